namespace JourneyOffice.Drawing;

/// <summary>Which rows stand on which page. The order stays the people's; nothing is cut, shrunk below its size or dropped.</summary>
internal sealed class PageBreaks(LaneRows maker, Grid grid, double room)
{
    private const int MostInCell = 4;

    private readonly List<List<LaneRow>> pages = [];
    private LaneRow? curve;

    /// <summary>The rows page by page; on further pages the curve comes first, under the same stages.</summary>
    public IReadOnlyList<IReadOnlyList<LaneRow>> Of(IReadOnlyList<LaneRow> rows)
    {
        curve = rows.FirstOrDefault(row => row.IsCurve);
        var later = First(rows);
        foreach (var row in later)
            Place(row);
        return [.. pages.Select(Named)];
    }

    private static IReadOnlyList<LaneRow> Named(List<LaneRow> page) =>
        [.. page.Select((row, index) => row.IsCurve ? row with { RowOnPage = page.Take(index).Count(other => other.Lane.Id == row.Lane.Id) } : row)];

    private static double Need(IReadOnlyList<LaneRow> rows) => LaneHeights.Sum(rows, Measures.CardPaddingLeast, shrinkEmpty: true);

    // The first page takes rows from the top; what must stand there anyway, the curve, has its height set aside from the start.
    private List<LaneRow> First(IReadOnlyList<LaneRow> rows)
    {
        var page = new List<LaneRow>();
        var later = new List<LaneRow>();
        var aside = curve is null ? 0 : LaneHeights.Need(curve, 0, false) + Measures.LineGap;
        var full = false;
        // A poster holds the whole map on the one sheet, if it can.
        var several = !grid.Format.IsPoster && rows.Count(row => !row.IsCurve && !row.IsEmpty) > 1;
        foreach (var row in rows)
        {
            if (ReferenceEquals(row, curve))
            {
                page.Add(row);
                aside = 0;
                continue;
            }

            var crowded = several && row.Slots > MostInCell && !row.IsCurve;
            var extraCurve = !grid.Format.IsPoster && row.IsFurther;
            if (!full && !crowded && !extraCurve)
            {
                page.Add(row);
                if (Need(page) + aside <= room)
                    continue;
                page.RemoveAt(page.Count - 1);
                full = true;
            }

            later.Add(row);
        }

        pages.Add(page);
        return later;
    }

    private void Place(LaneRow row)
    {
        if (pages.Count > 1 || pages[0].Count == 0)
        {
            var current = pages[^1];
            current.Add(row);
            if (Need(current) <= room)
                return;
            current.RemoveAt(current.Count - 1);
        }

        Begin(row);
    }

    private void Begin(LaneRow row)
    {
        List<LaneRow> page = curve is null || row.IsCurve ? [] : [curve];
        page.Add(row);
        if (Need(page) <= room)
        {
            Append(page);
            return;
        }

        var free = room - (page.Count > 1 ? Need([curve!]) + LaneHeights.Gap(row, isFirst: false) : LaneHeights.Gap(row, isFirst: true));
        var capacity = LaneHeights.Capacity(row, free);
        if (capacity > 0)
        {
            Split(row, capacity, page.Count > 1);
            return;
        }

        capacity = LaneHeights.Capacity(row, room - LaneHeights.Gap(row, isFirst: true));
        if (capacity > 0)
            Split(row, capacity, withCurve: false);
        else
            Spread(row);
    }

    // More items in a cell than a page holds: the same lane again on the next page.
    private void Split(LaneRow row, int capacity, bool withCurve)
    {
        var parts = new List<PlacedItem>[(row.Slots + capacity - 1) / capacity];
        for (var part = 0; part < parts.Length; part++)
            parts[part] = [];
        foreach (var item in row.Items)
            parts[item.Slot / capacity].Add(item with { Slot = item.Slot % capacity });
        for (var part = 0; part < parts.Length; part++)
        {
            var piece = row with { Items = parts[part], Slots = Math.Min(capacity, row.Slots - (part * capacity)) };
            Append(withCurve ? [curve!, piece] : [piece]);
        }
    }

    // A text that is too high for a page in its own column gets the page's whole width, the others of its lane with it.
    private void Spread(LaneRow row)
    {
        var alone = room - LaneHeights.Gap(row, isFirst: true);
        var byFit = row.Items.ToLookup(item => LaneHeights.Capacity(row with { TextHeight = item.TextHeight }, alone) > 0);
        List<PlacedItem> narrow = [.. byFit[true]], wide = [.. byFit[false]];
        if (narrow.Count > 0)
            Begin(Compact(row with { Items = narrow }));
        foreach (var item in wide)
            Append([maker.Widen(row with { Items = [item] }, grid)]);
    }

    private LaneRow Compact(LaneRow row)
    {
        var used = new int[grid.Count];
        var items = new List<PlacedItem>(row.Items.Count);
        var slots = 0;
        foreach (var item in row.Items)
        {
            var slot = 0;
            for (var column = item.First; column <= item.Last; column++)
                slot = Math.Max(slot, used[column]);
            for (var column = item.First; column <= item.Last; column++)
                used[column] = slot + 1;
            slots = Math.Max(slots, slot + 1);
            items.Add(item with { Slot = slot });
        }

        return row with { Items = items, Slots = slots, TextHeight = PlacedItem.Tallest(items) };
    }

    private void Append(List<LaneRow> page)
    {
        if (pages is [{ Count: 0 }])
            pages.Clear();
        pages.Add(page);
    }
}
