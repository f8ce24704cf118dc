namespace JourneyOffice.Surfaces;

/// <summary>One table of ours as it stands on a slide, while an update finds out which rows go and come.</summary>
internal sealed class TableOnSlide
{
    private readonly PlanContext context;
    private readonly SlideState slide;
    private readonly SnapshotElement shape;
    private readonly Dictionary<string, int> places;
    private readonly List<AddedTableRow> added = [];
    private readonly int rowCount;
    private readonly Dictionary<int, long> heights;
    private readonly ILookup<string, ElementKey> written;
    private long height;

    internal TableOnSlide(PlanContext context, SlideState slide, SnapshotElement shape)
    {
        (this.context, this.slide, this.shape) = (context, slide, shape);
        Key = shape.Key!.Value;
        height = shape.Box.Height;
        var cells = slide.Page.Elements.Where(element => element.ShapeId == shape.ShapeId && element.Cell is not null).ToList();
        rowCount = cells.Count == 0 ? 0 : cells.Max(cell => cell.Cell!.Row) + 1;
        Rows = cells.Where(cell => cell.Key is not null).GroupBy(cell => cell.Cell!.Row).ToDictionary(row => row.Key, row => row.First().Key!.Value.Element);
        heights = cells.GroupBy(cell => cell.Cell!.Row).ToDictionary(row => row.Key, row => row.First().Box.Height);
        written = slide.Ledger!.Elements.Where(element => ElementRole.IsCell(element.Key.Role)).ToLookup(element => element.Key.Element, element => element.Key, StringComparer.Ordinal);
        places = Rows.ToDictionary(row => row.Value, row => row.Key, StringComparer.Ordinal);
    }

    internal ElementKey Key { get; }

    /// <summary>What its rows stand for, by their number; rows that people inserted are not among them.</summary>
    internal IReadOnlyDictionary<int, string> Rows { get; }

    /// <summary>Whether a row stands here.</summary>
    internal bool Holds(string? row) => row is not null && places.ContainsKey(row);

    /// <summary>Whether this update puts a row here.</summary>
    internal bool IsAdded(string row) => added.Exists(known => known.Row.Id == row);

    /// <summary>Puts a new row behind another, if the slide has room for it above the footer.</summary>
    internal bool TryAdd(PageTableRow row, IReadOnlyList<PageElement> drawn, string previous)
    {
        if (shape.Box.Y + height - Gone().Sum(number => heights.GetValueOrDefault(number)) + row.Height > Floor())
            return false;
        var cells = drawn.Where(cell => cell.Cell!.Row == row.Id)
            .Select(cell => cell with { Key = cell.Key with { Page = Key.Page }, Cell = cell.Cell! with { Table = Key } }).ToList();
        added.Add(new AddedTableRow(row, cells, places[previous]));
        // What follows a new row comes behind the row that it follows itself, in the order of adding.
        places[row.Id] = places[previous];
        height += row.Height;
        foreach (var cell in cells)
            context.AddCell(slide, cell);
        return true;
    }

    /// <summary>Where the upper edge of a row stands after the update; <see langword="null"/> for a row that is not here.</summary>
    internal long? TopOf(string row)
    {
        var gone = Gone();
        var top = shape.Box.Y;
        for (var number = -1; number < rowCount; number++)
        {
            if (number >= 0 && !gone.Contains(number))
            {
                if (Rows.GetValueOrDefault(number) == row)
                    return top;
                top += heights.GetValueOrDefault(number);
            }

            foreach (var one in added.Where(one => one.After == number))
            {
                if (one.Row.Id == row)
                    return top;
                top += one.Row.Height;
            }
        }

        return null;
    }

    private List<int> Gone() =>
        [.. Rows.Where(row => written[row.Value].Any(context.Deleted.Contains)).Select(row => row.Key).Order()];

    /// <summary>Says what has to be done.</summary>
    internal void Finish()
    {
        var gone = Gone();
        if (gone.Count > 0 || added.Count > 0)
            context.Operations.Add(new ChangeTableRows(new ShapeAddress(slide.Page.Id, shape.ShapeId), rowCount, gone, added));
    }

    // Where the footer begins on this slide, as it stands.
    private long Floor() => slide.Page.Elements.FirstOrDefault(element => element.Key is { Role: ElementRole.Anchor } key && key.Page == Key.Page)?.Box.Y ?? long.MaxValue;
}
