namespace JourneyOffice.Workbooks;

/// <summary>Writes the sheet with the words that drop-downs offer.</summary>
internal sealed class ListsSheetWriter(IReadOnlyList<WordList> lists, string language, bool isSample)
{
    private const int ExampleColumn = 6;
    private const double LeastWidth = 12;
    private const double MostWidth = 21;

    private readonly ListPlaces places = new(lists);

    /// <summary>The part's bytes.</summary>
    public byte[] Write()
    {
        var writer = SheetXmlWriter.Begin();
        var widths = Widths();
        SheetMarkup.Begin(writer, CellRange.Of(1, 2, places.Last.Row, places.Last.Column), (9, "0.6"), null, false, widths);
        SheetRows.Begin(writer, 1, 24, isFixed: true);
        SheetRows.Text(writer, new CellAddress(1, 2), WorkbookTexts.Get("Sheet.Lists", language), CellStyle.Title);
        if (isSample)
            SheetRows.Text(writer, new CellAddress(1, ExampleColumn), WorkbookTexts.Get("Map.Example", language), CellStyle.Example);
        SheetRows.End(writer);
        SheetRows.Begin(writer, 2, 0);
        SheetRows.Text(writer, new CellAddress(2, 2), WorkbookTexts.Get("Hint.Lists", language), CellStyle.Meta);
        SheetRows.End(writer);
        for (var row = ListPlaces.HeaderRow; row <= places.Last.Row; row++)
            Row(writer, row, widths);
        writer.Raw("</sheetData>"u8);
        SheetMarkup.Page(writer);
        writer.Raw("</worksheet>"u8);
        return writer.ToArray();
    }

    private double[] Widths()
    {
        var widths = new double[Math.Max(places.Last.Column, ExampleColumn) - 1];
        Array.Fill(widths, LeastWidth);
        foreach (var list in lists)
        {
            var column = places.HeaderOf(list).Column - 2;
            widths[column] = Math.Clamp(Math.Ceiling(list.Words.Max(WrappedLines.Characters)) + 3, widths[column], MostWidth);
        }

        return widths;
    }

    private void Row(SheetXmlWriter writer, int row, double[] widths)
    {
        var isHeader = places.IsHeader(row);
        var cells = lists.Select(list => (Header: places.HeaderOf(list), List: list))
            .Where(entry => row >= entry.Header.Row && row <= entry.Header.Row + entry.List.Words.Count)
            .Select(entry => (entry.Header.Column, Text: isHeader ? entry.List.Header : entry.List.Words[row - entry.Header.Row - 1]))
            .OrderBy(cell => cell.Column).ToList();
        if (cells.Count == 0)
            return;
        SizedText[] texts = [.. cells.Select(cell => new SizedText(cell.Text, widths[cell.Column - 2]))];
        SheetRows.Begin(writer, row, isHeader ? RowHeights.OfHeaders(texts, language) : RowHeights.For(texts, language), isFixed: isHeader);
        foreach (var (column, text) in cells)
            SheetRows.Text(writer, new CellAddress(row, column), text, isHeader ? CellStyle.Header : CellStyle.Cell);
        SheetRows.End(writer);
    }
}
