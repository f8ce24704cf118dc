using System.Globalization;
using System.Xml.Linq;

namespace JourneyOffice.Workbooks;

/// <summary>
/// Brings a chart that people restyled in step with the map sheet: what it refers to and the values that it keeps, nothing of its look.
/// </summary>
internal sealed class ChartCaches(MapGrid grid, string mapSheet)
{
    /// <summary>Whether a chart shows cells of the map sheet.</summary>
    public static bool Shows(XDocument chart, string mapSheet) =>
        chart.Descendants().Any(element => element.Name.LocalName == "f" && Find(element.Value, mapSheet) is not null);

    /// <summary>Does it, and says whether anything changed.</summary>
    public bool Refresh(XDocument chart)
    {
        var changed = false;
        foreach (var formula in chart.Descendants().Where(element => element.Name.LocalName == "f" && !element.HasElements).ToArray())
        {
            if (Find(formula.Value, mapSheet) is not { } range || range.First.Row > grid.LastRow || formula.Parent is not { } reference)
                continue;
            var row = range.First.Row;
            var cells = range.First.Column < MapGrid.FirstStageColumn ? range : CellRange.Of(row, MapGrid.FirstStageColumn, row, grid.LastColumn);
            var written = WorkbookPart.SheetReference(mapSheet) + "!" + Absolute(cells);
            changed |= written != formula.Value;
            formula.Value = written;
            var cache = reference.Elements().FirstOrDefault(element => element.Name.LocalName is "numCache" or "strCache");
            changed |= cache is not null && Fill(cache, cells);
        }

        return changed;
    }

    private bool Fill(XElement cache, CellRange cells)
    {
        var before = cache.ToString();
        var isNumber = cache.Name.LocalName == "numCache";
        var values = Enumerable.Range(cells.First.Column, cells.Last.Column - cells.First.Column + 1).Select(column => isNumber
            ? grid.NumberAt(cells.First.Row, column)?.ToString("R", CultureInfo.InvariantCulture)
            : grid.TextAt(cells.First.Row, column)).ToArray();
        cache.Elements().Where(element => element.Name.LocalName is "pt" or "ptCount").Remove();
        XNamespace chart = cache.Name.Namespace;
        object[] points =
        [
            new XElement(chart + "ptCount", new XAttribute("val", values.Length)),
            .. values.Select((value, index) => (value, index)).Where(point => point.value is not null)
                .Select(point => new XElement(chart + "pt", new XAttribute("idx", point.index), new XElement(chart + "v", point.value))),
        ];
        if (cache.Elements().FirstOrDefault(element => element.Name.LocalName == "formatCode") is { } format)
            format.AddAfterSelf(points);
        else
            cache.AddFirst(points);
        return cache.ToString() != before;
    }

    private static CellRange? Find(string formula, string mapSheet)
    {
        CellRange? found = null;
        _ = FormulaRewriter.Rewrite(formula, part =>
        {
            if (string.Equals(part.Sheet, mapSheet, StringComparison.OrdinalIgnoreCase) && CellRange.TryParse(part.Text, out var range) && range.First.Row == range.Last.Row)
                found = range;
            return part.Text;
        });
        return found;
    }

    private static string Absolute(CellRange range)
    {
        string Cell(CellAddress cell) => $"${CellAddress.ColumnName(cell.Column)}${cell.Row}";
        return range.First == range.Last ? Cell(range.First) : $"{Cell(range.First)}:{Cell(range.Last)}";
    }
}
