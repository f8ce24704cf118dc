using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// What makes a row the row of its entry: the id, and for entries without one (figures) or inside another one (a review's findings) what
/// some of its cells say. Who types another period into a figure's row has a new figure; the old one was taken out by that.
/// </summary>
internal sealed class TableKeys(MapDocument map, string language)
{
    /// <summary>Whether a list's entries are told apart by what they say.</summary>
    internal static bool IsSet(FieldPath list) => MapPaths.KeyFields(list).Count > 1;

    /// <summary>Whether an entry can't be without a field, or it is a part of its key.</summary>
    internal static bool IsNeeded(LedgerTable table, FieldBinding field) =>
        field.Path.Segments is [.., var name] && (Required(table.List).Contains(name, StringComparer.Ordinal)
            || (IsSet(table.List) && MapPaths.KeyFields(table.List).Contains(name, StringComparer.Ordinal)));

    /// <summary>The first field that an entry needs and has not; <see langword="null"/> where it is whole.</summary>
    internal static string? FirstMissing(FieldPath list, JsonObject entry) => Required(list).FirstOrDefault(field => !entry.ContainsKey(field));

    /// <summary>Whether a row's cells say that it is another entry than its id does.</summary>
    internal bool IsMoved(LedgerTable table, string row, IEnumerable<(int Column, string Text)> cells, MapDocument now)
    {
        if (table.List == TableRows.Findings)
            return OwnerText(table, cells) is { Length: > 0 } text && !IsOwner(text, TableRows.OwnerOf(table.List, row), now)
                && ReviewLabels.Find(now, text, language) is { } other && other != TableRows.OwnerOf(table.List, row);
        if (!IsSet(table.List))
            return false;
        foreach (var (column, text) in cells)
        {
            var field = TableFields.BindingOf(table, row, column, map, language);
            if (MapPaths.KeyFields(table.List).Contains(field.Path.Segments[^1], StringComparer.Ordinal) && SaysOther(field, text, now))
                return true;
        }

        return false;
    }

    /// <summary>The review that a finding's row lies in; true with an empty text for rows of lists that stand by themselves.</summary>
    internal bool TryFindOwner(LedgerTable table, IEnumerable<(int Column, string Text)> cells, MapDocument now, out string owner)
    {
        owner = "";
        if (table.List != TableRows.Findings)
            return true;
        var text = OwnerText(table, cells);
        var only = now.Get(FieldPath.Of("reviews")) is JsonArray { Count: 1 } reviews ? reviews[0]!["id"]!.GetValue<string>() : null;
        var found = text.Length == 0 ? only : ReviewLabels.Find(now, text, language);
        owner = found ?? text;
        return found is not null;
    }

    /// <summary>Whether a row's id names nothing yet and could: written there by an update that was broken off.</summary>
    internal static bool IsFree(LedgerTable table, string? row, string owner, MapDocument now)
    {
        if (row is null || IsSet(table.List) || TableRows.OwnerOf(table.List, row) != owner)
            return false;
        var path = TableRows.PathOf(table.List, row);
        return Identifier.IsValid(path.Segments[^1]) && now.Get(path) is null;
    }

    /// <summary>A new entry before its cells are read: what moved keeps the fields that no column shows.</summary>
    internal static JsonObject Begin(LedgerTable table, string row, JsonNode? moved)
    {
        var entry = moved is JsonObject old ? (JsonObject)old.DeepClone() : [];
        if (moved is not null)
        {
            foreach (var column in table.Bindings.Where(column => column.IsInput))
                entry.Remove(column.Field.Split('/')[0]);
        }

        if (!IsSet(table.List))
            entry["id"] = TableRows.PathOf(table.List, row).Segments[^1];
        foreach (var (name, value) in table.NewEntryFields)
            entry[name] = value;
        return entry;
    }

    private static string[] Required(FieldPath list) => list.Value switch
    {
        "/items" => ["lane", "stage"],
        "/observations" => ["metric"],
        _ => [],
    };

    private bool SaysOther(FieldBinding field, string text, MapDocument now) =>
        FieldFormats.Format(map, field, language) != text && FieldFormats.Format(now, field, language) != text
        && FieldFormats.TryParse(text, field, now, language, out var value) && !FieldFormats.AreEqual(map.Get(field.Path), value, field)
        && (value is not null || field.Path.Segments[^1] != "metric");

    private bool IsOwner(string text, string owner, MapDocument now) =>
        EntryLabels.Of(map, FieldPath.Of("reviews"), language)[owner] == text || EntryLabels.Of(now, FieldPath.Of("reviews"), language)[owner] == text;

    private static string OwnerText(LedgerTable table, IEnumerable<(int Column, string Text)> cells) =>
        cells.FirstOrDefault(cell => table.Columns[cell.Column].Id == TableRows.OwnerColumn).Text?.Trim() ?? "";
}
