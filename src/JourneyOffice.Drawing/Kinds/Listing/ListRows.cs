namespace JourneyOffice.Drawing;

/// <summary>A row of a list.</summary>
/// <param name="Id">What it stands for.</param>
/// <param name="Cells">Its cells, one for each column.</param>
internal sealed record ListRow(string Id, IReadOnlyList<ListCell> Cells);

/// <summary>
/// The rows of a list under its heads, none higher than a page: one that would be has columns, and so heads, of its own, and a text that
/// even then is too long takes the list's whole width.
/// </summary>
internal sealed class ListRows
{
    private readonly ListTable table;
    private readonly double room;
    private readonly List<FlowBlock> blocks = [];
    private int lists;

    private ListRows(ListTable table, double room) => (this.table, this.room) = (table, room);

    /// <summary>The blocks, the heads before the first row included.</summary>
    /// <param name="table">The list.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="room">The height of a page's body less what else has to stand above the first row, in points.</param>
    public static IReadOnlyList<FlowBlock> Blocks(ListTable table, IReadOnlyList<ListRow> rows, double room)
    {
        table = table.KeepingWords(rows);
        var list = new ListRows(table, room);
        FlowBlock? heads = null;
        foreach (var row in rows)
        {
            var block = table.Row(row);
            if ((heads ?? table.Head()).Height + block.Height > room)
            {
                heads = null;
                list.AddFitted(table, row, isAlone: false);
                continue;
            }

            heads ??= list.AddHeads(table);
            list.blocks.Add(block with { Repeated = heads });
        }

        return list.blocks;
    }

    private FlowBlock AddHeads(ListTable shown)
    {
        var heads = shown.Numbered(lists++).Head();
        blocks.Add(heads);
        return heads;
    }

    private void AddFitted(ListTable shown, ListRow row, bool isAlone)
    {
        var fitted = shown.Fit(row);
        var least = room - fitted.Head().Height;
        var parts = fitted.Parts(row, least).ToList();
        var tooLong = isAlone ? [] : Enumerable.Range(0, row.Cells.Count).Where(column => parts.Exists(part => fitted.IsHigher(part, column, least))).ToList();
        if (tooLong.Count > 0)
        {
            AddApart(shown, row, tooLong);
            return;
        }

        var own = fitted.Numbered(lists);
        var heads = AddHeads(fitted);
        blocks.AddRange(parts.Select(part => own.Row(part) with { Repeated = heads }));
    }

    // What stands before all the others is read first; the others keep together.
    private void AddApart(ListTable shown, ListRow row, List<int> tooLong)
    {
        var others = Enumerable.Range(0, row.Cells.Count).Except(tooLong).ToList();
        var before = tooLong.TakeWhile(column => others.Count == 0 || column < others[0]).ToList();
        foreach (var columns in before.Select(column => new List<int> { column }).Append(others).Concat(tooLong.Skip(before.Count).Select(column => new List<int> { column })))
        {
            if (columns.Count > 0)
                AddFitted(shown.Only(columns), row with { Cells = columns.ConvertAll(column => row.Cells[column]) }, isAlone: true);
        }
    }
}
