using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing.Tests;

[TestFixture]
public sealed class ThemeTests
{
    [Test]
    public void Text_can_be_read_on_page_and_bands_in_every_theme([ValueSource(typeof(Theme), nameof(Theme.All))] Theme theme)
    {
        foreach (var slot in Enum.GetValues<ColorSlot>().Except([ColorSlot.Background1, ColorSlot.Background2]))
        {
            Assert.That(theme.Contrast(slot, ColorSlot.Background1), Is.GreaterThanOrEqualTo(4.5), slot.ToString());
            Assert.That(theme.Contrast(slot, ColorSlot.Background2), Is.GreaterThanOrEqualTo(4.5), slot.ToString());
        }
    }

    [Test]
    public void Every_text_of_the_overview_can_be_read_on_what_lies_below_it([ValueSource(typeof(Theme), nameof(Theme.All))] Theme theme)
    {
        var page = Drawings.Draw(Drawings.Retailer, "en", theme)[0];
        for (var index = 0; index < page.Elements.Count; index++)
        {
            var element = page.Elements[index];
            if (element.Text is null)
                continue;
            var ground = Ground(page.Elements.Take(index + 1), element.Box, theme);
            foreach (var run in element.Text.Paragraphs.SelectMany(paragraph => paragraph.Runs))
                Assert.That(Rgb.Contrast(theme.Color(run.Paint.Slot), ground), Is.GreaterThanOrEqualTo(4.5), $"{run.Text} in {element.Key.Role}");
        }
    }

    [Test]
    public void Contrast_is_that_of_the_look() =>
        Assert.That(Theme.Calm.Contrast(ColorSlot.Accent2, ColorSlot.Background1), Is.EqualTo(5.4).Within(0.1));

    // What is seen behind a box's centre: all fills below it, one over the other.
    private static Rgb Ground(IEnumerable<PageElement> below, Box box, Theme theme)
    {
        var color = theme.Color(ColorSlot.Background1);
        foreach (var element in below)
        {
            var covers = element.Box.X <= box.CenterX && element.Box.Right >= box.CenterX && element.Box.Y <= box.CenterY && element.Box.Bottom >= box.CenterY;
            if (covers && element.Fill is { } fill && element.Geometry is PresetGeometry && element.Key.Role != ElementRole.Marker)
                color = theme.Color(fill.Slot).Over(color, fill.Alpha);
        }

        return color;
    }
}
