using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>A cell as formulas see it.</summary>
/// <param name="Text">Its text; of a number: as Excel would join it to a text.</param>
/// <param name="Number">The number, if it is one.</param>
internal sealed record GridValue(string Text, decimal? Number)
{
    /// <summary>An empty cell.</summary>
    public static GridValue Empty { get; } = new("", null);

    /// <summary>A number's cell.</summary>
    public static GridValue Of(decimal number) => new(CellText.Number(number), number);
}

/// <summary>A table as the map's formulas see it: its name and headers now, and its values.</summary>
/// <param name="Name">The structured table's name.</param>
/// <param name="Headers">Headers by column id.</param>
/// <param name="Rows">Values by column id.</param>
internal sealed record GridTable(
    string Name, IReadOnlyDictionary<string, string> Headers, IReadOnlyList<IReadOnlyDictionary<string, GridValue>> Rows)
{
    /// <summary>A structured reference to a column: <c>Emotions[Score]</c>. Special characters get an apostrophe (ECMA-376 part 1, section 18.17.2.2).</summary>
    public string Column(string id)
    {
        if (!Headers.TryGetValue(id, out var header))
            return "\"\"";
        if (header.AsSpan().IndexOfAny("[]#'@") < 0)
            return $"{Name}[{header}]";
        var escaped = new System.Text.StringBuilder(header.Length + 4);
        foreach (var character in header)
        {
            if (character is '[' or ']' or '#' or '\'' or '@')
                escaped.Append('\'');
            escaped.Append(character);
        }

        return $"{Name}[{escaped}]";
    }

    /// <summary>Whether a column stands in the table.</summary>
    public bool Has(string id) => Headers.ContainsKey(id);

    /// <summary>A table that is not in the workbook.</summary>
    public static GridTable Missing(string kind) => new(TableDefinition.Of(kind).TableName, new Dictionary<string, string>(StringComparer.Ordinal), []);

    /// <summary>The table as it will be written.</summary>
    public static GridTable From(TableSheet sheet) => new(
        sheet.TableName,
        sheet.Columns.ToDictionary(column => column.Id, column => column.Header, StringComparer.Ordinal),
        [.. sheet.Rows.Select(row => Values(sheet, row))]);

    private static Dictionary<string, GridValue> Values(TableSheet sheet, TableRow row)
    {
        var values = new Dictionary<string, GridValue>(StringComparer.Ordinal);
        for (var index = 0; index < sheet.Columns.Count; index++)
        {
            var cell = row.Cells[index];
            values[sheet.Columns[index].Id] = cell.Number is { } number ? GridValue.Of(number) : new GridValue(CellText.Lines(cell.Text), null);
        }

        return values;
    }
}
