namespace JourneyOffice.Workbooks;

/// <summary>Brings the start sheet in step: its figures, the map's version and title.</summary>
internal static class GuideRefresh
{
    private const string FirstKey = "step/1";

    /// <summary>The start sheet of a workbook, known by the keys in its hidden column; workbooks of earlier versions have none.</summary>
    public static SheetEdit? Find(WorkbookEdit workbook, IEnumerable<LocatedTable> tables)
    {
        var taken = tables.Select(table => table.SheetPart).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return workbook.OwnSheetsFirst.Where(sheet => !taken.Contains(sheet.Part) && workbook.MayBeGrid(sheet.Part, "SUMPRODUCT("))
            .Select(sheet => workbook.Sheet(sheet.Part))
            .FirstOrDefault(sheet => Keys(sheet).ContainsKey(FirstKey));
    }

    /// <summary>Does it: rows are found by their keys, wherever people moved them.</summary>
    public static void Apply(SheetEdit sheet, GuideGrid before, GuideGrid after, string language, MissingTables missing)
    {
        var rows = Keys(sheet);
        var refresh = new GridRefresh(sheet, before.Cells, 0, language, missing) { RefersElsewhere = true };
        var keys = after.Cells.Where(cell => cell.Address.Column == 1 && cell.Text is not null).ToDictionary(cell => cell.Address.Row, cell => cell.Text!);
        foreach (var cell in after.Cells)
        {
            if (!keys.TryGetValue(cell.Address.Row, out var key))
                refresh.Write(cell, cell.Address);
            else if (cell.Address.Column > 1 && rows.TryGetValue(key, out var row) && (cell.Formula is null || row == cell.Address.Row))
                refresh.Write(cell, new CellAddress(row, cell.Address.Column));
        }
    }

    private static Dictionary<string, int> Keys(SheetEdit sheet)
    {
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in sheet.RowNumbers)
        {
            if (sheet.TextOf(sheet.Cell(new CellAddress(row, 1))).Trim() is { Length: > 0 } key)
                keys.TryAdd(key, row);
        }

        return keys;
    }
}
