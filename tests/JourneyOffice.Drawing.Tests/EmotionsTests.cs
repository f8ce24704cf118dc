using JourneyOffice.Maps;
using JourneyOffice.Surfaces;
using JourneyOffice.Testing;

namespace JourneyOffice.Drawing.Tests;

/// <summary>The emotional journey: which curves, points and words stand where.</summary>
public sealed class EmotionsTests
{
    private static readonly JourneyMap Retailer = Template("retailer-checkout");

    private static readonly JourneyMap Business = Template("b2b-software");

    [Test]
    public void Every_point_stands_in_the_middle_of_its_stages_chevron_and_at_the_height_of_its_score()
    {
        var page = Draw(Retailer)[0];
        var chart = page.Elements.Single(element => element.Chart is not null);
        Assert.Multiple(() =>
        {
            foreach (var point in Points(page))
            {
                var chevron = page.Elements.Single(element => element.Key == point.Key with { Role = ElementRole.Stage });
                Assert.That(point.Box.CenterX, Is.EqualTo(chevron.Box.CenterX).Within(80_000), "but for the chevron's tips");
                var score = Retailer.Items.First(item => item.Score is not null && item.Stage == point.Key.Element).Score!.Value;
                var plot = chart.Chart!.Plot;
                Assert.That(point.Box.CenterY, Is.EqualTo(plot.Bottom - ((double)(score + 2) / 4 * plot.Height)).Within(2_000));
            }

            Assert.That(chart.Chart!.Plot.X, Is.EqualTo(chart.Box.X));
            Assert.That(chart.Chart.Plot.Right, Is.EqualTo(chart.Box.Right));
        });
    }

    [Test]
    public void The_low_point_is_the_title_and_is_told_in_a_customers_own_words()
    {
        var page = Draw(Retailer)[0];
        Assert.Multiple(() =>
        {
            Assert.That(page.Title, Is.EqualTo("“I check out” is the low point of the journey: Misled (−2)"));
            Assert.That(page.Elements.Single(element => element.Key.Role == ElementRole.Quote).Text!.Plain, Is.EqualTo("“£6.90? Then I can drive to the shop.”\n12 interviews"));
            Assert.That(Points(page).Where(point => point.Fill == new Paint(ColorSlot.Accent2)).Select(point => point.Key.Element), Is.EqualTo(new[] { "s-checkout" }));
            Assert.That(page.Notes, Does.Contain("I check out: Misled (−2). The price she chose by was not the price she is asked to pay."));
        });
    }

    [TestCase("en", "Feels good +2", "Feels bad −2")]
    [TestCase("zh-Hans", "感受好 +2", "感受差 −2")]
    [TestCase("zh-Hant", "感受好 +2", "感受差 −2")]
    public void Words_stand_at_both_ends_of_the_scale(string language, string good, string bad)
    {
        var page = KindPages.Draw(Retailer, PageKind.Emotions, language)[0];
        Assert.That(page.Elements.Where(element => element.Key.Element.StartsWith("scale-", StringComparison.Ordinal)).Select(element => element.Text!.Plain), Is.EqualTo(new[] { good, bad }));
    }

    [Test]
    public void The_low_points_words_never_stand_half_on_the_tinted_column(
        [Values("retailer-checkout", "patient-service", "b2b-software", "onboarding", "support-case", "returns-current")] string starter, [Values("en", "zh-Hans", "zh-Hant")] string language)
    {
        foreach (var sheet in new[] { PageFormat.Wide, PageFormat.Standard, PageFormat.A4, PageFormat.A3 })
        {
            foreach (var page in KindPages.Draw(Template(starter), PageKind.Emotions, language, sheet))
            {
                var tint = page.Elements.Where(element => element.Key.Role == ElementRole.Highlight).Select(element => element.Box).ToList();
                var quotes = page.Elements.Where(element => element.Key.Role == ElementRole.Quote || element.Key.Element == "no-quote").Select(element => element.Box);
                Assert.That(quotes.Where(quote => tint.Exists(box => quote.X < box.Right && box.X < quote.Right)), Is.Empty, $"{sheet.Id} {page.Title}");
            }
        }
    }

    [Test]
    public void Without_a_bad_stage_or_without_a_quote_the_page_says_so()
    {
        var good = Retailer with { Items = [.. Retailer.Items.Select(item => item.Score < 0 ? item with { Score = 1 } : item)] };
        var silent = Retailer with { Items = [.. Retailer.Items.Where(item => Retailer.Lanes.First(lane => lane.Id == item.Lane).Kind != LaneKind.Quote)] };
        Assert.Multiple(() =>
        {
            Assert.That(Draw(good)[0].Title, Is.EqualTo("No stage feels bad; the lowest is “I compare” (0)"));
            Assert.That(Draw(good)[0].Elements.Select(element => element.Key.Role), Has.None.EqualTo(ElementRole.Highlight));
            Assert.That(Draw(silent)[0].Elements.Select(element => element.Text?.Plain), Has.Some.EqualTo("No customer’s own words yet"));
        });
    }

    [Test]
    public void What_is_assumed_is_dashed_and_what_is_missing_is_a_gap_with_words()
    {
        var map = Retailer with
        {
            Items = [.. Retailer.Items.Select(item => item.Id == "emotion-need" ? item with { Basis = Basis.Assumption } : item.Id == "emotion-cart" ? item with { Score = null } : item)],
        };
        var page = Draw(map)[0];
        Assert.Multiple(() =>
        {
            Assert.That(Points(page).First().Stroke!.Dash, Is.EqualTo(Dash.Dash));
            Assert.That(Points(page).Select(point => point.Key.Element), Has.None.EqualTo("s-cart"));
            Assert.That(page.Elements.Single(element => element.Key.Element == "emotion-need" && element.Key.Role == ElementRole.Entry).Text!.Plain, Does.Contain("(assumed)"));
            Assert.That(page.Elements.Single(element => element.Key.Element == "emotion-cart" && element.Key.Role == ElementRole.Entry).Text!.Plain, Does.Contain("No score yet"));
            Assert.That(page.Elements.Single(element => element.Key.Element == "s-cart" && element.Key.Role.StartsWith(ElementRole.PointPrefix + "s", StringComparison.Ordinal)).Text!.Paragraphs[0].Runs[0].Field, Is.Not.Null, "who fills the gap in the sheet sets the score");
        });
    }

    [Test]
    public void Up_to_three_curves_share_a_chart_and_are_named_beside_their_first_points()
    {
        var page = Draw(Business)[0];
        var named = Points(page).Where(point => point.Label!.NamesSeries).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(page.Elements.Single(element => element.Chart is not null).Chart!.Series, Has.Count.EqualTo(3));
            Assert.That(named.Select(point => point.Key.Element), Is.EqualTo(new[] { "s-problem", "s-require", "s-agree" }));
            Assert.That(page.Elements.Where(element => element.Key.Role == ElementRole.RowName).Select(element => element.Text!.Plain), Is.EqualTo(new[] { "Operations", "IT", "Finance" }));
        });
    }

    [Test]
    public void A_fourth_curve_stands_on_a_page_of_its_own()
    {
        var more = Business.Items.First(item => item.Score is not null);
        var pages = Draw(Business with { Items = [.. Business.Items, more with { Id = "further", Series = "somebody else" }] });
        Assert.That(pages.Select(page => page.Elements.Single(element => element.Chart is not null).Chart!.Series.Count), Is.EqualTo(new[] { 3, 1 }));
    }

    [Test]
    public void Equal_scores_are_labelled_once_and_a_curve_that_is_like_another_is_named_all_the_same()
    {
        var lane = Retailer.Items.First(item => item.Score is not null).Lane;
        var twin = Retailer.Items.Where(item => item.Score is not null).Select(item => item with { Id = item.Id + "-twin", Series = "twin" });
        var page = Draw(Retailer with { Items = [.. Retailer.Items, .. twin] })[0];
        var second = Points(page).Where(point => point.Stroke is not null && point.Geometry is PresetGeometry { Shape: PresetShape.Diamond }).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(lane, Is.Not.Empty);
            Assert.That(second[0].Label, Is.EqualTo(new PointLabel(PointLabelPlace.Right, NamesSeries: true)));
            Assert.That(second.Skip(1).Select(point => point.Label!.Place), Is.All.EqualTo(PointLabelPlace.None));
        });
    }

    [Test]
    public void Several_feelings_of_a_stage_stand_side_by_side_under_its_chevron_and_a_span_holds_in_all_its_stages()
    {
        var wait = Retailer.Items.First(item => item.Id == "emotion-wait");
        var map = Retailer with
        {
            Items = [.. Retailer.Items.Where(item => item.Id != "emotion-help").Select(item => item == wait ? item with { ToStage = "s-help" } : item), wait with { Id = "again", Stage = "s-cart", Score = 2 }],
        };
        var page = Draw(map)[0];
        var points = Points(page).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(points, Has.Count.EqualTo(8));
            Assert.That(page.Elements.Where(element => element.Key.Role == ElementRole.Stage).Select(element => element.Box.Width).Distinct().Count(), Is.GreaterThan(1));
            Assert.That(points.Count(point => point.Text!.Paragraphs[0].Runs[0].Field!.Value.Path == FieldPath.Of("items", "emotion-wait", "score")), Is.EqualTo(2));
            Assert.That(page.Elements.Count(element => element.Key.Element == "emotion-wait" && element.Key.Role == ElementRole.Entry), Is.EqualTo(1));
        });
    }

    [Test]
    public void The_steps_of_an_only_stage_are_the_columns()
    {
        var stage = Retailer.Stages[3] with { Steps = [new Step { Id = "a", Name = new LocalizedText("First") }, new Step { Id = "b", Name = new LocalizedText("Then") }] };
        var feeling = Retailer.Items.First(item => item.Id == "emotion-checkout");
        var map = new JourneyMap { Id = "m", Language = "en", Stages = [stage], Lanes = Retailer.Lanes, Items = [feeling with { Step = "b" }, feeling with { Id = "other", Step = "a", Score = 1 }] };
        var page = Draw(map)[0];
        Assert.Multiple(() =>
        {
            Assert.That(Points(page).Select(point => point.Key.Element), Is.EqualTo(new[] { "a", "b" }));
            Assert.That(page.Elements.Where(element => element.Key.Role == ElementRole.Step).Select(element => element.Text!.Plain), Is.EqualTo(new[] { "First", "Then" }));
        });
    }

    [Test]
    public void Pages_are_sound_with_forty_stages_long_texts_and_in_every_language([Values("en", "zh-Hans", "zh-Hant")] string language, [Values("wide", "4:3", "A3")] string format)
    {
        var lane = Retailer.Items.First(item => item.Score is not null).Lane;
        var long1 = new LocalizedText([new("en", string.Join(' ', Enumerable.Repeat("overwhelmed", 9))), new("zh-Hans", string.Concat(Enumerable.Repeat("喘不过气", 12)))]);
        var stages = Enumerable.Range(0, 40).Select(number => new Stage { Id = $"s{number}", Name = new LocalizedText($"I take step {number}") }).ToList();
        var items = stages.Select((stage, number) => new Item { Id = $"e{number}", Lane = lane, Stage = stage.Id, Score = (number % 5) - 2, Text = long1, Why = long1, Basis = Basis.Evidenced });
        var pages = KindPages.Draw(Retailer with { Stages = stages, Items = [.. items], Paths = [], Observations = [] }, PageKind.Emotions, language, PageFormat.Find(format) ?? PageFormat.Wide);
        Assert.That(pages, Has.Count.GreaterThanOrEqualTo(format == "A3" ? 1 : 5));
        // Chevrons reach into each other, and of their stub only the mark has to be seen; points and their labels are the chart's own.
        KindPages.AreSound([.. pages.Select(page => page with { Elements = [.. page.Elements.Where(element => element.Cell is null && element.Key.Role != ElementRole.Stage && element.Key.Element != "more")] })]);
    }

    [Test]
    public void The_picture_draws_lines_markers_and_labels()
    {
        var svg = SvgWriter.Write(Draw(Business)[0], Theme.Calm);
        Assert.That(svg.Split("<polyline").Length - 1, Is.EqualTo(4), "the middle, and a line for each curve; a single point has none");
        Assert.That(svg, Does.Contain(">Finance<"));
    }

    [Test]
    public void A_map_without_scores_has_no_such_page() =>
        Assert.That(Draw(Retailer with { Items = [.. Retailer.Items.Where(item => item.Score is null)] }), Is.Empty);

    private static IReadOnlyList<Page> Draw(JourneyMap map) => KindPages.Draw(map, PageKind.Emotions);

    private static IEnumerable<PageElement> Points(Page page) => page.Elements.Where(element => element.Label is not null);

    private static JourneyMap Template(string name) => MapJson.Read(File.ReadAllBytes(SharedFiles.InRepository("templates", "maps", name + ".journey.json")));
}
