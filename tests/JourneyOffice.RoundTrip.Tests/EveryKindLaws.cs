using FsCheck;
using JourneyOffice.Carriers;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>The promises, on decks with every kind of slide that the map has something for.</summary>
public sealed class EveryKindLaws
{
    private const int Cases = 200;
    private static readonly Arbitrary<Scenario.Case> Scenarios = Scenario.Of(16);

    [Test]
    public void P1_What_was_built_reads_as_the_map() =>
        RealFiles.Check("every kind: P1", Scenarios, scenario => Assert.That(Scenario.Differences(Files.Read(Deck(scenario)).Map, scenario.Map), Is.Empty), Cases);

    [Test]
    public void P2_An_unchanged_map_changes_not_a_byte() =>
        RealFiles.Check("every kind: P2", Scenarios, scenario =>
        {
            var deck = Deck(scenario);
            Assert.That(Files.Update(deck, scenario.Map).Bytes, Is.EqualTo(deck));
        }, Cases);

    [Test]
    public void P3_and_P4_An_update_brings_the_map_in_and_leaves_nothing_that_looks_like_an_edit() =>
        RealFiles.Check("every kind: P3, P4", Scenarios, scenario =>
        {
            var next = Files.Later(scenario.Map, scenario.Next);
            var updated = Files.Update(Deck(scenario), next).Bytes;
            Assert.Multiple(() =>
            {
                Assert.That(Scenario.Differences(Files.Read(updated).Map, next), Is.Empty);
                Assert.That(CarrierOperations.Status(Files.Open(updated)).Edits, Is.Empty);
                Assert.That(Files.Update(updated, next).Bytes, Is.EqualTo(updated), "a second update changes nothing");
            });
        }, Cases);

    [Test]
    public void P3_and_P4_What_people_type_on_any_slide_flows_back_and_stays() =>
        RealFiles.Check("every kind: typed", Scenarios, scenario =>
        {
            var edited = EditAnywhere(scenario);
            var read = Files.Read(edited).Map;
            var next = Files.Later(scenario.Map, scenario.Map with { Tags = [.. scenario.Map.Tags, "fresh"] });
            var updated = Files.Update(edited, next);
            Assert.That(Scenario.Differences(Files.Read(updated.Bytes).Map, read with { Tags = next.Tags, Version = next.Version }), Is.Empty);
        }, Cases);

    [Test]
    public void P3_and_P4_What_people_do_to_charts_flows_back_and_stays() =>
        RealFiles.Check("every kind: charts", Scenarios, scenario =>
        {
            var (edited, chart, row) = EditChart(scenario);
            var read = Files.Read(edited).Map;
            var next = Files.Later(scenario.Map, scenario.Next);
            var result = Files.Update(edited, next);
            var after = new DeckPerson(result.Bytes).Charts.FirstOrDefault(found => found.Part == chart?.Part);
            Assert.Multiple(() =>
            {
                Assert.That(chart is null || row < 0 || read.Items.Any(item => item.Score == 0.25m), Is.True, "the score flows back");
                Assert.That(after is null || Enumerable.Range(0, after.Series.Count).Any(series => after.IsColoured(series, "12AB34")), Is.True, "colour, wherever the series stands now");
                Assert.That(Faults(result.Bytes), Is.Empty);
                Assert.That(Files.Update(result.Bytes, next).Bytes, Is.EqualTo(result.Bytes), "a second update changes nothing");
            });
        }, Cases);

    [Test]
    public void P6_What_two_slides_say_differently_is_settled_by_a_value_wherever_it_stands() =>
        RealFiles.Check("every kind: P6", Scenarios, scenario =>
        {
            var random = new Random(scenario.Seed);
            var person = new DeckPerson(Deck(scenario));
            if (scenario.Map.Stages.Count == 0 || scenario.Map.Stages[random.Next(scenario.Map.Stages.Count)].Name?.For("en", scenario.Map.Language) is not { Length: > 0 } name || !person.TypeApart(random, name))
                return;
            var edited = person.Save();
            if (Files.Read(edited).Findings.FirstOrDefault(finding => finding.Code == CarriersErrors.PlacesDiffer) is not { } told)
                return;
            var field = new FieldPath(told.Place.Path);
            var value = random.Next(2) == 0 ? new MapDocument(scenario.Map).Get(field)?.GetValue<string>() ?? "Neither" : "Neither";
            var settled = Files.Read(CarrierOperations.Resolve(Files.Open(edited), new ResolveOptions { Field = field, Value = value }).Bytes);
            Assert.Multiple(() =>
            {
                Assert.That(settled.Findings.Where(finding => finding.Code == CarriersErrors.PlacesDiffer).Select(finding => finding.Place.Path), Has.None.EqualTo(field.Value));
                Assert.That(new MapDocument(settled.Map).Get(field)?.GetValue<string>(), Is.EqualTo(value));
            });
        }, Cases / 2);

    [Test]
    public void P7_Decks_of_every_kind_pass_lint_and_validator() =>
        RealFiles.Check("every kind: P7", Scenarios, scenario =>
        {
            var deck = Deck(scenario);
            Assert.Multiple(() =>
            {
                Assert.That(Faults(deck), Is.Empty, "built");
                Assert.That(Faults(Files.Update(deck, Files.Later(scenario.Map, scenario.Next)).Bytes), Is.Empty, "updated");
            });
        }, Cases / 2);

    // Somebody types into a text on whatever slide.
    private static byte[] EditAnywhere(Scenario.Case scenario)
    {
        var random = new Random(scenario.Seed);
        var person = new DeckPerson(Deck(scenario));
        person.TypeAnywhere(random, "xyz");
        return person.Save();
    }

    // Somebody types a score into the data of the first chart, gives its first line a colour and moves it.
    private static (byte[] File, DeckPerson.Chart? Chart, int Row) EditChart(Scenario.Case scenario)
    {
        var random = new Random(scenario.Seed);
        var person = new DeckPerson(Deck(scenario));
        if (person.Charts is not [var chart, ..])
            return (person.Save(), null, -1);
        var rows = Enumerable.Range(0, chart.Categories.Count).Where(row => chart.Drawn(0, row) is not null).ToList();
        var row = rows.Count == 0 || scenario.Map.Scale is not null ? -1 : rows[random.Next(rows.Count)];
        if (row >= 0)
            chart.Type(0, row, "0.25");
        chart.Recolour(0, "12AB34");
        chart.Drag(random.Next(100_000), random.Next(100_000));
        return (person.Save(), chart, row);
    }

    private static byte[] Deck(Scenario.Case scenario) => CarrierOperations.Build(Files.Open(MapJson.Write(scenario.Map)), new BuildOptions
    {
        Formats = [BuildFormat.Pptx],
        Language = "en",
        Name = "file",
        Slides = SlideChoice.Default with { Compared = scenario.Next },
    }).Files[0].Bytes;

    private static IReadOnlyList<string> Faults(byte[] file) =>
    [
        .. PackageLint.Check(OfficePackage.Open(file, "file.office")).Concat(DeepLint.Check(file, "file.office"))
            .Where(finding => finding.Severity == Severity.Error)
            .Select(finding => $"{finding.Code.Id} {finding.Message("en")} ({finding.Place.Path})"),
    ];
}
