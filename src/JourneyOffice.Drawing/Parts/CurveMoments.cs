using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>A moment of truth on a curve: the words at the edge of the row, and a line from there to the face.</summary>
/// <param name="Point">The face.</param>
/// <param name="Icon">The ribbon's place.</param>
/// <param name="Place">The words' place.</param>
/// <param name="From">Where the line begins.</param>
/// <param name="To">Where it ends; there is none where it would end above.</param>
internal sealed record CurveMoment(CurvePoint Point, Area Icon, Area Place, double From, double To)
{
    /// <summary>Ribbon and words.</summary>
    public Area Area => new(Icon.X, Place.Y, Place.Right - Icon.X, Place.Height);
}

/// <summary>Places moments of truth: above what feels bad, below what feels good, where the curve does not reach.</summary>
internal static class CurveMoments
{
    private const double Size = 11.4;
    private const double Edge = 4;

    /// <summary>What moments take at a row's edge: as many lines as a column has moments.</summary>
    public static double Height(Sketch sketch, IEnumerable<PlacedItem> items) =>
        items.Where(placed => placed.Item is { MomentOfTruth: true, Score: not null }).CountBy(placed => placed.First).Select(column => column.Value).DefaultIfEmpty().Max() * sketch.Leading;

    /// <summary>The words, as they stand at each moment.</summary>
    public static TextBody Text(Sketch sketch) =>
        new TextComposer(sketch).Derived(sketch.Words["MomentOfTruth"], new TextStyle(ColorSlot.Accent5, Bold: true)).Build(wrap: false);

    /// <summary>The moments of a row.</summary>
    public static IReadOnlyList<CurveMoment> Of(Sketch sketch, Grid grid, Area area, IReadOnlyList<CurvePoint> points)
    {
        var moments = new List<CurveMoment>();
        var words = sketch.Measurer.Width(Text(sketch).Paragraphs[0]) + 1;
        var (above, below) = (new int[grid.Count], new int[grid.Count]);
        foreach (var point in points)
        {
            if (!point.Placed.Item.MomentOfTruth)
                continue;
            var atTop = point.Level <= 0;
            var line = ++(atTop ? above : below)[point.Placed.First];
            var x = Math.Clamp(point.X - ((Size + 2 + words) / 2), grid.ColumnsX, Math.Max(grid.ColumnsX, grid.Right - Size - 2 - words));
            var y = atTop ? area.Y + Edge + ((line - 1) * sketch.Leading) : area.Bottom - Edge - (line * sketch.Leading);
            var place = new Area(x + Size + 2, y, words, sketch.Leading);
            var (from, to) = atTop ? (place.Bottom + 1, point.Area.Y) : (point.Area.Bottom, place.Y - 1);
            moments.Add(new CurveMoment(point, new Area(x, place.CenterY - (Size / 2), Size, Size), place, from, to));
        }

        return moments;
    }
}
