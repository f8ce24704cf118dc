using JourneyOffice.Insights;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>
/// Two curves on one scale: faces joined by a solid line for the deck's own map, hollow diamonds joined by a dashed one for the other. Both are
/// named at the stage where they differ most, else at their ends.
/// </summary>
internal sealed class CompareCurve
{
    /// <summary>The least height in points.</summary>
    public const double LeastHeight = 118;

    /// <summary>The greatest height in points.</summary>
    public const double MostHeight = 200;

    private const double Reserve = 30;

    private readonly PageBuilder page;
    private readonly Sketch sketch;
    private readonly Words words;
    private readonly CompareWords names;
    private readonly Grid grid;
    private readonly IReadOnlyList<ComparedStage> stages;
    private readonly Area area;
    private readonly double reach;

    public CompareCurve(PageBuilder page, Words words, CompareWords names, Grid grid, IReadOnlyList<ComparedStage> stages, Area area)
    {
        (this.page, sketch, this.words, this.names, this.grid, this.stages, this.area) = (page, page.Sketch, words, names, grid, stages, area);
        var farthest = stages.SelectMany(stage => new[] { stage.Emotion?.Score, stage.OtherEmotion?.Score }).OfType<decimal>().Select(score => Math.Abs(Level(score))).Append(1).Max();
        reach = ((area.Height / 2) - Reserve) / farthest;
    }

    /// <summary>Scale, lines, markers and their names.</summary>
    public void Draw()
    {
        DrawScale();
        DrawLine(stage => stage.OtherEmotion?.Score, "other", ColorSlot.Accent4, Dash.Dash, 1.5);
        DrawLine(stage => stage.Emotion?.Score, "own", ColorSlot.Text2, Dash.Solid, 2.25);
        for (var column = 0; column < stages.Count; column++)
            DrawMarkers(column);
        DrawNames();
    }

    private double Level(decimal score) => ScaleLevel.Of(score, sketch.Scale);

    private double Y(decimal score) => area.CenterY - (Level(score) * reach);

    private double X(int column) => grid.X(column) + (grid.ColumnWidth / 2);

    private ElementKey Key(int column, bool isOther) => isOther
        ? page.Key("other-" + stages[column].Stage.Id, ElementRole.Ornament) : page.Key("own-" + stages[column].Stage.Id, ElementRole.Ornament);

    private void DrawScale()
    {
        var thin = new Stroke(new Paint(ColorSlot.Accent6), 0.75);
        page.Rule("zero", words["ScaleMiddle"], grid.ColumnsX, area.CenterY, grid.Right - grid.ColumnsX, 0, thin);
        ScaleEnds.Draw(page, grid, Y);
        var name = new TextComposer(sketch).Derived(words["Emotions"], new TextStyle(ColorSlot.Text2, Bold: true)).Build(wrap: false);
        page.Icon("icon-emotions", "smile", new Area(grid.HeadX + Measures.HeadIconInset, area.CenterY - (Measures.IconSize / 2), Measures.IconSize, Measures.IconSize), ColorSlot.Text2);
        page.Text("emotions", ElementRole.Ornament, words["Emotions"], new Area(grid.HeadX + Measures.HeadTextInset, area.CenterY - (sketch.Leading / 2), Measures.HeadText, sketch.Leading), name);
    }

    private void DrawLine(Func<ComparedStage, decimal?> score, string element, ColorSlot slot, Dash dash, double width)
    {
        for (var column = 1; column < stages.Count; column++)
        {
            if (score(stages[column - 1]) is not { } from || score(stages[column]) is not { } to)
                continue;
            var isOther = element == "other";
            var (x1, x2) = (X(column - 1) + (SizeAt(column - 1, from, isOther) / 2), X(column) - (SizeAt(column, to, isOther) / 2));
            page.Add(new PageElement
            {
                Key = page.Key($"{element}-{stages[column - 1].Stage.Id}", ElementRole.Curve),
                Words = sketch.Words["Curve"],
                Box = new Area(x1, Math.Min(Y(from), Y(to)), x2 - x1, Math.Abs(Y(to) - Y(from))).ToBox(),
                Geometry = Geometry.Line,
                Stroke = new Stroke(new Paint(slot), width, dash),
                Decorative = true,
                Connection = new Connection(KeyAt(column - 1, isOther), 3, KeyAt(column, isOther), 1, FlipVertical: Y(to) < Y(from)),
            });
        }
    }

    // Equal points are drawn once, as the first map's.
    private bool IsHidden(int column, bool isOther) => isOther && stages[column].Emotion?.Score == stages[column].OtherEmotion?.Score;

    private ElementKey KeyAt(int column, bool isOther) => Key(column, isOther && !IsHidden(column, isOther));

    private double SizeAt(int column, decimal score, bool isOther) => Size(score, isOther && !IsHidden(column, isOther));

    private double Size(decimal score, bool isOther) => isOther ? Measures.SeriesMarker : Math.Abs(Level(score)) >= 0.75 ? Measures.StrongFace : Measures.MildFace;

    private void DrawMarkers(int column)
    {
        var stage = stages[column];
        if (stage.Emotion?.Score is { } own)
        {
            var level = Level(own);
            var strong = Math.Abs(level) >= 0.75;
            var slot = level > 0 ? ColorSlot.Accent1 : level < 0 ? ColorSlot.Accent2 : ColorSlot.Accent6;
            Marker(column, own, isOther: false, Faces.For(level), strong ? new Paint(slot) : new Paint(ColorSlot.Background1), strong ? null : new Stroke(new Paint(slot), 1.25), names.First);
        }

        if (stage.OtherEmotion?.Score is { } other && !IsHidden(column, isOther: true))
            Marker(column, other, isOther: true, new PresetGeometry(PresetShape.Diamond), new Paint(ColorSlot.Background1), new Stroke(new Paint(ColorSlot.Accent4), 1.5), names.Other);
    }

    private void Marker(int column, decimal score, bool isOther, Geometry geometry, Paint fill, Stroke? stroke, string name)
    {
        var stage = sketch.Line(stages[column].Stage.Name);
        page.Add(new PageElement
        {
            Key = Key(column, isOther),
            Words = $"{name} {stage}",
            Box = Area.Around(X(column), Y(score), Size(score, isOther)).ToBox(),
            Geometry = geometry,
            Fill = fill,
            Stroke = stroke,
            AltText = words.Format("MarkerDescription", stage, name, Words.Score(score)),
        });
    }

    // Where the curves lie farthest apart there is room for both names.
    private void DrawNames()
    {
        var column = Enumerable.Range(0, stages.Count).Where(index => stages[index].Difference is not (null or 0)).OrderByDescending(index => Math.Abs(stages[index].Difference!.Value)).DefaultIfEmpty(-1).First();
        if (column < 0)
            return;
        var (own, other) = (stages[column].Emotion!.Score!.Value, stages[column].OtherEmotion!.Score!.Value);
        Name("name-own", names.First, own, ColorSlot.Text2, column, isAbove: own > other);
        Name("name-other", names.Other, other, ColorSlot.Accent4, column, isAbove: other > own);
    }

    private void Name(string element, string name, decimal score, ColorSlot slot, int column, bool isAbove)
    {
        var text = new TextComposer(sketch, align: Alignment.Center).Derived(name + " ", new TextStyle(slot, Bold: true)).Derived(Words.Score(score), new TextStyle(slot, Bold: true)).Build(wrap: false);
        var width = sketch.Measurer.Width(text.Paragraphs[0]) + Measures.LabelReserve;
        var x = Math.Clamp(X(column) - (width / 2), grid.ColumnsX, Math.Max(grid.ColumnsX, grid.Right - width));
        var y = isAbove ? Y(score) - (Measures.StrongFace / 2) - 3 - sketch.Leading : Y(score) + (Measures.StrongFace / 2) + 3;
        page.Text(element, ElementRole.Ornament, text.Plain, new Area(x, y, width, sketch.Leading), text);
    }
}
