namespace JourneyOffice.Workbooks;

/// <summary>
/// What the drop-downs of stages offer. The names column of the stages table, which grows while people type; but where stages
/// share a name, the header of the map sheet, which tells them apart.
/// </summary>
internal static class StageChoices
{
    /// <summary>The reference for a new workbook.</summary>
    public static string Reference(MapGrid grid, string mapSheet, string stagesSheet, CellRange names) =>
        grid.HasTwins ? WorkbookPart.Reference(mapSheet, grid.Header) : WorkbookPart.Reference(stagesSheet, names);

    /// <summary>Brings the defined name in step; one that people pointed elsewhere stays.</summary>
    public static void Refresh(WorkbookEdit workbook, MapGrid grid, string mapSheet, LocatedTable? stages)
    {
        var name = workbook.Document(workbook.MainPart).Descendants().FirstOrDefault(element =>
            element.Name.LocalName == "definedName" && (string?)element.Attribute("name") == ChoiceLists.DefinedName(ChoiceList.Stages));
        if (name is null || stages?.ColumnOf("name") is not { } column)
            return;
        var sheet = SheetOf(name.Value);
        var isOnMap = string.Equals(sheet, mapSheet, StringComparison.OrdinalIgnoreCase);
        if (!isOnMap && (!grid.HasTwins || !string.Equals(sheet, stages.SheetName, StringComparison.OrdinalIgnoreCase)))
            return;
        var reference = Reference(grid, mapSheet, stages.SheetName, CellRange.Of(stages.FirstRow, column, stages.LastRow, column));
        if (name.Value == reference)
            return;
        name.Value = reference;
        workbook.Changed(workbook.MainPart);
    }

    private static string? SheetOf(string reference)
    {
        string? sheet = null;
        _ = FormulaRewriter.Rewrite(reference, part =>
        {
            sheet = part.Sheet;
            return part.Text;
        });
        return sheet;
    }
}
