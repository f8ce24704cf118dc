using JourneyOffice.Insights;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>A lane of a comparison: per stage what changed, what is new and what is gone.</summary>
internal sealed class CompareRow
{
    /// <summary>Height of the row of differences, in points.</summary>
    public const double DifferenceHeight = 27;

    private const double CardPadding = 6;

    private static readonly LaneKind[] Kinds =
    [
        LaneKind.Action, LaneKind.Touchpoint, LaneKind.Obstacle, LaneKind.MetricValue, LaneKind.Question, LaneKind.InformationNeed, LaneKind.Expectation,
        LaneKind.Relief, LaneKind.Frontstage, LaneKind.Backstage, LaneKind.Support,
    ];

    private readonly IReadOnlyList<IReadOnlyList<(ComparedItem Item, TextBody Text)>> cells;
    private readonly double[] heights;

    private CompareRow(LaneKind kind, string name, IReadOnlyList<IReadOnlyList<(ComparedItem Item, TextBody Text)>> cells, double[] heights)
    {
        (Kind, Name, this.cells, this.heights) = (kind, name, cells, heights);
        Height = Math.Max(28, heights.Max() + (2 * Measures.LaneInset));
    }

    /// <summary>The kind of lane.</summary>
    public LaneKind Kind { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its height in points.</summary>
    public double Height { get; }

    /// <summary>The lanes in which anything differs.</summary>
    public static IEnumerable<CompareRow> Of(Sketch sketch, Words words, Grid grid, IReadOnlyList<ComparedStage> stages, JourneyMap other)
    {
        var width = grid.ColumnWidth - (2 * Measures.CardInset);
        foreach (var kind in Kinds)
        {
            if (!stages.Any(stage => stage.Items[kind].Any()))
                continue;
            var shown = stages.Select(stage => (IReadOnlyList<(ComparedItem, TextBody)>)[.. stage.Items[kind].Select(item => (item, TextOf(sketch, words, kind, item, other)))]).ToList();
            var needed = shown.Select(cell => cell.Sum(card => CardHeight(sketch, card.Item2, width)) + (Math.Max(0, cell.Count - 1) * Measures.CardGap)).ToArray();
            var name = sketch.Map.Lanes.FirstOrDefault(lane => lane.Kind == kind && !lane.Hidden) is { } lane ? sketch.LaneName(lane) : MapTexts.LaneKind(kind, sketch.Language);
            yield return new CompareRow(kind, name, shown, needed);
        }
    }

    /// <summary>Draws the differences of the curves as numbers; the greatest one large.</summary>
    public static void DrawDifferences(PageBuilder page, Words words, Grid grid, IReadOnlyList<ComparedStage> stages, Area band)
    {
        DrawHead(page, grid, band, "difference", words["Difference"], "chart");
        var greatest = stages.Max(stage => Math.Abs(stage.Difference ?? 0));
        for (var column = 0; column < stages.Count; column++)
        {
            if (stages[column].Difference is not { } difference)
                continue;
            var isGreatest = difference != 0 && Math.Abs(difference) == greatest;
            var text = difference == 0
                ? Text(page.Sketch, words["NoChange"], new TextStyle(ColorSlot.Accent6))
                : Text(page.Sketch, (difference > 0 ? "↑ " : "↓ ") + Words.Score(difference), new TextStyle(ColorSlot.Accent4, Bold: true, Size: isGreatest ? 16 : 12));
            page.Text("difference-" + stages[column].Stage.Id, ElementRole.Ornament, text.Plain, new Area(grid.X(column) + 3, band.Y, grid.ColumnWidth - 6, band.Height), text);
        }
    }

    /// <summary>Draws the row.</summary>
    public void Draw(PageBuilder page, Words words, Grid grid, Area band)
    {
        DrawHead(page, grid, band, "head-" + Kind, Name, Icons.ForLane(Kind));
        for (var column = 0; column < cells.Count; column++)
        {
            if (cells[column].Count == 0)
            {
                var none = Text(page.Sketch, words["NoChange"], new TextStyle(ColorSlot.Accent6));
                page.Text(FormattableString.Invariant($"none-{Kind}-{column}"), ElementRole.Ornament, words["NoChange"], new Area(grid.X(column) + 3, band.Y, grid.ColumnWidth - 6, band.Height), none);
            }

            var extra = cells[column].Count == 1 ? Height - (2 * Measures.LaneInset) - heights[column] : 0;
            var y = band.Y + Measures.LaneInset;
            foreach (var (item, text) in cells[column])
            {
                var height = CardHeight(page.Sketch, text, grid.ColumnWidth - (2 * Measures.CardInset)) + extra;
                DrawCard(page, item, text, new Area(grid.X(column) + Measures.CardInset, y, grid.ColumnWidth - (2 * Measures.CardInset), height));
                y += height + Measures.CardGap;
            }
        }
    }

    /// <summary>The row in sentences.</summary>
    public IEnumerable<string> Tell(Sketch sketch) => cells.SelectMany(cell => cell)
        .Select(card => Name + sketch.Words["Colon"] + card.Text.Plain.Replace("\n", sketch.Words["Colon"], StringComparison.Ordinal));

    private static void DrawHead(PageBuilder page, Grid grid, Area band, string element, string name, string icon)
    {
        var text = new TextComposer(page.Sketch).Derived(name, new TextStyle(ColorSlot.Text2, Bold: true)).Build();
        var height = page.Sketch.Measurer.Height(text, Measures.HeadText);
        page.Icon("icon-" + element, icon, new Area(grid.HeadX + Measures.HeadIconInset, band.CenterY - (Measures.IconSize / 2), Measures.IconSize, Measures.IconSize), ColorSlot.Text2);
        page.Text(element, ElementRole.Ornament, name, new Area(grid.HeadX + Measures.HeadTextInset, band.CenterY - (height / 2), Measures.HeadText, height), text);
    }

    private static TextBody Text(Sketch sketch, string words, TextStyle style) =>
        new TextComposer(sketch, style.Size > 12 ? 20 : style.Size > 10 ? 15 : null, Alignment.Center).Derived(words, style).Build();

    private static double CardHeight(Sketch sketch, TextBody text, double width) =>
        sketch.Measurer.Height(text, width - Measures.CardTextLeft - Measures.CardTextRight) + CardPadding;

    // The first line says what became of it, beside its icon; below it stands what the other map says, or what is gone.
    private static TextBody TextOf(Sketch sketch, Words words, LaneKind kind, ComparedItem item, JourneyMap other)
    {
        var quiet = item.Change == ComparedChange.Gone;
        var head = new TextStyle(quiet ? ColorSlot.Accent6 : ColorSlot.Accent4, Bold: true);
        var text = new TextComposer(sketch).Derived("\u2003 " + words["Change." + item.Change], head).Paragraph();
        var style = new TextStyle(quiet ? ColorSlot.Accent6 : ColorSlot.Text1);
        if (kind == LaneKind.MetricValue)
            return Figures(sketch, text, item).Build();
        if (item.Change == ComparedChange.Gone && item.Item!.Touchpoint is null)
            return text.Field(item.Item.Text, FieldPath.Of("items", item.Item.Id, "text"), style).Build();
        var shown = item.Other ?? item.Item!;
        var source = item.Other is null ? sketch.Map : other;
        var name = shown.Touchpoint is { } touchpoint ? source.Touchpoints.FirstOrDefault(known => known.Id == touchpoint)?.Name ?? shown.Text : shown.Text;
        return text.Derived(name?.For(sketch.Language, source.Language).Replace('\n', ' ') ?? "", style).Build();
    }

    private static TextComposer Figures(Sketch sketch, TextComposer text, ComparedItem item)
    {
        var (own, other) = (sketch.Line(item.Item?.Value), sketch.Line(item.Other?.Value));
        if (own.Length > 0)
            text.Derived(own, new TextStyle(ColorSlot.Text1, Bold: true));
        if (own.Length > 0 && other.Length > 0)
            text.Derived(" → ", new TextStyle(ColorSlot.Accent6));
        if (other.Length > 0)
            text.Derived(other, new TextStyle(ColorSlot.Accent4, Bold: true));
        return text.Paragraph().Derived(sketch.Line((item.Item ?? item.Other)!.Text), new TextStyle(ColorSlot.Text1));
    }

    private static void DrawCard(PageBuilder page, ComparedItem item, TextBody text, Area place)
    {
        var slot = item.Change == ComparedChange.Gone ? ColorSlot.Accent6 : ColorSlot.Accent4;
        var element = item.Item?.Id ?? "other-" + item.Other!.Id;
        page.Add(new PageElement
        {
            Key = page.Key(element.Length <= Identifier.MaximumLength ? element : Identifier.Derived("o", element), ElementRole.Compared),
            Words = text.Plain.Replace('\n', ' ').Trim('\u2003', ' '),
            Box = place.ToBox(),
            Geometry = new PresetGeometry(PresetShape.RoundRectangle, Area.Emu(Measures.CardRadius)),
            Fill = new Paint(ColorSlot.Background1),
            Stroke = new Stroke(new Paint(slot), 1.25),
            Text = text with { Insets = ItemText.CardInsets, Anchor = VerticalAnchor.Top },
        });
        var icon = item.Change switch { ComparedChange.New => "add", ComparedChange.Gone => "gone", _ => "change" };
        page.Icon("icon-" + element, icon, new Area(place.X + Measures.CardTextLeft - 1, place.Y + 2.4, 10.8, 10.8), slot);
    }
}
