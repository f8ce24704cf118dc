using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>The words and numbers beside the faces: what they say, and where they stand so that nothing crosses them.</summary>
internal sealed class CurveLabels(Sketch sketch, Area lane, IReadOnlyList<CurvePoint> points, IReadOnlyList<(CurvePoint From, CurvePoint To)> lines)
{
    // Words over words can't be read at all; a line behind words only disturbs.
    private const double WordsOverWords = 4;
    private const int MostLines = 4;

    private readonly List<Area> taken = [];

    /// <summary>The room for a label in columns of the given width: words of many lines reach over neighbouring columns, so that the curve keeps its height.</summary>
    public static double Room(Sketch sketch, TextBody text, double width)
    {
        var room = Math.Max(36, width - 8);
        for (var columns = 1.5; columns <= 2 && sketch.Measurer.Height(text, room) > MostLines * sketch.Leading; columns += 0.5)
            room = Math.Max(36, (columns * width) - 8);
        return room;
    }

    /// <summary>A label: feeling in a word, score, "(assumed)".</summary>
    /// <param name="sketch">The drawing.</param>
    /// <param name="item">The emotion.</param>
    /// <param name="series">Name of its curve where that must be said.</param>
    /// <param name="slot">The number's colour.</param>
    public static TextBody TextOf(Sketch sketch, Item item, string? series, ColorSlot slot)
    {
        var bold = new TextStyle(ColorSlot.Text1, Bold: true);
        var text = new TextComposer(sketch, align: Alignment.Center);
        if (series is not null)
            text.Derived(series + " · ", bold with { Slot = slot });
        if (item.Text is not null)
            text.Field(item.Text, FieldPath.Of("items", item.Id, "text"), bold);
        if (item.Score is { } score)
        {
            if (item.Text is not null)
                text.Derived(" ", bold);
            text.Value(Words.Score(score), FieldPath.Of("items", item.Id, "score"), FieldFormat.Score, bold with { Slot = slot });
        }

        return text.Assumed(item).Build();
    }

    /// <summary>Keeps an area free of labels.</summary>
    public void Keep(Area area) => taken.Add(area);

    /// <summary>The best place for a point's label, which from then on is taken.</summary>
    public Area Place(CurvePoint point, TextBody text, double room)
    {
        var natural = sketch.Measurer.Widest(text) + 2;
        var width = Math.Min(natural, room);
        var height = sketch.Measurer.Height(text, width);
        var above = new Area(point.X - (width / 2), point.Area.Y - 2 - height, width, height);
        var below = above with { Y = point.Area.Bottom + 2 };
        var (first, second) = PrefersAbove(point) ? (above, below) : (below, above);
        var best = first;
        var least = double.MaxValue;
        foreach (var (candidate, cost) in Candidates(point, first, second))
        {
            var area = Inside(candidate);
            var penalty = cost + Penalty(area);
            if (penalty < least)
                (best, least) = (area, penalty);
            if (cost >= least)
                break;
        }

        taken.Add(best);
        return best;
    }

    private Area Inside(Area area) => area with
    {
        X = Math.Clamp(area.X, lane.X, Math.Max(lane.X, lane.Right - area.Width)),
        Y = Math.Clamp(area.Y, lane.Y, Math.Max(lane.Y, lane.Bottom - area.Height)),
    };

    private static IEnumerable<(Area Area, double Cost)> Candidates(CurvePoint point, Area first, Area second)
    {
        yield return (first, 0);
        yield return (second, 2);
        var side = (first.Width / 2) + 6;
        foreach (var area in new[] { first, second })
        {
            yield return (area with { X = area.X + side }, 6);
            yield return (area with { X = area.X - side }, 6);
        }

        var beside = first with { X = point.Area.Right + 3, Y = point.Y - (first.Height / 2) };
        yield return (beside, 7);
        yield return (beside with { X = point.Area.X - 3 - first.Width }, 7);
        var upwards = first.Y < second.Y ? -1 : 1;
        var stride = Math.Max(6, first.Height / 4);
        for (var step = 1; step <= 6; step++)
        {
            foreach (var shift in new[] { 0, side, -side })
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
        foreach (var (from, to) in lines)
        {
            if (ReferenceEquals(from, point))
                sum += to.Level;
            else if (ReferenceEquals(to, point))
                sum += from.Level;
        }

        return sum < 0;
    }

    private double Penalty(Area area)
    {
        var outside = Math.Max(0, lane.Y - area.Y) + Math.Max(0, area.Bottom - lane.Bottom) + Math.Max(0, lane.X - area.X) + Math.Max(0, area.Right - lane.Right);
        var penalty = outside * 200;
        foreach (var other in taken)
            penalty += WordsOverWords * area.Shared(other);
        foreach (var point in points)
            penalty += area.Shared(point.Area);
        foreach (var (from, to) in lines)
            penalty += Crossing(area, from, to);
        return penalty;
    }

    // How much of a line runs through an area, weighed like a strip of 4 pt.
    private static double Crossing(Area area, CurvePoint from, CurvePoint to)
    {
        double enter = 0, leave = 1;
        if (!Clip(from.X, to.X, area.X, area.Right, ref enter, ref leave) || !Clip(from.Y, to.Y, area.Y, area.Bottom, ref enter, ref leave))
            return 0;
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        return (leave - enter) * Math.Sqrt((dx * dx) + (dy * dy)) * 4;
    }

    private static bool Clip(double from, double to, double low, double high, ref double enter, ref double leave)
    {
        if (Math.Abs(to - from) < 1e-9)
            return from > low && from < high;
        var (first, second) = ((low - from) / (to - from), (high - from) / (to - from));
        if (first > second)
            (first, second) = (second, first);
        enter = Math.Max(enter, first);
        leave = Math.Min(leave, second);
        return enter < leave;
    }
}
