namespace JourneyOffice.Workbooks;

/// <summary>Writes the start sheet.</summary>
internal sealed class GuideSheetWriter(GuideGrid guide, string language)
{
    // Topic, text, done, all, counted, progress, link.
    private static readonly double[] Widths = [26, 84, 8, 8, 46, 16, 18];

    private readonly SheetXmlWriter writer = SheetXmlWriter.Begin();

    /// <summary>The part's bytes.</summary>
    public byte[] Write()
    {
        SheetMarkup.Begin(writer, CellRange.Of(1, 1, guide.LastRow, GuideGrid.LastColumn), (9, "0.6"), null, true, Widths);
        foreach (var row in guide.Cells.GroupBy(cell => cell.Address.Row).OrderBy(row => row.Key))
        {
            SheetRows.Begin(writer, row.Key, Height(row.Key, [.. row]), isFixed: row.Key <= 3);
            foreach (var cell in row.OrderBy(cell => cell.Address.Column))
                SheetRows.Grid(writer, cell);
            SheetRows.End(writer);
        }

        writer.Raw("</sheetData><mergeCells count=\""u8).Number(guide.WideRows.Count).Raw("\">"u8);
        foreach (var row in guide.WideRows)
            writer.Raw("<mergeCell ref=\""u8).Raw(CellRange.Of(row, GuideGrid.TextColumn, row, GuideGrid.LastColumn).ToString()).Raw("\"/>"u8);
        writer.Raw("</mergeCells>"u8);
        var progress = $"G{guide.Steps.First}:G{guide.Steps.Last}";
        DataBars.Rule(writer, progress, 1);
        Legend();
        Links();
        SheetMarkup.Page(writer);
        DataBars.Extension(writer, progress);
        return writer.Raw("</worksheet>"u8).ToArray();
    }

    private double Height(int row, IReadOnlyList<GridCell> cells)
    {
        if (row <= 3)
            return row == 1 ? 27 : 17.25;
        var isWide = guide.WideRows.Contains(row);
        var texts = cells.Where(cell => cell.Address.Column >= GuideGrid.TopicColumn && cell.Text is not null).Select(cell =>
            new SizedText(cell.Text!, isWide && cell.Address.Column == GuideGrid.TextColumn ? Widths.Skip(1).Sum() : Widths[cell.Address.Column - 2]));
        return RowHeights.For([.. texts], language, isBold: cells.Any(cell => cell.Style == CellStyle.Header)) + 5;
    }

    // The legend shows each look by the very rules that lay it over the other sheets.
    private void Legend()
    {
        var (first, last) = guide.LegendRows;
        writer.Raw($"<conditionalFormatting sqref=\"B{first}:B{last}\">");
        var priority = 2;
        foreach (var (entry, style) in new[]
        {
            ("strongGood", DifferentialStyle.StrongGood), ("mildGood", DifferentialStyle.MildGood), ("neutral", DifferentialStyle.Neutral),
            ("mildBad", DifferentialStyle.MildBad), ("strongBad", DifferentialStyle.StrongBad), ("high", DifferentialStyle.High),
            ("medium", DifferentialStyle.Medium), ("low", DifferentialStyle.Low), ("assumed", DifferentialStyle.Assumed),
            ("missing", DifferentialStyle.Missing), ("highlight", DifferentialStyle.HighlightColumn),
        })
            TableRules.Rule(writer, $"$A{first}=\"legend/{entry}\"", style, priority++);
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
