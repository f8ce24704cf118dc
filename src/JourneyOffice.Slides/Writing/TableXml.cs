using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>
/// Native tables: a:tbl inside p:graphicFrame. Without a table style: no fills, no vertical lines; each row brings the line below it. Rows
/// and columns carry the numbers by which PowerPoint tells them apart (a16:rowId, a16:colId), ours following from what they stand for.
/// </summary>
internal static class TableXml
{
    private const string Drawing2014 = "http://schemas.microsoft.com/office/drawing/2014/main";

    /// <summary>Writes what stands between the frame's identity and its end.</summary>
    public static void Write(XmlBuffer xml, PageElement frame, IReadOnlyList<PageElement> cells, SlideDialect dialect)
    {
        var table = frame.Table!;
        xml.Raw("<p:xfrm><a:off"u8);
        xml.Attribute("x"u8, frame.Box.X);
        xml.Attribute("y"u8, frame.Box.Y);
        xml.Raw("/><a:ext"u8);
        xml.Attribute("cx"u8, table.Columns.Sum(column => column.Width));
        xml.Attribute("cy"u8, table.Rows.Sum(row => row.Height));
        xml.Raw("/></p:xfrm><a:graphic><a:graphicData uri=\""u8);
        xml.Raw(dialect.IsStrict ? "http://purl.oclc.org/ooxml/drawingml/table"u8 : "http://schemas.openxmlformats.org/drawingml/2006/table"u8);
        xml.Raw("\"><a:tbl><a:tblPr firstRow=\"1\"/><a:tblGrid>"u8);
        foreach (var column in table.Columns)
        {
            xml.Raw("<a:gridCol"u8);
            xml.Attribute("w"u8, column.Width);
            xml.Raw("><a:extLst><a:ext uri=\"{9D8B030D-6E8A-4147-A177-3AD203B41FA5}\">"u8);
            Number(xml, "<a16:colId"u8, column.Id);
            xml.Raw("</a:ext></a:extLst></a:gridCol>"u8);
        }

        xml.Raw("</a:tblGrid>"u8);
        var rows = cells.ToLookup(cell => cell.Cell!.Row, StringComparer.Ordinal);
        foreach (var row in table.Rows)
            WriteRow(xml, row, table.Columns.Select(column => rows[row.Id].FirstOrDefault(cell => cell.Cell!.Column == column.Id)), dialect);
        xml.Raw("</a:tbl></a:graphicData></a:graphic>"u8);
    }

    /// <summary>Writes a row.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="row">The row.</param>
    /// <param name="cells">Its cells in the order of the columns; <see langword="null"/> for an empty one.</param>
    /// <param name="dialect">The slide's spelling.</param>
    public static void WriteRow(XmlBuffer xml, PageTableRow row, IEnumerable<PageElement?> cells, SlideDialect dialect)
    {
        xml.Raw("<a:tr"u8);
        xml.Attribute("h"u8, row.Height);
        xml.Raw(">"u8);
        foreach (var cell in cells)
            Cell(xml, cell, row.Rule, dialect);
        xml.Raw("<a:extLst><a:ext uri=\"{0D108BD9-81ED-4DB2-BD59-A6C34878D82A}\">"u8);
        Number(xml, "<a16:rowId"u8, row.Id);
        xml.Raw("</a:ext></a:extLst></a:tr>"u8);
    }

    private static void Number(XmlBuffer xml, ReadOnlySpan<byte> element, string id)
    {
        xml.Raw(element);
        xml.Attribute("xmlns:a16"u8, Drawing2014);
        xml.Attribute("val"u8, (long)TableId.For(id));
        xml.Raw("/>"u8);
    }

    // The children of tcPr: lines left, right, top, bottom, then the fill (ECMA-376 part 1, 21.1.3.17).
    private static void Cell(XmlBuffer xml, PageElement? cell, Stroke? rule, SlideDialect dialect)
    {
        xml.Raw("<a:tc>"u8);
        var text = cell?.Text;
        TextXml.WriteCell(xml, text, dialect);
        xml.Raw("<a:tcPr"u8);
        xml.Attribute("marL"u8, text?.Insets.Left ?? 0);
        xml.Attribute("marR"u8, text?.Insets.Right ?? 0);
        xml.Attribute("marT"u8, text?.Insets.Top ?? 0);
        xml.Attribute("marB"u8, text?.Insets.Bottom ?? 0);
        xml.Raw(" anchor=\""u8);
        xml.Raw(TextXml.Anchor(text?.Anchor ?? VerticalAnchor.Middle));
        xml.Raw("\">"u8);
        PaintXml.Border(xml, "lnL"u8, null, dialect.IsStrict);
        PaintXml.Border(xml, "lnR"u8, null, dialect.IsStrict);
        PaintXml.Border(xml, "lnT"u8, null, dialect.IsStrict);
        PaintXml.Border(xml, "lnB"u8, rule, dialect.IsStrict);
        PaintXml.Fill(xml, cell?.Fill, dialect.IsStrict);
        xml.Raw("</a:tcPr></a:tc>"u8);
    }
}
