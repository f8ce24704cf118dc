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

    /// <summary>Whether it goes on where a row of the lane that filled its page left off: an empty cell says nothing then.</summary>
    private bool IsContinued { get; init; }

    /// <summary>Whether its one card takes the whole width, being too long for its column on any page.</summary>
    private bool IsWide { get; init; }

    /// <summary>The kind of lane.</summary>
    public LaneKind Kind { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its height in points.</summary>
    public double Height { get; }

    /// <summary>The lanes in which anything differs.</summary>
    public static IEnumerable<CompareRow> Of(Sketch sketch, Words words, Grid grid, IReadOnlyList<ComparedStage> stages, JourneyMap other)
    {
        var width = CardWidth(grid, isWide: false);
        foreach (var kind in Kinds)
        {
            if (!stages.Any(stage => stage.Items[kind].Any()))
                continue;
            var shown = stages.Select(stage => (IReadOnlyList<(ComparedItem, TextBody)>)[.. stage.Items[kind].Select(item => (item, TextOf(sketch, words, kind, item, other)))]).ToList();
            var name = sketch.Map.Lanes.FirstOrDefault(lane => lane.Kind == kind && !lane.Hidden) is { } lane ? sketch.LaneName(lane) : MapTexts.LaneKind(kind, sketch.Language);
            yield return new CompareRow(kind, name, shown, Needed(sketch, shown, width));
        }
    }

    /// <summary>The row, in as many rows as it takes to keep each within a page: nothing is cut.</summary>
    /// <param name="sketch">The drawing.</param>
    /// <param name="grid">The columns.</param>
    /// <param name="room">The height of a page's body, in points.</param>
    public IEnumerable<CompareRow> Fit(Sketch sketch, Grid grid, double room)
    {
        if (Height <= room)
            return [this];
        var (width, most) = (CardWidth(grid, isWide: false), room - (2 * Measures.LaneInset));
        var byFit = cells.Select(cell => cell.ToLookup(card => CardHeight(sketch, card.Text, width) <= most)).ToList();
        var stacks = byFit.ConvertAll(cell => Stacks(sketch, cell[true], width, most));
        var rows = Enumerable.Range(0, stacks.Max(stack => stack.Count))
            .Select(part => stacks.ConvertAll(IReadOnlyList<(ComparedItem, TextBody)> (stack) => part < stack.Count ? stack[part] : []))
            .Select((part, index) => new CompareRow(Kind, Name, part, Needed(sketch, part, width)) { IsContinued = index > 0 });
        var wide = byFit.SelectMany(cell => cell[false])
            .Select(card => new CompareRow(Kind, Name, [[card]], [CardHeight(sketch, card.Text, CardWidth(grid, isWide: true))]) { IsContinued = true, IsWide = true });
        return rows.Concat(wide);
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
            if (cells[column].Count == 0 && !IsContinued)
            {
                var none = Text(page.Sketch, words["NoChange"], new TextStyle(ColorSlot.Accent6));
                page.Text(FormattableString.Invariant($"none-{Kind}-{column}"), ElementRole.Ornament, words["NoChange"], new Area(grid.X(column) + 3, band.Y, grid.ColumnWidth - 6, band.Height), none);
            }

            var extra = cells[column].Count == 1 ? Height - (2 * Measures.LaneInset) - heights[column] : 0;
            var y = band.Y + Measures.LaneInset;
            var width = CardWidth(grid, IsWide);
            foreach (var (item, text) in cells[column])
            {
                var height = CardHeight(page.Sketch, text, width) + extra;
                DrawCard(page, item, text, new Area(grid.X(column) + Measures.CardInset, y, width, height));
                y += height + Measures.CardGap;
            }
        }
    }

    /// <summary>The row in sentences.</summary>
    public IEnumerable<string> Tell(Sketch sketch) => cells.SelectMany(cell => cell)
        .Select(card => Name + sketch.Words["Colon"] + card.Text.Plain.Replace("\n", sketch.Words["Colon"], StringComparison.Ordinal));

    private static List<IReadOnlyList<(ComparedItem Item, TextBody Text)>> Stacks(
        Sketch sketch, IEnumerable<(ComparedItem Item, TextBody Text)> cards, double width, double most)
    {
        var stacks = new List<IReadOnlyList<(ComparedItem, TextBody)>>();
        var (stack, height) = (new List<(ComparedItem, TextBody)>(), 0.0);
        foreach (var card in cards)
        {
            var needed = CardHeight(sketch, card.Text, width);
            if (stack.Count > 0 && height + Measures.CardGap + needed > most)
            {
                stacks.Add(stack);
                (stack, height) = ([], 0);
            }

            height += needed + (stack.Count > 0 ? Measures.CardGap : 0);
            stack.Add(card);
        }

        stacks.Add(stack);
        return stacks;
    }

    private static double[] Needed(Sketch sketch, IEnumerable<IReadOnlyList<(ComparedItem Item, TextBody Text)>> cells, double width) =>
        [.. cells.Select(cell => cell.Sum(card => CardHeight(sketch, card.Text, width)) + (Math.Max(0, cell.Count - 1) * Measures.CardGap))];

    private static double CardWidth(Grid grid, bool isWide) =>
        (isWide ? grid.ColumnsRight - grid.ColumnsX : grid.ColumnWidth) - (2 * Measures.CardInset);

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
