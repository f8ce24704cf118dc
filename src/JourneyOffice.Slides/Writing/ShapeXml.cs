using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>Shapes: p:sp and p:cxnSp.</summary>
internal static class ShapeXml
{
    /// <summary>Writes a shape.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="element">The shape.</param>
    /// <param name="id">Its id on the slide.</param>
    /// <param name="ids">The ids that connectors are glued to.</param>
    /// <param name="dialect">The slide's spelling.</param>
    /// <param name="declarations">Attributes with leading space that declare prefixes, where the slide does not.</param>
    /// <param name="cells">The cells, where it is a table; the data, where it is a chart.</param>
    /// <param name="charts">Where the part of a chart is added.</param>
    public static void Write(
        XmlBuffer xml, PageElement element, long id, ShapeIds ids, SlideDialect dialect, ReadOnlySpan<byte> declarations,
        IReadOnlyList<PageElement>? cells, SlideCharts charts)
    {
        if (element.Chart is not null)
        {
            Chart(xml, element, id, dialect, declarations, charts.Add(element, cells ?? [], dialect.Language));
            return;
        }

        if (element.Table is not null)
        {
            Table(xml, element, id, dialect, declarations, cells ?? []);
            return;
        }

        var isLine = element.Connection is not null || element.Geometry is PresetGeometry { Shape: PresetShape.Line };
        xml.Raw(isLine ? "<p:cxnSp"u8 : "<p:sp"u8);
        xml.Raw(declarations);
        xml.Raw(isLine ? "><p:nvCxnSpPr>"u8 : "><p:nvSpPr>"u8);
        Identity(xml, element, id);
        if (isLine)
            Glue(xml, element.Connection, ids);
        else
            Kind(xml, element);
        Properties(xml, element, dialect);
        if (!isLine && element.Text is { } text)
            TextXml.Write(xml, text, dialect, element.IsTitle);
        xml.Raw(isLine ? "</p:cxnSp>"u8 : "</p:sp>"u8);
    }

    /// <summary>Writes the extension that holds a creationId, as PowerPoint does since 2016 (MS-ODRAWXML 2.31).</summary>
    public static void CreationIdExtension(XmlBuffer xml, ElementKey key)
    {
        xml.Raw("""<a:ext uri="{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}"><a16:creationId xmlns:a16="http://schemas.microsoft.com/office/drawing/2014/main" id="""u8);
        xml.Raw("\""u8);
        xml.Text(CreationId.For(key));
        xml.Raw("\"/></a:ext>"u8);
    }

    private static void Chart(XmlBuffer xml, PageElement element, long id, SlideDialect dialect, ReadOnlySpan<byte> declarations, string relationship)
    {
        BeginFrame(xml, element, id, declarations);
        xml.Raw("<p:xfrm><a:off"u8);
        Place(xml, element.Box);
        xml.Raw("</p:xfrm>"u8);
        ChartXml.WriteGraphic(xml, relationship, dialect.Namespaces);
        xml.Raw("</p:graphicFrame>"u8);
    }

    private static void Place(XmlBuffer xml, Box box)
    {
        xml.Attribute("x"u8, box.X);
        xml.Attribute("y"u8, box.Y);
        xml.Raw("/><a:ext"u8);
        xml.Attribute("cx"u8, box.Width);
        xml.Attribute("cy"u8, box.Height);
        xml.Raw("/>"u8);
    }

    private static void BeginFrame(XmlBuffer xml, PageElement element, long id, ReadOnlySpan<byte> declarations)
    {
        xml.Raw("<p:graphicFrame"u8);
        xml.Raw(declarations);
        xml.Raw("><p:nvGraphicFramePr>"u8);
        Identity(xml, element, id);
        xml.Raw("<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>"u8);
    }

    private static void Table(
        XmlBuffer xml, PageElement element, long id, SlideDialect dialect, ReadOnlySpan<byte> declarations, IReadOnlyList<PageElement> cells)
    {
        BeginFrame(xml, element, id, declarations);
        TableXml.Write(xml, element, cells, dialect);
        xml.Raw("</p:graphicFrame>"u8);
    }

    private static void Identity(XmlBuffer xml, PageElement element, long id)
    {
        xml.Raw("<p:cNvPr"u8);
        xml.Attribute("id"u8, id);
        xml.Attribute("name"u8, ShapeName.Write(element));
        if (element is { AltText: { Length: > 0 } alternative, Decorative: false })
            xml.Attribute("descr"u8, alternative);
        xml.Raw("><a:extLst>"u8);
        if (element.Decorative)
            xml.Raw("""<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext>"""u8);
        CreationIdExtension(xml, element.Key);
        xml.Raw("</a:extLst></p:cNvPr>"u8);
    }

    private static void Kind(XmlBuffer xml, PageElement element)
    {
        if (element.IsTitle)
            xml.Raw("<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr>"u8);
        else if (element is { Text: not null, Fill: null, Stroke: null })
            xml.Raw("<p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr>"u8);
        else
            xml.Raw("<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"u8);
    }

    private static void Glue(XmlBuffer xml, Connection? connection, ShapeIds ids)
    {
        xml.Raw("<p:cNvCxnSpPr>"u8);
        if (connection is not null)
        {
            End(xml, "<a:stCxn"u8, connection.Begin, connection.BeginSite, ids);
            End(xml, "<a:endCxn"u8, connection.End, connection.EndSite, ids);
        }

        xml.Raw("</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>"u8);
    }

    private static void End(XmlBuffer xml, ReadOnlySpan<byte> name, ElementKey? key, int side, ShapeIds ids)
    {
        if (key is not { } target || ids.Find(target) is not { } shape)
            return;
        xml.Raw(name);
        xml.Attribute("id"u8, shape.Id);
        xml.Attribute("idx"u8, shape.Geometry is null ? side : GeometryXml.Site(shape.Geometry, side));
        xml.Raw("/>"u8);
    }

    private static void Properties(XmlBuffer xml, PageElement element, SlideDialect dialect)
    {
        xml.Raw(element.Connection is { FlipVertical: true } ? "<p:spPr><a:xfrm flipV=\"1\"><a:off"u8 : "<p:spPr><a:xfrm><a:off"u8);
        Place(xml, element.Box);
        xml.Raw("</a:xfrm>"u8);
        GeometryXml.Write(xml, element.Geometry, element.Box);
        if (element.Connection is null && element.Geometry is not PresetGeometry { Shape: PresetShape.Line })
            PaintXml.Fill(xml, element.Fill, dialect.IsStrict);
        PaintXml.Line(xml, element.Stroke, dialect.IsStrict);
        xml.Raw("</p:spPr>"u8);
    }
}
