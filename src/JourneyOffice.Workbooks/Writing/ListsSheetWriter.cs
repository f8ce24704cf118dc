namespace JourneyOffice.Workbooks;

/// <summary>Writes the sheet with the words that drop-downs offer.</summary>
internal sealed class ListsSheetWriter(IReadOnlyList<WordList> lists, string language, bool isSample)
{
    /// <summary>The row of the lists' headers.</summary>
    public const int HeaderRow = 4;

    private const int ExampleColumn = 6;

    /// <summary>The part's bytes.</summary>
    public byte[] Write()
    {
        var writer = SheetXmlWriter.Begin();
        var longest = 0;
        var widths = new double[lists.Count];
        for (var index = 0; index < widths.Length; index++)
        {
            longest = Math.Max(longest, lists[index].Words.Count);
            widths[index] = Math.Clamp(Math.Ceiling(lists[index].Words.Max(WrappedLines.Characters)) + 3, 10, 30);
        }

        SheetMarkup.Begin(
            writer, CellRange.Of(1, 2, HeaderRow + longest, lists.Count + 1), (9, "0.6"), new CellAddress(HeaderRow + 1, 3), false,
            widths);
        SheetRows.Begin(writer, 1, 24, isFixed: true);
        SheetRows.Text(writer, new CellAddress(1, 2), WorkbookTexts.Get("Sheet.Lists", language), CellStyle.Title);
        if (isSample)
            SheetRows.Text(writer, new CellAddress(1, ExampleColumn), WorkbookTexts.Get("Map.Example", language), CellStyle.Example);
        SheetRows.End(writer);
        SheetRows.Begin(writer, 2, 0);
        SheetRows.Text(writer, new CellAddress(2, 2), WorkbookTexts.Get("Hint.Lists", language), CellStyle.Meta);
        SheetRows.End(writer);
        SheetRows.Begin(writer, HeaderRow, RowHeights.OfHeaders([.. lists.Select((list, index) => new SizedText(list.Header, widths[index]))], language), isFixed: true);
        for (var index = 0; index < lists.Count; index++)
            SheetRows.Text(writer, new CellAddress(HeaderRow, index + 2), lists[index].Header, CellStyle.Header);
        SheetRows.End(writer);
        for (var line = 0; line < longest; line++)
        {
            SheetRows.Begin(writer, HeaderRow + 1 + line, 0);
            for (var index = 0; index < lists.Count; index++)
            {
                if (line < lists[index].Words.Count)
                    SheetRows.Text(writer, new CellAddress(HeaderRow + 1 + line, index + 2), lists[index].Words[line], CellStyle.Cell);
            }

            SheetRows.End(writer);
        }

        writer.Raw("</sheetData>"u8);
        SheetMarkup.Page(writer);
        writer.Raw("</worksheet>"u8);
        return writer.ToArray();
    }

    /// <summary>The range of a list's words, for its defined name.</summary>
    public static CellRange RangeOf(IReadOnlyList<WordList> lists, int index) =>
        CellRange.Of(HeaderRow + 1, index + 2, HeaderRow + lists[index].Words.Count, index + 2);
}
