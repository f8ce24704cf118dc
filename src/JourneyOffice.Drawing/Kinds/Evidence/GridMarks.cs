using JourneyOffice.Insights;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>A sign that stands before a word and says the same.</summary>
/// <param name="Geometry">Its outline.</param>
/// <param name="Fill">Its colour inside.</param>
/// <param name="Stroke">Its edge.</param>
/// <param name="Size">Its width and height, in points.</param>
internal sealed record GridSign(Geometry Geometry, Paint? Fill, Stroke? Stroke, double Size = 10)
{
    /// <summary>Draws it in the middle of a line of text.</summary>
    public void Draw(PageBuilder page, string element, string words, double x, double centerY) =>
        page.Ornament(element, words, new Area(x + ((10 - Size) / 2), centerY - (Size / 2), Size, Size), Geometry, Fill, Stroke);
}

/// <summary>The signs of the grid of evidence and reviews.</summary>
internal static class GridMarks
{
    private static readonly Geometry Check = Path("M1.5 10.8L4.2 8.1L7.8 11.7L15.8 3.7L18.5 6.4L7.8 17.1Z");
    private static readonly Geometry Cross = Path("M3 5.4L5.4 3L10 7.6L14.6 3L17 5.4L12.4 10L17 14.6L14.6 17L10 12.4L5.4 17L3 14.6L7.6 10Z");
    private static readonly Geometry Pending = new FreeformGeometry(
        20,
        20,
        [
            new FreeformPath(SvgPath.Parse("M10 0A10 10 0 1 1 10 20 10 10 0 1 1 10 0Z"), Filled: false, Stroked: true),
            new FreeformPath(SvgPath.Parse("M10 4.5V10.5H15"), Filled: false, Stroked: true),
        ]);

    /// <summary>A source is there.</summary>
    public static GridSign There { get; } = new(Geometry.Ellipse, new Paint(ColorSlot.Accent1), null, 8);

    /// <summary>A source is missing.</summary>
    public static GridSign Missing { get; } = Ring(ColorSlot.Accent5);

    /// <summary>How somebody sees a stage: the sign, the key of its word, the word's look.</summary>
    public static (GridSign Sign, string Key, TextStyle Style) Of(ReviewState state) => state switch
    {
        ReviewState.Confirmed => (Filled(Check, ColorSlot.Accent3), "Confirmed", new TextStyle(ColorSlot.Accent3, Bold: true)),
        ReviewState.ToCorrect => (Filled(Icons.Find("warning")!, ColorSlot.Accent5), "ToCorrect", new TextStyle(ColorSlot.Accent5, Bold: true)),
        ReviewState.NotSo => (Filled(Cross, ColorSlot.Accent2), "NotSo", new TextStyle(ColorSlot.Accent2, Bold: true)),
        ReviewState.Outdated => (Clock(ColorSlot.Accent5), "Outdated", new TextStyle(ColorSlot.Accent5)),
        ReviewState.Open => (Clock(ColorSlot.Accent6), "Open", new TextStyle(ColorSlot.Accent6)),
        _ => (Ring(ColorSlot.Accent6), "NotAsked", new TextStyle(ColorSlot.Accent6)),
    };

    private static FreeformGeometry Path(string path) => new(20, 20, [new FreeformPath(SvgPath.Parse(path), Filled: true, Stroked: false)]);

    private static GridSign Filled(Geometry geometry, ColorSlot slot) => new(geometry, new Paint(slot), null);

    private static GridSign Ring(ColorSlot slot) => new(Geometry.Ellipse, null, new Stroke(new Paint(slot), 1, Dash.Dash), 9);

    private static GridSign Clock(ColorSlot slot) => new(Pending, null, new Stroke(new Paint(slot), 1), 9);
}
