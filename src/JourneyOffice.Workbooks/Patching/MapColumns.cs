using System.Xml.Linq;
using JourneyOffice.Maps;

namespace JourneyOffice.Workbooks;

/// <summary>Columns of the map sheet that come or go with stages.</summary>
/// <param name="workbook">The workbook.</param>
/// <param name="sheet">The map sheet.</param>
/// <param name="had">Its last column before.</param>
/// <param name="has">Its last column now.</param>
internal sealed class MapColumns(WorkbookEdit workbook, SheetEdit sheet, int had, int has)
{
    /// <summary>Does it.</summary>
    /// <exception cref="JourneyException">Something stands where a new stage's column has to be.</exception>
    public void Apply()
    {
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
            attribute.Value = Widen(attribute.Value);
        foreach (var element in sheet.Document.Descendants().Where(element => element.Name.LocalName == "sqref" && !element.HasElements))
            element.Value = Widen(element.Value);
        Widths();
        workbook.FormulasMoved = true;
        sheet.IsChanged = true;
    }

    private string Widen(string list) => string.Join(' ', list.Split(' ').Select(text =>
        CellRange.TryParse(text, out var range) && range.First.Column == MapGrid.FirstStageColumn && range.Last.Column == had
            ? CellRange.Of(range.First.Row, range.First.Column, range.Last.Row, has).ToString()
            : text));

    private void Widths()
    {
        var columns = sheet.Document.Root!.Element(sheet.Namespace + "cols");
        var last = columns?.Elements().FirstOrDefault(column => (int?)column.Attribute("min") <= had && (int?)column.Attribute("max") >= had);
        if (has <= had || last is null || columns!.Elements().Any(column => (int?)column.Attribute("min") > had && (int?)column.Attribute("min") <= has))
            return;
        if ((int?)last.Attribute("max") < has)
            last.SetAttributeValue("max", has);
    }
}
