using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>Draws the lines of a service blueprint: named at the left, on the line's own height.</summary>
internal static class BlueprintPart
{
    /// <summary>A line.</summary>
    /// <param name="page">The page.</param>
    /// <param name="grid">Where columns stand.</param>
    /// <param name="line">"interaction", "visibility" or "internal".</param>
    /// <param name="y">Its height.</param>
    public static void DrawLine(PageBuilder page, Grid grid, string line, double y)
    {
        var sketch = page.Sketch;
        var words = sketch.Words["Line." + line];
        var text = new TextComposer(sketch).Derived(words, new TextStyle(ColorSlot.Text2, Bold: true)).Build(wrap: false);
        var width = sketch.Measurer.Width(text.Paragraphs[0]) + 1;
        var left = grid.HeadX + Measures.HeadIconInset;
        page.Text(line, ElementRole.BlueprintLine, words, new Area(left, y - (sketch.Leading / 2), width, sketch.Leading), text);
        var begin = Math.Max(grid.ColumnsX, left + width + 6);
        var dash = line switch
        {
            "interaction" => Dash.LongDash,
            "visibility" => Dash.LongDashDot,
            _ => Dash.SystemDot,
        };
        page.Rule("rule-" + line, words, begin, y, grid.Right - begin, 0, new Stroke(new Paint(ColorSlot.Text2), 1.5, dash));
    }
}
