using JourneyOffice.Maps;
using JourneyOffice.Surfaces;
using JourneyOffice.Testing;

namespace JourneyOffice.Drawing.Tests;

/// <summary>The page for executives.</summary>
[TestFixture]
public sealed class ExecutiveTests
{
    [Test]
    public void It_names_three_failures_with_figure_stage_source_and_owner_in_few_words([Values("en", "zh-Hans", "zh-Hant")] string language)
    {
        var page = Draw(Drawings.Retailer, language);
        Assert.Multiple(() =>
        {
            foreach (var role in new[] { ElementRole.Figure, ElementRole.Entry, ElementRole.Place, ElementRole.Source, ElementRole.RowOwner })
                Assert.That(page.Elements.Count(element => element.Key.Role == role), Is.EqualTo(3), role);
            Assert.That(WordBudget.IsExceeded(page, language != "en"), Is.False);
            Assert.That(Body(page).SelectMany(Runs).Select(run => run.Size), Is.All.GreaterThanOrEqualTo(12));
            Assert.That(page.Elements.Where(element => element.Key.Role == ElementRole.Figure).Select(element => Runs(element).Count(run => run.Size == 36)), Is.All.EqualTo(1));
        });
    }

    [TestCaseSource(nameof(Starters))]
    public void Every_starter_names_each_failure_with_figure_source_stage_and_owner_and_all_its_stages(string starter, string language)
    {
        var map = MapJson.Read(File.ReadAllBytes(SharedFiles.InRepository("templates", "maps", starter)));
        var missing = Words.For(language, "Executive");
        Assert.Multiple(() =>
        {
            foreach (var sheet in new[] { PageFormat.Wide, PageFormat.Standard, PageFormat.A4, PageFormat.A3 })
                IsWhole(map, Draw(map, language, sheet), language, missing);
        });
    }

    private static void IsWhole(JourneyMap map, Page page, string language, Words missing)
    {
        foreach (var role in new[] { ElementRole.Figure, ElementRole.Entry, ElementRole.Place, ElementRole.Source, ElementRole.RowOwner })
            Assert.That(page.Elements.Where(element => element.Key.Role == role && !string.IsNullOrWhiteSpace(element.Text!.Plain)).ToList(), Has.Count.EqualTo(3), role);
        foreach (var element in page.Elements.Where(element => element.Key.Role == ElementRole.Source))
            Assert.That(element.Text!.Plain, Does.Match(@"^n\u00A0[\d,]+(, |，)(\d|20\d\d/)"));
        foreach (var word in new[] { "NoFigure", "NoStage", "NoCases", "NoDay", "NoSource", "NoOwner" })
            Assert.That(Body(page).Select(element => element.Text!.Plain), Has.None.Contains(missing[word]));
        Assert.That(page.Elements.Where(element => element.Key.Role == ElementRole.Stage).Select(element => element.Key.Element), Is.EqualTo(map.Stages.Select(stage => stage.Id)));
        Assert.That(WordBudget.IsExceeded(page, language != "en"), Is.False);
        Assert.That(page.Findings, Is.Empty);
    }

    [Test]
    public void A_year_is_said_where_the_footer_says_another()
    {
        var page = Draw(WithNames("I look for a present") with { AsOf = new DateOnly(2031, 1, 1) }, "en");
        Assert.That(page.Elements.Where(element => element.Key.Role == ElementRole.Source).Select(element => element.Text!.Plain), Is.All.Contains(" 2026"));
    }

    [Test]
    public void Its_title_is_a_sentence_with_the_number_of_the_obstacle_at_the_low_point()
    {
        var page = Draw(Drawings.Retailer, "en");
        Assert.Multiple(() =>
        {
            Assert.That(page.Title, Is.EqualTo("38\u00A0% leave: “Cost at the last step” makes “I check out” the low\u00A0point"));
            Assert.That(Drawings.Find(page, "s-checkout", ElementRole.Highlight), Is.Not.Null);
        });
    }

    [Test]
    public void An_obstacle_too_long_for_a_title_gives_way_to_the_low_point()
    {
        var items = Drawings.Retailer.Items.Select(item => item.Lane == "l-obstacle" ? item with { Text = string.Join(' ', Enumerable.Repeat("cost", 60)) } : item);
        Assert.That(Draw(Drawings.Retailer with { Items = [.. items] }, "en").Title, Is.EqualTo("The journey feels worst in “I check out”: −2 on a scale from −2"));
    }

    [Test]
    public void What_is_not_known_is_said_in_words_and_drawn_dashed()
    {
        var obstacle = new Item { Id = "o1", Lane = "l-obstacle", Stage = "s-cart", Text = "No price" };
        var page = Draw(Drawings.Retailer with { Items = [obstacle] }, "en");
        Assert.Multiple(() =>
        {
            Assert.That(Drawings.Find(page, "o1", ElementRole.Figure).Text!.Plain, Is.EqualTo("No figure yet"));
            Assert.That(Drawings.Find(page, "o1", ElementRole.RowOwner).Text!.Plain, Is.EqualTo("No owner yet"));
            Assert.That(Drawings.Find(page, "o1", ElementRole.Source).Text!.Plain, Is.EqualTo("Not measured yet (assumed)"));
            Assert.That(page.Elements.Count(element => element.Text?.Plain == "No further failure is known yet"), Is.EqualTo(2));
            Assert.That(page.Elements.Count(element => element.Stroke?.Dash == Dash.Dash), Is.EqualTo(3));
            Assert.That(page.Title, Is.EqualTo("What fails most for customers: one finding"));
        });
    }

    [Test]
    public void Names_of_stages_that_no_failure_is_about_give_way_first()
    {
        var page = Draw(WithNames("I look for a present that fits"), "en");
        Assert.Multiple(() =>
        {
            Assert.That(page.Elements.Count(element => element.Key.Role == ElementRole.Stage), Is.EqualTo(3));
            Assert.That(page.Elements.Count(element => element.Key.Element.StartsWith("chevron-", StringComparison.Ordinal)), Is.EqualTo(Drawings.Retailer.Stages.Count - 3));
            Assert.That(page.Elements.Count(element => element.Key.Role == ElementRole.Place), Is.EqualTo(3));
            Assert.That(WordBudget.IsExceeded(page, isChinese: false), Is.False);
        });
    }

    [Test]
    public void Names_in_the_chevrons_give_way_before_failures_do()
    {
        var page = Draw(WithNames("I look for a present that fits a friend"), "en");
        Assert.Multiple(() =>
        {
            Assert.That(page.Elements.Any(element => element.Key.Role == ElementRole.Stage), Is.False);
            Assert.That(page.Elements.Count(element => element.Key.Role == ElementRole.Place), Is.EqualTo(3));
            Assert.That(WordBudget.IsExceeded(page, isChinese: false), Is.False);
        });
    }

    [Test]
    [Triggers("JO3512")]
    public void More_words_than_one_takes_in_at_a_glance_are_reported_and_not_cut()
    {
        var text = string.Join(' ', Enumerable.Repeat("cost", 40));
        var page = Draw(Drawings.Retailer with { Items = [.. Drawings.Retailer.Items.Select(item => item.Lane == "l-obstacle" ? item with { Text = text } : item)] }, "en");
        Assert.Multiple(() =>
        {
            Assert.That(page.Findings.Select(finding => finding.Code), Is.EqualTo(new[] { DrawingErrors.PageTooWordy }));
            Assert.That(page.Elements.Count(element => element.Text?.Plain == text), Is.EqualTo(3));
        });
    }

    [Test]
    [Triggers("JO3511")]
    public void Texts_higher_than_the_page_are_reported_and_not_cut()
    {
        var text = string.Join(' ', Enumerable.Repeat("delivery cost", 300));
        var page = Draw(Drawings.Retailer with { Items = [.. Drawings.Retailer.Items.Select(item => item.Lane == "l-obstacle" ? item with { Text = text } : item)] }, "en");
        Assert.That(page.Findings.Select(finding => finding.Code), Does.Contain(DrawingErrors.PageTooLong));
    }

    [Test]
    public void The_notes_say_what_is_to_be_decided() =>
        Assert.That(Draw(Drawings.Retailer, "en").Notes, Does.Contain("Check out as a guest, one address field").And.Contain("from 71\u00A0% to 60\u00A0%"));

    private static IEnumerable<TestCaseData> Starters =>
        from file in Directory.EnumerateFiles(SharedFiles.InRepository("templates", "maps"), "*.journey.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)
        where file != "blank.journey.json"
        from language in Drawings.Languages
        select new TestCaseData(file, language).SetArgDisplayNames(file[..^".journey.json".Length], language);

    private static JourneyMap WithNames(string name) => Drawings.Retailer with { Stages = [.. Drawings.Retailer.Stages.Select(stage => stage with { Name = name })] };

    private static IEnumerable<PageElement> Body(Page page) => page.Elements.Where(element => element.Text is not null && element.Key.Role is not (
        ElementRole.Title or ElementRole.Kicker or ElementRole.Example or ElementRole.Footer or ElementRole.EvidenceShare or ElementRole.PageNumber));

    private static IEnumerable<TextRun> Runs(PageElement element) => element.Text!.Paragraphs.SelectMany(paragraph => paragraph.Runs);

    private static Page Draw(JourneyMap map, string language, PageFormat? sheet = null) =>
        MapDrawing.Draw(map, new DrawingOptions { Language = language, Format = sheet ?? PageFormat.Wide, Slides = new SlideChoice { Kinds = [PageKind.Executive] } }).Single();
}
