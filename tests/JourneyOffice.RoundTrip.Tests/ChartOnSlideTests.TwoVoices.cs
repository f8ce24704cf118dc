using System.Globalization;
using System.Text.Json.Nodes;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.RoundTrip.Tests;

// A chart says its data twice: what somebody drew and what somebody else typed into the sheet are two people's words.
public sealed partial class ChartOnSlideTests
{
    private const string Score = "/items/emotion-checkout/score";

    [Test]
    public void A_drawing_edited_alone_brings_its_sheet_along_with_the_next_update()
    {
        var person = Person();
        person.Charts[0].Type(0, 3, "-1");
        person.Charts[0].TypeInSheet("B5", "-2");
        var updated = Files.Update(person.Save(), Map with { Version = Map.Version + 1 });
        Assert.Multiple(() =>
        {
            Assert.That(Said(updated.Bytes), Is.EqualTo(("-1", "-1")));
            Assert.That(Files.Read(updated.Bytes).Map.Items.First(item => item.Id == "emotion-checkout").Score, Is.EqualTo(-1));
            Assert.That(Files.Update(updated.Bytes, Map with { Version = Map.Version + 1 }).Changed, Is.False);
        });
    }

    [Test]
    public void Sheet_and_drawing_edited_differently_are_a_conflict_and_both_stay_through_updates_that_change_the_chart()
    {
        var edited = TwoVoices();
        var read = Files.Read(edited);
        var next = Changed(Map, ("emotion-need", 2), ("emotion-help", 1));
        var once = Files.Update(edited, next);
        var twice = Files.Update(once.Bytes, Changed(next, ("emotion-need", -2)));
        Assert.Multiple(() =>
        {
            Assert.That(MapDiff.Compare(Map, read.Map), Is.Empty);
            Assert.That(read.Findings.Select(finding => finding.Message("en")), Has.Some.Contains("−1").And.Contains("+1"));
            Assert.That(Said(once.Bytes), Is.EqualTo(("1", "-1")));
            Assert.That(Said(twice.Bytes), Is.EqualTo(("1", "-1")));
            Assert.That(new DeckPerson(twice.Bytes).Charts[0].InSheet("B2"), Is.EqualTo("-2"));
            Assert.That(MapDiff.Compare(next, Files.Read(once.Bytes).Map), Is.Empty);
            Assert.That(Codes(Files.Read(twice.Bytes).Findings), Is.EqualTo(Codes(read.Findings)));
            Assert.That(Faults(twice.Bytes), Has.All.StartsWith("JO2148"), "that the two differ is said, and nothing else");
        });
    }

    [Test]
    public void A_map_that_says_a_third_thing_waits_beside_both()
    {
        var updated = Files.Update(TwoVoices(), Changed(Map, ("emotion-checkout", 0)));
        Assert.Multiple(() =>
        {
            Assert.That(updated.Conflicts.Select(conflict => conflict.Path.Value), Is.EqualTo(new[] { Score }));
            Assert.That(Said(updated.Bytes), Is.EqualTo(("1", "-1")));
        });
    }

    [TestCase("+1", 1)]
    [TestCase("−1", -1)]
    [TestCase("0", 0)]
    [TestCase("-2", -2, Description = "what the map says")]
    public void Settled_by_a_value_sheet_and_drawing_say_the_same_from_then_on(string typed, int value)
    {
        var resolved = CarrierOperations.Resolve(Files.Open(TwoVoices()), Settling(typed));
        var text = value.ToString(CultureInfo.InvariantCulture);
        Assert.Multiple(() =>
        {
            Assert.That(Said(resolved.Bytes), Is.EqualTo((text, text)));
            Assert.That(ScoreOf(Files.Read(resolved.Bytes).Map, "emotion-checkout"), Is.EqualTo(value));
            Assert.That(Files.Read(resolved.Bytes).Findings, Is.Empty);
        });
    }

    [TestCase("often")]
    [TestCase("7")]
    [Triggers("JO6024")]
    public void A_value_that_the_field_can_t_hold_is_refused(string typed)
    {
        var refused = Assert.Throws<JourneyException>(() => CarrierOperations.Resolve(Files.Open(TwoVoices()), Settling(typed)))!;
        Assert.That(refused.Finding.Place.Path, Does.Contain("score"));
    }

    [Test]
    [Triggers("JO6023")]
    public void The_file_can_t_be_preferred_where_it_says_several_things_itself()
    {
        var refused = Assert.Throws<JourneyException>(() => CarrierOperations.Resolve(Files.Open(TwoVoices()), new ResolveOptions { Field = new FieldPath(Score), Prefer = Preference.File }))!;
        var updated = Files.Update(TwoVoices(), Changed(Map, ("emotion-checkout", 0)), new UpdateOptions { Prefer = Preference.File });
        Assert.Multiple(() =>
        {
            Assert.That(refused.Finding.Code, Is.EqualTo(CarriersErrors.FileSaysSeveral));
            Assert.That(refused.Message, Does.Contain("'+1' · '−1'"));
            Assert.That(Said(updated.Bytes), Is.EqualTo(("1", "-1")));
            Assert.That(updated.Conflicts, Has.Count.EqualTo(1));
        });
    }

    [Test]
    public void A_stage_named_differently_in_sheet_and_drawing_keeps_both_names()
    {
        var person = Person();
        person.Charts[0].TypeInSheet("A4", "Into the basket");
        foreach (var series in person.Charts[0].Series)
            series.Elements().Single(element => element.Name.LocalName == "cat").Descendants().First(element => element.Name.LocalName == "v" && element.Parent!.Attribute("idx")?.Value == "2").Value = "Fill the cart";
        var updated = Files.Update(person.Save(), Changed(Map, ("emotion-need", 2)));
        var chart = new DeckPerson(updated.Bytes).Charts[0];
        Assert.Multiple(() =>
        {
            Assert.That((chart.InSheet("A4"), chart.Categories[2], chart.InSheet("B2")), Is.EqualTo(("Into the basket", "Fill the cart", "2")));
            Assert.That(Files.Read(updated.Bytes).Findings.Select(finding => finding.Message("en")), Has.Some.Contains("Into the basket").And.Contains("Fill the cart"));
        });
    }

    // The sheet says 1, the drawing −1, and −2 was written.
    private static byte[] TwoVoices()
    {
        var person = Person();
        person.Charts[0].Type(0, 3, "-1");
        person.Charts[0].TypeInSheet("B5", "1");
        return person.Save();
    }

    private static ResolveOptions Settling(string typed) => new() { Field = new FieldPath(Score), Value = JsonValue.Create(typed) };

    private static (string? InSheet, string? Drawn) Said(byte[] deck)
    {
        var chart = new DeckPerson(deck).Charts[0];
        return (chart.InSheet("B5"), chart.Drawn(0, 3));
    }

    private static IEnumerable<string> Codes(IEnumerable<Finding> findings) => findings.Select(finding => finding.Code.Id);
}
