namespace JourneyOffice.Drawing;

/// <summary>
/// The words of a curve below it, each in its own columns, one series under the other: the place for words that are too long or too many to stand
/// beside the faces.
/// </summary>
internal static class CurveStrip
{
    /// <summary>What lies between the curve and its words.</summary>
    public const double Gap = 3;

    private const double Inset = 4;
    private const double LeastWidth = Measures.NarrowestColumn;
    private const double Below = 2;
    private const double BetweenSeries = 3;

    /// <summary>The height that words take, the distances above and below them included.</summary>
    public static double Height(Sketch sketch, Grid grid, IEnumerable<CurveSaying> sayings)
    {
        var placed = Place(sketch, grid, sayings, 0);
        return placed.Count == 0 ? 0 : placed.Max(word => word.Area.Bottom) + Gap + Below;
    }

    /// <summary>The places of words from a height down; those of the same columns stand beside each other as far as there is room, then under each other.</summary>
    public static IReadOnlyList<(CurveSaying Saying, Area Area)> Place(Sketch sketch, Grid grid, IEnumerable<CurveSaying> sayings, double top)
    {
        var placed = new List<(CurveSaying, Area)>();
        foreach (var series in sayings.GroupBy(saying => saying.Series).OrderBy(series => series.Key))
        {
            var lowest = new double[grid.Count];
            Array.Fill(lowest, top);
            foreach (var cell in series.GroupBy(saying => (saying.Placed.First, saying.Placed.Last)))
            {
                var (first, last) = cell.Key;
                var y = lowest[first..(last + 1)].Max();
                var span = new Area(grid.X(first), y, grid.Span(first, last), 0);
                foreach (var line in cell.Chunk(Math.Clamp((int)(span.Width / LeastWidth), 1, cell.Count())))
                    placed.AddRange(Beside(sketch, line, span with { Y = y }, out y));
                Array.Fill(lowest, y, first, last - first + 1);
            }

            top = lowest.Max() + BetweenSeries;
        }

        return placed;
    }

    private static List<(CurveSaying, Area)> Beside(Sketch sketch, CurveSaying[] line, Area span, out double bottom)
    {
        var width = span.Width / line.Length;
        List<(CurveSaying Saying, Area Area)> placed =
        [
            .. line.Select((saying, index) => (saying,
                new Area(span.X + (index * width) + Inset, span.Y, width - (2 * Inset), sketch.Measurer.Height(saying.Text, width - (2 * Inset))))),
        ];
        bottom = placed.Max(word => word.Area.Bottom);
        return placed;
    }
}
