using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing.Tests;

/// <summary>What is drawn for sheets other than the 16:9 slide.</summary>
[TestFixture]
public sealed class PosterTests
{
    private static readonly PageFormat[] Posters = [PageFormat.A3, PageFormat.A2, PageFormat.A1];

    [Test]
    public void A_poster_holds_the_whole_map_on_one_sheet_as_large_as_it_can(
        [ValueSource(nameof(Posters))] PageFormat format, [Values("en", "zh-Hans", "zh-Hant")] string language)
    {
        var page = Draw(Drawings.Retailer, format, language).Single();
        Assert.Multiple(() =>
        {
            Assert.That((page.Width, page.Height), Is.EqualTo((Area.Emu(format.Width), Area.Emu(format.Height))));
            Assert.That(Sizes(page).Min(), Is.InRange(format.Scale * 10 * 0.85, format.Scale * 10));
            Assert.That(Sizes(page), Has.Count.LessThanOrEqualTo(5));
            Assert.That(page.Elements.Max(element => element.Box.Bottom), Is.LessThanOrEqualTo(page.Height));
        });
    }

    [Test]
    public void More_stages_make_a_posters_type_smaller_but_never_smaller_than_a_slides([Values(8, 12, 24, 40)] int stages)
    {
        var pages = Draw(Drawings.WithStages(stages), PageFormat.A1, "en");
        Assert.Multiple(() =>
        {
            Assert.That(pages, Has.Count.EqualTo(1).Or.Count.EqualTo(3), "an index page and two sheets where even the smallest type is too large");
            Assert.That(pages.SelectMany(Sizes), Is.All.GreaterThanOrEqualTo(10));
        });
    }

    [Test]
    public void Lane_names_stand_upright_under_each_other_on_chinese_posters_only()
    {
        Assert.Multiple(() =>
        {
            Assert.That(AreVertical(PageFormat.A1, "zh-Hans"), Is.True);
            Assert.That(AreVertical(PageFormat.A3, "zh-Hant"), Is.True);
            Assert.That(AreVertical(PageFormat.A1, "en"), Is.False);
            Assert.That(AreVertical(PageFormat.A4, "zh-Hans"), Is.False);
        });

        static bool AreVertical(PageFormat format, string language) =>
            Drawings.All(Draw(Drawings.Retailer, format, language), ElementRole.LaneName).All(name => name.Text!.IsVertical);
    }

    [Test]
    public void A_lane_name_too_long_to_run_downwards_is_read_across_on_all_lanes()
    {
        var map = Drawings.Retailer with { Lanes = [.. Drawings.Retailer.Lanes.Select(lane => lane.Id == "l-goal" ? lane with { Name = "顾客在这个阶段想要达到的目标" } : lane)] };
        Assert.That(Drawings.All(Draw(map, PageFormat.A1, "zh-Hans"), ElementRole.LaneName).Any(name => name.Text!.IsVertical), Is.False);
    }

    [Test]
    public void A_settled_posters_scale_is_found_again_by_its_id()
    {
        var settled = MapDrawing.Settle(Drawings.WithStages(12), new DrawingOptions { Language = "en", Format = PageFormat.A1 }).Format;
        Assert.Multiple(() =>
        {
            Assert.That(settled.Scale, Is.LessThan(PageFormat.A1.Scale));
            Assert.That(PageFormat.Find(settled.Id), Is.EqualTo(settled));
            Assert.That(settled.Unsettle(), Is.EqualTo(PageFormat.A1));
            Assert.That(PageFormat.Find("a1/9"), Is.Null, "larger than the sheet allows");
            Assert.That(PageFormat.Find("a4/1.4"), Is.Null, "no poster");
        });
    }

    [TestCase("4:3", 4.0 / 3), TestCase("16:9", 16.0 / 9), TestCase("a4", 1.41421), TestCase("a1", 1.41421)]
    public void A_sheet_has_the_shape_that_its_name_says(string id, double ratio)
    {
        var format = PageFormat.Find(id)!;
        Assert.That(format.Width / format.Height, Is.EqualTo(ratio).Within(0.002));
    }

    [Test]
    public void Lists_fill_a_poster_with_larger_type_and_airier_rows(
        [Values(PageKind.Moments, PageKind.Touchpoints, PageKind.Content)] string kind, [ValueSource(nameof(Posters))] PageFormat format, [Values("en", "zh-Hans", "zh-Hant")] string language)
    {
        var pages = KindPages.Draw(Drawings.Retailer, kind, language, format);
        KindPages.AreSound(pages);
        var page = pages.Single();
        var scale = MapDrawing.Settle(Drawings.Retailer, new DrawingOptions { Language = language, Format = format }).Format.Scale;
        var lowest = page.Elements.Where(element => element.Box.Bottom < page.Height * 0.93).Max(element => element.Box.Bottom);
        Assert.Multiple(() =>
        {
            Assert.That(lowest, Is.GreaterThan(page.Height * 0.55));
            Assert.That(Sizes(page), Has.Some.EqualTo(10 * scale).Within(0.01), "head and footer are as on all posters");
            Assert.That(Sizes(page), Has.Some.InRange(11 * scale, 14 * scale));
            Assert.That(Sizes(page), Has.Count.LessThanOrEqualTo(6));
        });
    }

    [Test]
    public void Upright_names_stand_upright_in_pictures_too() =>
        Assert.That(SvgWriter.Write(Draw(Drawings.Retailer, PageFormat.A1, "zh-Hans")[0], Theme.Calm), Does.Contain("writing-mode=\"vertical-rl\""));

    private static IReadOnlyList<Page> Draw(JourneyMap map, PageFormat format, string language) =>
        MapDrawing.Draw(map, new DrawingOptions { Language = language, Format = format });

    private static HashSet<double> Sizes(Page page) => [.. page.Elements.Where(element => element.Text is not null)
        .SelectMany(element => element.Text!.Paragraphs).SelectMany(paragraph => paragraph.Runs).Select(run => run.Size)];
}
