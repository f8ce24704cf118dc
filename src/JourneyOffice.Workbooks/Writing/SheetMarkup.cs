namespace JourneyOffice.Workbooks;

/// <summary>The parts of a worksheet around its cells, in the order of CT_Worksheet (ECMA-376 part 1, section 18.3.1.99).</summary>
internal static class SheetMarkup
{
    /// <summary>Everything before the rows.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="used">The used range.</param>
    /// <param name="tab">The tab's theme colour and tint.</param>
    /// <param name="freezeAt">The first cell that scrolls; <see langword="null"/>: all do.</param>
    /// <param name="isActive">Whether the sheet is the one shown first.</param>
    /// <param name="widths">Widths in characters of the columns from B on; A is hidden, as are those of width 0.</param>
    public static void Begin(
        SheetXmlWriter writer, CellRange used, (int Color, string Tint) tab, CellAddress? freezeAt, bool isActive, IReadOnlyList<double> widths)
    {
        writer.Raw("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"u8);
        writer.Raw("<sheetPr><tabColor theme=\""u8).Number(tab.Color).Raw("\""u8);
        if (tab.Tint.Length > 0)
            writer.Raw(" tint=\""u8).Raw(tab.Tint).Raw("\""u8);
        writer.Raw("/><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\""u8).Raw(used.ToString());
        writer.Raw("\"/><sheetViews><sheetView showGridLines=\"0\""u8).Raw(isActive ? " tabSelected=\"1\""u8 : ""u8);
        writer.Raw(" workbookViewId=\"0\""u8);
        if (freezeAt is { } first)
            Freeze(writer.Raw(">"u8), first);
        else
            writer.Raw("/>"u8);
        writer.Raw("</sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols><col min=\"1\" max=\"1\" width=\"10.7109375\" hidden=\"1\" customWidth=\"1\"/>"u8);
        for (var index = 0; index < widths.Count; index++)
        {
            // The stored width counts 5 px of padding to the characters (ECMA-376 part 1, section 18.3.1.13).
            writer.Raw("<col min=\""u8).Number(index + 2).Raw("\" max=\""u8).Number(index + 2).Raw("\" width=\""u8)
                .Number((decimal)widths[index] + 0.7109375m).Raw(widths[index] > 0 ? "\" customWidth=\"1\"/>"u8 : "\" hidden=\"1\" customWidth=\"1\"/>"u8);
        }

        writer.Raw("</cols><sheetData>"u8);
    }

    /// <summary>The pixels of a column of so many characters: 7 each, and 5 of padding.</summary>
    public static double Pixels(double width) => (width * 7) + 5;

    private static void Freeze(SheetXmlWriter writer, CellAddress freezeAt)
    {
        writer.Raw("<pane xSplit=\""u8).Number(freezeAt.Column - 1).Raw("\" ySplit=\""u8).Number(freezeAt.Row - 1)
            .Raw("\" topLeftCell=\""u8).Raw(freezeAt.ToString()).Raw("\" activePane=\"bottomRight\" state=\"frozen\"/>"u8);
        foreach (var pane in new[] { "topRight", "bottomLeft", "bottomRight" })
        {
            writer.Raw("<selection pane=\""u8).Raw(pane).Raw("\" activeCell=\""u8).Raw(freezeAt.ToString())
                .Raw("\" sqref=\""u8).Raw(freezeAt.ToString()).Raw("\"/>"u8);
        }

        writer.Raw("</sheetView>"u8);
    }

    /// <summary>The reference to a sheet's drawing, behind the page set-up.</summary>
    public static void Drawing(SheetXmlWriter writer, string? relationship)
    {
        if (relationship is not null)
            writer.Raw("<drawing r:id=\""u8).Raw(relationship).Raw("\"/>"u8);
    }

    /// <summary>Page set-up: landscape A4 with narrow margins, one page wide, page numbers.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="isOnePage">Whether everything stands on one page.</param>
    public static void Page(SheetXmlWriter writer, bool isOnePage = false)
    {
        writer.Raw("<pageMargins left=\"0.25\" right=\"0.25\" top=\"0.4\" bottom=\"0.5\" header=\"0.2\" footer=\"0.25\"/>"u8);
        writer.Raw("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\""u8).Raw(isOnePage ? "1"u8 : "0"u8);
        writer.Raw("\"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>"u8);
    }
}
