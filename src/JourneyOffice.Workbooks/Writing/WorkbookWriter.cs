using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>Makes a new workbook from a map.</summary>
public static class WorkbookWriter
{
    private const string Main = "xl/workbook.xml";

    /// <summary>The workbook's bytes: the same map gives the same bytes.</summary>
    /// <param name="map">The map.</param>
    /// <param name="language">The reader's language, one of <see cref="LanguageFallback.Supported"/>.</param>
    /// <param name="theme">Fonts and colours.</param>
    /// <exception cref="JourneyException">A text is longer than a cell can hold.</exception>
    public static byte[] Build(JourneyMap map, string language, Theme theme)
    {
        var tables = WorkbookContent.Tables(map, language);
        var grid = MapGrid.Of(map, Grid(tables), language);
        var lists = ChoiceLists.Of(map, language, tables);
        var editor = PackageEditor.Create();
        editor.AddRelationship("", RelationshipTypes.OfficeDocument, Main);
        editor.AddRelationship("", RelationshipTypes.CoreProperties, "docProps/core.xml");
        editor.AddRelationship("", RelationshipTypes.ExtendedProperties, "docProps/app.xml");
        var parts = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var sheets = new List<(string, string)>();

        string AddSheet(string name)
        {
            var part = $"xl/worksheets/sheet{sheets.Count + 1}.xml";
            sheets.Add((name, editor.AddRelationship(Main, RelationshipTypes.Worksheet, part)));
            return part;
        }

        parts[AddSheet(WorkbookTexts.Get("Sheet.Map", language))] = new MapSheetWriter(grid, map, language).Write();
        var names = Names(tables, grid, lists, language);
        var listNames = names.Select(name => name.Name).ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < tables.Count; index++)
        {
            var sheet = AddSheet(tables[index].SheetName);
            var table = $"xl/tables/table{index + 1}.xml";
            var writer = new TableSheetWriter(tables[index], map, language, listNames);
            parts[sheet] = writer.Sheet(editor.AddRelationship(sheet, RelationshipTypes.Table, table));
            parts[table] = writer.Table(index + 1);
        }

        parts[AddSheet(WorkbookTexts.Get("Sheet.Lists", language))] = new ListsSheetWriter(lists, language).Write();
        editor.AddRelationship(Main, RelationshipTypes.Theme, "xl/theme/theme1.xml");
        editor.AddRelationship(Main, RelationshipTypes.Styles, "xl/styles.xml");
        editor.SetPart(Main, WorkbookPart.Write(sheets, names), ContentTypes.Workbook);
        foreach (var (part, content) in parts)
            editor.SetPart(part, content, part.StartsWith("xl/tables/", StringComparison.Ordinal) ? ContentTypes.Table : ContentTypes.Worksheet);
        editor.SetPart("xl/theme/theme1.xml", ThemePart.Write(theme, language), ContentTypes.Theme);
        editor.SetPart("xl/styles.xml", StylesPart.Write(theme, language), ContentTypes.Styles);
        editor.SetPart("docProps/core.xml", WorkbookPart.CoreProperties(new MapHeading(map, language).Title, language), ContentTypes.CoreProperties);
        editor.SetPart("docProps/app.xml", WorkbookPart.ExtendedProperties(), ContentTypes.ExtendedProperties);
        Carry(editor, map, tables, language, parts);
        return editor.Save();
    }

    private static GridTables Grid(IReadOnlyList<TableSheet> tables)
    {
        GridTable Table(string kind) => GridTable.From(tables.First(table => table.Kind == kind));
        return new GridTables(Table("stages"), Table("emotions"), Table("obstacles"), Table("items"));
    }

    private static List<DefinedName> Names(
        IReadOnlyList<TableSheet> tables, MapGrid grid, IReadOnlyList<WordList> lists, string language)
    {
        var names = new List<DefinedName>();
        foreach (var kind in new[] { ChoiceList.Stages, ChoiceList.Touchpoints })
        {
            var table = tables.First(table => table.Kind == kind);
            var range = CellRange.Of(TableSheetWriter.HeaderRow + 1, 2, TableSheetWriter.HeaderRow + table.Rows.Count, 2);
            if (table.Rows.Count > 0)
                names.Add(new DefinedName(ChoiceLists.DefinedName(kind), -1, kind == ChoiceList.Stages
                    ? StageChoices.Reference(grid, WorkbookTexts.Get("Sheet.Map", language), table.SheetName, range)
                    : WorkbookPart.Reference(table.SheetName, range)));
        }

        var listsSheet = WorkbookTexts.Get("Sheet.Lists", language);
        for (var index = 0; index < lists.Count; index++)
            names.Add(new DefinedName(lists[index].Name, -1, WorkbookPart.Reference(listsSheet, ListsSheetWriter.RangeOf(lists, index))));
        names.Add(new DefinedName("_xlnm.Print_Titles", 0, Titles(WorkbookTexts.Get("Sheet.Map", language), MapGrid.HeaderRow)));
        for (var index = 0; index < tables.Count; index++)
            names.Add(new DefinedName("_xlnm.Print_Titles", index + 1, Titles(tables[index].SheetName, TableSheetWriter.HeaderRow)));
        return names;
    }

    /// <summary>The header row and the column of names come again on each printed page.</summary>
    private static string Titles(string sheet, int header)
    {
        var name = WorkbookPart.SheetReference(sheet);
        return $"{name}!$A:$B,{name}!${header}:${header}";
    }

    private static void Carry(
        PackageEditor editor, JourneyMap map, IReadOnlyList<TableSheet> tables, string language, IReadOnlyDictionary<string, byte[]> parts)
    {
        var ledger = LedgerWriter.ForTables(tables, new MapDocument(map), language) with
        {
            Parts = parts.ToDictionary(part => part.Key, part => Crc32.Of(part.Value), StringComparer.Ordinal),
        };
        MapPart.Write(editor, null, map.Id, CarriedMapJson.Write(new CarriedMap(map, ledger)));
    }
}
