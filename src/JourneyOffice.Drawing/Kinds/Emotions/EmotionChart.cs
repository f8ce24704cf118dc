using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>The native chart: its frame fills the columns, so that every point stands in the middle of its own.</summary>
internal sealed class EmotionChart
{
    private const double LowSize = 13;
    private const double LowLabel = 12;
    private const double LabelSize = 10;
    private const double BesideLabel = 8;
    private const double LabelRoom = 28;

    private readonly KindPage page;
    private readonly Sketch sketch;
    private readonly EmotionStory story;
    private readonly EmotionCurves curves;
    private readonly EmotionPlan plan;
    private readonly Area area;
    private readonly Area plot;
    private readonly PageChartScale scale;
    private readonly ElementKey key;

    public EmotionChart(KindPage page, EmotionStory story, EmotionCurves curves, EmotionPlan plan, Area area)
    {
        (this.page, sketch, this.story, this.curves, this.plan, this.area) = (page, page.Sketch, story, curves, plan, area);
        key = page.Page.Key("emotions", ElementRole.Chart);
        var reserve = (HasNames ? 2 : 1) * sketch.Leading + BesideLabel;
        plot = area with { Y = area.Y + reserve, Height = area.Height - (2 * reserve) };
        var scores = plan.Series.SelectMany(series => plan.Slots.Select(slot => curves.At(series, slot)?.Score)).OfType<decimal>().ToList();
        // A score beyond its scale is drawn beyond it; the scale gives way.
        scale = new PageChartScale(
            scores.Append(sketch.Scale.Min).Min(), scores.Append(sketch.Scale.Max).Max(), (sketch.Scale.Min + sketch.Scale.Max) / 2, new Stroke(new Paint(ColorSlot.Accent6), 0.75));
    }

    /// <summary>The colours of the curves on a page, in their order.</summary>
    public static IReadOnlyList<ColorSlot> Slots { get; } = [ColorSlot.Text2, ColorSlot.Accent4, ColorSlot.Accent5];

    private bool HasNames => curves.Series.Count > 1;

    /// <summary>Draws the scale's words, the chart and its data.</summary>
    public void Draw()
    {
        ScaleEnds.Draw(page.Page, plan.Grid, Y);
        page.Page.Add(new PageElement
        {
            Key = key,
            Words = sketch.Words["Curve"],
            Box = area.ToBox(),
            Chart = new PageChart([.. plan.Slots.Select(slot => slot.Id)], [.. plan.Series.Select((series, index) => Look(series, index))], scale, plot.ToBox()),
            AltText = Describe(),
        });
        foreach (var slot in plan.Slots)
            DrawDatum(slot.Id, PageChart.NameId, Name(slot));
        for (var index = 0; index < plan.Series.Count; index++)
            DrawDatum(PageChart.HeadId, plan.Series[index].Id, story.NameOf(plan.Series[index], new TextStyle(Slots[index], Bold: true)));
        foreach (var slot in plan.Slots)
        {
            for (var index = 0; index < plan.Series.Count; index++)
                DrawPoint(slot, index);
        }
    }

    // The first curve is solid; further ones are dashed and hollow.
    private static PageChartSeries Look(EmotionSeries series, int index)
    {
        var paint = new Paint(Slots[index]);
        if (index == 0)
            return new PageChartSeries(series.Id, new Stroke(paint, 2.25), new PageChartMarker(PresetShape.Ellipse, 9, paint, null), new Paint(ColorSlot.Text1), LabelSize);
        var (shape, size, dash) = index == 1 ? (PresetShape.Diamond, 11, Dash.Dash) : (PresetShape.Rectangle, 9, Dash.SystemDot);
        var marker = new PageChartMarker(shape, size, new Paint(ColorSlot.Background1), new Stroke(paint, 1.5));
        return new PageChartSeries(series.Id, new Stroke(paint, 1.5, dash), marker, paint, LabelSize);
    }

    private double Y(decimal score)
    {
        var height = (double)(scale.Maximum - scale.Minimum);
        return height <= 0 ? plot.CenterY : plot.Bottom - ((double)(score - scale.Minimum) / height * plot.Height);
    }

    private double X(EmotionSlot slot) => plan.Grid.X(plan.Slots.ToList().IndexOf(slot)) + (plan.Grid.ColumnWidth / 2);

    // Categories are told from each other by their names; a further place of a stage has a number besides.
    private TextBody Name(EmotionSlot slot)
    {
        var style = new TextStyle(ColorSlot.Text1);
        var text = new TextComposer(sketch).Field(slot.Name, slot.NameField, style);
        if (slot.Index > 0)
            text.Derived(FormattableString.Invariant($" ({slot.Index + 1})"), style);
        return text.Build(wrap: false);
    }

    private void DrawDatum(string row, string column, TextBody text) => page.Page.Add(new PageElement
    {
        Key = page.Page.Key(row, ElementRole.PointPrefix + column),
        Words = text.Plain,
        Box = new Area(area.X, area.Y, 0, 0).ToBox(),
        Text = text,
        Cell = new CellPlace(key, row, column),
    });

    private void DrawPoint(EmotionSlot slot, int index)
    {
        var series = plan.Series[index];
        if (curves.At(series, slot) is not { } item)
            return;
        var isLow = item == sketch.LowPoint?.Emotion;
        var look = Look(series, index);
        var size = isLow ? LowSize : look.Marker.Size;
        var paint = isLow ? new Paint(ColorSlot.Accent2) : look.Line.Paint;
        var isAssumed = item.Basis == Basis.Assumption;
        var style = new TextStyle(isLow ? ColorSlot.Accent2 : look.Label.Slot, Bold: true, Size: isLow ? LowLabel : LabelSize);
        var text = new TextComposer(sketch, align: Alignment.Center)
            .Value(item.Score is { } written ? Words.Score(written) : "", FieldPath.Of("items", item.Id, "score"), FieldFormat.Score, style).Build(wrap: false);
        page.Page.Add(new PageElement
        {
            Key = page.Page.Key(slot.Id, ElementRole.PointPrefix + series.Id),
            Words = text.Plain,
            Box = item.Score is { } score ? Area.Around(X(slot), Y(score), size).ToBox() : new Area(X(slot), plot.CenterY, 0, 0).ToBox(),
            Geometry = new PresetGeometry(look.Marker.Shape),
            Fill = isAssumed ? new Paint(ColorSlot.Background1) : isLow ? paint : look.Marker.Fill,
            Stroke = isAssumed ? new Stroke(paint, 1.25, Dash.Dash) : isLow ? null : look.Marker.Edge,
            Text = text,
            Cell = new CellPlace(key, slot.Id, series.Id),
            Label = item.Score is null ? null : new PointLabel(PlaceOf(slot, index), HasNames && IsNamedAt(slot, index)),
        });
    }

    // Above what is good and below what is bad; of several curves the upper one's above, the lower one's below. Equal scores are said once,
    // but a curve that is like another all along is named at its first point.
    private PointLabelPlace PlaceOf(EmotionSlot slot, int index)
    {
        var score = Score(slot, index)!.Value;
        var others = Enumerable.Range(0, plan.Series.Count).Where(other => other != index).Select(other => Score(slot, other)).OfType<decimal>().ToList();
        if (IsSaidBefore(slot, index))
        {
            var own = plan.Slots.Where(known => Score(known, index) is not null).ToList();
            return own[0] == slot && own.TrueForAll(known => IsSaidBefore(known, index)) ? PointLabelPlace.Right : PointLabelPlace.None;
        }

        var (isUpper, isLower) = (others.TrueForAll(other => other <= score), others.TrueForAll(other => other >= score));
        if (!isUpper && !isLower)
            return Between(score, others);
        if (isUpper != isLower)
            return isUpper ? PointLabelPlace.Above : PointLabelPlace.Below;
        return score > scale.Middle || (score == scale.Middle && !IsUnderNeighbours(slot, index, score)) ? PointLabelPlace.Above : PointLabelPlace.Below;
    }

    // Between two other curves a label stands over or under its point where there is room for it, else beside.
    private PointLabelPlace Between(decimal score, List<decimal> others)
    {
        if (Y(score) - Y(others.Where(other => other > score).Min()) >= LabelRoom)
            return PointLabelPlace.Above;
        return Y(others.Where(other => other < score).Max()) - Y(score) >= LabelRoom ? PointLabelPlace.Below : PointLabelPlace.Right;
    }

    private bool IsSaidBefore(EmotionSlot slot, int index) => Enumerable.Range(0, index).Any(other => Score(slot, other) == Score(slot, index));

    // In the middle of the scale a label stands on the side away from the line.
    private bool IsUnderNeighbours(EmotionSlot slot, int index, decimal score)
    {
        var at = plan.Slots.ToList().IndexOf(slot);
        var neighbours = new[] { at - 1, at + 1 }.Where(place => place >= 0 && place < plan.Slots.Count).Select(place => Score(plan.Slots[place], index));
        return neighbours.OfType<decimal>().Sum(neighbour => neighbour - score) > 0;
    }

    private decimal? Score(EmotionSlot slot, int index) => curves.At(plan.Series[index], slot)?.Score;

    // A curve is named at the first of its points that has a label.
    private bool IsNamedAt(EmotionSlot slot, int index) =>
        plan.Slots.First(known => Score(known, index) is not null && PlaceOf(known, index) != PointLabelPlace.None) == slot;

    private string Describe()
    {
        var words = page.Words;
        var lines = plan.Series.Select(series =>
        {
            var points = plan.Slots.Where(slot => curves.At(series, slot)?.Score is not null)
                .Select(slot => sketch.Line(slot.Name) + " " + Words.Score(curves.At(series, slot)!.Score!.Value));
            var name = HasNames ? story.NameOf(series, default).Plain.Replace('\n', ' ').Replace('\v', ' ') + sketch.Words["Colon"] : "";
            return name + string.Join(words["ListSeparator"], points);
        });
        return words.Format("Description", Words.Score(sketch.Scale.Min), Words.Score(sketch.Scale.Max), string.Join(words["Semicolon"], lines));
    }
}
