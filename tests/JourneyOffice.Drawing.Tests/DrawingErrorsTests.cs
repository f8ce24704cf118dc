using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.Drawing.Tests;

[TestFixture]
public sealed class DrawingErrorsTests
{
    [Test]
    [Triggers("JO3501")]
    public void More_than_eight_stages_are_shared_out_behind_an_index_page()
    {
        var pages = Drawings.Draw(Drawings.WithStages(9));
        Assert.Multiple(() =>
        {
            Assert.That(pages.Select(page => page.Kind), Is.EqualTo(new[] { "index", "overview", "overview" }));
            Assert.That(pages[0].Findings.Select(finding => finding.Code), Is.EqualTo(new[] { DrawingErrors.ColumnsContinued }));
            Assert.That(Drawings.All([pages[1]], Surfaces.ElementRole.Stage).Count(), Is.EqualTo(5));
            Assert.That(Drawings.All([pages[2]], Surfaces.ElementRole.Stage).Count(), Is.EqualTo(4));
        });
    }

    [Test]
    [Triggers("JO3502")]
    public void A_lane_with_more_than_four_cards_in_a_cell_is_continued_under_the_same_stages_and_curve()
    {
        var extra = Enumerable.Range(0, 5).Select(index => new Item { Id = $"more{index}", Lane = "l-action", Stage = "s-compare", Text = "Opens one more tab" });
        var pages = Drawings.Draw(Drawings.Retailer with { Items = [.. Drawings.Retailer.Items, .. extra] });
        Assert.Multiple(() =>
        {
            Assert.That(pages, Has.Count.EqualTo(2));
            Assert.That(pages[1].Findings.Select(finding => finding.Code), Is.EqualTo(new[] { DrawingErrors.LaneContinued }));
            Assert.That(Drawings.All([pages[1]], Surfaces.ElementRole.Marker).Count(), Is.EqualTo(7));
            Assert.That(Drawings.All([pages[1]], Surfaces.ElementRole.LaneName).Select(element => element.Words), Is.EqualTo(new[] { "Emotions", "Actions" }));
        });
    }

    [Test]
    [Triggers("JO3503")]
    public void A_text_longer_than_a_page_is_reported_and_not_cut()
    {
        var text = string.Join(' ', Enumerable.Repeat("delivery cost", 1500));
        var pages = Drawings.Draw(Drawings.Retailer with { Items = [.. Drawings.Retailer.Items, new Item { Id = "long", Lane = "l-action", Stage = "s-compare", Text = text }] });
        var reported = pages.Single(page => page.Findings.Any(finding => finding.Code == DrawingErrors.TextTooLong));
        Assert.That(Drawings.Find(reported, "long", Surfaces.ElementRole.Card).Text!.Plain, Does.StartWith(text));
    }

    [Test]
    [Triggers("JO3504")]
    public void A_summary_too_long_for_its_place_is_left_to_the_notes_and_never_runs_past_the_slide([Values(1, 3, 7, 9)] int stages, [Values("en", "zh-Hans")] string language)
    {
        var text = string.Join(language == "en" ? " " : "", Enumerable.Repeat(language == "en" ? "delivery cost" : "运费到最后一步才出现", 150));
        var map = Drawings.WithStages(stages);
        var personas = map.Personas.Select(persona => persona with { Portrait = text, Goals = [text] }).ToList();
        var pages = Drawings.Draw(map with { Personas = personas, Scenario = text }, language);
        Assert.Multiple(() =>
        {
            Assert.That(pages[0].Findings.Select(finding => finding.Code), Does.Contain(DrawingErrors.SummaryShortened));
            Assert.That(pages.Any(page => page.Notes!.Contains(text, StringComparison.Ordinal)), Is.True);
            foreach (var page in pages)
            {
                var strip = page.Elements.Single(element => element.Key.Role == Surfaces.ElementRole.Strip).Box;
                var blocks = page.Elements.Where(element => element.Key.Role is Surfaces.ElementRole.Who or Surfaces.ElementRole.Where or Surfaces.ElementRole.Stuck or Surfaces.ElementRole.Outcome);
                foreach (var block in blocks)
                {
                    Assert.That(block.Box.Y >= strip.Y && block.Box.Bottom <= strip.Bottom + 127 && strip.Bottom < page.Height, Is.True, block.Words);
                    Assert.That(new TextMeasurer(ThemeFonts.Default).Height(block.Text!, Drawings.TextRoom(block)) * 12700, Is.LessThanOrEqualTo(block.Box.Height + 127), block.Words);
                }
            }
        });
    }

    [Test]
    public void Every_code_speaks_three_languages()
    {
        foreach (var code in DrawingErrors.All)
        {
            var messages = Drawings.Languages.Select(language => code.Message(language, "a", "b") + code.WayOut(language)).ToList();
            Assert.That(messages, Is.Unique);
        }

        Assert.That(DrawingErrors.All.Select(code => code.Id), Is.Ordered);
    }
}
