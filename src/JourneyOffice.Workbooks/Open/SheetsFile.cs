using System.IO.Compression;
using System.Xml.Linq;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>
/// A file with the sheets of a map that are put into a workbook which is open in Excel. It carries no map: the workbook does. It has no charts either, since Excel
/// on the web refuses sheets with them; what they show stands in its hidden rows.
/// </summary>
/// <param name="File">The file.</param>
/// <param name="Sheets">Its sheets' names.</param>
/// <param name="Charts">The charts that are added afterwards.</param>
/// <param name="Carried">What the workbook carries once the sheets stand in it. Parts have names and checksums only in files.</param>
public sealed record SheetsFile(byte[] File, IReadOnlyList<string> Sheets, IReadOnlyList<OpenChart> Charts, CarriedMap Carried)
{
    // What a row is as high as where nothing is said of it, and what a pixel is in points.
    private const double RowHeight = 15;
    private const double PointsPerPixel = 0.75;

    private static readonly XNamespace Main = XmlNamespaces.Transitional.Spreadsheet;

    private OfficePackage Package { get; init; } = null!;

    /// <summary>The file of a map.</summary>
    /// <param name="map">The map.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="fileName">The name by which messages call the workbook.</param>
    /// <exception cref="JourneyException">A text is longer than a cell can hold, or the map too large.</exception>
    public static SheetsFile Of(JourneyMap map, string language, string fileName)
    {
        ArgumentNullException.ThrowIfNull(map);
        var built = OfficePackage.Open(WorkbookWriter.Build(map, language, Theme.Calm, charts: true, CompressionLevel.Optimal, areDrawn: false), fileName);
        var carried = CarriedMapJson.Read(MapPart.ReadAll(built)[0].Content);
        var editor = new PackageEditor(built);
        MapPart.Remove(editor, built, map.Id);
        var file = editor.Save();
        var package = OfficePackage.Open(file, fileName);
        var charts = CurveRows.Of(map) is { } curve ? new[] { ChartOf(package, MapGrid.Of(map, GridTables.Of(WorkbookContent.Tables(map, language)), language, curve), curve, language) } : [];
        return new SheetsFile(file, [.. WorkbookSheets.Of(package).Select(sheet => sheet.Name)], charts, carried with { Ledger = carried.Ledger with { Parts = new Dictionary<string, uint>(StringComparer.Ordinal) } })
        { Package = package };
    }

    /// <summary>Which of its names a workbook has already; Excel would give the newcomers other ones.</summary>
    /// <param name="open">The workbook's file (<see cref="OpenBook"/>).</param>
    public IReadOnlyList<string> NamesIn(OfficePackage open)
    {
        var taken = WorkbookInserter.NamesOf(open).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. WorkbookInserter.NamesOf(Package).Distinct(StringComparer.OrdinalIgnoreCase).Where(taken.Contains)];
    }

    /// <summary>
    /// Whether a workbook has all of these sheets, with the tables and rows of this very map: they were put in before, and what the workbook carries was not written
    /// any more. People may have worked in them since. Maps that were made of one template have the same rows, so that title, goal or objective has to be the same, too.
    /// </summary>
    /// <param name="open">The workbook's file.</param>
    public bool IsIn(OfficePackage open)
    {
        ArgumentNullException.ThrowIfNull(open);
        var (ours, theirs) = (Tables(Package), Tables(open));
        return Sheets.All(WorkbookSheets.Of(open).Select(sheet => sheet.Name).Contains) && ours.Keys.ToHashSet().SetEquals(theirs.Keys)
            && ours.All(table => theirs[table.Key].Rows.Select(row => row.Id).OfType<string>().All(table.Value.Rows.Select(row => row.Id).Contains))
            && ours.Where(table => table.Key.Table == TableKinds.NameOf("goal")).All(table => SaysTheSame(Goal(table.Value), Goal(theirs[table.Key])));
    }

    private static Dictionary<(string Table, string Sheet), SnapshotTable> Tables(OfficePackage package) =>
        WorkbookReader.Read(package, known: null).Tables.ToDictionary(table => (table.TableName, table.SheetName));

    // What a map is called and what it is for, as far as it says so.
    private static List<string> Goal(SnapshotTable table) =>
    [
        .. from column in table.Columns.Index()
           where column.Item.Id is "title" or "goal" or "objective"
           from row in table.Rows
           where row.Values[column.Index].Length > 0
           select column.Item.Id + row.Values[column.Index],
    ];

    private static bool SaysTheSame(List<string> ours, List<string> theirs) => ours.Count == 0 || ours.Intersect(theirs, StringComparer.Ordinal).Any();

    private static OpenChart ChartOf(OfficePackage package, MapGrid grid, CurveRows curve, string language)
    {
        var sheet = WorkbookTexts.Get("Sheet.Map", language);
        var room = grid.CurveRoom;
        var width = SheetMarkup.Pixels(MapSheetWriter.LaneWidth) + (grid.Stages.Count * SheetMarkup.Pixels(MapSheetWriter.StageWidth(grid.Stages.Count)));
        return new OpenChart(
            sheet, SheetDrawing.ChartName, WorkbookTexts.Get("Chart.Curve", language), 0, TopOf(package, sheet, room.First.Row), width * PointsPerPixel, MapSheetWriter.CurveHeight,
            Cells(MapGrid.HeaderRow), [.. curve.Series.Select(series => grid.RowOf($"curvescore/{curve.Lane}/{series}")).Select(row => (grid.TextAt(row, MapGrid.LaneColumn), Cells(row)))]);

        string Cells(int row) => CellRange.Of(row, MapGrid.FirstStageColumn, row, grid.LastColumn).ToString();
    }

    private static double TopOf(OfficePackage package, string sheet, int row)
    {
        var rows = package.ParsePart(WorkbookSheets.Of(package).First(known => known.Name == sheet).Part, reader => XElement.Load(reader)).Descendants(Main + "row")
            .ToDictionary(element => (int)element.Attribute("r")!, element => element.Attribute("hidden") is not null ? 0 : (double?)element.Attribute("ht") ?? RowHeight);
        return Enumerable.Range(1, row - 1).Sum(number => rows.GetValueOrDefault(number, RowHeight));
    }
}

/// <summary>A chart for a program to draw.</summary>
/// <param name="Sheet">Its sheet's name, also of the cells that it shows.</param>
/// <param name="Name">Its name.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Left">Distance from the sheet's left edge, in points.</param>
/// <param name="Top">Distance from the sheet's upper edge, in points.</param>
/// <param name="Width">Width in points.</param>
/// <param name="Height">Height in points.</param>
/// <param name="Categories">The cells that name its points.</param>
/// <param name="Series">Its curves with the cells of their values.</param>
public sealed record OpenChart(string Sheet, string Name, string Title, double Left, double Top, double Width, double Height, string Categories, IReadOnlyList<(string Name, string Values)> Series);
