using System.Xml.Linq;
using JourneyOffice.Packages;

namespace JourneyOffice.Workbooks;

/// <summary>
/// Brings the charts of the curve in step. One that nobody touched is written anew, with the markers that its scores ask for; of one that
/// people restyled only references and values follow.
/// </summary>
internal sealed class ChartRefresh(WorkbookEdit workbook, OfficePackage package, MapGrid before, MapGrid after, string mapSheet)
{
    /// <summary>Refreshes the charts on a sheet.</summary>
    /// <param name="sheetPart">The sheet.</param>
    /// <param name="fresh">The chart as it would be written now.</param>
    /// <param name="written">Checksums of our parts as they were written.</param>
    public void Apply(string sheetPart, SheetChart fresh, IReadOnlyDictionary<string, uint> written)
    {
        foreach (var drawing in workbook.Targets(sheetPart, "/drawing").ToArray())
        {
            foreach (var part in workbook.Targets(drawing, "/chart").ToArray())
            {
                if (written.TryGetValue(part, out var checksum) && package.Checksum(part) == checksum)
                    workbook.Replace(part, ChartXml.Write(fresh.Chart, fresh.References, null, workbook.Editor.Namespaces));
                else if (ChartCaches.Shows(workbook.Document(part), mapSheet) && new ChartCaches(after, mapSheet).Refresh(workbook.Document(part)))
                    workbook.Changed(part);
            }
        }
    }

    /// <summary>Lets the chart over the map's columns reach over all of them, and stay with its row.</summary>
    /// <param name="sheetPart">The map sheet.</param>
    public void Place(string sheetPart)
    {
        var (had, has) = (CurveRow(before), CurveRow(after));
        foreach (var part in workbook.Targets(sheetPart, "/drawing").ToArray())
        {
            foreach (var anchor in workbook.Document(part).Root!.Elements().Where(IsOurs))
            {
                var changed = Set(anchor, "to", "col", before.LastColumn, after.LastColumn);
                // Where lanes changed their order the rows stay, and the room of the curve is another one.
                if (had > 0 && has > 0 && had != has && Row(anchor, "from") != has - 1)
                    changed |= Set(anchor, "from", "row", had - 1, has - 1) | Set(anchor, "to", "row", had, has);
                if (changed)
                    workbook.Changed(part);
            }
        }
    }

    private static int CurveRow(MapGrid grid) => grid.Curve is { } curve ? grid.RowOf($"curve/{curve.Lane}") : 0;

    private static bool IsOurs(XElement anchor) =>
        anchor.Descendants().Any(element => element.Name.LocalName == "cNvPr" && (string?)element.Attribute("name") == SheetDrawing.ChartName);

    private static XElement? Value(XElement anchor, string corner, string name) => anchor.Elements()
        .FirstOrDefault(element => element.Name.LocalName == corner)?.Elements().FirstOrDefault(element => element.Name.LocalName == name);

    private static int? Row(XElement anchor, string corner) => (int?)Value(anchor, corner, "row");

    private static bool Set(XElement anchor, string corner, string name, int had, int has)
    {
        if (had == has || Value(anchor, corner, name) is not { } value || (int?)value != had)
            return false;
        value.Value = has.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return true;
    }
}
