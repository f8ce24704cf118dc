using FsCheck;
using JourneyOffice.Carriers;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>What Office.js shows of an open document is read as the file is.</summary>
public sealed class LiveReadLaws
{
    private const int Cases = 20;
    private static readonly Arbitrary<Scenario.Case> Scenarios = Scenario.Of(16);

    [Test]
    public void An_open_deck_reads_as_its_file() =>
        RealFiles.Check("live: read", Scenarios, scenario =>
        {
            var (edited, edits) = Scenario.Edit(scenario.Map, scenario.Seed, [.. DeckOperations.Silent, .. DeckOperations.Telling]);
            SameReading(edited, new OfficeDeckView(edited) { IsNew = scenario.Seed % 2 == 0 }.Snapshot(), string.Join(", ", edits.Select(edit => edit.Name)));
        }, Cases);

    [Test]
    public void An_open_deck_of_every_kind_reads_as_its_file_where_charts_are_as_they_were() =>
        RealFiles.Check("live: read, every kind", Scenarios, scenario =>
        {
            var person = new DeckPerson(Deck(scenario));
            person.TypeAnywhere(new Random(scenario.Seed), "xyz");
            var edited = person.Save();
            SameReading(edited, new OfficeDeckView(edited).Snapshot(), "typed");
        }, Cases);

    [Test]
    public void An_open_deck_that_lost_its_part_reads_as_its_file() =>
        RealFiles.Check("live: read, stripped", Scenarios, scenario =>
        {
            var file = new OfficeFile(Scenario.Edit(scenario.Map, scenario.Seed, DeckOperations.Silent).File);
            file.StripCustomXml();
            var stripped = file.Save();
            SameReading(stripped, new OfficeDeckView(stripped).Snapshot(), "stripped");
        }, Cases);

    [Test, Triggers("JO6064")]
    public void A_chart_counts_as_unchanged_until_its_slide_is_sent_as_a_file()
    {
        var person = new DeckPerson(Files.Deck(RetailerMap, "en", "emotions"));
        var chart = person.Charts[0];
        var row = Enumerable.Range(0, chart.Categories.Count).First(row => chart.Drawn(0, row) is not null);
        chart.Type(0, row, "0.25");
        var edited = person.Save();
        var view = new OfficeDeckView(edited);
        var unseen = CarrierOperations.Read(Open(view.Snapshot()));
        var id = view.IdOf(view.Person.Slides[0]);
        var seen = new OfficeDeckView(edited) { Exported = new Dictionary<string, byte[]> { [id] = OfficeExport.Slide(edited, view.Person.Slides[0]) } }.Snapshot();
        Assert.Multiple(() =>
        {
            Assert.That(unseen.Changes, Is.Empty);
            Assert.That(unseen.Findings.Select(finding => finding.Code), Does.Contain(CarriersErrors.ChartNotSeen));
            Assert.That(CarrierOperations.Read(Open(seen)).Changes, Is.Not.Empty);
        });
        SameReading(edited, seen, "exported");
    }

    private static JourneyMap RetailerMap { get; } =
        MapJson.Read(File.ReadAllBytes(SharedFiles.InRepository("templates", "maps", "retailer-checkout.journey.json"))) with { Template = false, Id = "mlive" };

    internal static byte[] Deck(Scenario.Case scenario) => CarrierOperations.Build(Files.Open(MapJson.Write(scenario.Map)), new BuildOptions
    {
        Formats = [BuildFormat.Pptx], Language = "en", Name = "file", Slides = SlideChoice.Default with { Compared = scenario.Next },
    }).Files[0].Bytes;

    internal static Carrier Open(byte[] snapshot) => Carrier.Open(LiveJson.Read(snapshot));

    internal static void SameReading(byte[] file, byte[] snapshot, string what)
    {
        var (expected, actual) = (Files.Read(file), CarrierOperations.Read(Open(snapshot)));
        var (stands, open) = (CarrierOperations.Status(Files.Open(file)), CarrierOperations.Status(Open(snapshot)));
        Assert.Multiple(() =>
        {
            Assert.That(Scenario.Differences(actual.Map, expected.Map), Is.Empty, what);
            Assert.That(actual.ProposedRemovals, Is.EqualTo(expected.ProposedRemovals), what);
            Assert.That(Words(actual), Is.EqualTo(Words(expected)), what);
            Assert.That(open.State, Is.EqualTo(stands.State), what);
        });
    }

    // Where a thing stands is told by other names; what can't be seen is said besides.
    private static string Words(ReadResult read) => string.Join('\n', read.Findings.Where(finding => finding.Code != CarriersErrors.ChartNotSeen)
        .Select(finding => finding.Code.Id + " " + finding.Message("en")).Order(StringComparer.Ordinal));
}
