using System.Globalization;

namespace JourneyOffice.Workbooks;

/// <summary>Writes rows and cells in the order that the format asks for.</summary>
internal static class SheetRows
{
    /// <summary>Begins a row.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="number">The row's number.</param>
    /// <param name="height">Its height in points; 0 for the sheet's.</param>
    /// <param name="isFixed">Whether the height stays when people type more; else Excel fits it to what is typed.</param>
    /// <param name="isHidden">Whether the row is hidden.</param>
    public static void Begin(SheetXmlWriter writer, int number, double height, bool isFixed = false, bool isHidden = false)
    {
        writer.Raw("<row r=\""u8).Number(number).Raw("\""u8);
        if (height > 0)
            writer.Raw(" ht=\""u8).Raw(height.ToString("0.##", CultureInfo.InvariantCulture)).Raw(isFixed ? "\" customHeight=\"1\""u8 : "\""u8);
        writer.Raw(isHidden ? " hidden=\"1\">"u8 : ">"u8);
    }

    /// <summary>Ends a row.</summary>
    public static void End(SheetXmlWriter writer) => writer.Raw("</row>"u8);

    /// <summary>A cell with a text. It is a string whatever it begins with: nothing that people wrote becomes a formula.</summary>
    public static void Text(SheetXmlWriter writer, CellAddress address, string text, CellStyle style)
    {
        if (text.Length == 0)
        {
            Empty(writer, address, style);
            return;
        }

        // Excel itself keeps no blanks at the ends of a text without being told to.
        var keepsBlanks = char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text.Contains('\n', StringComparison.Ordinal);
        Cell(writer, address, style).Raw(keepsBlanks ? " t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8 : " t=\"inlineStr\"><is><t>"u8)
            .Text(text).Raw("</t></is></c>"u8);
    }

    /// <summary>A cell with a number.</summary>
    public static void Number(SheetXmlWriter writer, CellAddress address, decimal value, CellStyle style) =>
        Cell(writer, address, style).Raw("><v>"u8).Number(value).Raw("</v></c>"u8);

    /// <summary>A cell with nothing but its format.</summary>
    public static void Empty(SheetXmlWriter writer, CellAddress address, CellStyle style) => Cell(writer, address, style).Raw("/>"u8);

    /// <summary>A cell of the grid.</summary>
    public static void Grid(SheetXmlWriter writer, GridCell cell)
    {
        if (cell.Formula is null && cell.Number is { } constant)
        {
            Number(writer, cell.Address, (decimal)constant, cell.Style);
            return;
        }

        if (cell.Formula is null)
        {
            Text(writer, cell.Address, cell.Text ?? "", cell.Style);
            return;
        }

        Cell(writer, cell.Address, cell.Style).Raw(cell.Text is null ? ">"u8 : cell.IsError ? " t=\"e\">"u8 : " t=\"str\">"u8);
        if (cell.IsArray)
            writer.Raw("<f t=\"array\" ref=\""u8).Raw(cell.Address.ToString()).Raw("\">"u8);
        else
            writer.Raw("<f>"u8);
        writer.Text(cell.Formula).Raw("</f><v>"u8);
        if (cell.Text is null)
            writer.Number(cell.Number!.Value);
        else
            writer.Text(cell.Text);
        writer.Raw("</v></c>"u8);
    }

    private static SheetXmlWriter Cell(SheetXmlWriter writer, CellAddress address, CellStyle style)
    {
        writer.Raw("<c r=\""u8).Raw(CellAddress.ColumnName(address.Column)).Number(address.Row).Raw("\""u8);
        return style == CellStyle.Normal ? writer : writer.Raw(" s=\""u8).Number((int)style).Raw("\""u8);
    }
}
