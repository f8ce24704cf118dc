using JourneyOffice.Maps;

namespace JourneyOffice.Workbooks;

/// <summary>Writes the map sheet: the grid as in print, formulas over the tables.</summary>
internal sealed class MapSheetWriter(MapGrid grid, JourneyMap map, string language)
{
    /// <summary>Width of the lanes' names in characters.</summary>
    public const double LaneWidth = 18;

    private const string DataBarId = "{6A4F0FD5-7E3A-4B5C-9C1D-2D5F0A3B8E71}";

    private readonly SheetXmlWriter writer = SheetXmlWriter.Begin();

    /// <summary>Width of a stage's column in characters: wide for few stages.</summary>
    public double StageWidth => grid.Stages.Count <= 6 ? 28 : grid.Stages.Count <= 8 ? 26 : 24;

    /// <summary>The part's bytes.</summary>
    public byte[] Write()
    {
        var widths = new double[grid.LastColumn - 1];
        Array.Fill(widths, StageWidth);
        widths[0] = LaneWidth;
        SheetMarkup.Begin(
            writer, CellRange.Of(1, 1, grid.LastRow + 2, grid.LastColumn), (3, ""), new CellAddress(MapGrid.FirstLaneRow, MapGrid.FirstStageColumn), true, widths);
        var cells = grid.Cells.OrderBy(cell => cell.Address.Row).ThenBy(cell => cell.Address.Column).ToList();
        for (var start = 0; start < cells.Count;)
        {
            var number = cells[start].Address.Row;
            var row = cells.Skip(start).TakeWhile(cell => cell.Address.Row == number).ToList();
            SheetRows.Begin(writer, number, Height(number, row), isFixed: number <= MapGrid.HeaderRow);
            foreach (var cell in row)
                SheetRows.Grid(writer, cell);
            SheetRows.End(writer);
            start += row.Count;
        }

        writer.Raw("</sheetData>"u8);
        var share = CellRange.Of(grid.LastRow, MapGrid.FirstStageColumn, grid.LastRow, grid.LastColumn).ToString();
        Rules(share);
        SheetMarkup.Page(writer);
        SolidDataBar(share);
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
        var texts = cells.Where(cell => cell.Address.Column >= MapGrid.FirstStageColumn).Select(cell => new SizedText(cell.Text ?? "", StageWidth)).ToArray();
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
        DataBar(share, priority);
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

    private void DataBar(string share, int priority) => writer
        .Raw("<conditionalFormatting sqref=\""u8).Raw(share).Raw("\"><cfRule type=\"dataBar\" priority=\""u8).Number(priority)
        .Raw("\"><dataBar minLength=\"0\" maxLength=\"100\"><cfvo type=\"num\" val=\"0\"/><cfvo type=\"num\" val=\"1\"/><color theme=\"9\" tint=\"0.72\"/></dataBar>"u8)
        .Raw("<extLst><ext xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\" uri=\"{B025F937-C7B1-47D3-B67F-A62EFF666E3E}\"><x14:id>"u8)
        .Raw(DataBarId).Raw("</x14:id></ext></extLst></cfRule></conditionalFormatting>"u8);

    /// <summary>Excel 2010 and later draw a data bar as this extension says: one colour, no fading (MS-XLSX 2.6.6).</summary>
    private void SolidDataBar(string share) => writer
        .Raw("<extLst><ext xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\" uri=\"{78C0D931-6437-407d-A8EE-F0AAD7539E65}\"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\"><x14:cfRule type=\"dataBar\" id=\""u8)
        .Raw(DataBarId).Raw("\"><x14:dataBar minLength=\"0\" maxLength=\"100\" gradient=\"0\"><x14:cfvo type=\"num\"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type=\"num\"><xm:f>1</xm:f></x14:cfvo><x14:negativeFillColor theme=\"9\"/><x14:axisColor theme=\"9\"/></x14:dataBar></x14:cfRule><xm:sqref>"u8)
        .Raw(share).Raw("</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>"u8);
}
