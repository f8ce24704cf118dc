using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>Places a map's items in lanes and columns and measures them.</summary>
internal sealed class LaneRows
{
    /// <summary>So many curves share a row; further ones stand on further pages.</summary>
    public const int SeriesPerRow = 3;

    private const double MostStrip = 144;

    private readonly Sketch sketch;
    private readonly Dictionary<string, (int First, int Last)> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Item>> itemsByLane = new(StringComparer.Ordinal);
    private readonly bool isSplit;

    public LaneRows(Sketch sketch, IReadOnlyList<Column> columns)
    {
        this.sketch = sketch;
        isSplit = columns is [{ Step: null } left, { Step: null } right] && ReferenceEquals(left.Stage, right.Stage);
        for (var index = 0; index < columns.Count; index++)
        {
            var stage = columns[index].Stage.Id;
            places[stage] = places.TryGetValue(stage, out var known) ? (known.First, index) : (index, index);
            if (columns[index].Step is { } step)
                places[StepKey(stage, step.Id)] = (index, index);
        }

        foreach (var item in sketch.Map.Items)
        {
            if (!itemsByLane.TryGetValue(item.Lane, out var list))
                itemsByLane[item.Lane] = list = [];
            list.Add(item);
        }
    }

    /// <summary>The rows of a page's columns, in the lanes' order, before anything is known of heights.</summary>
    public IReadOnlyList<LaneRow> For(ColumnGroup group, Grid grid)
    {
        var rows = new List<LaneRow>();
        var lines = new BlueprintOrder();
        foreach (var lane in sketch.Map.Lanes)
        {
            if (lane.Hidden)
                continue;
            var line = lines.Above(lane.Kind);
            var look = LookOf(lane.Kind);
            if (look == LaneLook.Curve)
                rows.AddRange(Curves(lane, group, grid, line));
            else
                rows.Add(Row(lane, look, group, grid) with { LineAbove = line });
        }

        return rows;
    }

    /// <summary>Rows of which none is higher than a page because a cell has so many feelings: some of them stand in a further row of curves.</summary>
    public IReadOnlyList<LaneRow> Parted(IReadOnlyList<LaneRow> rows, ColumnGroup group, Grid grid, double room) =>
        [.. rows.SelectMany(row => row.StripHeight > 0 ? Parted(row, group, grid, room) : [row])];

    /// <summary>The same items, each over the page's whole width, one under the other.</summary>
    public LaneRow Widen(LaneRow row, Grid grid)
    {
        var last = grid.Count - 1;
        var wide = new List<PlacedItem>(row.Items.Count);
        foreach (var placed in row.Items)
            wide.Add(Measure(row.Lane, row.Look, placed.Item, 0, last, wide.Count, grid));
        return row with { Items = wide, IsClose = false, Slots = wide.Count, TextHeight = PlacedItem.Tallest(wide), IsWide = true };
    }

    private static string StepKey(string stage, string step) => stage + "/" + step;

    private static LaneLook LookOf(LaneKind kind) => kind switch
    {
        LaneKind.Touchpoint => LaneLook.Touchpoints,
        LaneKind.MetricValue => LaneLook.Figures,
        LaneKind.Emotion => LaneLook.Curve,
        _ => LaneLook.Cards,
    };

    private LaneRow Row(Lane lane, LaneLook look, ColumnGroup group, Grid grid)
    {
        if (look == LaneLook.Touchpoints && Row(lane, look, group, grid, isClose: false) is var row && !BreaksWord(row, grid))
            return row;
        return Row(lane, look, group, grid, isClose: look == LaneLook.Touchpoints);
    }

    private bool BreaksWord(LaneRow row, Grid grid)
    {
        foreach (var placed in row.Items)
        {
            if (sketch.Measurer.BreaksWord(placed.Text!.Paragraphs[0], TextRoom(row.Look, grid.Span(placed.First, placed.Last), row.IsClose), WordColumns.MostLetters))
                return true;
        }

        return false;
    }

    private double TextRoom(LaneLook look, double width, bool isClose) =>
        look != LaneLook.Touchpoints ? ItemText.CardRoom(width - (2 * sketch.CardInset))
        : isClose ? width - WordColumns.BesideTouchpoint
        : width - (2 * sketch.CardInset) - Measures.TouchpointText;

    private LaneRow Row(Lane lane, LaneLook look, ColumnGroup group, Grid grid, bool isClose)
    {
        var items = new List<PlacedItem>();
        var used = new int[grid.Count];
        var (slots, tallest) = (0, 0.0);
        foreach (var item in itemsByLane.GetValueOrDefault(lane.Id, []))
        {
            if (!TryPlace(item, group, out var first, out var last))
                continue;
            if (isSplit)
                first = last = used[0] <= used[1] ? 0 : 1;
            var slot = 0;
            for (var column = first; column <= last; column++)
                slot = Math.Max(slot, used[column]);
            for (var column = first; column <= last; column++)
                used[column] = slot + 1;
            slots = Math.Max(slots, slot + 1);
            var placed = Measure(lane, look, item, first, last, slot, grid, isClose);
            tallest = Math.Max(tallest, placed.TextHeight);
            items.Add(placed);
        }

        return Empty(lane, look) with { Items = items, Slots = slots, TextHeight = tallest, IsClose = isClose };
    }

    private IEnumerable<LaneRow> Curves(Lane lane, ColumnGroup group, Grid grid, string? line)
    {
        var items = new List<PlacedItem>();
        foreach (var item in itemsByLane.GetValueOrDefault(lane.Id, []))
        {
            if (TryPlace(item, group, out var first, out var last))
                items.Add(new PlacedItem(item, first, last, 0, null, LabelHeight(item, grid.Span(first, last))));
        }

        var series = itemsByLane.GetValueOrDefault(lane.Id, []).Select(item => item.Series).Distinct(StringComparer.Ordinal)
            .OrderBy(name => name is null ? 0 : 1).ToList();
        var number = 0;
        for (var first = 0; first < Math.Max(1, series.Count);)
        {
            var made = CurveRowOf(lane, group, grid, items, series, first, SeriesPerRow);
            // Words below several curves that take more than the curves do: each curve has a row of its own.
            if (made.StripHeight > MostStrip && made.Series.Count > 1)
                made = CurveRowOf(lane, group, grid, items, series, first, 1);
            yield return made with { LineAbove = first == 0 ? line : null, IsFurther = first > 0, RowOnPage = number++ };
            first += Math.Max(1, made.Series.Count);
        }
    }

    private LaneRow CurveRowOf(Lane lane, ColumnGroup group, Grid grid, List<PlacedItem> items, List<string?> series, int first, int count)
    {
        var some = series.Skip(first).Take(count).ToList();
        var row = Empty(lane, LaneLook.Curve) with { Slots = 1, Series = some, FirstSeries = first, IsOneOfSeveral = series.Count > 1 };
        return WithFeelings(row, group, grid, [.. items.Where(item => some.Contains(item.Item.Series))]);
    }

    private LaneRow WithFeelings(LaneRow row, ColumnGroup group, Grid grid, IReadOnlyList<PlacedItem> items)
    {
        var moments = CurveMoments.Height(sketch, items);
        var made = row with
        {
            Items = items, MomentHeight = moments, StripHeight = 0, TextHeight = Math.Max(moments, items.Count == 0 ? sketch.Leading : PlacedItem.Tallest(items)),
        };
        return made with { StripHeight = CurveLayout.StripHeight(sketch, grid, group, made) };
    }

    private IEnumerable<LaneRow> Parted(LaneRow row, ColumnGroup group, Grid grid, double room)
    {
        var ranks = row.Items.GroupBy(item => (item.Item.Series, item.First, item.Last)).SelectMany(cell => cell.Select((item, rank) => (item, IsLater: rank >= (cell.Count() + 1) / 2)))
            .ToLookup(entry => entry.IsLater, entry => entry.item);
        if (LaneHeights.Need(row, 0, shrinkEmpty: false) <= room || !ranks[true].Any())
            return [row];
        var later = WithFeelings(row, group, grid, [.. ranks[true]]) with { LineAbove = null, IsFurther = true, IsPart = true };
        return [.. Parted(WithFeelings(row, group, grid, [.. ranks[false]]), group, grid, room), .. Parted(later, group, grid, room)];
    }

    private double LabelHeight(Item item, double width)
    {
        var text = CurveSayings.TextOf(sketch, item, null, ColorSlot.Accent1);
        return sketch.Measurer.Height(text, CurveLabels.Room(sketch, text, width));
    }

    private LaneRow Empty(Lane lane, LaneLook look)
    {
        var style = new TextStyle(ColorSlot.Text2, Bold: true);
        var text = new TextComposer(sketch);
        if (lane.Name is null)
            text.Derived(sketch.LaneName(lane), style);
        else
            text.Field(lane.Name, FieldPath.Of("lanes", lane.Id, "name"), style);
        var head = sketch.HasVerticalHeads ? VerticalHeads.Turn(text.Build()) : text.Build();
        return new LaneRow
        {
            Lane = lane,
            Look = look,
            Head = head,
            HeadHeight = head.IsVertical ? VerticalHeads.Length(head) : sketch.Measurer.Height(head, Measures.HeadText),
            Items = [],
            Slots = 0,
            TextHeight = 0,
        };
    }

    private PlacedItem Measure(Lane lane, LaneLook look, Item item, int first, int last, int slot, Grid grid, bool isClose = false)
    {
        var highlighted = sketch.LowPoint is { } low && item.Stage == low.Stage.Id;
        var text = ItemText.Of(sketch, lane.Kind, item, highlighted);
        var room = TextRoom(look, grid.Span(first, last), isClose);
        if (look == LaneLook.Cards && sketch.Words.IsChinese)
            text = WithoutLoneCharacter(text, room, out room);
        return new PlacedItem(item, first, last, slot, text, sketch.Measurer.Height(text, room));
    }

    private TextBody WithoutLoneCharacter(TextBody text, double room, out double narrower)
    {
        var inset = 0.0;
        foreach (var paragraph in text.Paragraphs)
            inset = Math.Max(inset, sketch.Measurer.LoneCharacterInset(paragraph, room));
        narrower = room - inset;
        if (inset == 0 || sketch.Measurer.Height(text, narrower) > sketch.Measurer.Height(text, room))
        {
            narrower = room;
            return text;
        }

        return text with { Insets = ItemText.Inset(Measures.CardTextLeft, Measures.CardTextRight + inset) };
    }

    private bool TryPlace(Item item, ColumnGroup group, out int first, out int last)
    {
        last = -1;
        if (!places.TryGetValue(item.Stage, out var from))
        {
            first = -1;
            return false;
        }

        if (item.Step is not null && places.TryGetValue(StepKey(item.Stage, item.Step), out var step))
            from = step;
        if (item.ToStage is not null && places.TryGetValue(item.ToStage, out var to))
            from = (Math.Min(from.First, to.First), Math.Max(from.Last, to.Last));
        // A span that reaches over a page's end stands on the page where it begins.
        first = from.First - group.First;
        last = Math.Min(from.Last - group.First, group.Columns.Count - 1);
        return first >= 0 && first < group.Columns.Count;
    }
}
