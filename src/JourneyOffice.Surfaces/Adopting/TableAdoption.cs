using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Adopts a workbook: rows are entries, columns fields; names that cells refer to become stages, lanes and catalogue entries.</summary>
internal static class TableAdoption
{
    private static readonly Dictionary<string, FieldFormat> Formats = new(StringComparer.Ordinal)
    {
        ["stage"] = FieldFormat.Stage, ["toStage"] = FieldFormat.Stage, ["lane"] = FieldFormat.Lane, ["touchpoint"] = FieldFormat.Entry,
        ["channel"] = FieldFormat.Entry, ["department"] = FieldFormat.Entry, ["score"] = FieldFormat.Score, ["frequency"] = FieldFormat.Share,
        ["severity"] = FieldFormat.Level, ["impact"] = FieldFormat.Level, ["effort"] = FieldFormat.Level, ["status"] = FieldFormat.Choice,
        ["basis"] = FieldFormat.Choice, ["place"] = FieldFormat.Choice, ["momentOfTruth"] = FieldFormat.Flag,
    };

    private static readonly HashSet<string> Plain = new(["lifecycle", "url", "series"], StringComparer.Ordinal);

    internal static CarriedMap Make(Snapshot snapshot, string? mapId, JourneyMap? reference)
    {
        if (snapshot.Tables.Count == 0)
            throw new JourneyException(SurfacesErrors.NothingToAdopt, Place.None);
        var language = snapshot.Language ?? LanguageGuess.Of(snapshot.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Values));
        // A workbook has no place for the map's id but its data: the same workbook gives the same one.
        var id = mapId ?? reference?.Id ?? Identifier.Derived("m", [.. snapshot.Tables.SelectMany(table => table.Rows).Select(row => row.Id ?? "").Order(StringComparer.Ordinal)]);
        var tables = snapshot.Tables.OrderBy(table => OrderOf(table.TableName)).Select(table => TableOf(table)).ToList();
        var document = new MapDocument(new JourneyMap { Id = id, Language = language });
        var names = reference is null ? null : new MapDocument(reference);
        // Labels number lanes of one name by their order, so the other map's come in its own.
        if (reference is not null)
            document.Apply([.. reference.Lanes.Select(lane => new AddEntry(FieldPath.Of("lanes"), (JsonObject)names!.Get(FieldPath.Of("lanes", lane.Id))!.DeepClone(), null))]);
        var named = new Dictionary<(string List, string Text), string>();
        foreach (var (table, ledger) in snapshot.Tables.OrderBy(table => OrderOf(table.TableName)).Zip(tables))
            AddRows(document, table, ledger, language, id, names, named);
        var map = document.ToMap();
        var whole = new MapDocument(map);
        return new CarriedMap(map, new Ledger
        {
            Kind = SurfaceKind.Workbook,
            Language = language,
            Generator = LedgerWriter.Generator,
            Tables = [.. tables.Select(table => table with { RowIds = [.. table.RowIds.Where(row => whole.Get(table.List.Child(row)) is not null)] })],
        })
        { IsAdopted = true };
    }

    // Stages and touchpoints come first: the other tables name them.
    private static int OrderOf(string table) => ListOf(table).Value switch { "/stages" => 0, "/touchpoints" => 1, _ => 2 };

    private static FieldPath ListOf(string table) =>
        FieldPath.Of(string.Equals(table, "Stages", StringComparison.OrdinalIgnoreCase) ? "stages"
            : string.Equals(table, "Touchpoints", StringComparison.OrdinalIgnoreCase) ? "touchpoints" : "items");

    private static LedgerTable TableOf(SnapshotTable table)
    {
        var columns = table.Columns.Where(column => column.Id is not null).ToList();
        var list = ListOf(table.TableName);
        return new LedgerTable(
            table.TableName, table.TableName.ToUpperInvariant() switch { "STAGES" => "stages", "TOUCHPOINTS" => "touchpoints", "EMOTIONS" => "emotions", "OBSTACLES" => "obstacles", _ => "items" },
            columns, [.. table.Rows.Where(row => Identifier.IsValid(row.Id)).Select(row => row.Id!).Distinct(StringComparer.Ordinal)],
            new Dictionary<string, string>(StringComparer.Ordinal))
        {
            List = list,
            Bindings = [.. columns.Select(column => BindingOf(column.Id!, list))],
        };
    }

    private static LedgerColumn BindingOf(string column, FieldPath list)
    {
        if (column == "lifecycle" && list == FieldPath.Of("touchpoints"))
            return new LedgerColumn(column, FieldFormat.Choice, IsInput: true);
        if (Plain.Contains(column))
            return new LedgerColumn(column, FieldFormat.Text, IsInput: true);
        return Formats.TryGetValue(column, out var format) ? new LedgerColumn(column, format, IsInput: true)
            : new LedgerColumn(column + "/{language}", FieldFormat.Text, IsInput: true);
    }

    private static void AddRows(MapDocument map, SnapshotTable table, LedgerTable ledger, string language, string mapId, MapDocument? reference,
        Dictionary<(string List, string Text), string> named)
    {
        foreach (var row in table.Rows.Where(row => Identifier.IsValid(row.Id)))
        {
            var fields = new List<FieldEdit>();
            for (var column = 0; column < ledger.Columns.Count; column++)
            {
                var at = Enumerable.Range(0, table.Columns.Count).First(index => table.Columns[index] == ledger.Columns[column]);
                if (at >= row.Values.Count || row.Values[at].Length == 0)
                    continue;
                var field = TableFields.BindingOf(ledger, row.Id!, column, map, language);
                if (Name(map, field, row.Values[at], table.TableName, language, mapId, reference, named) is { } id)
                    fields.Add(new SetField(field.Path, JsonValue.Create(id)));
                else if (Held(reference, field, row.Values[at], language) is { } held)
                    fields.Add(new SetField(field.Path, held));
                else if (FieldFormats.TryParse(Broken(row.Values[at], field, reference, language), field, map, language, out var value))
                    fields.Add(new SetField(field.Path, value));
            }

            var entry = NewEntries.Build(ledger.List, new JsonObject { ["id"] = row.Id }, fields);
            if (ledger.List != FieldPath.Of("items") || (entry.ContainsKey("lane") && entry.ContainsKey("stage")))
                map.Apply([new AddEntry(ledger.List, entry, null)]);
        }
    }

    // Of several touchpoints of one name, the one that the other map has there.
    private static JsonNode? Held(MapDocument? reference, FieldBinding field, string text, string language) =>
        field.Format == FieldFormat.Entry && reference is not null && FieldFormats.Format(reference, field, language) == text
            ? reference.Get(field.Path)?.DeepClone() : null;

    // A cell knows one kind of line break: which it was, the other map says.
    private static string Broken(string text, FieldBinding field, MapDocument? reference, string language)
    {
        if (reference is null || field.Format != FieldFormat.Text || !text.Contains('\n', StringComparison.Ordinal))
            return text;
        var known = FieldFormats.Format(reference, field, language);
        return PlainText.OneKindOfBreak(known) == PlainText.OneKindOfBreak(text) ? known : text;
    }

    // A lane, channel or department that a cell names is the reference's, else it is made under an id that follows from its name. Labels
    // tell entries apart by every character, so nothing is taken for another name here.
    private static string? Name(
        MapDocument map, FieldBinding field, string text, string table, string language, string mapId, MapDocument? reference,
        Dictionary<(string List, string Text), string> named)
    {
        var list = field.Format == FieldFormat.Lane ? "lanes" : field.Format == FieldFormat.Stage ? "stages"
            : field.Format != FieldFormat.Entry ? null : field.Path.Segments[^1] + "s";
        if (list is null)
            return null;
        if (named.TryGetValue((list, text), out var known))
            return known;
        if (list is "stages" or "touchpoints" && FieldFormats.TryParse(text, field, map, language, out _))
            return null;
        if (reference is not null && Known(reference, field, list, text, language) is { } found
            && reference.Get(FieldPath.Of(list).Child(found)) is JsonObject same)
        {
            if (map.Get(FieldPath.Of(list).Child(found)) is null)
                map.Apply([new AddEntry(FieldPath.Of(list), (JsonObject)same.DeepClone(), null)]);
            return named[(list, text)] = found;
        }

        var entry = new JsonObject { ["id"] = named[(list, text)] = Identifier.Derived(list[..1], mapId, list, text) };
        var bearsKind = MapTexts.TryParseLaneKind(text, out var kind) && TableOf(kind) == TableOf(KindOf(table)) && LanguageFallback.Supported.Any(spoken => MapTexts.LaneKind(kind, spoken) == text);
        if (field.Format == FieldFormat.Lane)
            entry["kind"] = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName((bearsKind ? kind : KindOf(table)).ToString());
        if (field.Format != FieldFormat.Lane || !bearsKind)
            entry["name"] = new JsonObject { [language] = text };
        map.Apply([new AddEntry(FieldPath.Of(list), entry, null)]);
        return named[(list, text)];
    }

    // The other map's entry of that label to the character, else of one much like it.
    private static string? Known(MapDocument reference, FieldBinding field, string list, string text, string language) =>
        EntryLabels.Of(reference, FieldPath.Of(list), language).Find(text) is [var only] ? only
        : FieldFormats.TryParse(text, field, reference, language, out var found) && found is JsonValue ? found.GetValue<string>() : null;

    // The tables that hold lanes of one kind only; all others share one.
    private static LaneKind TableOf(LaneKind kind) => kind is LaneKind.Emotion or LaneKind.Obstacle ? kind : LaneKind.Custom;

    private static LaneKind KindOf(string table) => table.ToUpperInvariant() switch
    {
        "EMOTIONS" => LaneKind.Emotion,
        "OBSTACLES" => LaneKind.Obstacle,
        _ => LaneKind.Custom,
    };
}
