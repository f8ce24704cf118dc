using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Adopts a workbook: rows are entries, columns fields; names that cells refer to become stages, lanes and catalogue entries.</summary>
internal sealed class TableAdoption
{
    private readonly MapDocument map;
    private readonly MapDocument? reference;
    private readonly string mapId;
    private readonly string language;
    private readonly string[] present;
    private readonly Dictionary<(string List, string Text), string> named = [];

    private TableAdoption(string mapId, string language, JourneyMap? reference, string[] present)
    {
        (this.mapId, this.language, this.present) = (mapId, language, present);
        map = new MapDocument(new JourneyMap { Id = mapId, Language = language });
        this.reference = reference is null ? null : new MapDocument(reference);
        // Labels number lanes of one name by their order, so the other map's come in its own.
        if (reference is not null)
            map.Apply([.. reference.Lanes.Select(lane => new AddEntry(FieldPath.Of("lanes"), (JsonObject)this.reference!.Get(FieldPath.Of("lanes", lane.Id))!.DeepClone(), null))]);
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
            var at = Enumerable.Range(0, table.Columns.Count).First(index => table.Columns[index] == ledger.Columns[column]);
            if (!ledger.Bindings[column].IsInput || at >= row.Values.Count || row.Values[at].Length == 0)
                continue;
            var field = TableFields.BindingOf(ledger, row.Id, column, map, language);
            if (Name(field, row.Values[at], ledger.Kind) is { } id)
            {
                fields.Add(new SetField(field.Path, JsonValue.Create(id)));
                continue;
            }

            if (Held(field, row.Values[at]) is { } held)
            {
                fields.Add(new SetField(field.Path, held));
                continue;
            }

            // The id of a figure says which of several of a name is meant.
            if (TableKeys.IsSet(ledger.List) && FieldFormats.Format(map, field, language) == row.Values[at])
                continue;
            if (FieldFormats.TryParse(Broken(row.Values[at], field), field, map, language, out var value))
                fields.Add(new SetField(field.Path, value));
        }

        return TableRows.Grows(ledger.List) ? Add(ledger.List, row.Id, entry, fields) : Set(row.Id, fields);
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

    // Of several entries of one name, the one that the other map has there.
    private JsonNode? Held(FieldBinding field, string text) =>
        field.Format is FieldFormat.Entry or FieldFormat.Spot && reference is not null && FieldFormats.Format(reference, field, language) == text
            ? reference.Get(field.Path)?.DeepClone() : null;

    // A cell knows one kind of line break: which it was, the other map says.
    private string Broken(string text, FieldBinding field)
    {
        if (reference is null || field.Format != FieldFormat.Text || !text.Contains('\n', StringComparison.Ordinal))
            return text;
        var known = FieldFormats.Format(reference, field, language);
        return PlainText.OneKindOfBreak(known) == PlainText.OneKindOfBreak(text) ? known : text;
    }

    // A lane, channel or department that a cell names is the reference's, else it is made under an id that follows from its name. Labels
    // tell entries apart by every character, so nothing is taken for another name here.
    private string? Name(FieldBinding field, string text, string kind)
    {
        var list = field.Format switch
        {
            FieldFormat.Lane => "lanes",
            FieldFormat.Stage => "stages",
            FieldFormat.Entry when field.Path.Segments[^1] != "evidence" => field.Path.Segments[^1] + "s",
            _ => null,
        };
        if (field.Format == FieldFormat.Entry && list is null)
            NameEvidence(field, text);
        if (list is null)
            return null;
        if (named.TryGetValue((list, text), out var known))
            return known;
        // Lists with tables of their own were read before.
        if (list is not ("lanes" or "channels" or "departments" or "actors") && FieldFormats.TryParse(text, field, map, language, out _))
            return null;
        if (reference is not null && Known(reference, field, list, text) is { } found && reference.Get(FieldPath.Of(list).Child(found)) is JsonObject same)
        {
            Borrow(FieldPath.Of(list), found, same);
            return named[(list, text)] = found;
        }

        var entry = new JsonObject { ["id"] = named[(list, text)] = Identifier.Derived(list[..1], mapId, list, text) };
        var bearsKind = MapTexts.TryParseLaneKind(text, out var lane) && TableKinds.OfLane(lane, present) == kind
            && LanguageFallback.Supported.Any(spoken => MapTexts.LaneKind(lane, spoken) == text);
        if (field.Format == FieldFormat.Lane)
            entry["kind"] = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName((bearsKind ? lane : TableKinds.LaneOf(kind) ?? LaneKind.Custom).ToString());
        if (field.Format != FieldFormat.Lane || !bearsKind)
            entry["name"] = new JsonObject { [language] = text };
        map.Apply([new AddEntry(FieldPath.Of(list), entry, null)]);
        return named[(list, text)];
    }

    // A cell may name several pieces of evidence.
    private void NameEvidence(FieldBinding field, string text)
    {
        var list = FieldPath.Of("evidence");
        if (FieldFormats.TryParse(text, field, map, language, out _))
            return;
        if (reference is not null && FieldFormats.TryParse(text, field, reference, language, out var known) && known is JsonArray ids)
        {
            foreach (var id in ids.Select(id => id!.GetValue<string>()))
                Borrow(list, id, (JsonObject)reference.Get(list.Child(id))!);
            return;
        }

        foreach (var name in EntryNames.Split(text).Where(name => !EntryNames.TryFind(map, list, name, null, out _)))
            map.Apply([new AddEntry(list, new JsonObject { ["id"] = Identifier.Derived("e", mapId, "evidence", name), ["name"] = new JsonObject { [language] = name } }, null)]);
    }

    private void Borrow(FieldPath list, string id, JsonObject entry)
    {
        if (map.Get(list.Child(id)) is null)
            map.Apply([new AddEntry(list, (JsonObject)entry.DeepClone(), null)]);
    }

    // The other map's entry of that label to the character, else of one much like it.
    private string? Known(MapDocument other, FieldBinding field, string list, string text) =>
        EntryLabels.Of(other, FieldPath.Of(list), language).Find(text) is [var only] ? only
        : FieldFormats.TryParse(text, field, other, language, out var found) && found is JsonValue ? found.GetValue<string>() : null;
}
