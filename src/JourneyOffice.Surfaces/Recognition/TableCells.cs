namespace JourneyOffice.Surfaces;

/// <summary>Finds out what the cells of tables on slides stand for: by the numbers of rows and columns, else by their order.</summary>
public static class TableCells
{
    /// <summary>The page with the keys of the cells of our tables; cells of rows that people inserted have none.</summary>
    /// <param name="page">The page as it is.</param>
    /// <param name="written">The keys of all elements that were written, cells among them.</param>
    public static SnapshotPage WithKeys(SnapshotPage page, IEnumerable<ElementKey> written)
    {
        if (!page.Elements.Any(element => element.Cell is not null))
            return page;
        var cells = written.Where(key => ElementRole.IsCell(key.Role) && !ElementRole.IsPoint(key.Role)).ToLookup(key => (key.Map, key.Page));
        var tables = page.Elements.Where(element => element is { Cell: null, Key.Role: ElementRole.Table })
            .GroupBy(element => element.ShapeId, StringComparer.Ordinal)
            .ToDictionary(table => table.Key, table => TableNames.Of(table.First(), page, [.. cells[(table.First().Key!.Value.Map, table.First().Key!.Value.Page)]]), StringComparer.Ordinal);
        return page with
        {
            Elements = [.. page.Elements.Select(element => element.Cell is { } cell && tables.TryGetValue(element.ShapeId, out var names) ? element with { Key = names?.KeyOf(cell) } : element)],
        };
    }

    /// <summary>What the rows and columns of one table stand for.</summary>
    private sealed class TableNames
    {
        private readonly ElementKey table;
        private readonly Dictionary<int, string> rows = [];
        private readonly Dictionary<int, string> columns = [];

        private TableNames(ElementKey table) => this.table = table;

        internal ElementKey? KeyOf(SnapshotCell cell) => rows.TryGetValue(cell.Row, out var row) && columns.TryGetValue(cell.Column, out var column)
            ? new ElementKey(table.Map, row, ElementRole.CellPrefix + column, table.Page) : null;

        internal static TableNames? Of(SnapshotElement table, SnapshotPage page, List<ElementKey> written)
        {
            var key = table.Key!.Value;
            if (written.Count == 0)
                return null;
            var cells = page.Elements.Where(element => element.ShapeId == table.ShapeId && element.Cell is not null).Select(element => element.Cell!).ToList();
            var names = new TableNames(key);
            Assign(names.rows, [.. written.Select(known => known.Element).Distinct(StringComparer.Ordinal)], cells.Select(cell => (cell.Row, cell.RowId)));
            Assign(names.columns, [.. written.Select(known => known.Role[ElementRole.CellPrefix.Length..]).Distinct(StringComparer.Ordinal)], cells.Select(cell => (cell.Column, cell.ColumnId)));
            return names;
        }

        // Programs that drop the numbers keep the order: then it counts, as long as there are as many as we wrote.
        private static void Assign(Dictionary<int, string> found, List<string> ids, IEnumerable<(int Number, uint? Id)> places)
        {
            var numbers = ids.ToDictionary(TableId.For, id => id);
            var seen = places.DistinctBy(place => place.Number).OrderBy(place => place.Number).ToList();
            var taken = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (number, id) in seen)
            {
                // A copied row has its original's number: the first of them is the original.
                if (id is { } known && numbers.TryGetValue(known, out var name) && taken.Add(name))
                    found[number] = name;
            }

            if (found.Count == 0 && seen.Count == ids.Count && seen.TrueForAll(place => place.Id is null))
            {
                for (var index = 0; index < ids.Count; index++)
                    found[seen[index].Number] = ids[index];
            }
        }
    }
}
