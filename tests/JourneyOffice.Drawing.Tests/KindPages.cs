using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing.Tests;

/// <summary>What every page of a kind of its own has to be like.</summary>
internal static class KindPages
{
    public static IReadOnlyList<Page> Draw(JourneyMap map, string kind, string language = "en", PageFormat? format = null, Theme? theme = null) => MapDrawing.Draw(map, new DrawingOptions
    {
        Language = language, Slides = SlideChoice.Parse([kind])!, Format = format ?? PageFormat.Wide, Theme = theme ?? Theme.Calm,
    });

    /// <summary>Keys are unique, everything is inside the page, texts fit their shapes, none overlaps another.</summary>
    public static void AreSound(IReadOnlyList<Page> pages)
    {
        Assert.That(pages, Is.Not.Empty);
        foreach (var page in pages)
        {
            Assert.That(page.Elements.Select(element => element.Key), Is.Unique);
            Assert.That(page.Elements.Select(element => element.Key.Element).Where(element => !Identifier.IsValid(element)), Is.Empty, "names of shapes are read back");
            Assert.That(page.Elements.Where(element => element.Box.X < 0 || element.Box.Y < 0 || element.Box.Right > page.Width || element.Box.Bottom > page.Height), Is.Empty);
            var texts = page.Elements.Where(element => element.Text is not null && element.Text.Plain.Length > 0 && element.Key.Role != ElementRole.Example).ToList();
            foreach (var element in texts)
                Fits(element);
            for (var index = 0; index < texts.Count; index++)
            {
                foreach (var other in texts.Skip(index + 1))
                    Assert.That(Overlap(Taken(texts[index]), Taken(other)), Is.False, $"'{texts[index].Text!.Plain}' over '{other.Text!.Plain}'");
            }
        }

        Assert.That(pages.Select(page => page.Elements.Single(element => element.IsTitle).Text!.Plain), Is.Unique);
    }

    public static bool Overlap(Box left, Box right) => left.X < right.Right && right.X < left.Right && left.Y < right.Bottom && right.Y < left.Bottom;

    private static void Fits(PageElement element)
    {
        var measurer = new TextMeasurer(Theme.Calm.Fonts);
        var (width, height) = (Drawings.TextRoom(element) + 0.02, (element.Box.Height / 12700.0) + 0.02);
        if (element.Text!.Wrap)
            Assert.That(measurer.Height(element.Text, width), Is.LessThanOrEqualTo(height), element.Text.Plain);
        else
            Assert.That(element.Text.Paragraphs.Max(measurer.Width), Is.LessThanOrEqualTo(width), element.Text.Plain);
    }

    // Shapes of one line are wider than their words.
    private static Box Taken(PageElement element)
    {
        if (element.Text!.Wrap || element.Text.Paragraphs[0].Align != Alignment.Left)
            return element.Box;
        var width = new TextMeasurer(Theme.Calm.Fonts).Width(element.Text.Paragraphs[0]);
        return element.Box with { Width = Math.Min(element.Box.Width, (long)(width * 12700)) };
    }
}
