using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>Finds places for words beside faces, where they cross no curve, no face and no other words.</summary>
internal sealed class CurveLabels(Sketch sketch, Area lane, IReadOnlyList<CurvePoint> points, IReadOnlyList<CurveLine> lines)
{
    /// <summary>Words of more lines would leave a curve little height: they stand below it.</summary>
    public const int MostLines = 3;

    // What lies closer counts as touching: renderers draw a line's half width and a letter's overhang beyond what is measured.
    private const double Margin = 0.75;
    private const double LeastRoom = 36;
    private const int Strides = 6;

    // Narrower lines would part four ideographs.
    private const double LeastWrapped = 46;

    private const double MostOver = 1.6;
    private const double NearerToAnother = 12;
    private static readonly (double Share, double Cost)[] Wraps = [(1, 0), (0.7, 8), (0.5, 9)];

    private readonly List<Area> forbidden = [.. points.Select(point => point.Area)];
    private readonly List<Area> unloved = [];

    /// <summary>The room for a label in columns of the given width; a word stays whole.</summary>
    public static double Room(Sketch sketch, TextBody text, double width) =>
        Math.Max(Math.Max(LeastRoom, width - 8), sketch.Measurer.WidestWord(text, WordColumns.MostLetters) + 0.1);

    /// <summary>Keeps an area free of labels.</summary>
    public void Forbid(Area area) => forbidden.Add(area);

    /// <summary>Keeps an area free of labels where they have another place.</summary>
    public void Avoid(Area area) => unloved.Add(area);

    /// <summary>The best place for a point's label, which from then on is taken; <see langword="null"/> where it would cross something anywhere.</summary>
    public Area? Place(CurvePoint point, TextBody text, double room)
    {
        Area? best = null;
        var least = double.MaxValue;
        foreach (var (candidate, cost) in Candidates(point, text, room))
        {
            if (cost >= least)
                continue;
            var area = Inside(candidate);
            if (!IsFree(area))
                continue;
            var penalty = cost + unloved.Sum(area.Shared) + (IsNearerToAnother(area, point) ? NearerToAnother : 0);
            if (penalty < least)
                (best, least) = (area, penalty);
            if (least == 0)
                break;
        }

        if (best is { } place)
            forbidden.Add(place);
        return best;
    }

    private Area Inside(Area area) => area with
    {
        X = Math.Clamp(area.X, lane.X, Math.Max(lane.X, lane.Right - area.Width)),
        Y = Math.Clamp(area.Y, lane.Y, Math.Max(lane.Y, lane.Bottom - area.Height)),
    };

    private bool IsFree(Area area)
    {
        if (area.Width > lane.Width || area.Height > lane.Height)
            return false;
        var wide = new Area(area.X - Margin, area.Y - Margin, area.Width + (2 * Margin), area.Height + (2 * Margin));
        foreach (var other in forbidden)
        {
            if (wide.Shared(other) > 0)
                return false;
        }

        foreach (var line in lines)
        {
            if (line.Inside(wide) > 0)
                return false;
        }

        return true;
    }

    private bool IsNearerToAnother(Area area, CurvePoint own)
    {
        var distance = Distance(area, own);
        foreach (var point in points)
        {
            if (!ReferenceEquals(point, own) && Distance(area, point) < distance)
                return true;
        }

        return false;
    }

    private static double Distance(Area area, CurvePoint point)
    {
        var across = Math.Max(0, Math.Max(area.X - point.X, point.X - area.Right));
        var down = Math.Max(0, Math.Max(area.Y - point.Y, point.Y - area.Bottom));
        return (across * across) + (down * down);
    }

    private IEnumerable<(Area Area, double Cost)> Candidates(CurvePoint point, TextBody text, double room)
    {
        var line = sketch.Measurer.Widest(text) + 2;
        // A line that is a little too long for its columns reads better than two, where it is in nobody's way.
        if (line > room && line < room * MostOver)
        {
            foreach (var (area, cost) in Candidates(point, line, sketch.Measurer.Height(text, line)))
                yield return (area, cost + 1);
        }

        var natural = Math.Min(line, room);
        var word = Math.Max(LeastWrapped, sketch.Measurer.WidestWord(text, WordColumns.MostLetters) + 0.1);
        var most = Math.Max(sketch.Measurer.Height(text, natural), MostLines * sketch.Leading);
        var before = 0.0;
        foreach (var (share, further) in Wraps)
        {
            var width = Math.Min(natural, Math.Max(word, natural * share));
            var height = sketch.Measurer.Height(text, width);
            if (height == before || height > most)
                continue;
            before = height;
            foreach (var (area, cost) in Candidates(point, width, height))
                yield return (area, cost + further + (line > room ? 3 : 0));
        }
    }

    private IEnumerable<(Area Area, double Cost)> Candidates(CurvePoint point, double width, double height)
    {
        var above = new Area(point.X - (width / 2), point.Area.Y - CurveGeometry.LabelGap - height, width, height);
        var below = above with { Y = point.Area.Bottom + CurveGeometry.LabelGap };
        var (first, second) = PrefersAbove(point) ? (above, below) : (below, above);
        yield return (first, 0);
        yield return (second, 2);
        var side = (width / 2) + 6;
        foreach (var area in new[] { first, second })
        {
            foreach (var shift in new[] { side / 2, -side / 2, side, -side })
                yield return (area with { X = area.X + shift }, 4 + (2 * Math.Abs(shift) / side));
        }

        var beside = first with { X = point.Area.Right + 3, Y = point.Y - (height / 2) };
        yield return (beside, 7);
        yield return (beside with { X = point.Area.X - 3 - width }, 7);
        var upwards = first.Y < second.Y ? -1 : 1;
        var stride = Math.Max(4, height / 4);
        for (var step = 1; step <= Strides; step++)
        {
            foreach (var shift in new[] { 0, side / 2, -side / 2, side, -side })
            {
                yield return (first with { X = first.X + shift, Y = first.Y + (step * stride * upwards) }, 6 + step);
                yield return (second with { X = second.X + shift, Y = second.Y - (step * stride * upwards) }, 7 + step);
            }
        }
    }

    // Above what feels good, below what feels bad; at the middle on the side away from the neighbours.
    private bool PrefersAbove(CurvePoint point)
    {
        if (point.Level != 0)
            return point.Level > 0;
        double sum = 0;
        foreach (var line in lines)
        {
            if (ReferenceEquals(line.From, point))
                sum += line.To?.Level ?? 0;
            else if (ReferenceEquals(line.To, point))
                sum += line.From?.Level ?? 0;
        }

        return sum < 0;
    }
}
