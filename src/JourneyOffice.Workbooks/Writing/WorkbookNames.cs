using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>The defined names of a new workbook: lists for drop-downs, targets of links, rows and columns that printing repeats.</summary>
internal static class WorkbookNames
{
    /// <summary>Where the map's sheet stands: behind the guide.</summary>
    private const int MapIndex = 1;

    /// <summary>All of them: name, index of the sheet it belongs to or -1, what it stands for.</summary>
    public static IReadOnlyList<DefinedName> Of(
        IReadOnlyList<TableSheet> tables, MapGrid grid, IReadOnlyList<WordList> lists, string language)
    {
        var (map, words) = (WorkbookTexts.Get("Sheet.Map", language), WorkbookTexts.Get("Sheet.Lists", language));
        var names = new List<DefinedName>();
        foreach (var table in tables.Where(table => ChoiceList.OfTables.Contains(table.Kind, StringComparer.Ordinal)))
        {
            // A table without rows has an empty one, which the first entry goes into.
            var range = CellRange.Of(TableSheetWriter.HeaderRow + 1, 2, TableSheetWriter.HeaderRow + Math.Max(1, table.Rows.Count), 2);
            names.Add(new DefinedName(ChoiceLists.DefinedName(table.Kind), -1, table.Kind == ChoiceList.Stages
                ? StageChoices.Reference(grid, map, table.SheetName, range)
                : WorkbookPart.Reference(table.SheetName, range)));
        }

        var places = new ListPlaces(lists);
        names.AddRange(lists.Select(list => new DefinedName(list.Name, -1, WorkbookPart.Reference(words, places.RangeOf(list)))));
        names.Add(new DefinedName("_xlnm.Print_Titles", MapIndex, Titles(map, MapGrid.HeaderRow)));
        names.Add(new DefinedName(GuideGrid.LinkName("Map"), -1, Target(map, MapGrid.HeaderRow)));
        names.Add(new DefinedName(GuideGrid.LinkName("Lists"), -1, Target(words, ListPlaces.HeaderRow)));
        for (var index = 0; index < tables.Count; index++)
        {
            names.Add(new DefinedName("_xlnm.Print_Titles", MapIndex + 1 + index, Titles(tables[index].SheetName, TableSheetWriter.HeaderRow)));
            names.Add(new DefinedName(GuideGrid.LinkName(tables[index].Kind), -1, Target(tables[index].SheetName, TableSheetWriter.HeaderRow + 1)));
        }

        return names;
    }

    private static string Target(string sheet, int row) => $"{WorkbookPart.SheetReference(sheet)}!$B${row}";

    /// <summary>The header row and the column of names come again on each printed page.</summary>
    private static string Titles(string sheet, int header)
    {
        var name = WorkbookPart.SheetReference(sheet);
        return $"{name}!$A:$B,{name}!${header}:${header}";
    }
}
