using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Adopts a workbook: rows are entries, columns fields; names that cells refer to become stages, lanes and catalogue entries.</summary>
internal sealed class TableAdoption
{
    private readonly MapDocument map;
    private readonly MapDocument? reference;
    private readonly string language;
    private readonly AdoptedEntries entries;

    private TableAdoption(string mapId, string language, JourneyMap? reference, string[] present)
    {
        this.language = language;
        map = new MapDocument(new JourneyMap { Id = mapId, Language = language });
        this.reference = reference is null ? null : new MapDocument(reference);
        // Labels number lanes of one name by their order, so the other map's come in its own.
        if (reference is not null)
            map.Apply([.. reference.Lanes.Select(lane => new AddEntry(FieldPath.Of("lanes"), (JsonObject)this.reference!.Get(FieldPath.Of("lanes", lane.Id))!.DeepClone(), null))]);
        entries = new AdoptedEntries(mapId, map, this.reference, language, present);
    }

    internal static CarriedMap Make(Snapshot snapshot, string? mapId, JourneyMap? reference)
    {
        if (snapshot.Tables.Count == 0)
            throw new JourneyException(SurfacesErrors.NothingToAdopt, Place.None);
        var guessed = snapshot.Language ?? LanguageGuess.Of(snapshot.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Values));
        // A workbook has no place for the map's id but its data: the same workbook gives the same one.
        var id = mapId ?? reference?.Id ?? Identifier.Derived("m", [.. snapshot.Tables.SelectMany(table => table.Rows).Select(row => row.Id ?? "").Order(StringComparer.Ordinal)]);
        return new TableAdoption(id, guessed, reference, [.. snapshot.Tables.Select(table => TableKinds.Of(table.TableName))]).Adopt(snapshot);
    }

    private CarriedMap Adopt(Snapshot snapshot)
    {
        var order = TableKinds.All.ToList();
        var tables = new List<LedgerTable>();
        foreach (var table in snapshot.Tables.OrderBy(table => order.IndexOf(TableKinds.Of(table.TableName))))
        {
            var ledger = TableOf(table);
            tables.Add(ledger with { RowIds = [.. table.Rows.Select(row => AddRow(table, ledger, row)).OfType<string>().Distinct(StringComparer.Ordinal)] });
        }

        return new CarriedMap(map.ToMap(), new Ledger
        {
            Kind = SurfaceKind.Workbook,
            Language = language,
            Generator = LedgerWriter.Generator,
            Tables = tables,
        })
        { IsAdopted = true };
    }

    private static LedgerTable TableOf(SnapshotTable table)
    {
        var kind = TableKinds.Of(table.TableName);
        var columns = table.Columns.Where(column => column.Id is not null).ToList();
        return new LedgerTable(table.TableName, kind, columns, [], new Dictionary<string, string>(StringComparer.Ordinal))
        {
            List = TableKinds.ListOf(kind),
            Bindings = [.. columns.Select(column => AdoptedColumns.Of(kind, column.Id!))],
        };
    }

    /// <summary>Takes a row into the map and gives its id there; <see langword="null"/> for a row that is none of ours yet.</summary>
    private string? AddRow(SnapshotTable table, LedgerTable ledger, SnapshotRow row)
    {
        if (row.Id is null || !IsOurs(ledger.List, row.Id))
            return null;
        var fields = new List<FieldEdit>();
        var entry = Begin(ledger.List, row.Id);
        for (var column = 0; column < ledger.Columns.Count; column++)
        {
            var text = TextOf(table, row, ledger.Columns[column].Id!);
            if (!ledger.Bindings[column].IsInput || text.Length == 0)
                continue;
            var field = TableFields.BindingOf(ledger, row.Id, column, map, language);
            if (entries.Find(field, text, ledger.Kind, TextOf(table, row, TableRows.SpotColumn)) is { } named)
                fields.Add(new SetField(field.Path, named));
            // The id of a figure says which of several of a name is meant.
            else if (!(TableKeys.IsSet(ledger.List) && PlainText.OneKindOfBreak(FieldFormats.Format(map, field, language)) == text)
                && FieldFormats.TryParse(Broken(text, field), field, map, language, out var value))
                fields.Add(new SetField(field.Path, value));
        }

        return TableRows.Grows(ledger.List) ? Add(ledger.List, row.Id, entry, fields) : Set(row.Id, fields);
    }

    private static string TextOf(SnapshotTable table, SnapshotRow row, string column)
    {
        for (var at = 0; at < table.Columns.Count && at < row.Values.Count; at++)
        {
            if (table.Columns[at].Id == column)
                return row.Values[at];
        }

        return "";
    }

    private string Set(string row, List<FieldEdit> fields)
    {
        map.Apply(fields);
        return row;
    }

    private string? Add(FieldPath list, string row, JsonObject entry, List<FieldEdit> fields)
    {
        var path = TableRows.PathOf(list, row);
        if (TableKeys.IsSet(list))
            map.Apply([new RemoveEntry(path)]);
        var built = NewEntries.Build(list, row, entry, fields);
        if (TableKeys.FirstMissing(list, built) is not null)
            return null;
        if (path.Segments.Count > 2)
            map.Apply([new AddEntry(FieldPath.Of(path.Segments[0]), new JsonObject { ["id"] = path.Segments[1] }, null)]);
        map.Apply([new AddEntry(path.Parent, built, null)]);
        return TableRows.IdOf(path.Parent.Child(MapPaths.KeyOf(path.Parent, built)!));
    }

    private static bool IsOurs(FieldPath list, string row) =>
        TableKeys.IsSet(list) ? row.Split('|').Length == MapPaths.KeyFields(list).Count
        : !TableRows.Grows(list) || TableRows.PathOf(list, row).Segments.Where((_, depth) => depth % 2 == 1).All(Identifier.IsValid);

    // The id of an entry without one is made of its fields: those come first, so that names which several have are found by it.
    private JsonObject Begin(FieldPath list, string row)
    {
        if (!TableKeys.IsSet(list))
            return new JsonObject { ["id"] = TableRows.PathOf(list, row).Segments is [.., var id] ? id : row };
        var entry = new JsonObject();
        var parts = row.Split('|');
        var names = MapPaths.KeyFields(list);
        for (var index = 0; index < names.Count; index++)
        {
            if (parts[index].Length > 0)
                entry[names[index]] = parts[index].Replace("%7C", "|", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);
        }

        map.Apply([new AddEntry(list, entry, null)]);
        return entry;
    }

    // A cell knows one kind of line break: which it was, the other map says.
    private string Broken(string text, FieldBinding field)
    {
        if (reference is null || field.Format != FieldFormat.Text || !text.Contains('\n', StringComparison.Ordinal))
            return text;
        var known = FieldFormats.Format(reference, field, language);
        return PlainText.OneKindOfBreak(known) == PlainText.OneKindOfBreak(text) ? known : text;
    }
}
