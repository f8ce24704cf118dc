using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>presentation.xml and the document's properties.</summary>
internal static class PresentationXml
{
    private const long NotesWidth = 6_858_000;
    private const long NotesHeight = 9_144_000;

    /// <summary>The first id that a slide may have (ECMA-376 part 1, 19.7.13).</summary>
    public const long FirstSlideId = 256;

    /// <summary>
    /// The presentation. The order of its children counts; sldSz has no type, because Keynote refuses one that does not match the
    /// size; the notes master stands before the slides.
    /// </summary>
    public static byte[] Write(
        string master, string notesMaster, IReadOnlyList<string> slides, long width, long height, ReadOnlySpan<byte> defaultTextStyle,
        IReadOnlyList<Page> pages, SlideDialect dialect)
    {
        using var xml = new XmlBuffer(8192);
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"""u8);
        xml.Raw("\n<p:presentation"u8);
        SlideXml.Declare(xml, dialect);
        xml.Raw(" saveSubsetFonts=\"1\" autoCompressPictures=\"0\"><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\""u8);
        xml.Text(master);
        xml.Raw("\"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id=\""u8);
        xml.Text(notesMaster);
        xml.Raw("\"/></p:notesMasterIdLst>"u8);
        if (slides.Count > 0)
            SlideList(xml, slides);
        xml.Raw("<p:sldSz"u8);
        Size(xml, width, height);
        xml.Raw("<p:notesSz"u8);
        Size(xml, NotesWidth, NotesHeight);
        xml.Raw(defaultTextStyle);
        SectionXml.Write(xml, pages);
        xml.Raw("</p:presentation>"u8);
        return xml.ToArray();
    }

    /// <summary>docProps/core.xml: title and language, no clock and no person.</summary>
    public static byte[] CoreProperties(string title, string language)
    {
        using var xml = new XmlBuffer(1024);
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"""u8);
        xml.Raw("\n"u8);
        xml.Raw("""<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>"""u8);
        xml.Text(title);
        xml.Raw("</dc:title><dc:language>"u8);
        xml.Text(language);
        xml.Raw("</dc:language></cp:coreProperties>"u8);
        return xml.ToArray();
    }

    /// <summary>docProps/app.xml.</summary>
    public static byte[] ExtendedProperties(int slides)
    {
        using var xml = new XmlBuffer(512);
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"""u8);
        xml.Raw("\n"u8);
        xml.Raw("""<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>JourneyOffice</Application><Slides>"""u8);
        xml.Number(slides);
        xml.Raw("</Slides></Properties>"u8);
        return xml.ToArray();
    }

    private static void SlideList(XmlBuffer xml, IReadOnlyList<string> slides)
    {
        xml.Raw("<p:sldIdLst>"u8);
        for (var index = 0; index < slides.Count; index++)
        {
            xml.Raw("<p:sldId"u8);
            xml.Attribute("id"u8, FirstSlideId + index);
            xml.Attribute("r:id"u8, slides[index]);
            xml.Raw("/>"u8);
        }

        xml.Raw("</p:sldIdLst>"u8);
    }

    private static void Size(XmlBuffer xml, long width, long height)
    {
        xml.Attribute("cx"u8, width);
        xml.Attribute("cy"u8, height);
        xml.Raw("/>"u8);
    }
}
