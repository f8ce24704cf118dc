using System.Globalization;
using System.Xml.Linq;

namespace JourneyOffice.Workbooks;

/// <summary>Which cells of a sheet nobody sees: those in hidden rows and columns, and those that another covers.</summary>
internal sealed class SheetVisibility
{
    private readonly HashSet<int> rows = [];
    private readonly List<(int First, int Last)> columns = [];
    private readonly Dictionary<int, List<CellRange>> merged = [];

    /// <summary>Looks at a sheet.</summary>
    public SheetVisibility(XElement sheet, IEnumerable<(int Number, XElement Row)> numbered)
    {
        XNamespace spreadsheet = sheet.Name.Namespace;
        foreach (var column in sheet.Elements(spreadsheet + "cols").Elements().Where(column => IsTrue(column, "hidden") || IsZero(column, "width")))
            columns.Add((Number(column, "min", 1), Number(column, "max", CellAddress.LastColumn)));
        var present = numbered.ToList();
        rows.UnionWith(present.Where(row => IsTrue(row.Row, "hidden") || IsZero(row.Row, "ht")).Select(row => row.Number));
        var order = present.Select(row => row.Number).Order().ToList();
        foreach (var entry in sheet.Elements(spreadsheet + "mergeCells").Elements())
        {
            if (!CellRange.TryParse((string?)entry.Attribute("ref"), out var range))
                continue;
            var from = order.BinarySearch(range.First.Row);
            for (var at = from < 0 ? ~from : from; at < order.Count && order[at] <= range.Last.Row; at++)
            {
                if (!merged.TryGetValue(order[at], out var list))
                    merged[order[at]] = list = [];
                list.Add(range);
            }
        }
    }

    /// <summary>Whether a row is hidden.</summary>
    public bool HidesRow(int row) => rows.Contains(row);

    /// <summary>Whether a column is hidden.</summary>
    public bool HidesColumn(int column) => columns.Exists(range => column >= range.First && column <= range.Last);

    /// <summary>Whether a cell lies under another that it was merged with.</summary>
    public bool Covers(CellAddress cell) => Merge(cell) is { } range && range.First != cell;

    /// <summary>Whether nobody sees what a cell holds. The first cell of merged ones is seen as long as any of them is.</summary>
    public bool Hides(CellAddress cell) => Merge(cell) is { } range
        ? range.First != cell || HidesAll(range)
        : HidesRow(cell.Row) || HidesColumn(cell.Column);

    /// <summary>Whether of a range nothing is seen.</summary>
    public bool HidesAll(CellRange range) => HidesRows(range.First.Row, range.Last.Row) || HidesColumns(range.First.Column, range.Last.Column);

    /// <summary>Whether of a range something is not seen.</summary>
    public bool HidesAny(CellRange range) =>
        rows.Any(row => row >= range.First.Row && row <= range.Last.Row) || columns.Exists(column => column.First <= range.Last.Column && column.Last >= range.First.Column);

    private bool HidesRows(int first, int last)
    {
        var row = first;
        while (row <= last && rows.Contains(row))
            row++;
        return row > last;
    }

    private bool HidesColumns(int first, int last)
    {
        var column = first;
        while (column <= last && HidesColumn(column))
            column++;
        return column > last;
    }

    private CellRange? Merge(CellAddress cell) =>
        merged.TryGetValue(cell.Row, out var ranges) && ranges.FindIndex(range => range.Contains(cell)) is >= 0 and var index ? ranges[index] : null;

    private static bool IsTrue(XElement element, string attribute) => (string?)element.Attribute(attribute) is "1" or "true" or "on";

    private static bool IsZero(XElement element, string attribute) =>
        double.TryParse((string?)element.Attribute(attribute), NumberStyles.Float, CultureInfo.InvariantCulture, out var size) && size == 0;

    private static int Number(XElement element, string attribute, int otherwise) =>
        int.TryParse((string?)element.Attribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
