using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing.Tests;

[TestFixture]
public sealed class OverviewTests
{
    [Test]
    public void The_retailers_map_stands_on_one_page_in_every_language([Values("en", "zh-Hans", "zh-Hant")] string language) =>
        Assert.That(Drawings.Draw(Drawings.Retailer, language), Has.Count.EqualTo(1));

    [Test]
    public void It_highlights_the_low_point_and_uses_three_accents_at_most_for_cards()
    {
        var page = Drawings.Draw(Drawings.Retailer)[0];
        var highlight = page.Elements.Single(element => element.Key.Role == ElementRole.Highlight);
        var chevron = Drawings.Find(page, highlight.Key.Element, ElementRole.Stage);
        Assert.Multiple(() =>
        {
            Assert.That(chevron.Fill, Is.EqualTo(new Paint(ColorSlot.Accent2)));
            Assert.That(highlight.Box.CenterX, Is.InRange(chevron.Box.X, chevron.Box.Right));
            Assert.That(page.Elements.Where(element => element.Key.Role == ElementRole.Card).Select(element => element.Fill?.Slot).Distinct().Count(), Is.LessThanOrEqualTo(4));
        });
    }

    [Test]
    public void Assumptions_have_a_dashed_edge_and_the_word()
    {
        var page = Drawings.Draw(Drawings.Retailer)[0];
        foreach (var item in Drawings.Retailer.Items.Where(item => item.Lane is "l-goal" or "l-action" or "l-opportunity"))
        {
            var card = Drawings.Find(page, item.Id, ElementRole.Card);
            Assert.That(card.Stroke!.Dash, Is.EqualTo(item.Basis == Basis.Assumption ? Dash.Dash : Dash.Solid));
            Assert.That(card.Text!.Plain.EndsWith("(assumed)", StringComparison.Ordinal), Is.EqualTo(item.Basis == Basis.Assumption));
        }
    }

    [Test]
    public void An_obstacles_second_line_is_bound_piece_by_piece()
    {
        var page = Drawings.Draw(Drawings.Retailer)[0];
        var obstacle = Drawings.Retailer.Items.First(item => item is { Severity: Level.High, FrequencyWords: not null });
        var runs = Drawings.Find(page, obstacle.Id, ElementRole.Card).Text!.Paragraphs[1].Runs;
        Assert.That(runs.Select(run => run.Field?.Path.Value), Is.EqualTo(new[]
        {
            $"/items/{obstacle.Id}/severity", null, $"/items/{obstacle.Id}/frequency", null, $"/items/{obstacle.Id}/frequencyWords/en",
        }));
    }

    [Test]
    public void A_text_without_the_readers_language_shows_its_fallback_and_is_bound_to_the_readers_language()
    {
        var map = Drawings.Retailer with { Title = new LocalizedText([new("en", "Only English")]) };
        var run = Drawings.Find(Drawings.Draw(map, "zh-Hant")[0], "title", ElementRole.Title).Text!.Paragraphs[0].Runs[0];
        Assert.Multiple(() =>
        {
            Assert.That(run.Text, Is.EqualTo("Only English"));
            Assert.That(run.Language, Is.EqualTo("en"));
            Assert.That(run.Field!.Value.Path.Value, Is.EqualTo("/title/zh-Hant"));
        });
    }

    [Test]
    public void A_stage_without_a_score_is_a_gap_with_a_ring_and_words()
    {
        var map = Drawings.Retailer with { Items = [.. Drawings.Retailer.Items.Where(item => !(item.Lane == "l-emotion" && item.Stage == "s-compare"))] };
        var page = Drawings.Draw(map)[0];
        Assert.Multiple(() =>
        {
            Assert.That(page.Elements.Count(element => element.Connection is not null), Is.EqualTo(4));
            Assert.That(page.Elements.Any(element => element.Text?.Plain == "No score yet"), Is.True);
        });
    }

    [Test]
    public void Scores_of_any_scale_stand_linearly_between_the_ticks()
    {
        var map = Drawings.Retailer with
        {
            Scale = new Scale(1, 5),
            Items = [.. Drawings.Retailer.Items.Select(item => item.Score is { } score ? item with { Score = score + 3 } : item)],
        };
        var (usual, shifted) = (Drawings.Draw(Drawings.Retailer)[0], Drawings.Draw(map)[0]);
        Assert.That(Faces(shifted), Is.EqualTo(Faces(usual)));

        static IEnumerable<Box> Faces(Page page) => page.Elements.Where(element => element.Key.Role == ElementRole.Marker).Select(element => element.Box);
    }

    [Test]
    public void Blueprint_lanes_are_parted_by_their_three_lines()
    {
        LaneKind[] kinds = [LaneKind.Action, LaneKind.Frontstage, LaneKind.Backstage, LaneKind.Support];
        var map = Drawings.Retailer with { Lanes = [.. kinds.Select(kind => new Lane { Id = kind.ToString(), Kind = kind })], Items = [] };
        var lines = Drawings.All(Drawings.Draw(map), ElementRole.BlueprintLine).Select(element => element.Text!.Plain);
        Assert.That(lines, Is.EqualTo(new[] { "Line of interaction", "Line of visibility", "Line of internal interaction" }));
    }

    [Test]
    public void A_blueprints_arrows_run_straight_from_card_to_card_and_cross_none()
    {
        Item At(string id, string lane, string stage, params string[] to) =>
            new() { Id = id, Lane = lane, Stage = stage, Text = id, Basis = Basis.Evidenced, Links = [.. to.Select(target => new ItemLink(target))] };
        var map = Drawings.Retailer with
        {
            Lanes = [new Lane { Id = "a", Kind = LaneKind.Action }, new Lane { Id = "f", Kind = LaneKind.Frontstage }, new Lane { Id = "b", Kind = LaneKind.Backstage }],
            Items = [At("a1", "a", "s-need", "a2", "f1", "b1"), At("a2", "a", "s-compare", "f1"), At("f1", "f", "s-need", "b1"), At("b1", "b", "s-need"), At("b2", "b", "s-compare", "a2")],
        };
        var page = Drawings.Draw(map).Single();
        var arrows = Drawings.All([page], ElementRole.Arrow).ToDictionary(arrow => arrow.Key.Element, StringComparer.Ordinal);
        Assert.Multiple(() =>
        {
            Assert.That(arrows.Keys, Is.EquivalentTo(new[] { "arrow-a1-a2", "arrow-a1-f1", "arrow-f1-b1", "arrow-b2-a2" }), "not askew, not through the card between");
            Assert.That(arrows["arrow-b2-a2"].Connection!.FlipVertical, Is.True, "upwards");
            Assert.That(arrows.Values.All(arrow => arrow.Stroke!.EndArrow && arrow.AltText is not null && (arrow.Box.Width == 0 || arrow.Box.Height == 0)), Is.True);
            Assert.That(arrows["arrow-a1-a2"].Box.X, Is.EqualTo(Drawings.Find(page, "a1", ElementRole.Card).Box.Right));
            Assert.That(arrows["arrow-a1-f1"].Box.Bottom, Is.EqualTo(Drawings.Find(page, "f1", ElementRole.Card).Box.Y));
        });
    }

    [Test]
    public void It_reads_title_first_then_kicker_strip_stages_lanes_footer()
    {
        var spoken = Drawings.Draw(Drawings.Retailer)[0].Elements.Where(element => !element.Decorative).Select(element => element.Key.Role).ToList();
        string[] order = [ElementRole.Title, ElementRole.Kicker, ElementRole.Who, ElementRole.Stage, ElementRole.LaneName, ElementRole.Card, ElementRole.Footer];
        Assert.That(order.Select(role => spoken.IndexOf(role)), Is.Ordered);
    }

    [Test]
    public void The_notes_tell_every_stage_in_sentences() =>
        Assert.That(Drawings.Draw(Drawings.Retailer)[0].Notes!.Split('\n').Count(line => line.StartsWith("In the stage", StringComparison.Ordinal)), Is.EqualTo(7));

    [TestCase(0), TestCase(1), TestCase(2), TestCase(5), TestCase(8), TestCase(12), TestCase(40)]
    public void It_draws_any_number_of_stages(int stages) => Assert.That(Drawings.Draw(Drawings.WithStages(stages)), Is.Not.Empty);

    [Test]
    public void Ten_thousand_items_are_laid_out_in_reasonable_time()
    {
        var items = Enumerable.Range(0, 10_000).Select(index => new Item { Id = $"i{index}", Lane = "l-action", Stage = Drawings.Retailer.Stages[index % 7].Id, Text = "Opens five tabs and reads reviews" });
        var pages = Drawings.Draw(Drawings.Retailer with { Items = [.. items] });
        Assert.That(Drawings.All(pages, ElementRole.Card).Count(), Is.EqualTo(10_000));
    }

    [Test]
    public void The_picture_is_well_formed_and_says_what_it_shows()
    {
        var page = Drawings.Draw(Drawings.Retailer, "zh-Hans")[0];
        var svg = System.Xml.Linq.XDocument.Parse(SvgWriter.Write(page, Theme.Calm)).Root!;
        System.Xml.Linq.XNamespace space = "http://www.w3.org/2000/svg";
        Assert.Multiple(() =>
        {
            Assert.That(svg.Element(space + "title")!.Value, Is.EqualTo(page.Title));
            Assert.That(svg.Element(space + "desc")!.Value, Is.Not.Empty);
            Assert.That(svg.Attribute("lang")!.Value, Is.EqualTo("zh-Hans"));
        });
    }

    [Test]
    public void Every_icon_of_a_lane_is_there() =>
        Assert.That(Enum.GetValues<LaneKind>().Select(kind => Icons.Find(Icons.ForLane(kind))), Is.All.Not.Null);
}
