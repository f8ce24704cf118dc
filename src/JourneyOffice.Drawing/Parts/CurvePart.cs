using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>Draws an emotion row: scale, curves, faces, labels, moments of truth and gaps.</summary>
internal sealed class CurvePart
{
    private static readonly (ColorSlot Slot, Dash Dash)[] Lines = [(ColorSlot.Text2, Dash.Solid), (ColorSlot.Accent4, Dash.Dash), (ColorSlot.Accent5, Dash.SystemDot)];

    private readonly PageBuilder page;
    private readonly Sketch sketch;
    private readonly Grid grid;
    private readonly ColumnGroup group;
    private readonly LaneRow row;
    private readonly Area area;
    private readonly CurveWords written;
    private readonly int suffix;
    private readonly CurveGeometry geometry;
    private readonly IReadOnlyList<CurvePoint> points;
    private readonly List<(CurvePoint From, CurvePoint To)> lines = [];

    public CurvePart(PageBuilder page, Grid grid, ColumnGroup group, LaneRow row, Area area, CurveWords written = CurveWords.All, int suffix = 0)
    {
        (this.written, this.suffix) = (written, suffix);
        (this.page, sketch, this.grid, this.group, this.row, this.area) = (page, page.Sketch, grid, group, row, area);
        geometry = new CurveGeometry(sketch, written == CurveWords.All ? row : row with { TextHeight = written == CurveWords.Short ? sketch.Leading : 0 }, area);
        points = geometry.Points(row, grid);
        for (var index = 1; index < points.Count; index++)
        {
            var (from, to) = (points[index - 1], points[index]);
            // A column without a score is a gap in the line.
            if (from.Series == to.Series && to.Placed.First <= from.Placed.Last + 1)
                lines.Add((from, to));
        }
    }

    /// <summary>The scale, the curves and all that stands on them.</summary>
    public void Draw()
    {
        DrawScale();
        DrawLines();
        var labels = new CurveLabels(sketch, Columns, points, lines);
        labels.Keep(new Area(Columns.X, geometry.CenterY - 0.75, Columns.Width, 1.5));
        if (written == CurveWords.All)
            DrawMoments(labels);
        foreach (var point in points)
        {
            DrawFace(point);
            if (written != CurveWords.None)
                DrawLabel(point, labels);
        }

        if (written == CurveWords.All)
            DrawGaps(labels);
    }

    private Area Columns => new(grid.ColumnsX, area.Y, grid.ColumnsRight - grid.ColumnsX, area.Height);

    // An index page shows the same lane in several rows.
    private string LaneId => suffix > 0 ? CurveRow.Element(row.Lane.Id, suffix) : row.Element;

    private void DrawScale()
    {
        var (left, width) = (grid.ColumnsX, grid.Right - grid.ColumnsX);
        var thin = new Stroke(new Paint(ColorSlot.Accent6), 0.75);
        var step = 0;
        foreach (var y in geometry.StepLines())
            page.Rule($"grid-{LaneId}-{step++}", "Scale step", left, y, width, 0, new Stroke(new Paint(ColorSlot.Accent6, sketch.EdgeAlpha), 0.75, Dash.SystemDot));
        var (top, bottom) = (geometry.CenterY - geometry.HalfHeight, geometry.CenterY + geometry.HalfHeight);
        page.Rule(LaneId, sketch.Words["ScaleMiddle"], left, geometry.CenterY, width, 0, thin, ElementRole.ScaleZero);
        page.Rule(LaneId, sketch.Words["FeelsGood"], left, top, 8.64, 0, thin, ElementRole.ScaleMax);
        page.Rule(LaneId, sketch.Words["FeelsBad"], left, bottom, 8.64, 0, thin, ElementRole.ScaleMin);
        var scale = sketch.Scale;
        ScaleLabel("good", top, sketch.Words["FeelsGood"] + " ", Words.Score(scale.Max), ColorSlot.Accent1);
        ScaleLabel("bad", bottom, sketch.Words["FeelsBad"] + " ", Words.Score(scale.Min), ColorSlot.Accent2);
        if (HasRoomForMiddle(sketch, row))
            ScaleLabel("middle", geometry.CenterY, "", Words.Score((scale.Min + scale.Max) / 2), ColorSlot.Accent6);
    }

    /// <summary>Whether the scale's middle can be written behind the lane's name.</summary>
    public static bool HasRoomForMiddle(Sketch sketch, LaneRow row) =>
        row.Head.IsVertical ? VerticalHeads.Width(row.Head) <= sketch.Leading
        : row.HeadHeight <= sketch.Leading
        && sketch.Measurer.Width(sketch.LaneName(row.Lane), 10, bold: true, sketch.Language)
            < Measures.HeadWidth - Measures.HeadTextInset - Measures.ScaleMiddleRoom;

    private void ScaleLabel(string element, double y, string words, string number, ColorSlot slot)
    {
        var text = new TextComposer(sketch, align: Alignment.Right);
        if (words.Length > 0)
            text.Derived(words, new TextStyle(ColorSlot.Accent6));
        text.Derived(number, new TextStyle(slot, Bold: true));
        var body = text.Build(wrap: false);
        var right = grid.ColumnsX - 7.2;
        var width = Math.Min(sketch.Measurer.Width(body.Paragraphs[0]) + Measures.LabelReserve, right - grid.HeadX);
        page.Text($"scale-{element}-{LaneId}", ElementRole.Ornament, words + number, new Area(right - width, y - (sketch.Leading / 2), width, sketch.Leading), body);
    }

    private void DrawLines()
    {
        foreach (var (from, to) in lines)
        {
            var (slot, dash) = Look(from);
            Connect(from, to.Area.X, to.Y, slot, dash, Key(to), from.Placed.Item.Id, from.Area.Right, from.Y, Key(from));
        }

        // The points come series by series.
        for (var start = 0; start < points.Count;)
        {
            var end = start;
            while (end + 1 < points.Count && points[end + 1].Series == points[start].Series)
                end++;
            var (first, last) = (points[start], points[end]);
            var (slot, dash) = Look(first);
            start = end + 1;
            // Where the journey goes on on another page, so does the curve, up to the edge.
            if (!group.IsLast && last.Placed.Last == grid.Count - 1)
                Connect(last, grid.Right, Towards(last, +1), slot, dash, null, last.Placed.Item.Id, last.Area.Right, last.Y, Key(last));
            if (!group.IsFirst && first.Placed.First == 0)
                Connect(first, first.Area.X, first.Y, slot, dash, Key(first), "before-" + first.Placed.Item.Id, grid.ColumnsX, Towards(first, -1), null);
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
        return neighbour is null ? point.Y : Math.Clamp((point.Y + geometry.Y(neighbour.Score!.Value)) / 2, area.Y, area.Bottom);
    }

    private void Connect(
        CurvePoint owner, double toX, double toY, ColorSlot slot, Dash dash, ElementKey? end, string element, double fromX, double fromY, ElementKey? begin) =>
        page.Add(new PageElement
        {
            Key = page.Key(element, ElementRole.Curve),
            Words = sketch.Words["Curve"],
            Box = new Area(fromX, Math.Min(fromY, toY), Math.Max(0, toX - fromX), Math.Abs(toY - fromY)).ToBox(),
            Geometry = Geometry.Line,
            Stroke = new Stroke(new Paint(slot), owner.Series == 0 ? 2.25 : 1.5, dash),
            Decorative = true,
            Connection = new Connection(begin, 3, end, 1, FlipVertical: toY < fromY),
        });

    private void DrawMoments(CurveLabels labels)
    {
        var style = new TextStyle(ColorSlot.Accent5, Bold: true);
        var text = new TextComposer(sketch).Derived(sketch.Words["MomentOfTruth"], style).Build(wrap: false);
        var words = sketch.Measurer.Width(text.Paragraphs[0]) + 1;
        const double icon = 11.4;
        var (stackedAbove, stackedBelow) = (new int[grid.Count], new int[grid.Count]);
        foreach (var point in points)
        {
            if (!point.Placed.Item.MomentOfTruth)
                continue;
            var id = point.Placed.Item.Id;
            var atTop = point.Level <= 0;
            var line = ++(atTop ? stackedAbove : stackedBelow)[point.Placed.First];
            var x = Math.Clamp(point.X - ((icon + 2 + words) / 2), Columns.X, Math.Max(Columns.X, grid.Right - icon - 2 - words));
            var y = atTop ? area.Y + 4 + ((line - 1) * sketch.Leading) : area.Bottom - 4 - (line * sketch.Leading);
            var place = new Area(x + icon + 2, y, words, sketch.Leading);
            var (from, to) = atTop ? (place.Bottom + 1, point.Area.Y) : (point.Area.Bottom, place.Y - 1);
            if (to > from)
            {
                page.Rule("leader-" + id, "Leader", point.X, from, 0, to - from, new Stroke(new Paint(ColorSlot.Accent5), 1, Dash.SystemDot));
                labels.Keep(new Area(point.X - 2, from, 4, to - from));
            }

            page.Icon("ribbon-" + id, "moment", new Area(x, place.CenterY - (icon / 2), icon, icon), ColorSlot.Accent5);
            page.Text(id, ElementRole.Moment, sketch.Words["MomentOfTruth"], place, text);
            labels.Keep(new Area(x, y, icon + 2 + words, sketch.Leading));
        }
    }

    private void DrawFace(CurvePoint point)
    {
        var (slot, _) = Look(point);
        var item = point.Placed.Item;
        var strong = Math.Abs(point.Level) >= 0.75;
        var color = point.Series == 0 ? Tone(point.Level) : slot;
        var solid = strong && point.Series == 0;
        page.Add(new PageElement
        {
            Key = Key(point),
            Words = item.Text is null ? row.Lane.Kind.ToString() : sketch.Line(item.Text),
            Facts = ShapeFacts.OfItem(item),
            Box = point.Area.ToBox(),
            Geometry = point.Series switch
            {
                0 => Faces.For(point.Level),
                var series when series % 2 == 1 => new PresetGeometry(PresetShape.Diamond),
                _ => Geometry.Rectangle,
            },
            Fill = new Paint(solid ? color : ColorSlot.Background1),
            Stroke = solid ? null : new Stroke(new Paint(color), 1.25),
            AltText = Describe(point),
        });
    }

    private string Describe(CurvePoint point)
    {
        var item = point.Placed.Item;
        var stage = sketch.Line(group.Columns[point.Placed.First].Stage.Name);
        var text = sketch.Words.Format(
            "FaceDescription", stage, sketch.Line(item.Text), Words.Score(item.Score!.Value), Words.Score(sketch.Scale.Min), Words.Score(sketch.Scale.Max));
        return item.Why is null ? text : text + " " + sketch.Line(item.Why);
    }

    private void DrawLabel(CurvePoint point, CurveLabels labels)
    {
        var item = point.Placed.Item;
        var several = row.Series.Count > 1 || row.FirstSeries > 0;
        var isFirst = points.First(other => other.Series == point.Series) == point;
        var slot = point.Series == 0 ? Tone(point.Level) : Look(point).Slot;
        var text = CurveLabels.TextOf(sketch, item, several && isFirst ? sketch.SeriesName(item.Series) : null, slot);
        // On the index, where words do not fit on a line, there are numbers only: the words stand on the pages behind it.
        if (written == CurveWords.Short && sketch.Measurer.Widest(text) > grid.Span(point.Placed.First, point.Placed.Last) - 4)
            text = CurveLabels.TextOf(sketch, item with { Text = null, Basis = Basis.Evidenced }, null, slot);
        var place = labels.Place(point, text, CurveLabels.Room(sketch, text, grid.Span(point.Placed.First, point.Placed.Last)));
        // LibreOffice sets Chinese and Latin letters apart, so a label that fits by our measure might break there; one line stays one.
        if (place.Height <= sketch.Leading)
            text = text with { Wrap = false };
        page.Text(item.Id, ElementRole.MarkerLabel, sketch.Line(item.Text) + " " + Words.Score(item.Score!.Value), place, text);
    }

    // A column without a score: a dashed ring on the zero line and words; a feeling without a score keeps its word.
    private void DrawGaps(CurveLabels labels)
    {
        for (var column = 0; column < grid.Count && column < group.Columns.Count; column++)
        {
            var inColumn = row.Items.Where(item => item.First <= column && item.Last >= column).ToList();
            if (inColumn.Any(item => item.Item.Score is not null))
                continue;
            if (column > 0 && ReferenceEquals(group.Columns[column].Stage, group.Columns[column - 1].Stage) && group.Columns[column].Step is null)
                continue;
            var last = column;
            while (last + 1 < group.Columns.Count && group.Columns[last + 1].Step is null && ReferenceEquals(group.Columns[last + 1].Stage, group.Columns[column].Stage))
                last++;
            DrawGap(column, last, inColumn.FirstOrDefault(item => item.First == column)?.Item, labels);
            foreach (var further in inColumn.Where(item => item.First == column).Skip(1))
                DrawGapLabel(further.Item.Id, further.Item, new CurvePoint(further, 0, grid.X(column) + (grid.Span(column, last) / 2), geometry.CenterY, Measures.MildFace, 0), labels);
        }
    }

    private void DrawGap(int column, int last, Item? item, CurveLabels labels)
    {
        var stage = group.Columns[column];
        var x = grid.X(column) + (grid.Span(column, last) / 2);
        var ring = new CurvePoint(new PlacedItem(item ?? new Item { Id = "", Lane = "", Stage = "" }, column, last, 0, null, 0), 0, x, geometry.CenterY, Measures.MildFace, 0);
        var id = $"{stage.Step?.Id ?? stage.Stage.Id}-{LaneId}";
        page.Ornament("ring-" + id, "Ring", ring.Area, Geometry.Ellipse, new Paint(ColorSlot.Background1), new Stroke(new Paint(ColorSlot.Accent5), 1.25, Dash.Dash));
        DrawGapLabel("gap-" + id, item, ring, labels);
    }

    private void DrawGapLabel(string element, Item? item, CurvePoint ring, CurveLabels labels)
    {
        var role = ElementRole.Ornament;
        string? facts = null;
        var text = new TextComposer(sketch, align: Alignment.Center).Derived(sketch.Words["NoScore"], new TextStyle(ColorSlot.Accent5)).Build();
        if (item?.Text is not null)
        {
            text = CurveLabels.TextOf(sketch, item, null, ColorSlot.Accent5);
            (element, role, facts) = (item.Id, ElementRole.MarkerLabel, ShapeFacts.OfItem(item));
        }

        var place = labels.Place(ring, text, CurveLabels.Room(sketch, text, grid.Span(ring.Placed.First, ring.Placed.Last)));
        page.Text(element, role, text.Plain.Replace('\n', ' '), place, text, facts);
    }

    private static (ColorSlot Slot, Dash Dash) Look(CurvePoint point) => point.Series == 0 ? Lines[0] : Lines[1 + ((point.Series - 1) % 2)];

    private static ColorSlot Tone(double level) => level > 0 ? ColorSlot.Accent1 : level < 0 ? ColorSlot.Accent2 : ColorSlot.Accent6;

    private ElementKey Key(CurvePoint point) => page.Key(point.Placed.Item.Id, ElementRole.Marker);
}
