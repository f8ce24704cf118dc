using System.IO.Compression;

namespace JourneyOffice.Packages;

/// <summary>
/// The workbook that a chart on a slide carries: what PowerPoint opens for "Edit Data". Its cells agree with the chart's cache, the same
/// chart gives the same bytes, and text stays text.
/// </summary>
public static class ChartWorkbook
{
    private const string Sheet = "xl/worksheets/sheet1.xml";
    private const string Workbook = "xl/workbook.xml";
    private const string Styles = "xl/styles.xml";
    private const int FirstOwnFormat = 164;

    /// <summary>The workbook's bytes; its cells stand where <see cref="ChartReferences.Embedded"/> says.</summary>
    public static byte[] Write(Chart chart, CompressionLevel compression = CompressionLevel.Optimal)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var formats = chart.Series.Select(series => series.NumberFormat).Where(format => format != "General").Distinct(StringComparer.Ordinal).ToList();
        var editor = PackageEditor.Create(compression);
        editor.SetPart(Workbook, WorkbookXml(), ContentTypes.Workbook);
        editor.SetPart(Sheet, SheetXml(chart, formats), ContentTypes.Worksheet);
        editor.SetPart(Styles, StylesXml(formats), ContentTypes.Styles);
        editor.AddRelationship("", RelationshipTypes.OfficeDocument, Workbook);
        editor.AddRelationship(Workbook, RelationshipTypes.Worksheet, Sheet);
        editor.AddRelationship(Workbook, RelationshipTypes.Styles, Styles);
        return editor.Save();
    }

    private static byte[] WorkbookXml()
    {
        using var xml = Begin("workbook"u8);
        xml.Attribute("xmlns:r"u8, XmlNamespaces.Transitional.Relationships);
        xml.Raw("><sheets><sheet"u8);
        xml.Attribute("name"u8, ChartReferences.EmbeddedSheet);
        xml.Raw(" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"u8);
        return xml.ToArray();
    }

    private static byte[] StylesXml(List<string> formats)
    {
        using var xml = Begin("styleSheet"u8);
        xml.Raw(">"u8);
        if (formats.Count > 0)
        {
            xml.Raw("<numFmts"u8);
            xml.Attribute("count"u8, formats.Count);
            xml.Raw(">"u8);
            for (var index = 0; index < formats.Count; index++)
            {
                xml.Raw("<numFmt"u8);
                xml.Attribute("numFmtId"u8, FirstOwnFormat + index);
                xml.Attribute("formatCode"u8, formats[index]);
                xml.Raw("/>"u8);
            }

            xml.Raw("</numFmts>"u8);
        }

        xml.Raw("<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/><scheme val=\"minor\"/></font></fonts>"u8);
        xml.Raw("<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"u8);
        xml.Raw("<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs"u8);
        xml.Attribute("count"u8, formats.Count + 1);
        xml.Raw("><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"u8);
        for (var index = 0; index < formats.Count; index++)
        {
            xml.Raw("<xf"u8);
            xml.Attribute("numFmtId"u8, FirstOwnFormat + index);
            xml.Raw(" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"u8);
        }

        xml.Raw("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"u8);
        return xml.ToArray();
    }

    private static byte[] SheetXml(Chart chart, List<string> formats)
    {
        using var xml = Begin("worksheet"u8);
        xml.Raw(chart.IsByCoordinates ? "><sheetData>"u8 : "><cols><col min=\"1\" max=\"1\" width=\"28\" customWidth=\"1\"/></cols><sheetData>"u8);
        var rows = chart.Series.Select(series => series.Values.Count).Append(chart.Categories.Count).Max();
        for (var row = 0; row <= rows; row++)
        {
            xml.Raw("<row"u8);
            xml.Attribute("r"u8, row + 1);
            xml.Raw(">"u8);
            if (!chart.IsByCoordinates && row > 0 && row <= chart.Categories.Count)
                Text(xml, 0, row, chart.Categories[row - 1]);
            for (var series = 0; series < chart.Series.Count; series++)
                Cells(xml, chart, series, row, formats);
            xml.Raw("</row>"u8);
        }

        xml.Raw("</sheetData></worksheet>"u8);
        return xml.ToArray();
    }

    private static void Cells(XmlBuffer xml, Chart chart, int index, int row, List<string> formats)
    {
        var (series, column) = (chart.Series[index], ChartReferences.ValueColumn(chart, index));
        if (row == 0)
        {
            if (chart.IsByCoordinates)
                Text(xml, column - 1, row, chart.XName);
            Text(xml, column, row, series.Name);
            if (chart.Kind == ChartKind.Bubbles)
                Text(xml, column + 1, row, chart.SizeName);
            return;
        }

        if (chart.IsByCoordinates)
            Number(xml, column - 1, row, series.XValues, style: 0);
        Number(xml, column, row, series.Values, formats.IndexOf(series.NumberFormat) + 1);
        if (chart.Kind == ChartKind.Bubbles)
            Number(xml, column + 1, row, series.Sizes, style: 0);
    }

    private static void Text(XmlBuffer xml, int column, int row, string text)
    {
        if (text.Length == 0)
            return;
        Begin(xml, column, row);
        xml.Raw(" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8);
        xml.Text(text);
        xml.Raw("</t></is></c>"u8);
    }

    private static void Number(XmlBuffer xml, int column, int row, IReadOnlyList<decimal?> values, int style)
    {
        if (row > values.Count || values[row - 1] is not { } value)
            return;
        Begin(xml, column, row);
        if (style > 0)
            xml.Attribute("s"u8, style);
        xml.Raw("><v>"u8);
        xml.Text(ChartXml.Text(value));
        xml.Raw("</v></c>"u8);
    }

    private static void Begin(XmlBuffer xml, int column, int row)
    {
        xml.Raw("<c"u8);
        xml.Attribute("r"u8, CellRange.Address(row + 1, column + 1));
    }

    private static XmlBuffer Begin(ReadOnlySpan<byte> root)
    {
        var xml = new XmlBuffer();
        xml.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<"u8);
        xml.Raw(root);
        xml.Attribute("xmlns"u8, XmlNamespaces.Transitional.Spreadsheet);
        return xml;
    }
}
