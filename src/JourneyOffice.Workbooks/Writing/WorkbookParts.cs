using System.Collections.Concurrent;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using JourneyOffice.Drawing;
using JourneyOffice.Packages;

namespace JourneyOffice.Workbooks;

/// <summary>The package of a new workbook: sheets and tables get their part names and relationships here.</summary>
internal sealed class WorkbookParts
{
    private const string Main = "xl/workbook.xml";

    // Theme and styles are the same in every workbook of a theme and language.
    private static readonly ConditionalWeakTable<Theme, ConcurrentDictionary<string, (DeflatedPart Look, DeflatedPart Styles)>> Ready = [];

    private readonly List<(string Name, string Relationship)> sheets = [];
    private readonly List<string> written = [];
    private int tableCount;
    private int chartCount;

    /// <summary>A package with nothing in it yet.</summary>
    /// <param name="compression">How hard its parts are pressed.</param>
    public WorkbookParts(CompressionLevel compression)
    {
        Editor = PackageEditor.Create(compression);
        Editor.AddRelationship("", RelationshipTypes.OfficeDocument, Main);
        Editor.AddRelationship("", RelationshipTypes.CoreProperties, "docProps/core.xml");
        Editor.AddRelationship("", RelationshipTypes.ExtendedProperties, "docProps/app.xml");
    }

    /// <summary>Where the parts go.</summary>
    public PackageEditor Editor { get; }

    /// <summary>The checksums of the parts that people may change: sheets, tables and charts.</summary>
    public IReadOnlyDictionary<string, uint> Checksums => written.ToDictionary(part => part, Editor.Checksum, StringComparer.Ordinal);

    /// <summary>Adds a sheet behind the others.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="write">Writes it; its part's name is given, so that it can add what belongs to it.</param>
    public void AddSheet(string name, Func<string, byte[]> write)
    {
        var part = $"xl/worksheets/sheet{sheets.Count + 1}.xml";
        sheets.Add((name, Editor.AddRelationship(Main, RelationshipTypes.Worksheet, part)));
        Set(part, write(part), ContentTypes.Worksheet);
    }

    /// <summary>Adds a table to a sheet and gives the relationship's id.</summary>
    /// <param name="sheet">The sheet's part.</param>
    /// <param name="write">Writes the table by its number, unique in the workbook.</param>
    public string AddTable(string sheet, Func<int, byte[]> write)
    {
        var part = $"xl/tables/table{++tableCount}.xml";
        Set(part, write(tableCount), ContentTypes.Table);
        return Editor.AddRelationship(sheet, RelationshipTypes.Table, part);
    }

    /// <summary>Adds a chart to a sheet and gives the relationship's id of the drawing that it stands in.</summary>
    /// <param name="sheet">The sheet's part.</param>
    /// <param name="over">The cells that it covers.</param>
    /// <param name="chart">The chart.</param>
    public string AddChart(string sheet, CellRange over, SheetChart chart)
    {
        var (drawing, part) = ($"xl/drawings/drawing{++chartCount}.xml", $"xl/charts/chart{chartCount}.xml");
        Set(part, ChartXml.Write(chart.Chart, chart.References, null, Editor.Namespaces), ContentTypes.Chart);
        var relationship = Editor.AddRelationship(drawing, RelationshipTypes.Chart, part);
        Editor.SetPart(drawing, SheetDrawing.Write(over, chart.Chart, relationship, Editor.Namespaces), ContentTypes.Drawing);
        return Editor.AddRelationship(sheet, RelationshipTypes.Drawing, drawing);
    }

    /// <summary>Adds what a workbook has once.</summary>
    /// <param name="title">The document's title.</param>
    /// <param name="names">Its defined names.</param>
    /// <param name="theme">Fonts and colours.</param>
    /// <param name="language">The reader's language.</param>
    public void Finish(string title, IEnumerable<DefinedName> names, Theme theme, string language)
    {
        Editor.AddRelationship(Main, RelationshipTypes.Theme, "xl/theme/theme1.xml");
        Editor.AddRelationship(Main, RelationshipTypes.Styles, "xl/styles.xml");
        Editor.SetPart(Main, WorkbookPart.Write(sheets, names), ContentTypes.Workbook);
        var (look, styles) = Ready.GetOrCreateValue(theme).GetOrAdd(language, spoken =>
            (DeflatedPart.From(ThemePart.Write(theme, spoken)), DeflatedPart.From(StylesPart.Write(theme, spoken))));
        Editor.SetDeflatedPart("xl/theme/theme1.xml", look, ContentTypes.Theme);
        Editor.SetDeflatedPart("xl/styles.xml", styles, ContentTypes.Styles);
        Editor.SetPart("docProps/core.xml", WorkbookPart.CoreProperties(title, language), ContentTypes.CoreProperties);
        Editor.SetPart("docProps/app.xml", WorkbookPart.ExtendedProperties(), ContentTypes.ExtendedProperties);
    }

    private void Set(string part, byte[] content, string type)
    {
        written.Add(part);
        Editor.SetPart(part, content, type);
    }
}
