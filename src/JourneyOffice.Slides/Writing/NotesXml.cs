using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>Speaker notes: p:notes with the slide's picture and the text in the master's placeholders.</summary>
internal static class NotesXml
{
    /// <summary>The XML of a page's notes.</summary>
    public static byte[] Write(Page page, string notes, SlideDialect dialect)
    {
        using var xml = new XmlBuffer(notes.Length * 2 + 2048);
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"""u8);
        xml.Raw("\n<p:notes"u8);
        SlideXml.Declare(xml, dialect);
        xml.Raw("><p:cSld><p:spTree>"u8);
        xml.Raw("""<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>"""u8);
        xml.Raw("""<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>"""u8);
        xml.Raw("""<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>"""u8);
        foreach (var paragraph in notes.Split('\n'))
            Paragraph(xml, paragraph, page.Language, dialect);
        xml.Raw("</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"u8);
        return xml.ToArray();
    }

    private static void Paragraph(XmlBuffer xml, string text, string language, SlideDialect dialect)
    {
        xml.Raw(text.Length == 0 ? "<a:p><a:endParaRPr lang=\""u8 : "<a:p><a:r><a:rPr lang=\""u8);
        xml.Raw(LanguageTags.For(language));
        xml.Raw("\" altLang=\""u8);
        xml.Raw(LanguageTags.Alternative(language, dialect.Language));
        if (text.Length == 0)
        {
            xml.Raw("\"/></a:p>"u8);
            return;
        }

        xml.Raw("\"/><a:t>"u8);
        xml.Text(text);
        xml.Raw("</a:t></a:r></a:p>"u8);
    }
}
