using JourneyOffice.Packages;

namespace JourneyOffice.Slides;

/// <summary>The footers of a deck on a slide of ours: they follow its layout in place and look.</summary>
internal static class FooterXml
{
    /// <summary>Writes a footer.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="footer">The layout's footer, with the deck's words.</param>
    /// <param name="id">Its id on the slide.</param>
    /// <param name="dialect">The slide's spelling.</param>
    public static void Write(XmlBuffer xml, Placeholder footer, long id, SlideDialect dialect)
    {
        var isNumber = footer.Type == "sldNum";
        xml.Raw("<p:sp><p:nvSpPr><p:cNvPr"u8);
        xml.Attribute("id"u8, id);
        xml.Attribute("name"u8, FormattableString.Invariant($"{(isNumber ? "Slide Number Placeholder" : "Footer Placeholder")} {id}"));
        xml.Raw("/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph"u8);
        xml.Attribute("type"u8, footer.Type);
        if (footer.Index.Length > 0)
            xml.Attribute("idx"u8, footer.Index);
        xml.Raw("/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>"u8);
        if (isNumber)
            xml.Raw("<a:fld id=\"{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}\" type=\"slidenum\">"u8);
        else
            xml.Raw("<a:r>"u8);
        xml.Raw("<a:rPr lang=\""u8);
        xml.Raw(LanguageTags.For(dialect.Language));
        xml.Raw("\"/><a:t>"u8);
        xml.Text(isNumber ? "‹#›" : footer.Text);
        xml.Raw(isNumber ? "</a:t></a:fld></a:p></p:txBody></p:sp>"u8 : "</a:t></a:r></a:p></p:txBody></p:sp>"u8);
    }
}
