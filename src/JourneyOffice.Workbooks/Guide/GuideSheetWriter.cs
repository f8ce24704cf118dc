namespace JourneyOffice.Workbooks;

/// <summary>Writes the start sheet.</summary>
internal sealed class GuideSheetWriter(GuideGrid guide, string language)
{
    // Topic, text, done, all, counted, progress, link.
    private static readonly double[] Widths = [22, 86, 8, 6, 48, 14, 15];

    private const double RowAir = 1;
    private const double SpaceHeight = 6;

    private readonly SheetXmlWriter writer = SheetXmlWriter.Begin();

    /// <summary>The part's bytes.</summary>
    public byte[] Write()
    {
        SheetMarkup.Begin(writer, CellRange.Of(1, 1, guide.LastRow, GuideGrid.LastColumn), (9, "0.6"), null, true, Widths);
        var cells = guide.Cells.Concat(guide.Legend).ToLookup(cell => cell.Address.Row);
        for (var row = 1; row <= guide.LastRow; row++)
        {
            IReadOnlyList<GridCell> shown = [.. cells[row].OrderBy(cell => cell.Address.Column)];
            SheetRows.Begin(writer, row, Height(row, shown), isFixed: row <= 3 || shown.Count == 0);
            foreach (var cell in shown)
                SheetRows.Grid(writer, cell);
            SheetRows.End(writer);
        }

        CellRange[] merged =
        [
            .. guide.WideRows.Select(row => CellRange.Of(row, GuideGrid.TextColumn, row, GuideGrid.LastColumn)),
            .. Enumerable.Range(guide.LegendRows.First - 1, guide.LegendRows.Last - guide.LegendRows.First + 2)
                .Select(row => CellRange.Of(row, GuideGrid.LookColumn, row, GuideGrid.LastColumn)),
        ];
        writer.Raw("</sheetData><mergeCells count=\""u8).Number(merged.Length).Raw("\">"u8);
        foreach (var range in merged)
            writer.Raw("<mergeCell ref=\""u8).Raw(range.ToString()).Raw("\"/>"u8);
        writer.Raw("</mergeCells>"u8);
        var progress = $"G{guide.Steps.First}:G{guide.Steps.Last}";
        DataBars.Rule(writer, progress, 1);
        Legend();
        Links();
        SheetMarkup.Page(writer, isOnePage: true);
        DataBars.Extension(writer, progress);
        return writer.Raw("</worksheet>"u8).ToArray();
    }

    private double Height(int row, IReadOnlyList<GridCell> cells)
    {
        if (row <= 3)
            return row == 1 ? 25.5 : 17.25;
        if (cells.Count == 0)
            return SpaceHeight;
        var texts = cells.Where(cell => cell.Address.Column >= GuideGrid.TopicColumn && cell.Text is not null).Select(cell => new SizedText(cell.Text!, WidthOf(cell)));
        return RowHeights.For([.. texts], language, isBold: cells.Any(cell => cell.Style == CellStyle.Header)) + RowAir;
    }

    private double WidthOf(GridCell cell)
    {
        var isMerged = cell.Address.Column == GuideGrid.TextColumn && guide.WideRows.Contains(cell.Address.Row)
            || cell.Address.Column == GuideGrid.LookColumn && cell.Address.Row >= guide.LegendRows.First - 1 && cell.Address.Row <= guide.LegendRows.Last;
        return isMerged ? Widths.Skip(cell.Address.Column - 2).Sum() : Widths[cell.Address.Column - 2];
    }

    // The legend shows each look by the very rules that lay it over the other sheets.
    private void Legend()
    {
        var (first, last) = guide.LegendRows;
        var column = CellAddress.ColumnName(GuideGrid.LookColumn);
        writer.Raw($"<conditionalFormatting sqref=\"{column}{first}:{column}{last}\">");
        var priority = 2;
        foreach (var (entry, style) in new[]
        {
            ("strongGood", DifferentialStyle.StrongGood), ("mildGood", DifferentialStyle.MildGood), ("neutral", DifferentialStyle.Neutral),
            ("mildBad", DifferentialStyle.MildBad), ("strongBad", DifferentialStyle.StrongBad), ("high", DifferentialStyle.High),
            ("medium", DifferentialStyle.Medium), ("low", DifferentialStyle.Low), ("assumed", DifferentialStyle.Assumed),
            ("missing", DifferentialStyle.Missing), ("highlight", DifferentialStyle.HighlightColumn),
        })
            TableRules.Rule(writer, $"${column}{first}=\"{WorkbookTexts.Get($"Legend.{entry}", language)}\"", style, priority++);
        writer.Raw("</conditionalFormatting>"u8);
    }

    private void Links()
    {
        writer.Raw("<hyperlinks>"u8);
        foreach (var link in guide.Links)
            writer.Raw("<hyperlink ref=\""u8).Raw(link.Cell.ToString()).Raw("\" location=\""u8).Raw(link.Target).Raw("\"/>"u8);
        writer.Raw("</hyperlinks>"u8);
    }
}
