using JourneyOffice.Insights;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>
/// The journey in a few words: chevrons, the curve with its faces, and the score of the lowest one. Only the first curve is drawn: a page
/// for executives makes one point. Faces can be dragged as on the map itself.
/// </summary>
internal sealed class JourneyLine
{
    private const double Leading = 15;
    private const double PlainChevron = 12;
    private const double AboveCurve = 6;
    private const int MostNameLines = 2;

    private readonly PageBuilder page;
    private readonly Sketch sketch;
    private readonly Words words;
    private readonly Area area;
    private readonly string? highlighted;
    private readonly Brevity brevity;
    private readonly Grid grid;
    private readonly StagePart? names;
    private readonly CurveGeometry? geometry;
    private readonly IReadOnlyList<CurvePoint> points = [];
    private readonly Lane? lane;

    public JourneyLine(PageBuilder page, Words words, Area area, string? highlighted, IReadOnlyList<Failure> failures, Brevity brevity)
    {
        (this.page, sketch, this.words, this.area, this.highlighted, this.brevity) = (page, page.Sketch, words, area, highlighted, brevity);
        var stages = sketch.Map.Stages;
        var format = sketch.Options.Format;
        var width = Math.Floor((area.Width - Measures.HeadWidth) / Math.Max(1, stages.Count) * 100) / 100;
        grid = new Grid
        {
            Format = format, PanelWidth = 0, HeadX = area.X, ColumnsX = area.Right - (stages.Count * width), ColumnWidth = width, Count = stages.Count,
        };
        if (brevity < Brevity.WithoutNames && stages.Count <= Grid.MostColumns(sketch))
        {
            var columns = new ColumnGroup([.. stages.Select(stage => new Column(stage, null))], 0, IsFirst: true, IsLast: true);
            var part = new StagePart(sketch, grid, columns, isIndex: false, ColorSlot.Accent2, highlighted)
            {
                Named = brevity < Brevity.FailingNames ? null : [.. failures.Select(failure => failure.Stage?.Id).OfType<string>()],
            };
            names = part.ChevronHeight <= Measures.ChevronTwoLines + ((MostNameLines - 2) * Leading) ? part : null;
        }

        var row = Row();
        if (row is null)
            return;
        lane = row.Lane;
        geometry = new CurveGeometry(sketch, row, CurveArea);
        points = geometry.Points(row, grid);
    }

    private double ChevronHeight => names?.ChevronHeight ?? PlainChevron;

    private Area CurveArea => new(grid.ColumnsX, area.Y + ChevronHeight + AboveCurve, area.Right - grid.ColumnsX, area.Height - ChevronHeight - AboveCurve);

    /// <summary>The tint through the column that the title points to, behind everything.</summary>
    public void DrawGround()
    {
        var column = sketch.Map.Stages.TakeWhile(stage => stage.Id != highlighted).Count();
        if (column >= grid.Count || points.Count == 0)
            return;
        var ground = new Area(grid.X(column), area.Y + (ChevronHeight / 2), grid.ColumnWidth, area.Height - (ChevronHeight / 2));
        HighlightPart.Draw(page, sketch.Map.Stages[column], ground);
    }

    /// <summary>Chevrons, scale and curve.</summary>
    public void Draw()
    {
        if (names is not null)
            names.Draw(page, area.Y);
        else
            DrawPlainChevrons();
        if (geometry is null || lane is null)
            return;
        DrawScale();
        for (var index = 1; index < points.Count; index++)
        {
            if (points[index].Placed.First <= points[index - 1].Placed.Last + 1)
                Connect(points[index - 1], points[index]);
        }

        foreach (var point in points)
            DrawFace(point);
        if (points.Count > 0)
            DrawScore(points.MinBy(point => point.Level)!);
    }

    private LaneRow? Row()
    {
        var stages = sketch.Map.Stages.Select((stage, index) => (stage.Id, index)).DistinctBy(pair => pair.Id).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        var lanes = sketch.Map.Lanes.Where(known => known is { Hidden: false, Kind: LaneKind.Emotion }).ToList();
        var scored = sketch.Map.Items.Where(item => item.Score is not null && stages.ContainsKey(item.Stage) && lanes.Exists(known => known.Id == item.Lane)).ToList();
        var first = sketch.LowPoint?.Emotion ?? scored.FirstOrDefault();
        if (first is null)
            return null;
        var items = scored.Where(item => item.Lane == first.Lane && item.Series == first.Series)
            .Select(item => new PlacedItem(item, stages[item.Stage], Math.Max(stages[item.Stage], stages.GetValueOrDefault(item.ToStage ?? "", -1)), 0, null, 0));
        return new LaneRow
        {
            Lane = lanes.First(known => known.Id == first.Lane), Look = LaneLook.Curve, Head = new TextComposer(sketch).Build(), HeadHeight = Leading,
            Items = [.. items], Slots = 1, TextHeight = Leading, Series = [first.Series],
        };
    }

    private void DrawPlainChevrons()
    {
        for (var column = 0; column < grid.Count; column++)
        {
            var stage = sketch.Map.Stages[column];
            var left = grid.X(column) + (column == 0 ? 0 : 1);
            var fill = stage.Id == highlighted ? new Paint(ColorSlot.Accent2) : new Paint(ColorSlot.Text2, sketch.Theme.IsDark ? 22 : 100);
            page.Add(new PageElement
            {
                Key = page.Key(PageBuilder.Beside("chevron", stage.Id), ElementRole.Ornament),
                Words = sketch.Line(stage.Name),
                Box = new Area(left, area.Y, grid.X(column) + grid.ColumnWidth - left, PlainChevron).ToBox(),
                Geometry = new PresetGeometry(column == 0 ? PresetShape.Pentagon : PresetShape.Chevron, Area.Emu(Math.Min(4, grid.ColumnWidth / 4))),
                Fill = fill,
                AltText = sketch.Line(stage.Name) is { Length: > 0 } name ? name : stage.Id,
            });
        }
    }

    private void DrawScale()
    {
        var thin = new Stroke(new Paint(ColorSlot.Accent6), 0.75);
        var (top, bottom) = (geometry!.CenterY - geometry.HalfHeight, geometry.CenterY + geometry.HalfHeight);
        page.Rule(lane!.Id, sketch.Words["ScaleMiddle"], grid.ColumnsX, geometry.CenterY, area.Right - grid.ColumnsX, 0, thin, ElementRole.ScaleZero);
        page.Rule(lane.Id, sketch.Words["FeelsGood"], grid.ColumnsX, top, 8.64, 0, thin, ElementRole.ScaleMax);
        page.Rule(lane.Id, sketch.Words["FeelsBad"], grid.ColumnsX, bottom, 8.64, 0, thin, ElementRole.ScaleMin);
        if (brevity >= Brevity.WithoutScale)
            return;
        ScaleWord("good", words["ScaleGood"], top);
        ScaleWord("bad", words["ScaleBad"], bottom);
    }

    private void ScaleWord(string element, string word, double y)
    {
        var text = new TextComposer(sketch, Leading, Alignment.Right).Derived(word, new TextStyle(ColorSlot.Accent6, Size: 12)).Build(wrap: false);
        var width = sketch.Measurer.Width(text.Paragraphs[0]) + Measures.LabelReserve;
        page.Text("scale-" + element, ElementRole.Ornament, word, new Area(grid.ColumnsX - 7.2 - width, y - (Leading / 2), width, Leading), text);
    }

    private void Connect(CurvePoint from, CurvePoint to) => page.Add(new PageElement
    {
        Key = page.Key(from.Placed.Item.Id, ElementRole.Curve),
        Words = sketch.Words["Curve"],
        Box = new Area(from.Area.Right, Math.Min(from.Y, to.Y), Math.Max(0, to.Area.X - from.Area.Right), Math.Abs(to.Y - from.Y)).ToBox(),
        Geometry = Geometry.Line,
        Stroke = new Stroke(new Paint(ColorSlot.Text2), 2.25),
        Decorative = true,
        Connection = new Connection(KeyOf(from), 3, KeyOf(to), 1, FlipVertical: to.Y < from.Y),
    });

    private void DrawFace(CurvePoint point)
    {
        var item = point.Placed.Item;
        var isStrong = Math.Abs(point.Level) >= 0.75;
        var paint = new Paint(Tone(point));
        page.Add(new PageElement
        {
            Key = KeyOf(point),
            Words = sketch.Line(item.Text) is { Length: > 0 } feeling ? feeling : sketch.Words["Curve"],
            Box = point.Area.ToBox(),
            Geometry = Faces.For(point.Level),
            Fill = isStrong ? paint : new Paint(ColorSlot.Background1),
            Stroke = isStrong ? null : new Stroke(paint, 1.25),
            AltText = sketch.Words.Format(
                "FaceDescription", sketch.Line(sketch.Map.Stages[point.Placed.First].Name), sketch.Line(item.Text), Words.Score(item.Score!.Value),
                Words.Score(sketch.Scale.Min), Words.Score(sketch.Scale.Max)),
        });
    }

    private void DrawScore(CurvePoint point)
    {
        var score = Words.Score(point.Placed.Item.Score!.Value);
        var text = new TextComposer(sketch, Leading, Alignment.Center)
            .Value(score, FieldPath.Of("items", point.Placed.Item.Id, "score"), FieldFormat.Score, new TextStyle(Tone(point), Bold: true, Size: 12)).Build(wrap: false);
        var width = sketch.Measurer.Width(text.Paragraphs[0]) + Measures.LabelReserve;
        page.Text(point.Placed.Item.Id, ElementRole.MarkerLabel, score, new Area(point.X - (width / 2), point.Area.Bottom + 2, width, Leading), text);
    }

    private static ColorSlot Tone(CurvePoint point) => point.Level > 0 ? ColorSlot.Accent1 : point.Level < 0 ? ColorSlot.Accent2 : ColorSlot.Accent6;

    private ElementKey KeyOf(CurvePoint point) => page.Key(point.Placed.Item.Id, ElementRole.Marker);
}
