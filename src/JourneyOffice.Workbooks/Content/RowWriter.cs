using System.Globalization;
using System.Text.Json.Nodes;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>Makes the rows of a map's tables: each cell's binding, its text and, where it holds a number, its value.</summary>
internal sealed class RowWriter(JourneyMap map, string language)
{
    private readonly MapDocument document = new(map);

    // What a choice says that is not set is the same in every row.
    private readonly Dictionary<ColumnDefinition, string> unset = new(ReferenceEqualityComparer.Instance);

    /// <summary>The ids of the rows of a list of entries with ids or keys, in the map's order.</summary>
    public IEnumerable<string> Ids(FieldPath list)
    {
        if (list == TableRows.Map)
            return ["map"];
        return list == TableRows.Findings
            ? map.Reviews.SelectMany(review => review.Findings.Select(finding => $"{review.Id}/{finding.Id}"))
            : (document.Get(list) as JsonArray ?? []).OfType<JsonObject>().Select(entry => MapPaths.KeyOf(list, entry)).OfType<string>();
    }

    /// <summary>The row of an entry.</summary>
    public TableRow Row(TableDefinition definition, string id)
    {
        var entry = TableRows.PathOf(definition.List, id);
        var node = definition.List == TableRows.Map ? null : document.Get(entry) as JsonObject;
        var cells = new TableCell[definition.Columns.Count];
        for (var index = 0; index < cells.Length; index++)
        {
            var column = definition.Columns[index];
            cells[index] = !column.IsInput ? Computed(definition, column, entry)
                : node is null || node.ContainsKey(column.Id) ? Cell(column, Binding(entry, column))
                : Unset(column, entry);
        }

        return new TableRow(id, cells);
    }

    // What nobody types: which review it is, and, unseen, which of several of a name a figure or finding is about.
    private TableCell Computed(TableDefinition definition, ColumnDefinition column, FieldPath entry) => new(
        column.Id == TableRows.OwnerColumn ? TableRows.ReviewLabel(document, entry.Segments[1], language)
        : definition.Columns.Where(other => other.Format == FieldFormat.Spot).Select(other => Mark(Binding(entry, other))).First());

    private string Mark(FieldBinding spot) =>
        document.Get(spot.Path) is { } id ? SpotMarks.Of(document, id.GetValue<string>(), FieldFormats.Format(document, spot, language)) : "";

    // Most cells of a map say nothing: those need no look into the map.
    private TableCell Unset(ColumnDefinition column, FieldPath entry)
    {
        var path = entry.Child(column.Id);
        var binding = new FieldBinding(column.Format == FieldFormat.Text && !column.IsPlain ? path.Language(language) : path, column.Format);
        if (!unset.TryGetValue(column, out var text))
            unset[column] = text = FieldFormats.Format(document, binding, language);
        return new TableCell(text, null, binding);
    }

    private TableCell Cell(ColumnDefinition column, FieldBinding binding)
    {
        var text = FieldFormats.Format(document, binding, language);
        return new TableCell(text, Number(column.Format, binding.Path, text), binding);
    }

    private FieldBinding Binding(FieldPath entry, ColumnDefinition column)
    {
        var path = entry.Child(column.Id);
        if (column.Format == FieldFormat.Text && !column.IsPlain)
            path = path.Language(WrittenLanguage(document.Get(path)));
        return new FieldBinding(path, column.Format);
    }

    /// <summary>A text that is the same in every language is edited as such; every other edit is made in the reader's language.</summary>
    private static string WrittenLanguage(JsonNode? text, string language, string mapLanguage) => text switch
    {
        JsonValue => LocalizedText.Neutral,
        JsonObject texts when texts.ContainsKey(LocalizedText.Neutral) && LanguageFallback.Candidates(language, mapLanguage)
            .First(candidate => texts.ContainsKey(candidate)) == LocalizedText.Neutral => LocalizedText.Neutral,
        _ => language,
    };

    private string WrittenLanguage(JsonNode? text) => WrittenLanguage(text, language, map.Language);

    private decimal? Number(FieldFormat format, FieldPath path, string text)
    {
        switch (format)
        {
            case FieldFormat.Date:
                return DateNumbers.Of(text);
            case FieldFormat.Score or FieldFormat.Share or FieldFormat.Number or FieldFormat.Count:
                return document.Get(path) is JsonValue value && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && IsExact(number)
                    ? number : null;
            default:
                return null;
        }
    }

    /// <summary>Cells hold 15 digits; a number of more is written as a text, which stays as it is.</summary>
    private static bool IsExact(decimal number) =>
        decimal.TryParse(((double)number).ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var held) && held == number;
}
