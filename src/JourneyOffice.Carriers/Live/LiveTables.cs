using JourneyOffice.Surfaces;

namespace JourneyOffice.Carriers;

/// <summary>
/// Tables on open slides. The numbers of rows and columns can't be seen there, so rows are known by what was written into them, and those that
/// people wrote into by their place among the others.
/// </summary>
internal static class LiveTables
{
    private const int MostCompared = 4_000_000;

    /// <summary>The cells that no merged one covers.</summary>
    public static IEnumerable<SnapshotElement> Cells(LiveGrid grid, SnapshotElement table, ElementKey key, IReadOnlyDictionary<ElementKey, WrittenElement> written, double scale)
    {
        var (rows, columns) = (grid.Values.Count, grid.Values.Count == 0 ? 0 : grid.Values[0].Count);
        if (rows == 0 || columns == 0)
            yield break;
        var heights = Lengths(grid.RowHeights, rows, table.Box.Height, scale);
        var widths = Lengths(grid.ColumnWidths, columns, table.Box.Width, scale);
        var known = new WrittenTable(key, written);
        var rowIds = known.RowIds(grid);
        var columnIds = columns == known.Columns.Count ? known.Columns : null;
        var top = table.Box.Y;
        for (var row = 0; row < rows; row++)
        {
            var left = table.Box.X;
            for (var column = 0; column < columns; column++)
            {
                if (grid.Values[row][column] is { } text)
                {
                    yield return new SnapshotElement
                    {
                        ShapeId = table.ShapeId,
                        Text = LiveText.Plain(text),
                        Box = new Box(left, top, widths[column], heights[row]),
                        Cell = new SnapshotCell(row, column, rowIds[row] is { } id ? TableId.For(id) : null, columnIds is null ? null : TableId.For(columnIds[column])),
                    };
                }

                left += widths[column];
            }

            top += heights[row];
        }
    }

    /// <summary>A table whose cells can't be seen: those that were written.</summary>
    public static LiveGrid AsWritten(ElementKey table, IReadOnlyDictionary<ElementKey, WrittenElement> written)
    {
        var rows = written.Where(known => IsCellOf(known.Key, table)).GroupBy(known => known.Key.Element, known => (known.Key.Role, known.Value.Text), StringComparer.Ordinal).Select(row => row.ToDictionary(StringComparer.Ordinal)).ToList();
        var columns = rows.SelectMany(row => row.Keys).Distinct(StringComparer.Ordinal).ToList();
        return new LiveGrid { Values = [.. rows.Select(row => (IReadOnlyList<string?>)[.. columns.Select(column => row.GetValueOrDefault(column))])] };
    }

    private static bool IsCellOf(ElementKey key, ElementKey table) => ElementRole.IsCell(key.Role) && !ElementRole.IsPoint(key.Role) && key.Map == table.Map && key.Page == table.Page;

    private static long[] Lengths(IReadOnlyList<double>? sent, int count, long whole, double scale) =>
        sent is not null && sent.Count == count ? [.. sent.Select(length => (long)Math.Round(length * scale))] : [.. Enumerable.Repeat(whole / count, count)];

    /// <summary>A table as it was written.</summary>
    private sealed class WrittenTable
    {
        private readonly List<string> rows;
        private readonly List<string> texts;

        public WrittenTable(ElementKey table, IReadOnlyDictionary<ElementKey, WrittenElement> written)
        {
            var cells = written.Where(known => IsCellOf(known.Key, table)).ToList();
            rows = [.. cells.Select(cell => cell.Key.Element).Distinct(StringComparer.Ordinal)];
            Columns = [.. cells.Select(cell => cell.Key.Role[ElementRole.CellPrefix.Length..]).Distinct(StringComparer.Ordinal)];
            var said = cells.ToLookup(cell => cell.Key.Element, cell => cell.Value.Text, StringComparer.Ordinal);
            texts = [.. rows.Select(row => string.Join('\u001f', said[row]))];
        }

        /// <summary>The columns' ids.</summary>
        public IReadOnlyList<string> Columns { get; }

        /// <summary>What each row stands for; <see langword="null"/>: a person's own, or nobody can tell.</summary>
        public string?[] RowIds(LiveGrid grid)
        {
            var found = new string?[grid.Values.Count];
            var now = grid.Values.Select(row => string.Join('\u001f', row.Select(text => LiveText.Plain(text ?? "")))).ToList();
            var (at, was) = (0, 0);
            foreach (var (place, row) in Alike(now).Append((now.Count, rows.Count)))
            {
                // Between two rows that say what they said, as many as there were are the same.
                for (var number = 0; place - at == row - was && number < place - at; number++)
                    found[at + number] = rows[was + number];
                if (place < now.Count)
                    found[place] = rows[row];
                (at, was) = (place + 1, row + 1);
            }

            return found;
        }

        // The longest run of rows that say what they said, in their order.
        private List<(int Now, int Was)> Alike(List<string> now)
        {
            var pairs = new List<(int, int)>();
            if ((long)now.Count * rows.Count > MostCompared)
                return pairs;
            var lengths = new int[now.Count + 1, rows.Count + 1];
            for (var one = now.Count - 1; one >= 0; one--)
            {
                for (var other = rows.Count - 1; other >= 0; other--)
                    lengths[one, other] = now[one] == texts[other] ? lengths[one + 1, other + 1] + 1 : Math.Max(lengths[one + 1, other], lengths[one, other + 1]);
            }

            for (var (one, other) = (0, 0); one < now.Count && other < rows.Count;)
            {
                if (now[one] == texts[other])
                    pairs.Add((one++, other++));
                else if (lengths[one + 1, other] >= lengths[one, other + 1])
                    one++;
                else
                    other++;
            }

            return pairs;
        }
    }
}
