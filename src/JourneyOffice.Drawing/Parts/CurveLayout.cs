namespace JourneyOffice.Drawing;

/// <summary>Where everything of a row of curves stands. Words stand beside the faces where they cross nothing there, else below the curve.</summary>
internal sealed class CurveLayout
{
    // With more faces no words would find a place beside them, and looking for one would take long.
    private const int MostFaces = 48;

    private readonly Sketch sketch;
    private readonly Grid grid;
    private readonly ColumnGroup group;
    private readonly LaneRow row;
    private readonly List<(CurveSaying Saying, Area Area)> words = [];

    private CurveLayout(Sketch sketch, Grid grid, ColumnGroup group, LaneRow row, Area area, double textHeight)
    {
        (this.sketch, this.grid, this.group, this.row, Area) = (sketch, grid, group, row, area);
        Geometry = new CurveGeometry(sketch, row with { TextHeight = textHeight }, area);
        Points = Geometry.Points(row, grid);
        Lines = [.. LinesOf()];
    }

    /// <summary>What the curve takes, without words below it.</summary>
    public Area Area { get; }

    /// <summary>The heights of scores.</summary>
    public CurveGeometry Geometry { get; }

    /// <summary>The faces, series by series.</summary>
    public IReadOnlyList<CurvePoint> Points { get; }

    /// <summary>The lines between them, and those that lead to other pages.</summary>
    public IReadOnlyList<CurveLine> Lines { get; }

    /// <summary>Moments of truth.</summary>
    public IReadOnlyList<CurveMoment> Moments { get; private set; } = [];

    /// <summary>Words with their places: of faces in their order, then of what has no score.</summary>
    public IReadOnlyList<(CurveSaying Saying, Area Area)> Words => words;

    /// <summary>The ring of a place without a score.</summary>
    public CurvePoint Ring(CurveSaying gap) => new(
        gap.Placed, gap.Series, grid.X(gap.Placed.First) + (grid.Span(gap.Placed.First, gap.Placed.Last) / 2), Geometry.CenterY, Measures.MildFace, 0);

    /// <summary>The layout of a row in an area.</summary>
    public static CurveLayout Of(Sketch sketch, Grid grid, ColumnGroup group, LaneRow row, Area area, CurveWords written)
    {
        if (written != CurveWords.All)
        {
            var index = new CurveLayout(sketch, grid, group, row, area, written == CurveWords.Short ? sketch.Leading : 0);
            if (written == CurveWords.Short)
                index.TellInShort();
            return index;
        }

        if (Beside(sketch, grid, group, row, area) is { } beside)
            return beside;
        // What fits at the least height fits there still, the rest of the row stays air.
        var least = LaneHeights.Need(row, 0, shrinkEmpty: false);
        if (row.StripHeight == 0 && Beside(sketch, grid, group, row, area with { Y = area.CenterY - (least / 2), Height = least }) is { } flat)
            return flat;
        return Below(sketch, grid, group, row, area);
    }

    /// <summary>The height of the words below a curve; 0 where they find places beside the faces at a row's least height.</summary>
    public static double StripHeight(Sketch sketch, Grid grid, ColumnGroup group, LaneRow row)
    {
        var area = new Area(grid.HeadX, 0, grid.Right - grid.HeadX, LaneHeights.Need(row, 0, shrinkEmpty: false));
        if (Beside(sketch, grid, group, row, area) is not null)
            return 0;
        var points = new CurveGeometry(sketch, row, area).Points(row, grid);
        var sayings = new CurveSayings(sketch, grid, group, row);
        return CurveStrip.Height(sketch, grid, sayings.AtFaces(points).Concat(sayings.AtGaps()));
    }

    private static CurveLayout? Beside(Sketch sketch, Grid grid, ColumnGroup group, LaneRow row, Area area)
    {
        if (row.Items.Count > MostFaces || row.TextHeight > Math.Max(CurveLabels.MostLines * sketch.Leading, row.MomentHeight))
            return null;
        var layout = new CurveLayout(sketch, grid, group, row, area, row.TextHeight);
        return layout.TellBeside() ? layout : null;
    }

    private static CurveLayout Below(Sketch sketch, Grid grid, ColumnGroup group, LaneRow row, Area area)
    {
        var sayings = new CurveSayings(sketch, grid, group, row);
        var above = new CurveLayout(sketch, grid, group, row, area, row.MomentHeight);
        var all = sayings.AtFaces(above.Points).Concat(sayings.AtGaps()).ToList();
        var strip = CurveStrip.Height(sketch, grid, all);
        var layout = new CurveLayout(sketch, grid, group, row, area with { Height = Math.Max(0, area.Height - strip) }, row.MomentHeight);
        layout.Moments = CurveMoments.Of(sketch, grid, layout.Area, layout.Points);
        layout.words.AddRange(CurveStrip.Place(sketch, grid, all, layout.Area.Bottom + CurveStrip.Gap));
        return layout;
    }

    private CurveLabels Labels()
    {
        var columns = new Area(grid.ColumnsX, Area.Y, grid.ColumnsRight - grid.ColumnsX, Area.Height);
        var labels = new CurveLabels(sketch, columns, Points, Lines);
        labels.Avoid(new Area(columns.X, Geometry.CenterY - 0.75, columns.Width, 1.5));
        return labels;
    }

    private bool TellBeside()
    {
        var labels = Labels();
        Moments = CurveMoments.Of(sketch, grid, Area, Points);
        foreach (var moment in Moments)
        {
            labels.Forbid(moment.Area);
            if (moment.To > moment.From)
                labels.Forbid(new Area(moment.Point.X - 0.5, moment.From, 1, moment.To - moment.From));
        }

        var sayings = new CurveSayings(sketch, grid, group, row);
        var gaps = sayings.AtGaps().ToList();
        foreach (var gap in gaps)
            labels.Forbid(Ring(gap).Area);
        foreach (var (saying, point) in sayings.AtFaces(Points).Zip(Points).Concat(gaps.Select(gap => (gap, Ring(gap)))))
        {
            if (labels.Place(point, saying.Text, CurveLabels.Room(sketch, saying.Text, grid.Span(saying.Placed.First, saying.Placed.Last))) is not { } place)
                return false;
            words.Add((saying, place));
        }

        return true;
    }

    // On the index, where words do not fit on a line, there are numbers only, and none where even these would cross something: all stands in
    // full on the pages behind it.
    private void TellInShort()
    {
        var labels = Labels();
        var sayings = new CurveSayings(sketch, grid, group, row);
        foreach (var (saying, point) in sayings.AtFaces(Points).Zip(Points))
        {
            var room = grid.Span(saying.Placed.First, saying.Placed.Last) - 4;
            foreach (var text in new[] { saying.Text, sayings.Score(point) }.Where(text => sketch.Measurer.Widest(text) <= room))
            {
                if (labels.Place(point, text, room) is not { } place)
                    continue;
                words.Add((saying with { Text = text }, place));
                break;
            }
        }
    }

    private IEnumerable<CurveLine> LinesOf()
    {
        for (var index = 0; index < Points.Count; index++)
        {
            var point = Points[index];
            var before = index > 0 && Points[index - 1].Series == point.Series ? Points[index - 1] : null;
            // A column without a score is a gap in the line.
            if (before is not null && point.Placed.First <= before.Placed.Last + 1)
                yield return CurveLine.Between(before, point);
            // Where the journey goes on on another page, so does the curve, up to the edge.
            if (before is null && !group.IsFirst && point.Placed.First == 0)
                yield return new CurveLine(null, point, grid.ColumnsX, Towards(point, -1), point.Area.X, point.Y);
            var isLast = index + 1 == Points.Count || Points[index + 1].Series != point.Series;
            if (isLast && !group.IsLast && point.Placed.Last == grid.Count - 1)
                yield return new CurveLine(point, null, point.Area.Right, point.Y, grid.Right, Towards(point, +1));
        }
    }

    // Half way to the neighbour on the other page, whose height is known from the map.
    private double Towards(CurvePoint point, int direction)
    {
        var stage = direction > 0 ? group.First + group.Columns.Count : group.First - 1;
        if (stage < 0 || stage >= sketch.Map.Stages.Count || group.Columns[0].Step is not null)
            return point.Y;
        var neighbour = sketch.Map.Items.FirstOrDefault(item => item.Lane == row.Lane.Id && item.Score is not null
            && item.Stage == sketch.Map.Stages[stage].Id && string.Equals(item.Series, point.Placed.Item.Series, StringComparison.Ordinal));
        return neighbour is null ? point.Y : Math.Clamp((point.Y + Geometry.Y(neighbour.Score!.Value)) / 2, Area.Y, Area.Bottom);
    }
}
