using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Which field of the map a cell shows, by its table, row and column.</summary>
internal static class TableFields
{
    private const string LanguageMark = "{language}";

    /// <summary>A column's rule, taken from its cells; from its id where there are no rows yet.</summary>
    internal static LedgerColumn ColumnOf(TableSheet table, int column, string language)
    {
        var head = table.Columns[column];
        foreach (var row in table.Rows)
        {
            var entry = TableRows.PathOf(table.List, row.Id).Value + "/";
            if (row.Cells[column].Field is { } field && field.Path.Value.StartsWith(entry, StringComparison.Ordinal))
                return new LedgerColumn(Generalize(field, entry.Length, language), field.Format, head.IsInput);
        }

        var isLocalized = head.Format == FieldFormat.Text && !head.IsPlain;
        return new LedgerColumn(isLocalized ? $"{head.Id}/{LanguageMark}" : head.Id, head.Format, head.IsInput);
    }

    /// <summary>The field that a cell shows.</summary>
    internal static FieldPath PathOf(LedgerTable table, string row, int column, MapDocument map, string language)
    {
        if (table.Fields.TryGetValue($"{row}/{table.Columns[column].Id}", out var exception))
            return new FieldPath(exception);
        var path = $"{TableRows.PathOf(table.List, row).Value}/{table.Bindings[column].Field}";
        if (!path.EndsWith(LanguageMark, StringComparison.Ordinal))
            return new FieldPath(path);
        var text = new FieldPath(path[..(path.Length - LanguageMark.Length - 1)]);
        return map.Get(text) is JsonValue ? text.Language(LocalizedText.Neutral) : text.Language(language);
    }

    /// <summary>Whether a row's cell shows the field that its column's rule gives.</summary>
    /// <param name="field">The field.</param>
    /// <param name="binding">The column.</param>
    /// <param name="entry">The address of the row's entry.</param>
    /// <param name="node">The entry in the map.</param>
    /// <param name="language">The surface's language.</param>
    internal static bool Follows(FieldPath field, LedgerColumn binding, FieldPath entry, JsonObject? node, string language)
    {
        if (field.Value.Length <= entry.Value.Length || !field.Value.StartsWith(entry.Value, StringComparison.Ordinal) || field.Value[entry.Value.Length] != '/')
            return false;
        var rest = field.Value.AsSpan(entry.Value.Length + 1);
        if (!binding.Field.EndsWith(LanguageMark, StringComparison.Ordinal))
            return rest.SequenceEqual(binding.Field);
        var name = binding.Field[..^LanguageMark.Length];
        return rest.StartsWith(name, StringComparison.Ordinal)
            && rest[name.Length..].SequenceEqual(node?[name[..^1]] is JsonValue ? "*" : language);
    }

    /// <summary>The binding of a cell.</summary>
    internal static FieldBinding BindingOf(LedgerTable table, string row, int column, MapDocument map, string language) =>
        new(PathOf(table, row, column, map, language), table.Bindings[column].Format);

    private static string Generalize(FieldBinding field, int from, string language)
    {
        var rest = field.Path.Value[from..];
        if (field.Format != FieldFormat.Text)
            return rest;
        var slash = rest.LastIndexOf('/');
        return slash > 0 && (rest[(slash + 1)..] == "*" || rest[(slash + 1)..] == language) ? $"{rest[..slash]}/{LanguageMark}" : rest;
    }
}
