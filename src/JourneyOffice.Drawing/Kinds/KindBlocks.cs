using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>Blocks that several kinds of slides have in common.</summary>
internal static class KindBlocks
{
    /// <summary>A heading of a part of the page.</summary>
    /// <param name="sketch">The map.</param>
    /// <param name="element">What its key names.</param>
    /// <param name="words">What it says.</param>
    /// <param name="above">What it keeps free above.</param>
    public static Block Heading(Sketch sketch, string element, string words, double above = 0)
    {
        var text = new TextComposer(sketch, 15).Derived(words, new TextStyle(ColorSlot.Text2, Bold: true, Size: 12)).Build(wrap: false);
        return new Block(
            above + 18,
            (page, y) => page.Page.Text("part-" + element, ElementRole.RowName, words, new Area(page.Body.X, y + above, page.Body.Width, 15), text),
            KeepsNext: true);
    }

    /// <summary>A rule under a row.</summary>
    public static void Rule(KindPage page, string element, Area body, double y) =>
        page.Page.Rule(element, "Rule", body.X, y, body.Width, 0, new Stroke(new Paint(ColorSlot.Accent6, page.Sketch.EdgeAlpha), 0.5));
}
