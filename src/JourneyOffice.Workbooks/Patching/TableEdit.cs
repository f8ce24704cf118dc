using System.Xml.Linq;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>One of our tables that is being changed.</summary>
internal sealed class TableEdit(WorkbookEdit workbook, LocatedTable table, string language)
{
    private LocatedTable table = table;

    private SheetEdit Sheet => workbook.Sheet(table.SheetPart);

    /// <summary>The table where it stands now.</summary>
    public LocatedTable Table => table;

    /// <summary>Sets a cell; columns that people took out are passed over.</summary>
    public void Set(string rowId, string column, TableCell cell)
    {
        var row = RowOf(rowId) ?? throw new JourneyException(
            WorkbooksErrors.RowMissing, new Place(workbook.FileName, table.SheetName), workbook.FileName, table.Definition.TableName, rowId);
        if (table.ColumnOf(column) is { } number)
            Write(new CellAddress(row, number), column, cell);
    }

    /// <summary>Writes the id of a row that people added; one right below the table comes into it.</summary>
    public void SetId(int row, string id)
    {
        if (table.MayContinueBelow && row > table.LastRow)
        {
            table = table with { Range = CellRange.Of(table.Range.First.Row, table.Range.First.Column, row, table.Range.Last.Column) };
            WriteRange();
        }

        Sheet.SetText(new CellAddress(row, table.IdColumn), id);
    }

    /// <summary>Adds a row after another one, else at the end; a row with this id that is there already stays.</summary>
    public void Add(TableRow row, IReadOnlyList<string> columns, string? after)
    {
        if (RowOf(row.Id) is null)
        {
            var number = NewRow(after);
            SetId(number, row.Id);
        }

        for (var index = 0; index < columns.Count && index < row.Cells.Count; index++)
            Set(row.Id, columns[index], row.Cells[index]);
    }

    /// <summary>Removes a row; what stands beside the table stays, and then the table's cells are only emptied.</summary>
    public void Delete(string rowId)
    {
        if (RowOf(rowId) is not { } row)
            return;
        var isAlone = table.LastRow == table.FirstRow;
        var hasNeighbours = Sheet.Cells(row).Any(cell => !IsInside(SheetEdit.AddressOf(cell)) && SheetEdit.HasContent(cell));
        if (isAlone || hasNeighbours || table.TablePart is null)
        {
            foreach (var cell in Sheet.Cells(row).Where(cell => IsInside(SheetEdit.AddressOf(cell)) && SheetEdit.HasContent(cell)).ToArray())
                Sheet.Empty(cell);
            return;
        }

        RefuseTornArrays(row, row);
        workbook.Shift(Sheet, new RowShift(row, IsInsert: false), Data);
        table = table with { Range = CellRange.Of(table.Range.First.Row, table.Range.First.Column, table.Range.Last.Row - 1, table.Range.Last.Column) };
    }

    private CellRange Data => CellRange.Of(table.FirstRow, table.Range.First.Column, table.LastRow, table.Range.Last.Column);

    private bool IsInside(CellAddress cell) => cell.Column >= table.Range.First.Column && cell.Column <= table.Range.Last.Column;

    private int? RowOf(string id)
    {
        for (var row = table.FirstRow; row <= table.LastRow; row++)
        {
            if (Sheet.TextOf(Sheet.Cell(new CellAddress(row, table.IdColumn))).Trim() == id)
                return row;
        }

        return null;
    }

    private int NewRow(string? after)
    {
        if (table.FirstRow == table.LastRow && !Sheet.Cells(table.FirstRow).Any(cell => IsInside(SheetEdit.AddressOf(cell)) && SheetEdit.HasContent(cell)))
            return table.FirstRow;
        var number = (after is null ? null : RowOf(after)) + 1 ?? table.LastRow + 1;
        RefuseTornArrays(number, number - 1);
        var data = Data;
        workbook.Shift(Sheet, new RowShift(number, IsInsert: true), data);
        table = table with { Range = CellRange.Of(table.Range.First.Row, table.Range.First.Column, table.Range.Last.Row + 1, table.Range.Last.Column) };
        WriteRange();
        CopyFormats(number > table.FirstRow ? number - 1 : number + 1, number);
        return number;
    }

    /// <summary>A row added right below the last one: the table's own range has to be told.</summary>
    private void WriteRange()
    {
        if (table.TablePart is null)
            return;
        var root = workbook.Document(table.TablePart).Root!;
        root.SetAttributeValue("ref", table.Range.ToString());
        root.Element(root.Name.Namespace + "autoFilter")?.SetAttributeValue(
            "ref", CellRange.Of(table.Range.First.Row, table.Range.First.Column, table.LastRow, table.Range.Last.Column).ToString());
        workbook.Changed(table.TablePart);
    }

    private void CopyFormats(int from, int to)
    {
        var formulas = CalculatedColumns();
        foreach (var cell in Sheet.Cells(from).ToArray())
        {
            var address = SheetEdit.AddressOf(cell);
            if (!IsInside(address))
                continue;
            var style = int.TryParse((string?)cell.Attribute("s"), System.Globalization.CultureInfo.InvariantCulture, out var index) ? index : 0;
            var copy = Sheet.Ensure(new CellAddress(to, address.Column), style);
            if (formulas.TryGetValue(address.Column, out var formula))
                copy.AddFirst(new XElement(Sheet.Namespace + "f", formula));
        }
    }

    /// <summary>Formulas of columns that people added to the table; Excel fills them into new rows too.</summary>
    private Dictionary<int, string> CalculatedColumns()
    {
        if (table.TablePart is null)
            return [];
        var root = workbook.Document(table.TablePart).Root!;
        return root.Elements(root.Name.Namespace + "tableColumns").Elements()
            .Select((column, index) => (Formula: (string?)column.Element(root.Name.Namespace + "calculatedColumnFormula"), Number: table.Range.First.Column + index))
            .Where(column => column.Formula is not null)
            .ToDictionary(column => column.Number, column => column.Formula!);
    }

    private void RefuseTornArrays(int bottomOfUpper, int topOfLower)
    {
        foreach (var formula in Sheet.Document.Root!.Descendants(Sheet.Namespace + "f").Where(formula => (string?)formula.Attribute("t") == "array"))
        {
            if (CellRange.TryParse((string?)formula.Attribute("ref"), out var range) && range.First.Row != range.Last.Row
                && range.First.Row <= topOfLower && range.Last.Row >= bottomOfUpper)
                throw new JourneyException(
                    WorkbooksErrors.RowsTied, new Place(workbook.FileName, table.SheetName), workbook.FileName, table.Definition.TableName, range.ToString());
        }
    }

    private void Write(CellAddress address, string column, TableCell cell)
    {
        var definition = table.Definition.Columns.First(definition => definition.Id == column);
        if (cell.Number is { } number)
        {
            Sheet.SetNumber(address, number);
            return;
        }

        var text = TableSheetWriter.Checked(cell);
        Sheet.SetText(address, text);
        if (text.Length > 0)
            Sheet.RaiseRow(address.Row, RowHeights.For([new SizedText(text, definition.Width)], language));
    }
}
