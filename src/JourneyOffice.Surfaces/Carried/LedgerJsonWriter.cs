using System.Globalization;
using System.Text.Json;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Writes a ledger as short arrays.</summary>
internal static class LedgerJsonWriter
{
    /// <summary>EMU in 1/100 pt, the grid that drawn boxes stand on.</summary>
    internal const long Grid = 127;

    /// <summary>Stands for the address of the element's own entry.</summary>
    internal const char OwnEntry = '@';

    /// <summary>Writes a ledger.</summary>
    internal static void Write(Utf8JsonWriter json, Ledger ledger, string map)
    {
        json.WriteStartObject();
        json.WriteNumber("kind", (int)ledger.Kind);
        json.WriteString("lang", ledger.Language);
        if (ledger.Theme is { } theme)
            json.WriteString("theme", theme);
        if (ledger.Format is { } format)
            json.WriteString("format", format);
        json.WriteString("by", ledger.Generator);
        WriteList(json, "slides", ledger.Slides, json.WriteStringValue);
        if (ledger.Department is { } department)
            json.WriteString("for", department);
        if (ledger.Compared is { } compared)
        {
            json.WritePropertyName("with");
            compared.WriteTo(json);
        }

        WriteList(json, "pages", ledger.Pages, page => WritePage(json, page, map));
        WriteList(json, "tables", ledger.Tables, table => WriteTable(json, table));
        WriteTexts(json, "parts", ledger.Parts.Keys, part => ledger.Parts[part].ToString(CultureInfo.InvariantCulture));
        WriteList(json, "conflicts", ledger.Conflicts, conflict => WriteConflict(json, conflict));
        WriteList(json, "pinned", ledger.Pinned, pin => WriteKeyed(json, pin.Key, pin.Derived));
        WriteList(json, "copies", ledger.Copies, copy => WriteKeyed(json, copy.Key, copy.Text));
        WriteList(json, "removed", ledger.Removed, json.WriteStringValue);
        WriteList(json, "added", ledger.Added, added => WriteAdded(json, added));
        WriteList(json, "seen", ledger.Lineage.Seen, json.WriteStringValue);
        WriteList(json, "back", ledger.Lineage.Back, edit => FieldEditJson.Write(json, edit));
        json.WriteEndObject();
    }

    private static void WriteAdded(Utf8JsonWriter json, AddEntry added)
    {
        json.WriteStartArray();
        json.WriteStringValue(added.List.Value);
        added.Entry.WriteTo(json);
        json.WriteStringValue(added.After);
        json.WriteEndArray();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> list, Action<T> write)
    {
        if (list.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var entry in list)
            write(entry);
        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> keys, Func<string, string> textOf)
    {
        json.WriteStartObject(name);
        foreach (var key in keys.Order(StringComparer.Ordinal))
            json.WriteString(key, textOf(key));
        json.WriteEndObject();
    }

    private static void WritePage(Utf8JsonWriter json, LedgerPage page, string map)
    {
        json.WriteStartArray();
        json.WriteStringValue(page.Id);
        json.WriteStringValue(page.Kind);
        json.WriteNumberValue(page.Number);
        json.WriteNumberValue(page.HiddenByPerson ? 1 : 0);
        json.WriteStartArray();
        foreach (var element in page.Elements)
            WriteElement(json, element, map, page.Number);
        json.WriteEndArray();
        json.WriteEndArray();
    }

    private static void WriteElement(Utf8JsonWriter json, LedgerElement element, string map, int page)
    {
        json.WriteStartArray();
        json.WriteStringValue(element.Key.Element);
        json.WriteStringValue(element.Key.Role);
        WriteBox(json, element.Box);
        json.WriteStartArray();
        foreach (var segment in element.Segments)
            WriteSegment(json, segment, element.Key.Element);
        json.WriteEndArray();
        var isForeign = element.Key.Map != map || element.Key.Page != page;
        if (element.Shown is not null || element.ShownBox is not null || isForeign)
        {
            json.WriteStringValue(element.Shown);
            if (element.ShownBox is { } box)
                WriteBox(json, box);
            else
                json.WriteNullValue();
            if (isForeign)
            {
                json.WriteStringValue(element.Key.Map);
                json.WriteNumberValue(element.Key.Page);
            }
        }

        json.WriteEndArray();
    }

    private static void WriteBox(Utf8JsonWriter json, Box box)
    {
        var isOnGrid = box.X % Grid == 0 && box.Y % Grid == 0 && box.Width % Grid == 0 && box.Height % Grid == 0;
        var unit = isOnGrid ? Grid : 1;
        json.WriteStartArray();
        json.WriteNumberValue(box.X / unit);
        json.WriteNumberValue(box.Y / unit);
        json.WriteNumberValue(box.Width / unit);
        json.WriteNumberValue(box.Height / unit);
        if (!isOnGrid)
            json.WriteNumberValue(1);
        json.WriteEndArray();
    }

    private static void WriteSegment(Utf8JsonWriter json, LedgerSegment segment, string element)
    {
        if (segment.Field is not { } field)
        {
            json.WriteStringValue(segment.Text);
            return;
        }

        var own = $"/items/{element}/";
        var path = field.Path.Value;
        json.WriteStartArray();
        json.WriteStringValue(path.StartsWith(own, StringComparison.Ordinal) ? OwnEntry + path[own.Length..] : path);
        if (field.Format != FieldFormat.Text || segment.Text.Length > 0)
            json.WriteNumberValue((int)field.Format);
        if (segment.Text.Length > 0)
            json.WriteStringValue(segment.Text);
        json.WriteEndArray();
    }

    private static void WriteTable(Utf8JsonWriter json, LedgerTable table)
    {
        json.WriteStartObject();
        json.WriteString("name", table.TableName);
        json.WriteString("kind", table.Kind);
        json.WriteString("list", table.List.Value);
        WriteTexts(json, "new", table.NewEntryFields.Keys, field => table.NewEntryFields[field]);
        json.WriteStartArray("columns");
        for (var column = 0; column < table.Columns.Count; column++)
        {
            json.WriteStartArray();
            json.WriteStringValue(table.Columns[column].Id);
            json.WriteStringValue(table.Columns[column].Header);
            if (column < table.Bindings.Count)
            {
                json.WriteStringValue(table.Bindings[column].Field);
                json.WriteNumberValue((int)table.Bindings[column].Format);
                json.WriteNumberValue(table.Bindings[column].IsInput ? 1 : 0);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in table.RowIds)
            json.WriteStringValue(row);
        json.WriteEndArray();
        WriteTexts(json, "shown", table.Shown.Keys, cell => table.Shown[cell]);
        WriteTexts(json, "fields", table.Fields.Keys, cell => table.Fields[cell]);
        json.WriteEndObject();
    }

    private static void WriteConflict(Utf8JsonWriter json, StoredConflict stored)
    {
        json.WriteStartArray();
        json.WriteStringValue(stored.Conflict.Path.Value);
        foreach (var value in new[] { stored.Conflict.Base, stored.Conflict.Ours, stored.Conflict.Theirs })
        {
            if (value is null)
                json.WriteNullValue();
            else
                value.WriteTo(json);
        }

        json.WriteNumberValue(stored.Since);
        if (stored.FromSibling)
            json.WriteNumberValue(1);
        json.WriteEndArray();
    }

    private static void WriteKeyed(Utf8JsonWriter json, ElementKey key, string text)
    {
        json.WriteStartArray();
        json.WriteStringValue(key.Map);
        json.WriteStringValue(key.Element);
        json.WriteStringValue(key.Role);
        json.WriteNumberValue(key.Page);
        json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
