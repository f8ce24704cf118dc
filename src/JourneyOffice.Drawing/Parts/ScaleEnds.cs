using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>The words at both ends of the scale, in the lane's head at their own height, each with a tick: "Feels good +2", "Feels bad −2".</summary>
internal static class ScaleEnds
{
    private const double Tick = 8.64;
    private const double BesideTick = 7.2;

    /// <summary>Draws them.</summary>
    /// <param name="page">The page.</param>
    /// <param name="grid">Where heads and columns stand.</param>
    /// <param name="y">The height of a score.</param>
    public static void Draw(PageBuilder page, Grid grid, Func<decimal, double> y)
    {
        var sketch = page.Sketch;
        var thin = new Stroke(new Paint(ColorSlot.Accent6), 0.75);
        foreach (var (element, score, text, slot) in new[]
        {
            ("good", sketch.Scale.Max, sketch.Words["FeelsGood"] + " ", ColorSlot.Accent1), ("bad", sketch.Scale.Min, sketch.Words["FeelsBad"] + " ", ColorSlot.Accent2),
        })
        {
            var body = new TextComposer(sketch, align: Alignment.Right).Derived(text, new TextStyle(ColorSlot.Accent6)).Derived(Words.Score(score), new TextStyle(slot, Bold: true)).Build(wrap: false);
            page.Rule("tick-" + element, text, grid.ColumnsX, y(score), Tick, 0, thin);
            page.Text("scale-" + element, ElementRole.Ornament, body.Plain, new Area(grid.HeadX, y(score) - (sketch.Leading / 2), grid.ColumnsX - BesideTick - grid.HeadX, sketch.Leading), body);
        }
    }
}
