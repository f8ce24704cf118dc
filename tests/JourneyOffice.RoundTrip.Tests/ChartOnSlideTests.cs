using System.Globalization;
using System.Xml.Linq;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;
using JourneyOffice.Testing;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>The native chart of the emotional journey: people edit its data and looks in PowerPoint, the map changes, an update keeps both.</summary>
public sealed partial class ChartOnSlideTests
{
    private static readonly JourneyMap Map = MapJson.Read(
        File.ReadAllBytes(SharedFiles.InRepository("templates", "maps", "retailer-checkout.journey.json"))) with { Template = false, Id = "mchart" };

    private static readonly JourneyMap Several = MapJson.Read(
        File.ReadAllBytes(SharedFiles.InRepository("templates", "maps", "b2b-software.journey.json"))) with { Template = false, Id = "mcharts" };

    [Test]
    public void A_score_typed_into_the_chart_flows_back()
    {
        var person = Person();
        person.Charts[0].Type(0, 3, "-1.5");
        var read = Files.Read(person.Save()).Map;
        Assert.That(MapDiff.Compare(Map, read).Select(change => $"{change.Path}: {change.After}"), Is.EqualTo(new[] { "/items/emotion-checkout/score: -1.5" }));
    }

    [Test]
    public void A_score_typed_into_the_sheet_alone_or_drawn_alone_flows_back()
    {
        var (sheet, drawn) = (Person(), Person());
        sheet.Charts[0].TypeInSheet("B5", "-1");
        drawn.Charts[0].Type(0, 3, "-1");
        drawn.Charts[0].TypeInSheet("B5", "-2");
        Assert.Multiple(() =>
        {
            Assert.That(ScoreOf(Files.Read(sheet.Save()).Map, "emotion-checkout"), Is.EqualTo(-1));
            Assert.That(ScoreOf(Files.Read(drawn.Save()).Map, "emotion-checkout"), Is.EqualTo(-1));
        });
    }

    [Test]
    public void A_value_taken_out_takes_the_score_off_and_a_renamed_category_renames_the_stage()
    {
        var person = Person();
        person.Charts[0].Type(0, 0, "");
        person.Charts[0].TypeInSheet("A4", "Into the basket");
        var read = Files.Read(person.Save()).Map;
        Assert.Multiple(() =>
        {
            Assert.That(read.Items.First(item => item.Id == "emotion-need").Score, Is.Null);
            Assert.That(read.Stages[2].Name!.For("en", "en"), Is.EqualTo("Into the basket"));
        });
    }

    [TestCase("often")]
    [Triggers("JO3002")]
    public void Words_in_place_of_a_score_are_said_stay_and_are_not_taken(string typed) => IsKeptAndSaid(typed, SurfacesErrors.UnreadableValue);

    [TestCase("7")]
    [TestCase("-2.5")]
    [Triggers("JO3009")]
    public void A_score_off_the_scale_is_said_stays_and_is_not_taken(string typed) => IsKeptAndSaid(typed, SurfacesErrors.ScoreOffScale);

    private static void IsKeptAndSaid(string typed, ErrorCode code)
    {
        var person = Person();
        person.Charts[0].Type(0, 3, typed);
        var edited = person.Save();
        var next = Changed(Map, ("emotion-checkout", -1), ("emotion-help", 1));
        var updated = Files.Update(edited, next);
        var chart = new DeckPerson(updated.Bytes).Charts[0];
        Assert.Multiple(() =>
        {
            Assert.That(Files.Read(edited).Findings.Select(finding => finding.Code), Does.Contain(code));
            Assert.That(Scenario.Differences(Files.Read(edited).Map, Map), Is.Empty);
            Assert.That(updated.Findings.Select(finding => finding.Code), Does.Contain(code));
            Assert.That((chart.InSheet("B5"), chart.InSheet("B7")), Is.EqualTo((typed, "1")));
            Assert.That(Scenario.Differences(Files.Read(updated.Bytes).Map, next), Is.Empty);
        });
    }

    [Test]
    public void An_update_brings_scores_in_and_keeps_colour_place_and_the_look_of_a_point()
    {
        var person = Person();
        var chart = person.Charts[0];
        chart.Recolour(0, "7030A0");
        chart.Drag(200_000, -50_000);
        var place = chart.Transform.ToString();
        var point = XElement.Parse("""<c:dPt xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:idx val="1"/><c:marker><c:symbol val="star"/><c:size val="20"/></c:marker><c:bubble3D val="0"/></c:dPt>""");
        chart.Series[0].Elements().First(element => element.Name.LocalName == "marker").AddAfterSelf(point);
        var result = Files.Update(person.Save(), Changed(Map, ("emotion-need", 2), ("emotion-compare", -1)));
        var after = new DeckPerson(result.Bytes).Charts[0];
        Assert.Multiple(() =>
        {
            Assert.That((after.Drawn(0, 0), after.Drawn(0, 1), after.InSheet("B2"), after.InSheet("B3")), Is.EqualTo(("2", "-1", "2", "-1")));
            Assert.That(after.IsColoured(0, "7030A0"), Is.True);
            Assert.That(after.Transform.ToString(), Is.EqualTo(place));
            Assert.That(after.Tree.ToString(), Does.Contain("star"));
            Assert.That(CarrierOperations.Status(Files.Open(result.Bytes)).Edits, Is.Empty);
            Assert.That(Faults(result.Bytes), Is.Empty);
        });
    }

    [Test]
    public void The_mark_of_the_low_point_goes_where_the_low_point_goes()
    {
        var after = new DeckPerson(Files.Update(Files.Deck(Map, "en", "emotions"), Changed(Map, ("emotion-checkout", 0), ("emotion-wait", -2))).Bytes).Charts[0];
        var marked = after.Series[0].Elements().Where(element => element.Name.LocalName == "dPt" && element.ToString().Contains("accent2", StringComparison.Ordinal))
            .Select(element => element.Elements().First().Attribute("val")!.Value);
        Assert.That(marked, Is.EqualTo(new[] { "4" }));
    }

    [Test]
    public void Another_scale_and_longer_texts_below_bring_axis_and_plot_area_to_those_of_a_fresh_chart()
    {
        var scaled = Map with { Version = Map.Version + 1, Scale = new Scale(0, 10, 1), Items = [.. Map.Items.Select(item => item.Score is { } score ? item with { Score = (score + 2) * 2, Why = new LocalizedText(string.Concat(Enumerable.Repeat("It takes longer than anybody said. ", 4))) } : item)] };
        var after = new DeckPerson(Files.Update(Files.Deck(Map, "en", "emotions"), scaled).Bytes).Charts[0];
        var fresh = new DeckPerson(Files.Deck(scaled, "en", "emotions")).Charts[0];
        Assert.Multiple(() =>
        {
            Assert.That(after.Transform.ToString(), Is.EqualTo(fresh.Transform.ToString()));
            foreach (var name in new[] { "layout", "catAx", "valAx" })
                Assert.That(after.Tree.Descendants().First(element => element.Name.LocalName == name).ToString(), Is.EqualTo(fresh.Tree.Descendants().First(element => element.Name.LocalName == name).ToString()), name);
            Assert.That(after.Frame.ToString(), Does.Contain("from 0 to +10"), "what it shows is told anew");
        });
    }

    [Test]
    public void Stages_that_come_go_and_change_places_take_their_rows_and_looks_along()
    {
        var person = Person();
        var chart = person.Charts[0];
        var point = XElement.Parse("""<c:dPt xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:idx val="1"/><c:marker><c:symbol val="star"/><c:size val="20"/></c:marker><c:bubble3D val="0"/></c:dPt>""");
        chart.Series[0].Elements().First(element => element.Name.LocalName == "marker").AddAfterSelf(point);
        chart.TypeInSheet("D3", "a note");
        var fresh = new Stage { Id = "pause", Name = new LocalizedText("I sleep on it") };
        var stages = new[] { Map.Stages[1], Map.Stages[0], fresh }.Concat(Map.Stages.Skip(3)).ToList();
        var gone = Map.Stages[2].Id;
        var next = Map with
        {
            Version = Map.Version + 1, Stages = stages, Paths = [], Observations = [],
            Items =
            [
                .. Map.Items.Where(item => item.Stage != gone && item.ToStage != gone),
                new Item { Id = "epause", Lane = Map.Items.First(item => item.Id == "emotion-need").Lane, Stage = "pause", Score = -1 },
            ],
        };
        var result = Files.Update(person.Save(), next);
        var after = new DeckPerson(result.Bytes).Charts[0];
        Assert.Multiple(() =>
        {
            Assert.That(after.Categories, Is.EqualTo(next.Stages.Select(stage => stage.Name!.For("en", "en"))));
            Assert.That(Enumerable.Range(0, 7).Select(row => after.Drawn(0, row)), Is.EqualTo(new[] { "0", "1", "-1", "-2", "-1", "2", "1" }));
            Assert.That(Enumerable.Range(0, 7).Select(row => after.InSheet(DeckPerson.Chart.Cell(0, row))), Is.EqualTo(new[] { "0", "1", "-1", "-2", "-1", "2", "1" }));
            Assert.That(after.InSheet("D3"), Is.EqualTo("a note"));
            Assert.That(after.Series[0].Elements().First(element => element.ToString().Contains("star", StringComparison.Ordinal)).Elements().First().Attribute("val")!.Value, Is.EqualTo("0"), "the star went along");
            Assert.That(CarrierOperations.Status(Files.Open(result.Bytes)).Edits, Is.Empty);
            Assert.That(Scenario.Differences(Files.Read(result.Bytes).Map, next), Is.Empty);
            Assert.That(Faults(result.Bytes), Is.Empty);
        });
    }

    [Test]
    public void Curves_that_come_and_go_leave_the_others_as_people_have_them()
    {
        var person = new DeckPerson(Files.Deck(Several, "en", "emotions"));
        person.Charts[0].Recolour(2, "7030A0");
        var finance = person.Charts[0].Series[2].Elements().First(element => element.Name.LocalName == "tx").Value;
        var without = Several with { Version = Several.Version + 1, Items = [.. Several.Items.Where(item => item.Score is null || item.Series != "a-it")] };
        var shorter = Files.Update(person.Save(), without);
        var back = Files.Update(shorter.Bytes, Several with { Version = Several.Version + 2 });
        var (less, more) = (new DeckPerson(shorter.Bytes).Charts[0], new DeckPerson(back.Bytes).Charts[0]);
        Assert.Multiple(() =>
        {
            Assert.That(less.Series, Has.Count.EqualTo(2));
            Assert.That(less.IsColoured(1, "7030A0"), Is.True);
            Assert.That(more.Series, Has.Count.EqualTo(3));
            Assert.That(more.IsColoured(2, "7030A0"), Is.True);
            Assert.That(more.Series[2].Elements().First(element => element.Name.LocalName == "tx").Value, Is.EqualTo(finance));
            Assert.That(Scenario.Differences(Files.Read(back.Bytes).Map, Several with { Version = Several.Version + 2 }), Is.Empty);
            Assert.That(CarrierOperations.Status(Files.Open(back.Bytes)).Edits, Is.Empty);
            Assert.That(Faults(shorter.Bytes).Concat(Faults(back.Bytes)), Is.Empty);
        });
    }

    [Test]
    public void A_score_that_the_map_and_a_person_changed_differently_is_a_conflict_and_waits()
    {
        var person = Person();
        person.Charts[0].Type(0, 3, "1");
        var next = Changed(Map, ("emotion-checkout", -1));
        var result = Files.Update(person.Save(), next);
        var resolved = Files.Update(person.Save(), next, new UpdateOptions { Prefer = Preference.Map });
        Assert.Multiple(() =>
        {
            Assert.That(result.Conflicts.Select(conflict => conflict.Path.Value), Is.EqualTo(new[] { "/items/emotion-checkout/score" }));
            Assert.That(new DeckPerson(result.Bytes).Charts[0].Drawn(0, 3), Is.EqualTo("1"), "nobody wins by being updated");
            Assert.That(new DeckPerson(resolved.Bytes).Charts[0].Drawn(0, 3), Is.EqualTo("-1"));
        });
    }

    [Test]
    public void One_score_shown_on_map_and_chart_follows_where_only_one_was_edited_and_conflicts_where_both_were()
    {
        var person = new DeckPerson(Files.Deck(Map, "en", "overview", "emotions"));
        person.Charts[0].Type(0, 3, "1");
        var once = person.Save();
        var followed = Files.Update(once, Map with { Version = Map.Version + 1, Title = new LocalizedText("Another title") });
        Assert.That(new DeckPerson(followed.Bytes).Find("label", "emotion-checkout")!.Text, Does.EndWith("+1"));
        var label = person.Find("label", "emotion-checkout")!;
        var run = label.Runs.ToList().FindIndex(found => found.Value == "−2");
        DeckPerson.Replace(label, run, "−1");
        Assert.That(Files.Read(person.Save()).Findings.Select(finding => finding.Severity), Does.Contain(Severity.Warning));
    }

    private static DeckPerson Person() => new(Files.Deck(Map, "en", "emotions"));

    private static decimal? ScoreOf(JourneyMap map, string item) => map.Items.First(known => known.Id == item).Score;

    private static JourneyMap Changed(JourneyMap map, params (string Item, decimal Score)[] scores) => map with
    {
        Version = map.Version + 1,
        Items = [.. map.Items.Select(item => scores.Where(score => score.Item == item.Id).Select(score => item with { Score = score.Score }).FirstOrDefault(item))],
    };

    private static IEnumerable<string> Faults(byte[] file) => PackageLint.Check(OfficePackage.Open(file, "file.pptx")).Concat(DeepLint.Check(file, "file.pptx"))
        .Select(finding => string.Create(CultureInfo.InvariantCulture, $"{finding.Code.Id} {finding.Message("en")}"));
}
