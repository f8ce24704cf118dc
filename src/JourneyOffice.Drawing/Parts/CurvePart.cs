using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>Draws an emotion row: scale, curves, faces, labels, moments of truth and gaps.</summary>
internal sealed class CurvePart
{
    private readonly PageBuilder page;
    private readonly Sketch sketch;
    private readonly Grid grid;
    private readonly ColumnGroup group;
    private readonly LaneRow row;
    private readonly int suffix;
    private readonly CurveLayout layout;

    public CurvePart(PageBuilder page, Grid grid, ColumnGroup group, LaneRow row, Area area, CurveWords written = CurveWords.All, int suffix = 0)
    {
        (this.page, sketch, this.grid, this.group, this.row, this.suffix) = (page, page.Sketch, grid, group, row, suffix);
        layout = CurveLayout.Of(sketch, grid, group, row, area, written);
    }

    /// <summary>The height of the scale's middle.</summary>
    public double CenterY => layout.Geometry.CenterY;

    /// <summary>The scale, the curves and all that stands on them.</summary>
    public void Draw()
    {
        DrawScale();
        foreach (var line in layout.Lines)
            DrawLine(line);
        foreach (var moment in layout.Moments)
            DrawMoment(moment);
        var words = layout.Words.Where(word => word.Saying.Gap is null).DistinctBy(word => word.Saying.Placed.Item.Id).ToDictionary(word => word.Saying.Placed.Item.Id, StringComparer.Ordinal);
        foreach (var point in layout.Points)
        {
            DrawFace(point);
            if (words.TryGetValue(point.Placed.Item.Id, out var word))
                DrawLabel(word.Saying, word.Area);
        }

        foreach (var (saying, place) in layout.Words)
        {
            if (saying.Gap is { } gap)
                DrawGap(saying, gap, place);
        }
    }

    // An index page shows the same lane in several rows.
    private string LaneId => suffix > 0 ? CurveRow.Element(row.Lane.Id, suffix) : row.Element;

    private void DrawScale()
    {
        var geometry = layout.Geometry;
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

    private void DrawLine(CurveLine line)
    {
        var owner = line.From ?? line.To!;
        var (slot, dash) = CurveSayings.Look(owner.Series);
        page.Add(new PageElement
        {
            Key = page.Key(line.From is null ? "before-" + owner.Placed.Item.Id : owner.Placed.Item.Id, ElementRole.Curve),
            Words = sketch.Words["Curve"],
            Box = new Area(line.FromX, Math.Min(line.FromY, line.ToY), line.ToX - line.FromX, Math.Abs(line.ToY - line.FromY)).ToBox(),
            Geometry = Geometry.Line,
            Stroke = new Stroke(new Paint(slot), owner.Series == 0 ? 2.25 : 1.5, dash),
            Decorative = true,
            Connection = new Connection(Key(line.From), 3, Key(line.To), 1, FlipVertical: line.ToY < line.FromY),
        });
    }

    private void DrawMoment(CurveMoment moment)
    {
        var id = moment.Point.Placed.Item.Id;
        if (moment.To > moment.From)
            page.Rule("leader-" + id, "Leader", moment.Point.X, moment.From, 0, moment.To - moment.From, new Stroke(new Paint(ColorSlot.Accent5), 1, Dash.SystemDot));
        page.Icon("ribbon-" + id, "moment", moment.Icon, ColorSlot.Accent5);
        page.Text(id, ElementRole.Moment, sketch.Words["MomentOfTruth"], moment.Place, CurveMoments.Text(sketch));
    }

    private void DrawFace(CurvePoint point)
    {
        var item = point.Placed.Item;
        var strong = Math.Abs(point.Level) >= 0.75;
        var color = point.Series == 0 ? CurveSayings.Tone(point.Level) : CurveSayings.Look(point.Series).Slot;
        var solid = strong && point.Series == 0;
        page.Add(new PageElement
        {
            Key = page.Key(item.Id, ElementRole.Marker),
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

    private void DrawLabel(CurveSaying saying, Area place)
    {
        var item = saying.Placed.Item;
        // LibreOffice sets Chinese and Latin letters apart, so a label that fits by our measure might break there; one line stays one.
        var text = place.Height <= sketch.Leading ? saying.Text with { Wrap = false } : saying.Text;
        page.Text(item.Id, ElementRole.MarkerLabel, sketch.Line(item.Text) + " " + Words.Score(item.Score!.Value), place, text);
    }

    // A column without a score: a dashed ring on the zero line and words; a feeling without a score keeps its word.
    private void DrawGap(CurveSaying saying, CurveGap gap, Area place)
    {
        var id = $"{gap.Id}-{LaneId}";
        if (gap.HasRing)
            page.Ornament("ring-" + id, "Ring", layout.Ring(saying).Area, Geometry.Ellipse, new Paint(ColorSlot.Background1), new Stroke(new Paint(ColorSlot.Accent5), 1.25, Dash.Dash));
        var item = saying.Placed.Item;
        var isFeeling = item.Text is not null;
        page.Text(
            isFeeling ? item.Id : gap.HasRing ? "gap-" + id : item.Id, isFeeling ? ElementRole.MarkerLabel : ElementRole.Ornament, saying.Text.Plain.Replace('\n', ' '), place, saying.Text,
            isFeeling ? ShapeFacts.OfItem(item) : null);
    }

    private ElementKey? Key(CurvePoint? point) => point is null ? null : page.Key(point.Placed.Item.Id, ElementRole.Marker);
}
