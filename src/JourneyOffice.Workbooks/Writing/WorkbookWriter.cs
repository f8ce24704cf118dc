using System.IO.Compression;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>Makes a new workbook from a map.</summary>
public static class WorkbookWriter
{
    /// <summary>The workbook's bytes: the same map gives the same bytes.</summary>
    /// <param name="map">The map.</param>
    /// <param name="language">The reader's language, one of <see cref="LanguageFallback.Supported"/>.</param>
    /// <param name="theme">Fonts and colours.</param>
    /// <param name="charts">Whether the curve is drawn as a chart; Excel on the web takes no sheets with charts from another workbook.</param>
    /// <exception cref="JourneyException">A text is longer than a cell can hold.</exception>
    public static byte[] Build(JourneyMap map, string language, Theme theme, bool charts = true) => Build(map, language, theme, charts, CompressionLevel.Optimal);

    /// <summary>The same; one whose parts are only taken from it need not be pressed.</summary>
    /// <param name="map">The map.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="theme">Fonts and colours.</param>
    /// <param name="charts">Whether there are charts, and rows that feed them.</param>
    /// <param name="compression">How hard its parts are pressed.</param>
    /// <param name="areDrawn">Whether the charts stand there; if not, they are added by the program that gets the sheets.</param>
    internal static byte[] Build(JourneyMap map, string language, Theme theme, bool charts, CompressionLevel compression, bool areDrawn = true)
    {
        var tables = WorkbookContent.Tables(map, language);
        var grids = GridTables.Of(tables);
        var grid = MapGrid.Of(map, grids, language, charts ? CurveRows.Of(map) : null);
        var lists = ChoiceLists.Of(map, language, tables);
        var guide = GuideGrid.Of(map, grids, grid, WorkbookTexts.Get("Sheet.Map", language), language, tables);
        var names = WorkbookNames.Of(tables, grid, lists, language);
        var curve = grid.Curve is null ? null : new CurveChart(grid, map.Scale ?? Scale.Default, WorkbookTexts.Get("Sheet.Map", language), language);
        var drawn = areDrawn ? curve : null;
        var parts = new WorkbookParts(compression);
        parts.AddSheet(WorkbookTexts.Get("Sheet.Start", language), _ => new GuideSheetWriter(guide, language).Write());
        parts.AddSheet(WorkbookTexts.Get("Sheet.Map", language), sheet => new MapSheetWriter(grid, map, language).Write(
            drawn is null ? null : parts.AddChart(sheet, grid.CurveRoom, drawn.OnMap())));
        var listNames = names.Select(name => name.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            var writer = new TableSheetWriter(table, map, language, listNames);
            parts.AddSheet(table.SheetName, sheet => writer.Sheet(
                parts.AddTable(sheet, writer.Table),
                drawn is null || table.Kind != "emotions" ? null : parts.AddChart(sheet, TableSheetWriter.ChartRoom, drawn.OnEmotions())));
        }

        parts.AddSheet(WorkbookTexts.Get("Sheet.Lists", language), _ => new ListsSheetWriter(lists, language, map.Sample).Write());
        parts.Finish(new MapHeading(map, language).Title, names, theme, language);
        Carry(parts, map, tables, language);
        return parts.Editor.Save();
    }

    private static void Carry(WorkbookParts parts, JourneyMap map, IReadOnlyList<TableSheet> tables, string language)
    {
        var ledger = LedgerWriter.ForTables(tables, new MapDocument(map), language) with
        {
            Parts = parts.Checksums,
        };
        MapPart.Write(parts.Editor, null, map.Id, CarriedMapJson.Write(new CarriedMap(map, ledger)));
    }
}
