using System.Xml.Linq;
using JourneyOffice.Maps;

namespace JourneyOffice.Workbooks;

/// <summary>
/// Brings the map sheet in step with the tables. Cells that still are as we wrote them get the new formula and value; what people
/// put in their place stays. Rows and columns of lanes and stages come and go where the sheet still has our layout.
/// </summary>
internal sealed class MapRefresh(WorkbookEdit workbook, SheetEdit sheet, MapGrid before, MapGrid after, string language)
{
    private bool restructured;

    /// <summary>The map sheet of a workbook, known by its formulas and the keys in its hidden column.</summary>
    public static SheetEdit? Find(WorkbookEdit workbook, IEnumerable<LocatedTable> tables)
    {
        var taken = tables.Select(table => table.SheetPart).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return workbook.Sheets
            .Where(candidate => !taken.Contains(candidate.Part) && workbook.Mentions(candidate.Part, "TEXTJOIN("))
            .Select(candidate => workbook.Sheet(candidate.Part))
            .FirstOrDefault(candidate => Keys(candidate).Any(key => key.Key == "share"));
    }

    /// <summary>Does it.</summary>
    public void Apply()
    {
        var keys = Keys(sheet);
        var isOurLayout = keys.Count > 0 && keys[0].Row == MapGrid.FirstLaneRow && keys[^1].Row == MapGrid.FirstLaneRow + keys.Count - 1;
        if (isOurLayout)
        {
            Rows(keys);
            Columns();
            Write(after.Cells.Select(cell => (cell, cell.Address)));
            return;
        }

        // People moved the grid: its values follow, its shape stays theirs.
        var rows = keys.ToLookup(key => key.Key, key => key.Row, StringComparer.Ordinal);
        Write(after.Cells
            .Where(cell => cell.Formula is not null && cell.Address.Row >= MapGrid.FirstLaneRow)
            .SelectMany(cell => rows[after.Rows[cell.Address.Row - MapGrid.FirstLaneRow].Key].Take(1).Select(row => (cell, new CellAddress(row, cell.Address.Column)))));
    }

    private static List<(string Key, int Row)> Keys(SheetEdit sheet) => [.. sheet.RowNumbers
        .Select(row => (Key: sheet.TextOf(sheet.Cell(new CellAddress(row, MapGrid.KeyColumn))).Trim(), Row: row))
        .Where(row => row.Row > 3 && (row.Key == "share" || Enum.GetNames<GridRowKind>().Any(kind =>
            row.Key.StartsWith(kind + "/", StringComparison.OrdinalIgnoreCase))))];

    private void Rows(List<(string Key, int Row)> keys)
    {
        restructured = !keys.Select(key => key.Key).SequenceEqual(after.Rows.Select(row => row.Key), StringComparer.Ordinal);
        var share = keys[^1].Row;
        var grid = CellRange.Of(MapGrid.FirstLaneRow, MapGrid.KeyColumn, share, before.LastColumn);
        for (var count = keys.Count; count < after.Rows.Count; count++)
            workbook.Shift(sheet, new RowShift(share, IsInsert: true), grid);
        for (var count = keys.Count; count > after.Rows.Count; count--)
            workbook.Shift(sheet, new RowShift(--share, IsInsert: false), grid);
    }

    private void Columns()
    {
        var (had, has) = (before.LastColumn, after.LastColumn);
        if (had == has)
            return;
        restructured = true;
        for (var column = had + 1; column <= has; column++)
        {
            if (sheet.RowNumbers.Any(row => row >= MapGrid.HeaderRow && sheet.Cell(new CellAddress(row, column)) is { } cell && SheetEdit.HasContent(cell)))
                throw new JourneyException(
                    WorkbooksErrors.MapColumnTaken, new Place(workbook.FileName, sheet.Sheet.Name), workbook.FileName, CellAddress.ColumnName(column));
        }

        foreach (var row in sheet.RowNumbers.ToArray())
        {
            foreach (var cell in sheet.Cells(row).Where(cell => SheetEdit.AddressOf(cell).Column > has && SheetEdit.AddressOf(cell).Column <= had).ToArray())
                cell.Remove();
        }

        foreach (var attribute in sheet.Document.Descendants(sheet.Namespace + "conditionalFormatting").Attributes("sqref"))
            attribute.Value = Widen(attribute.Value, had, has);
        foreach (var element in sheet.Document.Descendants().Where(element => element.Name.LocalName == "sqref" && !element.HasElements))
            element.Value = Widen(element.Value, had, has);
        Widths(had, has);
        workbook.FormulasMoved = true;
        sheet.IsChanged = true;
    }

    private static string Widen(string list, int had, int has) => string.Join(' ', list.Split(' ').Select(text =>
        CellRange.TryParse(text, out var range) && range.First.Column == MapGrid.FirstStageColumn && range.Last.Column == had
            ? CellRange.Of(range.First.Row, range.First.Column, range.Last.Row, has).ToString()
            : text));

    private void Widths(int had, int has)
    {
        var columns = sheet.Document.Root!.Element(sheet.Namespace + "cols");
        var last = columns?.Elements().FirstOrDefault(column => (int?)column.Attribute("min") <= had && (int?)column.Attribute("max") >= had);
        if (has <= had || last is null || columns!.Elements().Any(column => (int?)column.Attribute("min") > had && (int?)column.Attribute("min") <= has))
            return;
        if ((int?)last.Attribute("max") < has)
            last.SetAttributeValue("max", has);
    }

    private void Write(IEnumerable<(GridCell Cell, CellAddress Address)> cells)
    {
        var written = before.Cells.ToDictionary(cell => cell.Address);
        foreach (var (cell, address) in cells)
        {
            var current = sheet.Cell(address);
            if (cell.Formula is null)
                Constant(cell, address, current, written.GetValueOrDefault(cell.Address));
            else
                Formula(cell with { Address = address }, current, written.GetValueOrDefault(cell.Address));
            if (address.Row >= MapGrid.FirstLaneRow && cell.Text is { Length: > 0 } text && address.Column >= MapGrid.FirstStageColumn && address.Row <= after.LastRow)
                sheet.RaiseRow(address.Row, RowHeights.For([new SizedText(text, 24)], language) + 6);
        }
    }

    private void Constant(GridCell cell, CellAddress address, XElement? current, GridCell? before)
    {
        var isOurs = current is null || !SheetEdit.HasContent(current) || sheet.TextOf(current) == (before?.Text ?? "");
        if (isOurs || (restructured && address.Row >= MapGrid.FirstLaneRow && address.Column <= MapGrid.LaneColumn))
            sheet.SetText(address, cell.Text ?? "", Style(cell));
    }

    private void Formula(GridCell cell, XElement? current, GridCell? before)
    {
        var formula = (string?)current?.Element(sheet.Namespace + "f");
        if (restructured || current is null || formula == before?.Formula)
        {
            if (formula == cell.Formula)
                Value(cell, current!);
            else if (restructured || current is null || before?.Formula is not null)
                sheet.SetFormula(cell, Style(cell));
        }
        else if (formula is not null && (formula.Contains("TEXTJOIN(", StringComparison.Ordinal) || formula.Contains("SUMPRODUCT(", StringComparison.Ordinal)))
        {
            Value(cell, current);
        }
    }

    private void Value(GridCell cell, XElement current)
    {
        var value = cell.Text ?? cell.Number!.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        var type = cell.Text is null ? null : "str";
        if (sheet.TextOf(current) == value && (string?)current.Attribute("t") == type)
            return;
        current.SetAttributeValue("t", type);
        current.SetElementValue(sheet.Namespace + "v", CellText.Escape(value));
        sheet.IsChanged = true;
    }

    /// <summary>The format of a cell of the same kind that is there: people may have changed it, and other programs number formats anew.</summary>
    private int? Style(GridCell cell)
    {
        var like = before.Cells.FirstOrDefault(other => other.Style == cell.Style && other.Address.Column >= MapGrid.LaneColumn && StyleAt(other.Address) > 0)
            ?? before.Cells.FirstOrDefault(other => other.Style == CellStyle.MapCell && StyleAt(other.Address) > 0);
        return like is null ? null : StyleAt(like.Address);
    }

    private int? StyleAt(CellAddress address) =>
        int.TryParse((string?)sheet.Cell(address)?.Attribute("s"), System.Globalization.CultureInfo.InvariantCulture, out var style) ? style : null;
}
