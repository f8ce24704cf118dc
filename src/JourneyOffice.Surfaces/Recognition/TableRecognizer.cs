using System.Globalization;
using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// Recognises people's edits in tables: rows by id, cells by column, wherever both stand now. Sorting, filtering, hiding, moved
/// columns and renamed headers say nothing.
/// </summary>
internal sealed class TableRecognizer(CarriedMap carried, Snapshot snapshot)
{
    private readonly MapDocument map = new(carried.Base);
    private readonly EditCollector edits = new(new MapDocument(carried.Base), carried.Ledger.Language);
    private readonly List<AdoptedRow> newRows = [];
    private readonly HashSet<string> shown = new(StringComparer.Ordinal);
    private readonly HashSet<string> addedKeys = new(StringComparer.Ordinal);
    private readonly List<FieldPath> removedEntries = [];
    private readonly TableKeys keys = new(new MapDocument(carried.Base), carried.Ledger.Language);

    // The map as the sheets read so far show it: cells refer to stages by names that people may have changed on their own sheet.
    private MapDocument now = new(carried.Base);

    private string Language => carried.Ledger.Language;

    internal Recognition Recognize()
    {
        if (carried.IsAdopted)
            edits.Findings.Add(new Finding(SurfacesErrors.AdoptedByNames, Place.None));
        foreach (var ledger in carried.Ledger.Tables)
        {
            if (snapshot.Tables.FirstOrDefault(table => string.Equals(table.TableName, ledger.TableName, StringComparison.OrdinalIgnoreCase)) is { } table)
            {
                Read(ledger, table);
                Follow();
            }
        }

        var (removals, many) = ProposeAll();
        if (many is not null)
            edits.Findings.Add(many);
        return new Recognition
        {
            Edits = edits.Edits(),
            PlaceConflicts = edits.Conflicts(),
            ProposedRemovals = removals,
            HiddenPages = [],
            Pinned = [],
            Copies = [],
            NewRows = newRows,
            Findings = edits.Findings,
        };
    }

    private void Follow()
    {
        var found = edits.Edits();
        if (found.Count == 0)
            return;
        now = new MapDocument(carried.Base);
        now.Apply(found);
    }

    private void Read(LedgerTable ledger, SnapshotTable table)
    {
        if (table.AsWritten)
        {
            ReadWritten(ledger, table);
            return;
        }

        var originals = Originals(ledger, table);
        string? after = "";
        foreach (var row in table.Rows)
        {
            if (row.Id is { } id && originals.GetValueOrDefault(id) == row)
            {
                ReadCells(ledger, table, row, id);
                after = id;
            }
            else if (TableRows.Grows(ledger.List) && AddRow(ledger, table, row, originals, after) is { } added)
            {
                after = added;
            }
        }

        if (TableRows.Grows(ledger.List))
            Missing(ledger, id => !originals.ContainsKey(id));
    }

    private void Missing(LedgerTable ledger, Func<string, bool> isGone)
    {
        foreach (var id in ledger.RowIds.Distinct(StringComparer.Ordinal).Where(id => IsKnown(ledger, id)))
        {
            var entry = TableRows.PathOf(ledger.List, id);
            shown.Add(entry.Value);
            if (isGone(id))
                removedEntries.Add(entry);
        }
    }

    private bool IsKnown(LedgerTable ledger, string id) =>
        TableRows.Grows(ledger.List) ? map.Get(TableRows.PathOf(ledger.List, id)) is not null : ledger.RowIds.Contains(id, StringComparer.Ordinal);

    // Nobody touched the table since it was written: what people had done before is what the ledger keeps beside the base.
    private void ReadWritten(LedgerTable ledger, SnapshotTable table)
    {
        var removed = carried.Ledger.Removed.ToHashSet(StringComparer.Ordinal);
        foreach (var (cell, text) in ledger.Shown)
        {
            var slash = cell.LastIndexOf('/');
            var column = ledger.Columns.Select(known => known.Id).ToList().IndexOf(cell[(slash + 1)..]);
            if (column < 0 || !ledger.Bindings[column].IsInput || !IsKnown(ledger, cell[..slash]))
                continue;
            var field = TableFields.BindingOf(ledger, cell[..slash], column, map, Language);
            ReadCell(ledger, field, text, new Place("", table.SheetName, table.SheetName));
        }

        if (TableRows.Grows(ledger.List))
            Missing(ledger, removed.Contains);
    }

    // The same id twice is a copied row: the original is the one whose cells are as written, else the first.
    private Dictionary<string, SnapshotRow> Originals(LedgerTable ledger, SnapshotTable table) =>
        table.Rows.Where(row => row.Id is not null && IsKnown(ledger, row.Id) && !keys.IsMoved(ledger, row.Id, Cells(ledger, table, row), now))
            .GroupBy(row => row.Id!, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.OrderByDescending(row => group.Count() == 1 || IsAsWritten(ledger, table, row, group.Key)).First(),
                StringComparer.Ordinal);

    private bool IsAsWritten(LedgerTable ledger, SnapshotTable table, SnapshotRow row, string id) =>
        Cells(ledger, table, row).All(cell => !ledger.Bindings[cell.Column].IsInput || IsBase(TableFields.BindingOf(ledger, id, cell.Column, map, Language), cell.Text));

    private void ReadCells(LedgerTable ledger, SnapshotTable table, SnapshotRow row, string id)
    {
        foreach (var (column, text) in Cells(ledger, table, row))
        {
            if (!ledger.Bindings[column].IsInput)
                continue;
            ReadCell(ledger, TableFields.BindingOf(ledger, id, column, map, Language), text, PlaceOf(table, row, column));
        }
    }

    private void ReadCell(LedgerTable ledger, FieldBinding field, string text, Place place)
    {
        if (IsBase(field, text))
            return;
        // What an entry can't be without can't be emptied, and what makes a figure's key is no field to change.
        if (TableKeys.IsNeeded(ledger, field) && (text.Trim().Length == 0 || TableKeys.IsSet(ledger.List)))
            edits.Findings.Add(new Finding(SurfacesErrors.UnreadableValue, place, text, field.Path.Value));
        else if (IsReference(field) && FieldFormats.TryParse(text, field, now, Language, out var value))
            edits.Add(field, value, text);
        else
            edits.AddText(field, text, place);
    }

    private static bool IsReference(FieldBinding field) => field.Format is FieldFormat.Stage or FieldFormat.Lane or FieldFormat.Entry or FieldFormat.Spot;

    private bool IsBase(FieldBinding field, string text) =>
        Says(map, field, text)
        || (IsReference(field) && Says(now, field, text))
        || (field.Format != FieldFormat.Text && FieldFormats.TryParse(text, field, map, Language, out var value)
            && FieldFormats.AreEqual(map.Get(field.Path), value, field));

    private bool Says(MapDocument document, FieldBinding field, string text) =>
        PlainText.OneKindOfBreak(FieldFormats.Format(document, field, Language)) == PlainText.OneKindOfBreak(text);

    private string? AddRow(LedgerTable ledger, SnapshotTable table, SnapshotRow row, Dictionary<string, SnapshotRow> originals, string? after)
    {
        var cells = Cells(ledger, table, row).Where(cell => ledger.Bindings[cell.Column].IsInput && cell.Text.Trim().Length > 0).ToList();
        if (cells.Count == 0)
            return null;
        // Whoever writes into a row and copies it then has written no second entry.
        if (row.Id is not null && IsKnown(ledger, row.Id) && originals.TryGetValue(row.Id, out var original)
            && (IsAsWritten(ledger, table, row, row.Id) || Cells(ledger, table, row).SequenceEqual(Cells(ledger, table, original))))
        {
            edits.Findings.Add(new Finding(SurfacesErrors.UnchangedCopy, PlaceOf(table, row, cells[0].Column), cells[0].Text));
            return null;
        }

        if (!keys.TryFindOwner(ledger, Cells(ledger, table, row), now, out var owner))
        {
            edits.Findings.Add(new Finding(SurfacesErrors.UnreadableValue, PlaceOf(table, row, cells[0].Column), owner, TableRows.OwnerColumn));
            return null;
        }

        // A free valid id was written there by a broken-off update: the row keeps it.
        var isOwn = TableKeys.IsFree(ledger, row.Id, owner, map);
        var id = isOwn ? row.Id! : NewId(ledger, owner, cells);
        var entry = TableKeys.Begin(ledger, id, row.Id is { } old && IsKnown(ledger, old) && !originals.ContainsKey(old) ? map.Get(TableRows.PathOf(ledger.List, old)) : null);
        if (!TryBuild(ledger, table, row, cells, id, entry, out var built))
            return null;
        var list = TableRows.ListIn(ledger.List, owner);
        var added = TableRows.IdOf(list.Child(MapPaths.KeyOf(list, built) ?? id));
        if (TableKeys.IsSet(ledger.List) && (map.Get(list.Child(added)) is not null || !addedKeys.Add(added)))
        {
            edits.Findings.Add(new Finding(SurfacesErrors.FigureTwice, PlaceOf(table, row, cells[0].Column), string.Join(" · ", cells.Select(cell => cell.Text))));
            return null;
        }

        edits.Add(new AddEntry(list, built, Before(ledger, owner, after)));
        if (row.Id != added)
            newRows.Add(new AdoptedRow(table.TableName, row.Number, added));
        return added;
    }

    private static string? Before(LedgerTable ledger, string owner, string? after) => after switch
    {
        { Length: > 0 } when TableRows.OwnerOf(ledger.List, after) == owner => TableRows.PathOf(ledger.List, after).Segments[^1],
        "" => "",
        _ => null,
    };

    private bool TryBuild(
        LedgerTable ledger, SnapshotTable table, SnapshotRow row, List<(int Column, string Text)> cells, string id, JsonObject entry, out JsonObject built)
    {
        var fields = new List<FieldEdit>();
        var own = TableRows.PathOf(ledger.List, id).Value + "/";
        foreach (var (column, text) in cells)
        {
            var field = TableFields.BindingOf(ledger, id, column, map, Language);
            // Columns of another entry (the touchpoint's name beside its placement) are not this row's to set.
            if (!field.Path.Value.StartsWith(own, StringComparison.Ordinal))
                continue;
            if (FieldFormats.TryParse(text, field, IsReference(field) ? now : map, Language, out var value))
                fields.Add(new SetField(field.Path, value));
            else
                edits.Findings.Add(new Finding(SurfacesErrors.UnreadableValue, PlaceOf(table, row, column), text, table.Columns[ColumnIn(table, ledger, column)].Header));
        }

        built = NewEntries.Build(ledger.List, id, entry, fields);
        if (TableKeys.FirstMissing(ledger.List, built) is not { } missing)
            return true;
        // An item without a cell can't stand on the map: what is missing is said, nothing is guessed.
        edits.Findings.Add(new Finding(SurfacesErrors.UnreadableValue, PlaceOf(table, row, cells[0].Column), "", missing));
        return false;
    }

    private string NewId(LedgerTable ledger, string owner, List<(int Column, string Text)> cells)
    {
        var seed = new List<string> { carried.Base.Id, ledger.TableName };
        if (owner.Length > 0)
            seed.Add(owner);
        seed.AddRange(cells.OrderBy(cell => cell.Column).Select(cell => $"{ledger.Columns[cell.Column].Id}={cell.Text}"));
        var prefix = ledger.List.Segments[^1][..1];
        var list = TableRows.ListIn(ledger.List, owner);
        for (var number = 1; ; number++)
        {
            var id = TableRows.IdOf(list.Child(Identifier.Derived(prefix, [.. seed, number.ToString(CultureInfo.InvariantCulture)])));
            if (newRows.TrueForAll(row => row.Id != id) && map.Get(TableRows.PathOf(ledger.List, id)) is null)
                return id;
        }
    }

    private static IEnumerable<(int Column, string Text)> Cells(LedgerTable ledger, SnapshotTable table, SnapshotRow row)
    {
        for (var column = 0; column < ledger.Bindings.Count; column++)
        {
            var at = ColumnIn(table, ledger, column);
            if (at >= 0 && at < row.Values.Count)
                yield return (column, row.Values[at]);
        }
    }

    private static int ColumnIn(SnapshotTable table, LedgerTable ledger, int column)
    {
        for (var at = 0; at < table.Columns.Count; at++)
        {
            if (table.Columns[at].Id == ledger.Columns[column].Id)
                return at;
        }

        return -1;
    }

    private static Place PlaceOf(SnapshotTable table, SnapshotRow row, int column) =>
        new("", string.Create(CultureInfo.InvariantCulture, $"{table.SheetName}!{row.Number}:{column + 1}"), table.SheetName);

    private (IReadOnlyList<FieldPath>, Finding?) ProposeAll()
    {
        var earlier = carried.Ledger.Removed.ToHashSet(StringComparer.Ordinal);
        var fresh = removedEntries.Count(entry => !earlier.Contains(TableRows.IdOf(entry)));
        var isTooMany = Removals.IsTooMany(fresh, shown.Count);
        var proposed = removedEntries.Where(entry => !isTooMany || earlier.Contains(TableRows.IdOf(entry))).Distinct().Order().ToList();
        return (proposed, isTooMany ? new Finding(SurfacesErrors.ManyGone, Place.None, fresh, shown.Count) : null);
    }
}
