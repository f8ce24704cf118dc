using JourneyOffice.Packages;

namespace JourneyOffice.Workbooks;

/// <summary>Writes the drawing of a sheet with one chart over a range of cells.</summary>
internal static class SheetDrawing
{
    /// <summary>The chart's name on its sheet.</summary>
    public const string ChartName = "JO Curve";

    /// <summary>The drawing part.</summary>
    /// <param name="over">The cells that the chart covers.</param>
    /// <param name="chart">The chart.</param>
    /// <param name="relationship">Id of the drawing's relationship to it.</param>
    /// <param name="namespaces">Those of the file.</param>
    public static byte[] Write(CellRange over, Chart chart, string relationship, XmlNamespaces namespaces)
    {
        using var xml = new XmlBuffer();
        xml.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\""u8);
        xml.Attribute("xmlns:a"u8, namespaces.Drawing);
        xml.Attribute("xmlns:r"u8, namespaces.Relationships);
        xml.Raw("><xdr:twoCellAnchor>"u8);
        Corner(xml, "from"u8, over.First.Column - 1, over.First.Row - 1);
        Corner(xml, "to"u8, over.Last.Column, over.Last.Row);
        xml.Raw("<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"2\""u8);
        xml.Attribute("name"u8, ChartName);
        xml.Attribute("descr"u8, chart.AlternativeText);
        xml.Raw("/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm>"u8);
        ChartXml.WriteGraphic(xml, relationship, namespaces);
        xml.Raw("</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>"u8);
        return xml.ToArray();
    }

    private static void Corner(XmlBuffer xml, ReadOnlySpan<byte> name, int column, int row)
    {
        xml.Raw("<xdr:"u8);
        xml.Raw(name);
        xml.Raw("><xdr:col>"u8);
        xml.Number(column);
        xml.Raw("</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>"u8);
        xml.Number(row);
        xml.Raw("</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:"u8);
        xml.Raw(name);
        xml.Raw(">"u8);
    }
}
