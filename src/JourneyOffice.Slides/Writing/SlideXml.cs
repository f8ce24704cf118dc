using System.IO.Compression;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>Whole slides: p:sld.</summary>
internal static class SlideXml
{
    /// <summary>The XML of a page, its shapes numbered from 2 in reading order, as a buffer that is the caller's to dispose of.</summary>
    public static XmlBuffer Write(Page page, SlideDialect dialect, SlideCharts charts, BrandLook? look)
    {
        var xml = new XmlBuffer(Capacity(page));
        Write(xml, page, dialect, charts, look);
        return xml;
    }

    /// <summary>The XML of a page, deflated from the buffer that it is written to: a large slide is never copied.</summary>
    public static DeflatedPart Deflate(Page page, SlideDialect dialect, SlideCharts charts)
    {
        using var xml = new XmlBuffer(Capacity(page));
        Write(xml, page, dialect, charts, look: null);
        return DeflatedPart.From(xml.Written, CompressionLevel.Optimal);
    }

    /// <summary>Writes the declarations of the prefixes a, r and p.</summary>
    public static void Declare(XmlBuffer xml, SlideDialect dialect)
    {
        xml.Attribute("xmlns:a"u8, dialect.Namespaces.Drawing);
        xml.Attribute("xmlns:r"u8, dialect.Namespaces.Relationships);
        xml.Attribute("xmlns:p"u8, dialect.Namespaces.Presentation);
    }

    private static int Capacity(Page page) => (page.Elements.Count * 2048) + 2048;

    private static void Write(XmlBuffer xml, Page page, SlideDialect dialect, SlideCharts charts, BrandLook? look)
    {
        var ids = new ShapeIds();
        var shapes = page.Elements.Any(element => element.Cell is not null) ? [.. page.Elements.Where(element => element.Cell is null)] : page.Elements;
        foreach (var element in shapes)
            ids.Next(element.Key, element.Geometry);
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"""u8);
        xml.Raw("\n<p:sld"u8);
        Declare(xml, dialect);
        xml.Raw("><p:cSld>"u8);
        if (look is { HasPlainGround: true })
            xml.Raw("""<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>"""u8);
        xml.Raw("<p:spTree>"u8);
        xml.Raw("""<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>"""u8);
        long id = 1;
        foreach (var element in shapes)
        {
            var cells = element.Table is null && element.Chart is null ? null : page.Elements.Where(cell => cell.Cell?.Table == element.Key).ToList();
            ShapeXml.Write(xml, element, ++id, ids, dialect, default, cells, charts);
        }

        foreach (var footer in look?.Footers ?? [])
            FooterXml.Write(xml, footer, ++id, dialect);
        xml.Raw("</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"u8);
    }
}
