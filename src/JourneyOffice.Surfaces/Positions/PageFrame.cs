using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Our own reference shapes on one slide: chevrons give columns, bands give lanes, scale lines give scores, a plot's fields give levels.</summary>
internal sealed class PageFrame
{
    private IReadOnlyList<IReadOnlyList<(string Id, Box Box)>>? columnRows;

    private PageFrame(Dictionary<(string Element, string Role), Box> boxes)
    {
        Boxes = boxes;
        Columns = [.. boxes.Where(box => box.Key.Role == ElementRole.Stage).OrderBy(box => box.Value.CenterX).Select(box => (box.Key.Element, box.Value))];
        Bands = [.. boxes.Where(box => box.Key.Role == ElementRole.Band).OrderBy(box => box.Value.CenterY).Select(box => (box.Key.Element, box.Value))];
    }

    /// <summary>The reference shapes' boxes.</summary>
    internal IReadOnlyDictionary<(string Element, string Role), Box> Boxes { get; }

    /// <summary>Stage ids and chevrons from left to right.</summary>
    internal IReadOnlyList<(string Id, Box Box)> Columns { get; }

    /// <summary>The same by rows from top to bottom: an index page has several of them one under the other, any other page one.</summary>
    internal IReadOnlyList<IReadOnlyList<(string Id, Box Box)>> Rows => columnRows ??= RowsOf(Columns);

    /// <summary>Bands from top to bottom with what they are called by: their lane, further rows of curves by lane and row.</summary>
    internal IReadOnlyList<(string Id, Box Box)> Bands { get; }

    /// <summary>Whether a role is one that others are measured by.</summary>
    internal static bool IsReference(string role) =>
        role is ElementRole.Stage or ElementRole.Band or ElementRole.ScaleMax or ElementRole.ScaleMin or ElementRole.ScaleZero or ElementRole.PlotCell;

    /// <summary>The frame that shapes make up.</summary>
    internal static PageFrame Of(IEnumerable<(ElementKey Key, Box Box)> shapes)
    {
        var boxes = new Dictionary<(string, string), Box>();
        foreach (var (key, box) in shapes)
        {
            if (IsReference(key.Role))
                boxes.TryAdd((key.Element, key.Role), box);
        }

        return new PageFrame(boxes);
    }

    /// <summary>
    /// The frame as it stands now. A reference shape that is gone is where the others say it would be; on an axis where nothing is
    /// left it stays unknown.
    /// </summary>
    internal PageFrame Now(IReadOnlyDictionary<(string Element, string Role), Box> present)
    {
        var (horizontal, vertical) = Fit(present);
        var boxes = new Dictionary<(string, string), Box>();
        foreach (var (key, then) in Boxes)
        {
            if (present.TryGetValue(key, out var now))
                boxes[key] = now;
            else if (horizontal is { } x && vertical is { } y)
                boxes[key] = Move(then, x, y);
        }

        return new PageFrame(boxes);
    }

    /// <summary>How this frame went over into another one, per axis.</summary>
    internal (AxisFit? Horizontal, AxisFit? Vertical) Fit(IReadOnlyDictionary<(string Element, string Role), Box> present)
    {
        var kept = Boxes.Where(box => present.ContainsKey(box.Key)).ToList();
        var across = kept.Where(box => box.Key.Role == ElementRole.Stage).ToList();
        return (
            AxisFit.Through([.. (across.Count > 0 ? across : kept).SelectMany(box => Edges(box.Value.X, box.Value.Right, present[box.Key].X, present[box.Key].Right))]),
            AxisFit.Through([.. kept.SelectMany(box => Edges(box.Value.Y, box.Value.Bottom, present[box.Key].Y, present[box.Key].Bottom))]));
    }

    /// <summary>A box under the maps of both axes.</summary>
    internal static Box Move(Box box, AxisFit horizontal, AxisFit vertical)
    {
        var (x, y) = (horizontal.Apply(box.X), vertical.Apply(box.Y));
        return new Box(x, y, horizontal.Apply(box.Right) - x, vertical.Apply(box.Bottom) - y);
    }

    /// <summary>The stage in whose column a place lies; <see langword="null"/> outside the grid.</summary>
    internal string? ColumnAt(long x, long y) => At(RowOfColumns(y), x, box => (box.X, box.Right));

    /// <summary>The lane in whose band a place lies; <see langword="null"/> outside the grid.</summary>
    internal string? BandAt(long y) => At(Bands, y, box => (box.Y, box.Bottom)) is { } band ? LaneOf(band) : null;

    /// <summary>The lane of a band. Only curves stand in several rows, so a lane without a scale is called as it is.</summary>
    internal string LaneOf(string band) =>
        Boxes.ContainsKey((band, ElementRole.ScaleZero)) || Boxes.ContainsKey((band, ElementRole.ScaleMax)) ? CurveRow.LaneOf(band) : band;

    /// <summary>Whether a place is inside a stage's own column.</summary>
    internal bool IsInColumn(string stage, long x) =>
        Boxes.TryGetValue((stage, ElementRole.Stage), out var box) && x >= box.X && x <= box.Right;

    /// <summary>Whether a place is inside one of a lane's own bands.</summary>
    internal bool IsInBand(string lane, long y) =>
        Bands.Any(band => y >= band.Box.Y && y <= band.Box.Bottom && LaneOf(band.Id) == lane);

    /// <summary>The score that a height means in an emotion lane; <see langword="null"/> without two of its lines.</summary>
    internal decimal? ScoreAt(string lane, long y, Scale scale) =>
        ScaleLine(lane, y, scale) is not { } line ? null
        : line.LowScore + ((line.HighScore - line.LowScore) * (line.LowY - y) / (line.LowY - line.HighY));

    /// <summary>The height at which a score stands in an emotion lane, in that of its rows which a place is nearest to.</summary>
    internal long? HeightOf(string lane, decimal score, Scale scale, long near) =>
        ScaleLine(lane, near, scale) is not { } line ? null
        : (long)Math.Round(line.LowY - ((score - line.LowScore) * (line.LowY - line.HighY) / (line.HighScore - line.LowScore)));

    // A place belongs to the row that begins above it.
    private IReadOnlyList<(string Id, Box Box)> RowOfColumns(long y) =>
        Rows.LastOrDefault(row => row.Count > 0 && row.Min(column => column.Box.Y) <= y) ?? Rows[0];

    // A chevron that a person pushed up or down stays in its row: a further one begins where chevrons stand under others.
    private static List<IReadOnlyList<(string Id, Box Box)>> RowsOf(IReadOnlyList<(string Id, Box Box)> columns)
    {
        if (!columns.Any(one => columns.Any(other => Math.Abs(one.Box.CenterX - other.Box.CenterX) < one.Box.Width / 2 && other.Box.Y > one.Box.Bottom)))
            return [columns];
        var rows = new List<IReadOnlyList<(string Id, Box Box)>>();
        var left = columns.ToList();
        while (left.Count > 0)
        {
            var top = left.Min(column => column.Box.Y);
            var row = left.Where(column => column.Box.Y - top <= column.Box.Height).ToList();
            rows.Add(row);
            left.RemoveAll(row.Contains);
        }

        return rows;
    }

    private (decimal LowScore, decimal LowY, decimal HighScore, decimal HighY)? ScaleLine(string lane, long near, Scale scale)
    {
        var rows = Boxes.Keys.Where(box => box.Role is ElementRole.ScaleMin or ElementRole.ScaleZero or ElementRole.ScaleMax && CurveRow.IsOf(box.Element, lane))
            .Select(box => box.Element).Distinct(StringComparer.Ordinal);
        return rows.Select(row => ScaleLine(row, scale)).Where(line => line is not null)
            .MinBy(line => Math.Max(0, Math.Max(line!.Value.HighY - near, near - line.Value.LowY)));
    }

    private (decimal LowScore, decimal LowY, decimal HighScore, decimal HighY)? ScaleLine(string lane, Scale scale)
    {
        var known = new List<(decimal Score, decimal Y)>();
        Add(ElementRole.ScaleMin, scale.Min);
        Add(ElementRole.ScaleZero, (scale.Min + scale.Max) / 2);
        Add(ElementRole.ScaleMax, scale.Max);
        return known.Count < 2 || known[0].Y == known[^1].Y || known[0].Score == known[^1].Score ? null
            : (known[0].Score, known[0].Y, known[^1].Score, known[^1].Y);

        void Add(string role, decimal score)
        {
            if (Boxes.TryGetValue((lane, role), out var box))
                known.Add((score, box.Y + (box.Height / 2m)));
        }
    }

    private static IEnumerable<(long, long)> Edges(long then, long thenEnd, long now, long nowEnd) => [(then, now), (thenEnd, nowEnd)];

    // Halfway between neighbours is the boundary; further out than half of the outermost one is off the grid.
    private static string? At(IReadOnlyList<(string Id, Box Box)> list, long place, Func<Box, (long From, long To)> extent)
    {
        string? nearest = null;
        var least = long.MaxValue;
        foreach (var (id, box) in list)
        {
            var (from, to) = extent(box);
            var distance = place < from ? from - place : place > to ? place - to : 0;
            // Chevrons overlap a little: inside two, the nearer middle decides.
            var weight = (distance * 4) + (distance == 0 ? Math.Abs(place - ((from + to) / 2)) : to - from);
            if (distance <= (to - from) / 2 && weight < least)
                (nearest, least) = (id, weight);
        }

        return nearest;
    }
}
