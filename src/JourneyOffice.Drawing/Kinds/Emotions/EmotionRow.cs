using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>What a curve's feelings are called, why they are so and what that rests on, under the columns of their stages.</summary>
internal sealed class EmotionRow
{
    private const double Inset = 3.6;
    private const double RingSize = 9;
    private const double BesideRing = 13;

    private readonly Sketch sketch;
    private readonly Words words;
    private readonly EmotionStory story;
    private readonly EmotionPlan plan;
    private readonly EmotionSeries series;
    private readonly TextBody name;
    private readonly IReadOnlyList<Cell> cells;

    public EmotionRow(Sketch sketch, Words words, EmotionStory story, EmotionCurves curves, EmotionSeries series, EmotionPlan plan)
    {
        (this.sketch, this.words, this.story, this.series, this.plan) = (sketch, words, story, series, plan);
        var slot = plan.Series.Count > 1 || curves.Series.Count > 1 ? EmotionChart.Slots[plan.Series.ToList().IndexOf(series)] : ColorSlot.Text2;
        var style = new TextStyle(slot, Bold: true);
        name = curves.Series.Count > 1 ? story.NameOf(series, style) with { Wrap = true } : new TextComposer(sketch).Derived(words["Feeling"], style).Build();
        cells = [.. CellsOf(curves)];
        Height = cells.Select(cell => sketch.Measurer.Height(cell.Text, Room(cell))).Append(sketch.Measurer.Height(name, Measures.HeadText)).Max() + (2 * Inset);
    }

    /// <summary>Its height in points.</summary>
    public double Height { get; }

    private sealed record Cell(EmotionSlot Slot, int First, int Last, Item? Item, TextBody Text);

    /// <summary>The band behind it.</summary>
    public void DrawBack(PageBuilder page, double top)
    {
        if (sketch.Theme.HasTints)
            page.Ornament("band-" + series.Id, words["Feeling"], new Area(plan.Grid.HeadX, top, plan.Grid.Right - plan.Grid.HeadX, Height), Geometry.Rectangle, new Paint(ColorSlot.Background2));
    }

    /// <summary>Its name and cells; where themes have no bands, a rule above.</summary>
    public void Draw(PageBuilder page, double top)
    {
        if (!sketch.Theme.HasTints)
            page.Rule("edge-" + series.Id, "Rule", plan.Grid.HeadX, top - (Measures.LaneGap / 2), plan.Grid.Right - plan.Grid.HeadX, 0, new Stroke(new Paint(ColorSlot.Text1), 1));
        var (x, y) = (plan.Grid.HeadX, top + Inset);
        page.Icon("icon-" + series.Id, "smile", new Area(x + Measures.HeadIconInset, y, Measures.IconSize, Measures.IconSize), ColorSlot.Text2);
        var head = new Area(x + Measures.HeadTextInset, y, Measures.HeadText, Height - (2 * Inset));
        page.Text(series.Id, ElementRole.RowName, OneLine(name), head, name with { Anchor = VerticalAnchor.Top });
        var told = new HashSet<Item>(ReferenceEqualityComparer.Instance);
        foreach (var cell in cells)
        {
            var left = Left(cell);
            var area = new Area(left, y, Room(cell), Height - (2 * Inset));
            if (cell.Item is { } item)
            {
                // One that spans stages goes on behind those that have feelings of their own.
                page.Text(told.Add(item) ? item.Id : Identifier.Derived("e", item.Id, cell.Slot.Id), ElementRole.Entry, OneLine(cell.Text), area, cell.Text);
                continue;
            }

            var id = Identifier.Derived("n", series.Id, cell.Slot.Id);
            var ring = new Area(left - BesideRing, y + ((sketch.Leading - RingSize) / 2), RingSize, RingSize);
            page.Ornament("ring-" + id, "Ring", ring, Geometry.Ellipse, null, new Stroke(new Paint(ColorSlot.Accent5), 1, Dash.Dash));
            page.Text(id, ElementRole.Ornament, cell.Text.Plain, area, cell.Text);
        }
    }

    private static string OneLine(TextBody text) => text.Plain.Replace('\n', ' ').Replace('\v', ' ');

    private double Left(Cell cell) => plan.Grid.X(cell.First) + Indent(cell.Item);

    private double Room(Cell cell) => Room(cell.First, cell.Last, cell.Item);

    private double Room(int first, int last, Item? item) => plan.Grid.Span(first, last) - Indent(item) - Measures.CardInset;

    private static double Indent(Item? item) => Measures.CardInset + Measures.CardTextLeft + (item is null ? BesideRing : 0);

    // A feeling that spans stages is said once.
    private IEnumerable<Cell> CellsOf(EmotionCurves curves)
    {
        for (var column = 0; column < plan.Slots.Count; column++)
        {
            var (first, item) = (column, curves.At(series, plan.Slots[column]));
            while (item is not null && column + 1 < plan.Slots.Count && curves.At(series, plan.Slots[column + 1]) == item)
                column++;
            // Further places of a stage are there for other curves.
            if (item is not null || plan.Slots[column].Index == 0)
                yield return new Cell(plan.Slots[first], first, column, item, Text(item, Room(first, column, item)));
        }
    }

    private TextBody Text(Item? item, double room)
    {
        var text = new TextComposer(sketch);
        if (item is null)
            return text.Derived(words["NoScore"], new TextStyle(ColorSlot.Accent5)).Build(anchor: VerticalAnchor.Top);
        if (item.Text is not null)
            text.Field(item.Text, FieldPath.Of("items", item.Id, "text"), new TextStyle(ColorSlot.Text1, Bold: true));
        text.Assumed(item);
        if (item.Score is null)
            text.Paragraph().Derived(words["NoScore"], new TextStyle(ColorSlot.Accent5));
        text.Paragraph();
        if (item.Why is not null && plan.Detail == EmotionDetail.Full)
            text.Field(item.Why, FieldPath.Of("items", item.Id, "why"), new TextStyle(ColorSlot.Text1)).Paragraph();
        var sources = Lines(story.SourcesOf(item), room);
        foreach (var line in sources)
            text.Derived(line, new TextStyle(ColorSlot.Accent6)).Paragraph();
        if (sources.Count == 0 && item.Basis != Basis.Assumption)
            text.Derived(words["NoSource"], new TextStyle(ColorSlot.Accent5));
        return text.Build(anchor: VerticalAnchor.Top);
    }

    // Sources that take several lines anyway stand one on each, if that takes no more of them: none is broken in two.
    private IReadOnlyList<string> Lines(IReadOnlyList<string> sources, double room)
    {
        if (sources.Count < 2)
            return sources;
        var joined = story.Joined(sources);
        return sources.Sum(LinesOf) <= LinesOf(joined) ? sources : [joined];

        int LinesOf(string words) => sketch.Measurer.LineCount(new TextComposer(sketch).Derived(words, new TextStyle(ColorSlot.Accent6)).Build().Paragraphs[0], room);
    }
}
