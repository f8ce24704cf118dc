using System.Text.Json;
using JourneyOffice.Packages;
using JourneyOffice.Workbooks;

namespace JourneyOffice.Carriers;

/// <summary>An open workbook: its cells in a file of their own, which is read like any other.</summary>
internal static class LiveBook
{
    /// <summary>The file.</summary>
    public static byte[] Compose(LiveSnapshot snapshot, IReadOnlyList<MapPartContent> parts) =>
        OpenBook.Compose([.. snapshot.Sheets.Select((sheet, number) => SheetOf(sheet, FormattableString.Invariant($"$.sheets[{number}]")))],
            [.. parts.DistinctBy(part => part.MapId).Select(part => (part.MapId, part.Content))]);

    private static OpenSheet SheetOf(LiveSheet sheet, string place) => new(
        sheet.Name, sheet.RowIndex + 1, sheet.ColumnIndex + 1,
        [.. sheet.Values.Select((row, number) => (IReadOnlyList<OpenCell>)[.. row.Select((value, column) => CellOf(value, sheet.Formulas?[number][column], sheet.NumberFormat?[number][column], place))])],
        sheet.HiddenRows.Select(row => row + 1).ToHashSet(),
        [.. sheet.Tables.Select(table => new OpenTable(table.Name, table.RowIndex + 1, table.ColumnIndex + 1, table.RowCount, table.ColumnCount, table.ShowTotals, table.ColumnIds))]);

    private static OpenCell CellOf(JsonElement value, JsonElement? formula, string? format, string place)
    {
        var (kind, text) = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() is { Length: > 0 } said ? (OpenCellKind.Text, said) : (OpenCellKind.Empty, ""),
            JsonValueKind.Number => (OpenCellKind.Number, value.GetRawText()),
            JsonValueKind.True => (OpenCellKind.Flag, "1"),
            JsonValueKind.False => (OpenCellKind.Flag, "0"),
            JsonValueKind.Null => (OpenCellKind.Empty, ""),
            _ => throw LiveJson.Unreadable(place + ".values", value.ValueKind.ToString()),
        };
        return new OpenCell(kind, text, formula is { ValueKind: JsonValueKind.String } given && given.GetString() is ['=', _, ..] written ? written : null, format);
    }
}
