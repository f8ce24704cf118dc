using System.Xml;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>Reads the sheets of a workbook that carries no map of ours as what they show: the texts of their cells, merged ones once.</summary>
public static class OldSheets
{
    // What a person draws as a map ends long before; lists of data don't.
    private const int LastRow = 400;
    private const int LastColumn = 120;
    private const int MostMerged = 2_000;

    /// <summary>The sheets, in order.</summary>
    /// <param name="package">The workbook.</param>
    /// <exception cref="JourneyException">The package is no workbook, or a part of it is broken.</exception>
    public static IReadOnlyList<OldPage> Read(OfficePackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        var (strings, visible) = (new SharedTexts(package), new VisibleText(new NumberFormats(package), "en"));
        return [.. WorkbookSheets.Of(package).Select(sheet => new OldPage(sheet.Index + 1, sheet.Name, null) { Tables = [new OldTable(Cells(package, sheet, strings, visible))] })];
    }

    private static List<OldCell> Cells(OfficePackage package, WorkbookSheet sheet, SharedTexts strings, VisibleText visible)
    {
        var cells = new List<OldCell>();
        foreach (var row in package.ParsePart(sheet.Part, reader => SheetReader.Rows(reader, 1, LastRow, strings)))
        {
            foreach (var (column, cell) in row.Cells.Where(cell => cell.Key <= LastColumn && cell.Value.Kind is not (RawKind.Empty or RawKind.Error)).OrderBy(cell => cell.Key))
                cells.Add(new OldCell(row.Number, column, visible.Of(cell, null), new CellAddress(row.Number, column).ToString()));
        }

        if (cells.Count == 0)
            return cells;
        var (merged, covered) = (new Dictionary<CellAddress, CellRange>(), new HashSet<CellAddress>());
        foreach (var range in package.ParsePart(sheet.Part, Merged))
        {
            if (merged.TryAdd(range.First, range))
                covered.UnionWith(Inside(range).Skip(1));
        }

        return [.. cells.Select(cell => (Cell: cell, At: new CellAddress(cell.Row, cell.Column))).Where(cell => !covered.Contains(cell.At))
            .Select(cell => merged.TryGetValue(cell.At, out var range)
                ? cell.Cell with { Rows = range.Last.Row - range.First.Row + 1, Columns = range.Last.Column - range.First.Column + 1 } : cell.Cell)];
    }

    private static IEnumerable<CellAddress> Inside(CellRange range) =>
        from row in Enumerable.Range(range.First.Row, Math.Min(range.Last.Row, LastRow) - range.First.Row + 1)
        from column in Enumerable.Range(range.First.Column, Math.Min(range.Last.Column, LastColumn) - range.First.Column + 1)
        select new CellAddress(row, column);

    private static List<CellRange> Merged(XmlReader reader)
    {
        var ranges = new List<CellRange>();
        while (!reader.EOF && ranges.Count < MostMerged)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheetData" })
            {
                reader.Skip();
                continue;
            }

            if (reader is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" } && CellRange.TryParse(reader.GetAttribute("ref"), out var range) && range.First is { Row: <= LastRow, Column: <= LastColumn })
                ranges.Add(range);
            reader.Read();
        }

        return ranges;
    }
}
