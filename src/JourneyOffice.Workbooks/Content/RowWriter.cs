using System.Text.Json.Nodes;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>Makes the rows of a map's tables: each cell's binding, its text and, where it holds a number, its value.</summary>
internal sealed class RowWriter(JourneyMap map, string language)
{
    private readonly MapDocument document = new(map);

    /// <summary>The row of an entry.</summary>
    /// <param name="definition">The table.</param>
    /// <param name="columns">The columns that stand in it.</param>
    /// <param name="id">The entry's id.</param>
    /// <param name="textOf">The entry's texts by column id.</param>
    public TableRow Row(TableDefinition definition, IReadOnlyList<ColumnDefinition> columns, string id, Func<string, LocalizedText?> textOf) =>
        new(id, [.. columns.Select(column => Cell(column, Binding(definition, column, id, textOf)))]);

    private TableCell Cell(ColumnDefinition column, FieldBinding binding)
    {
        var text = FieldFormats.Format(document, binding, language);
        return new TableCell(text, IsNumber(column.Format) ? Number(binding.Path) : null, binding);
    }

    private FieldBinding Binding(TableDefinition definition, ColumnDefinition column, string id, Func<string, LocalizedText?> textOf)
    {
        var path = FieldPath.Of(definition.List, id, column.Id);
        if (column.Format == FieldFormat.Text && !column.IsPlain)
            path = path.Language(WrittenLanguage(textOf(column.Id)));
        return new FieldBinding(path, column.Format);
    }

    /// <summary>A text that is the same in every language is edited as such; every other edit is made in the reader's language.</summary>
    private string WrittenLanguage(LocalizedText? text) =>
        text is not null && text.KeyFor(language, map.Language) == LocalizedText.Neutral ? LocalizedText.Neutral : language;

    private decimal? Number(FieldPath path) =>
        document.Get(path) is JsonValue value && value.TryGetValue<decimal>(out var number) ? number : null;

    private static bool IsNumber(FieldFormat format) => format is FieldFormat.Score or FieldFormat.Share or FieldFormat.Number;

    /// <summary>The texts of a stage.</summary>
    public static Func<string, LocalizedText?> TextOf(Stage stage) => column => column switch
    {
        "name" => stage.Name,
        "goal" => stage.Goal,
        "entry" => stage.Entry,
        "exit" => stage.Exit,
        "duration" => stage.Duration,
        _ => null,
    };

    /// <summary>The texts of a touchpoint.</summary>
    public static Func<string, LocalizedText?> TextOf(Touchpoint touchpoint) => column => column switch
    {
        "name" => touchpoint.Name,
        "responsible" => touchpoint.Responsible,
        _ => null,
    };

    /// <summary>The texts of an item.</summary>
    public static Func<string, LocalizedText?> TextOf(Item item) => column => column switch
    {
        "text" => item.Text,
        "why" => item.Why,
        "frequencyWords" => item.FrequencyWords,
        "owner" => item.Owner,
        "value" => item.Value,
        _ => null,
    };
}
