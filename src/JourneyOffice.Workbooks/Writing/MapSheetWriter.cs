using JourneyOffice.Maps;

namespace JourneyOffice.Workbooks;

/// <summary>Writes the map sheet: the grid as in print, formulas over the tables.</summary>
internal sealed class MapSheetWriter(MapGrid grid, JourneyMap map, string language)
{
    /// <summary>Width of the lanes' names in characters.</summary>
    public const double LaneWidth = 18;

    /// <summary>Height of the row with the curve, in points: 176 px.</summary>
    public const double CurveHeight = 132;

    private readonly SheetXmlWriter writer = SheetXmlWriter.Begin();

    /// <summary>Width of a stage's column in characters: wide for few stages.</summary>
    /// <param name="stages">How many stages there are.</param>
    public static double StageWidth(int stages) => stages <= 6 ? 28 : stages <= 8 ? 26 : 24;

    /// <summary>The part's bytes.</summary>
    /// <param name="drawing">Id of the relationship to the drawing with the chart; <see langword="null"/> for none.</param>
    public byte[] Write(string? drawing)
    {
        var widths = new double[grid.LastColumn - 1];
        Array.Fill(widths, StageWidth(grid.Stages.Count));
        widths[0] = LaneWidth;
        SheetMarkup.Begin(
            writer, CellRange.Of(1, 1, grid.LastRow + 2, grid.LastColumn), (3, ""), new CellAddress(MapGrid.FirstLaneRow, MapGrid.FirstStageColumn), false, widths);
        var cells = grid.Cells.OrderBy(cell => cell.Address.Row).ThenBy(cell => cell.Address.Column).ToList();
        for (var start = 0; start < cells.Count;)
        {
            var number = cells[start].Address.Row;
            var row = cells.Skip(start).TakeWhile(cell => cell.Address.Row == number).ToList();
            var lane = number >= MapGrid.FirstLaneRow && number <= grid.LastRow ? grid.Rows[number - MapGrid.FirstLaneRow] : null;
            var isCurve = lane?.Kind == GridRowKind.Curve;
            SheetRows.Begin(
                writer, number, isCurve ? CurveHeight : Height(number, row), isFixed: number <= MapGrid.HeaderRow || isCurve, isHidden: lane?.IsHidden == true);
            foreach (var cell in row)
                SheetRows.Grid(writer, cell);
            SheetRows.End(writer);
            start += row.Count;
        }

        writer.Raw("</sheetData>"u8);
        var share = CellRange.Of(grid.LastRow, MapGrid.FirstStageColumn, grid.LastRow, grid.LastColumn).ToString();
        Rules(share);
        SheetMarkup.Page(writer);
        SheetMarkup.Drawing(writer, drawing);
        DataBars.Extension(writer, share);
        writer.Raw("</worksheet>"u8);
        return writer.ToArray();
    }

    private double Height(int row, IReadOnlyList<GridCell> cells) => row switch
    {
        1 => 27,
        2 or 3 => 17.25,
        MapGrid.HeaderRow => Math.Max(RowHeights.Header + 3, Content(cells, 0)),
        _ when row > grid.LastRow => 0,
        _ => Content(cells, 6),
    };

    private double Content(IReadOnlyList<GridCell> cells, double air)
    {
        var isBold = cells.Any(cell => cell.Style is CellStyle.MapValue or CellStyle.Header);
        var texts = cells.Where(cell => cell.Address.Column >= MapGrid.FirstStageColumn).Select(cell => new SizedText(cell.Text ?? "", StageWidth(grid.Stages.Count))).ToArray();
        var lane = cells.Where(cell => cell.Address.Column == MapGrid.LaneColumn).Select(cell => new SizedText(cell.Text ?? "", LaneWidth)).ToArray();
        return Math.Min(409, Math.Max(RowHeights.For(texts, language, isBold), RowHeights.For(lane, language, isBold: true)) + air);
    }

    private void Rules(string share)
    {
        var (first, last) = (CellAddress.ColumnName(MapGrid.FirstStageColumn), CellAddress.ColumnName(grid.LastColumn));
        var header = $"{first}{MapGrid.HeaderRow}:{last}{MapGrid.HeaderRow}";
        const string Highlighted = "AND($A$4<>\"\",C$4=$A$4)";
        writer.Raw("<conditionalFormatting sqref=\""u8).Raw(header).Raw("\">"u8);
        TableRules.Rule(writer, Highlighted, DifferentialStyle.HighlightHeader, 1);
        writer.Raw("</conditionalFormatting><conditionalFormatting sqref=\""u8)
            .Raw($"{first}{MapGrid.FirstLaneRow}:{last}{grid.LastRow}").Raw("\">"u8);
        var priority = 2;
        foreach (var (formula, style) in Lanes())
            TableRules.Rule(writer, formula, style, priority++);
        // The dashed edge and the tint of the column may both hold.
        TableRules.Rule(writer, Assumed(), DifferentialStyle.Assumed, priority++, stop: false);
        TableRules.Rule(writer, "AND(LEFT($A5,6)=\"value/\",$A$4<>\"\",C$4=$A$4)", DifferentialStyle.HighlightValue, priority++);
        TableRules.Rule(writer, "AND($A5<>\"share\",$A$4<>\"\",C$4=$A$4)", DifferentialStyle.HighlightColumn, priority++, stop: false);
        writer.Raw("</conditionalFormatting>"u8);
        DataBars.Rule(writer, share, priority);
    }

    private IEnumerable<(string Formula, DifferentialStyle Style)> Lanes()
    {
        // The cell begins with the score; NUMBERVALUE reads it the same in every country.
        const string Score = "_xlfn.NUMBERVALUE(SUBSTITUTE(LEFT(C5,FIND(\" \",C5&\" \")-1),\"−\",\"-\"),\".\")";
        const string IsScore = "LEFT($A5,8)=\"emotion/\",C5<>\"\",ISNUMBER(" + Score + ")";
        foreach (var (formula, style) in TableRules.Scores(map, Score, IsScore))
            yield return ($"IFERROR({formula},FALSE)", style);
        foreach (var (level, style) in new[] { (Level.High, DifferentialStyle.High), (Level.Medium, DifferentialStyle.Medium), (Level.Low, DifferentialStyle.Low) })
        {
            var word = MapTexts.Level(level, language);
            yield return ($"AND(LEFT($A5,9)=\"severity/\",LEFT(C5,{word.Length})=\"{word}\")", style);
        }
    }

    private string Assumed() =>
        $"AND(LEFT($A5,9)<>\"severity/\",ISNUMBER(FIND(\"{WorkbookTexts.Get("Map.Assumed", language).Trim()}\",C5)))";
}
