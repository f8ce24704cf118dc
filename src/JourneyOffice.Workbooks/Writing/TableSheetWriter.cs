using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>Writes the sheet and the table part of one of our tables.</summary>
internal sealed class TableSheetWriter(TableSheet table, JourneyMap map, string language, IReadOnlySet<string> listNames)
{
    /// <summary>The row of the headers; the id column is A, what people see begins in B.</summary>
    public const int HeaderRow = 5;

    /// <summary>The row above the table with the room of a chart.</summary>
    public const int ChartRow = 3;

    /// <summary>Its height in points.</summary>
    public const double ChartHeight = 126;

    /// <summary>The cells that a chart above the table covers: the first five columns.</summary>
    public static CellRange ChartRoom { get; } = CellRange.Of(ChartRow, 2, ChartRow, 6);

    /// <summary>What the button of the filter takes of a header, in characters.</summary>
    private const double FilterWidth = 2.5;

    /// <summary>What a screen shows beside the row numbers, in characters.</summary>
    private const double ScreenWidth = 160;

    /// <summary>What the words of that mark need.</summary>
    private const double ExampleWidth = 14;

    /// <summary>The mark of sample data stands at the right end of what the first screen shows.</summary>
    private int ExampleColumn
    {
        get
        {
            var (column, width) = (2, table.Columns[0].Width);
            while (column < LastShown && width + table.Columns[column - 1].Width <= ScreenWidth)
                width += table.Columns[column++ - 1].Width;
            while (column > 3 && table.Columns[column - 2].Width < ExampleWidth)
                column--;
            return Math.Max(column, 3);
        }
    }

    private int LastColumn => table.Columns.Count + 1;

    private int LastShown => 1 + table.Columns.Count(column => !column.IsHidden);

    /// <summary>A table has at least one row of data, an empty one if need be (ECMA-376 part 1, section 18.5.1.2; Excel refuses less).</summary>
    private int LastRow => HeaderRow + Math.Max(1, table.Rows.Count);

    private CellRange TableRange => CellRange.Of(HeaderRow, 1, LastRow, LastColumn);

    /// <summary>The worksheet part.</summary>
    /// <param name="tableRelationship">Id of the relationship to the table part.</param>
    /// <param name="drawing">Id of the relationship to the drawing with a chart above the table; <see langword="null"/> for none.</param>
    public byte[] Sheet(string tableRelationship, string? drawing = null)
    {
        var writer = SheetXmlWriter.Begin();
        SheetMarkup.Begin(
            writer, CellRange.Of(1, 1, LastRow, LastColumn), (4, ""), new CellAddress(HeaderRow + 1, 3), false, Widths());
        Heading(writer, drawing is not null);
        for (var index = 0; index < table.Rows.Count; index++)
            Row(writer, HeaderRow + 1 + index, table.Rows[index]);
        if (table.Rows.Count == 0)
            EmptyRow(writer);
        writer.Raw("</sheetData>"u8);
        new TableRules(table, map, language, listNames, HeaderRow + 1, LastRow).Write(writer);
        SheetMarkup.Page(writer);
        SheetMarkup.Drawing(writer, drawing);
        writer.Raw("<tableParts count=\"1\"><tablePart r:id=\""u8).Raw(tableRelationship).Raw("\"/></tableParts></worksheet>"u8);
        return writer.ToArray();
    }

    /// <summary>The table part.</summary>
    /// <param name="number">The table's id, unique in the workbook.</param>
    public byte[] Table(int number)
    {
        var writer = SheetXmlWriter.Begin();
        writer.Raw("<table xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" id=\""u8).Number(number)
            .Raw("\" name=\""u8).Raw(table.TableName).Raw("\" displayName=\""u8).Raw(table.TableName)
            .Raw("\" ref=\""u8).Raw(TableRange.ToString()).Raw("\" totalsRowShown=\"0\"><autoFilter ref=\""u8).Raw(TableRange.ToString())
            .Raw("\"/><tableColumns count=\""u8).Number(LastColumn).Raw("\">"u8);
        TableColumn(writer, 1, TableDefinition.IdColumn.Header(language));
        for (var index = 0; index < table.Columns.Count; index++)
            TableColumn(writer, index + 2, table.Columns[index].Header);
        writer.Raw("</tableColumns><tableStyleInfo showFirstColumn=\"0\" showLastColumn=\"0\" showRowStripes=\"0\" showColumnStripes=\"0\"/></table>"u8);
        return writer.ToArray();
    }

    private double[] Widths()
    {
        var widths = new double[table.Columns.Count];
        for (var index = 0; index < widths.Length; index++)
            widths[index] = table.Columns[index].IsHidden ? 0 : table.Columns[index].Width;
        return widths;
    }

    private static void TableColumn(SheetXmlWriter writer, int id, string header) =>
        writer.Raw("<tableColumn id=\""u8).Number(id).Raw("\" name=\""u8).Text(header).Raw("\"/>"u8);

    private void Heading(SheetXmlWriter writer, bool hasChart)
    {
        SheetRows.Begin(writer, 1, 24, isFixed: true);
        SheetRows.Text(writer, new CellAddress(1, 2), table.SheetName, CellStyle.Title);
        if (map.Sample)
            SheetRows.Text(writer, new CellAddress(1, ExampleColumn), WorkbookTexts.Get("Map.Example", language), CellStyle.Example);
        SheetRows.End(writer);
        SheetRows.Begin(writer, 2, 0);
        SheetRows.Text(writer, new CellAddress(2, 2), WorkbookTexts.Get("Hint." + table.Kind, language), CellStyle.Meta);
        SheetRows.End(writer);
        if (hasChart)
        {
            SheetRows.Begin(writer, ChartRow, ChartHeight, isFixed: true);
            SheetRows.End(writer);
        }

        var headers = table.Columns.Where(column => !column.IsHidden).Select(column => new SizedText(column.Header, column.Width - FilterWidth));
        SheetRows.Begin(writer, HeaderRow, RowHeights.OfHeaders([.. headers], language), isFixed: true);
        SheetRows.Text(writer, new CellAddress(HeaderRow, 1), TableDefinition.IdColumn.Header(language), CellStyle.Header);
        for (var index = 0; index < table.Columns.Count; index++)
            SheetRows.Text(writer, new CellAddress(HeaderRow, index + 2), table.Columns[index].Header, CellStyle.Header);
        SheetRows.End(writer);
    }

    private void Row(SheetXmlWriter writer, int number, TableRow row)
    {
        var texts = row.Cells.Select((cell, index) => new SizedText(table.Columns[index].IsHidden ? "" : cell.Text, table.Columns[index].Width));
        SheetRows.Begin(writer, number, RowHeights.For([.. texts], language));
        SheetRows.Text(writer, new CellAddress(number, 1), row.Id, CellStyle.Normal);
        for (var index = 0; index < row.Cells.Count; index++)
        {
            var (cell, style) = (row.Cells[index], StyleOf(table.Columns[index].Format, table.Columns[index].IsInput));
            var address = new CellAddress(number, index + 2);
            if (cell.Number is { } value)
                SheetRows.Number(writer, address, value, style);
            else
                SheetRows.Text(writer, address, Checked(cell), style);
        }

        SheetRows.End(writer);
    }

    private void EmptyRow(SheetXmlWriter writer)
    {
        SheetRows.Begin(writer, LastRow, 0);
        for (var index = 0; index < table.Columns.Count; index++)
            SheetRows.Empty(writer, new CellAddress(LastRow, index + 2), StyleOf(table.Columns[index].Format, table.Columns[index].IsInput));
        SheetRows.End(writer);
    }

    /// <summary>The format of a column's cells.</summary>
    private static CellStyle StyleOf(FieldFormat format, bool isInput) => format switch
    {
        _ when !isInput => CellStyle.Label,
        FieldFormat.Date => CellStyle.Date,
        FieldFormat.Number or FieldFormat.Count => CellStyle.Number,
        FieldFormat.Score => CellStyle.Score,
        FieldFormat.Share => CellStyle.Share,
        _ => CellStyle.Cell,
    };

    /// <summary>A cell's text with line ends as cells have them.</summary>
    /// <exception cref="JourneyException">It is longer than a cell can hold.</exception>
    internal static string Checked(TableCell cell) =>
        cell.Text.Length <= CellText.MaximumLength
            ? CellText.Lines(cell.Text)
            : throw new JourneyException(
                WorkbooksErrors.TextTooLong, new Place(Path: cell.Field?.Path.Value ?? ""), cell.Field?.Path.Value ?? "", cell.Text.Length);
}
