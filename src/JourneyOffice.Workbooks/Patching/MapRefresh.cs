namespace JourneyOffice.Workbooks;

/// <summary>
/// Brings the map sheet in step with the tables. Cells that still are as we wrote them get the new formula and value; what people
/// put in their place stays. Rows and columns of lanes and stages come and go where the sheet still has our layout.
/// </summary>
internal sealed class MapRefresh(WorkbookEdit workbook, SheetEdit sheet, MapGrid before, MapGrid after, string language, MissingTables missing)
{
    private const double TextWidth = 24;

    private readonly GridRefresh cells = new(sheet, before.Cells, TextWidth, language, missing);

    /// <summary>The map sheet of a workbook, known by its formulas and the keys in its hidden column.</summary>
    public static SheetEdit? Find(WorkbookEdit workbook, IEnumerable<LocatedTable> tables)
    {
        var taken = tables.Select(table => table.SheetPart).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return workbook.OwnSheetsFirst
            .Where(candidate => !taken.Contains(candidate.Part) && workbook.MayBeGrid(candidate.Part, "TEXTJOIN("))
            .Select(candidate => workbook.Sheet(candidate.Part))
            .FirstOrDefault(candidate => Keys(candidate).Any(key => key.Key == "share"));
    }

    /// <summary>The curve that a map sheet was written with, if it was.</summary>
    public static CurveRows? CurveOf(SheetEdit sheet) => CurveRows.Of(Keys(sheet).Select(key => key.Key));

    /// <summary>Does it.</summary>
    public void Apply()
    {
        var keys = Keys(sheet);
        var isOurLayout = keys.Count > 0 && keys[0].Row == MapGrid.FirstLaneRow && keys[^1].Row == MapGrid.FirstLaneRow + keys.Count - 1;
        if (isOurLayout)
        {
            Rows(keys);
            Columns();
            foreach (var cell in after.Cells)
                cells.Write(cell, cell.Address);
            return;
        }

        // People moved the grid: its values follow, its shape stays theirs.
        var rows = keys.ToLookup(key => key.Key, key => key.Row, StringComparer.Ordinal);
        foreach (var cell in after.Cells.Where(cell => cell.Formula is not null && cell.Address.Row >= MapGrid.FirstLaneRow))
        {
            foreach (var row in rows[after.Rows[cell.Address.Row - MapGrid.FirstLaneRow].Key].Take(1))
                cells.Write(cell, new CellAddress(row, cell.Address.Column));
        }
    }

    private static List<(string Key, int Row)> Keys(SheetEdit sheet) => [.. sheet.RowNumbers
        .Select(row => (Key: sheet.TextOf(sheet.Cell(new CellAddress(row, MapGrid.KeyColumn))).Trim(), Row: row))
        .Where(row => row.Row > 3 && (row.Key == "share" || Enum.GetNames<GridRowKind>().Any(kind =>
            row.Key.StartsWith(kind + "/", StringComparison.OrdinalIgnoreCase))))];

    /// <summary>
    /// Lanes that went take their rows along, new ones get rows of their own where they stand; so formats and heights stay with their
    /// lanes. Only where lanes changed their order the rows stay, and what stands in them changes.
    /// </summary>
    private void Rows(List<(string Key, int Row)> keys)
    {
        var (had, has) = (keys.Select(key => key.Key).ToList(), after.Rows.Select(row => row.Key).ToList());
        if (had.SequenceEqual(has, StringComparer.Ordinal))
            return;
        cells.Restructured = true;
        var grid = CellRange.Of(MapGrid.FirstLaneRow, MapGrid.KeyColumn, keys[^1].Row, before.LastColumn);
        for (var index = had.Count - 1; index >= 0; index--)
        {
            if (has.Contains(had[index], StringComparer.Ordinal))
                continue;
            workbook.Shift(sheet, new RowShift(MapGrid.FirstLaneRow + index, IsInsert: false), grid);
            had.RemoveAt(index);
        }

        for (var index = 0; index < has.Count; index++)
        {
            if (had.Contains(has[index], StringComparer.Ordinal))
                continue;
            workbook.Shift(sheet, new RowShift(MapGrid.FirstLaneRow + index, IsInsert: true), grid);
            had.Insert(Math.Min(index, had.Count), has[index]);
        }

        Heights(had);
    }

    /// <summary>The room of the curve and the rows that feed it stand where they are now.</summary>
    private void Heights(List<string> had)
    {
        for (var index = 0; index < after.Rows.Count; index++)
        {
            var row = after.Rows[index];
            var (number, isInPlace) = (MapGrid.FirstLaneRow + index, had[index] == row.Key && sheet.Row(MapGrid.FirstLaneRow + index) is not null);
            if (isInPlace && !row.IsHidden && row.Kind != GridRowKind.Curve)
                continue;
            if (isInPlace && after.Curve is not null && before.Curve is not null)
                continue;
            sheet.Reshape(number, row.Kind == GridRowKind.Curve ? MapSheetWriter.CurveHeight : 0, row.IsHidden);
        }
    }

    private void Columns()
    {
        var (had, has) = (before.LastColumn, after.LastColumn);
        if (had == has)
            return;
        cells.Restructured = true;
        new MapColumns(workbook, sheet, had, has).Apply();
    }
}
