using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>An update of a workbook's tables: rows stay in people's order, cells that people wrote stay where the map has nothing new.</summary>
internal sealed class TableUpdate(PlanRequest request)
{
    private readonly List<PatchOperation> operations = [];
    private readonly MapDocument merged = new(request.Merged);
    private readonly MapDocument newBase = new(request.NewBase);
    private readonly string language = request.Carried.Ledger.Language;
    private readonly HashSet<string> absent = request.Recognition.ProposedRemovals.Select(TableRows.IdOf)
        .Concat(request.Carried.Ledger.Removed).ToHashSet(StringComparer.Ordinal);

    internal Patch Make()
    {
        foreach (var row in request.Recognition.NewRows)
        {
            if (request.MergedTables.Any(table => table.TableName == row.Table && table.Rows.Any(known => known.Id == row.Id)))
                operations.Add(new SetRowId(row.Table, row.Number, row.Id));
        }

        foreach (var table in request.MergedTables)
        {
            if (ShownTable(table.TableName) is { } shown && request.Carried.Ledger.Tables.Any(ledger => ledger.TableName == table.TableName))
                Update(table, request.BaseTables.FirstOrDefault(known => known.TableName == table.TableName), shown);
        }

        return new Patch(operations, Ledger());
    }

    private SnapshotTable? ShownTable(string name) =>
        request.Snapshot.Tables.FirstOrDefault(table => string.Equals(table.TableName, name, StringComparison.OrdinalIgnoreCase));

    private void Update(TableSheet table, TableSheet? before, SnapshotTable shown)
    {
        var adoptedRows = request.Recognition.NewRows.Where(row => row.Table == table.TableName).Select(row => row.Number).ToHashSet();
        var rows = shown.Rows.Where(row => row.Id is not null && !adoptedRows.Contains(row.Number)).DistinctBy(row => row.Id).ToDictionary(row => row.Id!, StringComparer.Ordinal);
        foreach (var row in request.Recognition.NewRows.Where(row => row.Table == table.TableName))
        {
            if (shown.Rows.FirstOrDefault(known => known.Number == row.Number) is { } adopted)
                rows[row.Id] = adopted;
        }

        var old = (before?.Rows ?? []).ToDictionary(row => row.Id, StringComparer.Ordinal);
        var kept = table.Rows.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var id in rows.Keys.Where(id => !kept.Contains(id) && (old.ContainsKey(id) || WasOurs(table.TableName, id))))
            operations.Add(new DeleteRow(table.TableName, id));
        string? after = null;
        foreach (var row in table.Rows)
        {
            if (rows.TryGetValue(row.Id, out var present))
                UpdateRow(table, row, old.GetValueOrDefault(row.Id), before, shown, present);
            else if (old.ContainsKey(row.Id) || absent.Contains(row.Id))
                continue;
            else
                operations.Add(new AddRow(table.TableName, row, [.. table.Columns.Select(column => column.Id)], after));
            after = row.Id;
        }
    }

    // An entry that people had added here and that was taken out of the merged map again.
    private bool WasOurs(string table, string id) =>
        request.Carried.Ledger.Added.Any(added => TableRows.IdOf(Additions.PathOf(added)) == id)
        && request.Carried.Ledger.Tables.Any(known => known.TableName == table && known.RowIds.Contains(id, StringComparer.Ordinal));

    private void UpdateRow(TableSheet table, TableRow row, TableRow? before, TableSheet? beforeTable, SnapshotTable shown, SnapshotRow present)
    {
        for (var column = 0; column < table.Columns.Count; column++)
        {
            var id = table.Columns[column].Id;
            var (cell, old) = (row.Cells[column], CellOf(beforeTable, before, id));
            if (before is not null && old is not null && old.Text == cell.Text && old.Number == cell.Number && !(cell.Field is { } field && request.IsSettled(field.Path)))
                continue;
            if (TextAt(shown, present, id) is not { } text || Says(cell, text))
                continue;
            operations.Add(new SetCell(table.TableName, row.Id, id, cell));
        }
    }

    private static TableCell? CellOf(TableSheet? table, TableRow? row, string column)
    {
        for (var index = 0; row is not null && index < table!.Columns.Count; index++)
        {
            if (table.Columns[index].Id == column)
                return row.Cells[index];
        }

        return null;
    }

    private static string? TextAt(SnapshotTable table, SnapshotRow row, string column)
    {
        for (var index = 0; index < table.Columns.Count && index < row.Values.Count; index++)
        {
            if (table.Columns[index].Id == column)
                return row.Values[index];
        }

        return null;
    }

    private bool Says(TableCell cell, string text) =>
        PlainText.OneKindOfBreak(cell.Text) == PlainText.OneKindOfBreak(text)
        || (cell.Field is { } field && field.Format is not (FieldFormat.Text or FieldFormat.Stage or FieldFormat.Lane or FieldFormat.Entry or FieldFormat.Spot)
            && FieldFormats.TryParse(text, field, merged, language, out var value) && FieldFormats.AreEqual(merged.Get(field.Path), value, field));

    private Ledger Ledger()
    {
        var old = request.Carried.Ledger;
        var conflicts = LedgerPlan.Conflicts(request);
        if (operations.Count == 0 && MapJson.AreEqual(request.NewBase, request.Carried.Base) && LedgerPlan.SameConflicts(conflicts, old.Conflicts))
            return old;
        var added = Additions.After(request.Recognition, merged, newBase);
        var shown = new MapDocument(request.NewBase);
        shown.Apply(added);
        return old with
        {
            Generator = LedgerWriter.Generator,
            Tables = [.. old.Tables.Select(table => TableOf(table, shown))],
            Parts = new Dictionary<string, uint>(StringComparer.Ordinal),
            Conflicts = conflicts,
            Removed = LedgerPlan.RemovedOf(request),
            Added = added,
        };
    }

    private LedgerTable TableOf(LedgerTable table, MapDocument shown)
    {
        if (request.MergedTables.FirstOrDefault(known => known.TableName == table.TableName) is not { } fresh)
            return table;
        var known = table.Columns.Select(column => column.Id).ToHashSet(StringComparer.Ordinal);
        // Against what the next reading will see: the base may hold a text that is neutral where the sheet shows one language of it.
        var fields = LedgerWriter.ForTable(fresh, shown, language).Fields
            .Where(field => known.Contains(field.Key[(field.Key.LastIndexOf('/') + 1)..]));
        var made = table with
        {
            RowIds = [.. fresh.Rows.Select(row => row.Id)],
            Fields = new SortedDictionary<string, string>(fields.ToDictionary(field => field.Key, field => field.Value), StringComparer.Ordinal),
        };
        return made with { Shown = ShownIn(made, fresh, shown) };
    }

    // What the sheet says that the new base does not: people's texts that were kept or merged.
    private SortedDictionary<string, string> ShownIn(LedgerTable table, TableSheet fresh, MapDocument shown)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in fresh.Rows)
        {
            for (var column = 0; column < fresh.Columns.Count; column++)
            {
                var at = Enumerable.Range(0, table.Columns.Count).FirstOrDefault(index => table.Columns[index].Id == fresh.Columns[column].Id, -1);
                if (at < 0 || !fresh.Columns[column].IsInput)
                    continue;
                var field = TableFields.BindingOf(table, row.Id, at, shown, language);
                if (FieldFormats.Format(shown, field, language) != row.Cells[column].Text)
                    texts[$"{row.Id}/{fresh.Columns[column].Id}"] = row.Cells[column].Text;
            }
        }

        return texts;
    }
}
