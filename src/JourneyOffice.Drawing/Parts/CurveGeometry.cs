using JourneyOffice.Maps;

namespace JourneyOffice.Drawing;

/// <summary>A point of the emotional curve.</summary>
/// <param name="Placed">The item with its columns.</param>
/// <param name="Series">The place of its series in the row.</param>
/// <param name="X">Its centre.</param>
/// <param name="Y">Its centre.</param>
/// <param name="Size">The marker's width and height.</param>
/// <param name="Level">−1 worst, 0 middle, +1 best.</param>
internal sealed record CurvePoint(PlacedItem Placed, int Series, double X, double Y, double Size, double Level)
{
    public Area Area => Area.Around(X, Y, Size);
}

/// <summary>Where scores stand in an emotion row: linear between the scale's ends, never clamped.</summary>
internal sealed class CurveGeometry
{
    /// <summary>What lies between a face and its label.</summary>
    public const double LabelGap = 2;

    private readonly Scale scale;
    private readonly double leastStep;

    public CurveGeometry(Sketch sketch, LaneRow row, Area area)
    {
        scale = sketch.Scale;
        CenterY = area.CenterY;
        // A score beyond its scale is drawn beyond it; the scale gives way so that it stays in the row.
        var farthest = 1.0;
        foreach (var placed in row.Items)
        {
            if (placed.Item.Score is { } score)
                farthest = Math.Max(farthest, Math.Abs(Level(score)));
        }

        HalfHeight = ((area.Height / 2) - Reserve(row.TextHeight)) / farthest;
        leastStep = (Measures.MildFace / 2) + LabelGap + row.TextHeight + 1;
    }

    /// <summary>Height of the scale's middle.</summary>
    public double CenterY { get; }

    /// <summary>Distance from the middle to the scale's ends.</summary>
    public double HalfHeight { get; }

    /// <summary>What a label and half a face need beyond the highest point.</summary>
    public static double Reserve(double labelHeight) => labelHeight + (Measures.StrongFace / 2) + 4;

    /// <summary>A score's place on its scale: −1 worst, 0 middle, +1 best.</summary>
    public double Level(decimal score) => ScaleLevel.Of(score, scale);

    /// <summary>The height of a score.</summary>
    public double Y(decimal score) => CenterY - (Level(score) * HalfHeight);

    /// <summary>The heights at which dotted lines help: the scale's steps, where they are far enough apart not to cross labels.</summary>
    public IEnumerable<double> StepLines()
    {
        var step = (double)(scale.Step ?? 1) / ScaleLevel.Half(scale) * HalfHeight;
        if (step < leastStep)
            yield break;
        for (var distance = step; distance <= HalfHeight + 0.01; distance += step)
        {
            yield return CenterY - distance;
            yield return CenterY + distance;
        }
    }

    /// <summary>The row's points, series by series from left to right.</summary>
    public IReadOnlyList<CurvePoint> Points(LaneRow row, Grid grid)
    {
        var points = new List<CurvePoint>();
        for (var series = 0; series < row.Series.Count; series++)
        {
            var own = row.Items.Where(item => item.Item.Score is not null && string.Equals(item.Item.Series, row.Series[series], StringComparison.Ordinal));
            foreach (var cell in own.GroupBy(item => new Cell(item.First, item.Last)).OrderBy(cell => cell.Key.First + cell.Key.Last))
            {
                var (left, width) = (grid.X(cell.Key.First), grid.Span(cell.Key.First, cell.Key.Last));
                var (place, count) = (0.5, cell.Count());
                foreach (var item in cell)
                    points.Add(At(item, series + row.FirstSeries, left + (width * place++ / count)));
            }
        }

        return Apart(points);
    }

    private CurvePoint At(PlacedItem placed, int series, double x)
    {
        var score = placed.Item.Score!.Value;
        var level = Level(score);
        var size = series > 0 ? Measures.SeriesMarker : Math.Abs(level) >= 0.75 ? Measures.StrongFace : Measures.MildFace;
        return new CurvePoint(placed, series, x, Y(score), size, level);
    }

    private sealed record Cell(int First, int Last);

    // Points of two curves that would hide each other stand side by side: each can be seen and taken hold of.
    private static List<CurvePoint> Apart(List<CurvePoint> points)
    {
        for (var index = 1; index < points.Count; index++)
        {
            var moved = points[index];
            for (var other = 0; other < index; other++)
            {
                if (points[other].Series != moved.Series && Math.Abs(points[other].X - moved.X) < 1 && Math.Abs(points[other].Y - moved.Y) < 15)
                {
                    moved = moved with { X = moved.X + 18 };
                    other = -1;
                }
            }

            points[index] = moved;
        }

        return points;
    }
}
