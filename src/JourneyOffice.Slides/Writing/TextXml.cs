using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>Texts of shapes: p:txBody.</summary>
internal static class TextXml
{
    /// <summary>Writes p:txBody.</summary>
    public static void Write(XmlBuffer xml, TextBody text, SlideDialect dialect, bool isTitle)
    {
        xml.Raw("<p:txBody><a:bodyPr"u8);
        // Not eaVert, in which LibreOffice lays ideographs on their side.
        if (text.IsVertical)
            xml.Raw(" vert=\"wordArtVertRtl\""u8);
        xml.Raw(text.Wrap ? " wrap=\"square\""u8 : " wrap=\"none\""u8);
        xml.Attribute("lIns"u8, text.Insets.Left);
        xml.Attribute("tIns"u8, text.Insets.Top);
        xml.Attribute("rIns"u8, text.Insets.Right);
        xml.Attribute("bIns"u8, text.Insets.Bottom);
        xml.Raw(" rtlCol=\"0\" anchor=\""u8);
        xml.Raw(Anchor(text.Anchor));
        xml.Raw("\"><a:noAutofit/></a:bodyPr><a:lstStyle/>"u8);
        foreach (var paragraph in text.Paragraphs)
            Paragraph(xml, paragraph, dialect, isTitle);
        if (text.Paragraphs.Count == 0)
            xml.Raw("<a:p><a:endParaRPr lang=\"en-US\"/></a:p>"u8);
        xml.Raw("</p:txBody>"u8);
    }

    /// <summary>Writes the a:txBody of a table's cell, whose margins and anchor stand in a:tcPr; an empty one for no text.</summary>
    public static void WriteCell(XmlBuffer xml, TextBody? text, SlideDialect dialect)
    {
        xml.Raw("<a:txBody><a:bodyPr/><a:lstStyle/>"u8);
        foreach (var paragraph in text?.Paragraphs ?? [])
            Paragraph(xml, paragraph, dialect, isTitle: false);
        if (text is null or { Paragraphs.Count: 0 })
            xml.Raw("<a:p><a:endParaRPr lang=\"en-US\" sz=\"1000\"/></a:p>"u8);
        xml.Raw("</a:txBody>"u8);
    }

    /// <summary>Where text stands in its frame (ECMA-376 part 1, 20.1.10.60).</summary>
    public static ReadOnlySpan<byte> Anchor(VerticalAnchor anchor) => anchor switch
    {
        VerticalAnchor.Top => "t"u8,
        VerticalAnchor.Bottom => "b"u8,
        _ => "ctr"u8,
    };

    /// <summary>Writes the attributes and children of a:rPr or a:endParaRPr, and its end: all but the name.</summary>
    public static void RunProperties(XmlBuffer xml, TextRun run, SlideDialect dialect, bool isTitle)
    {
        xml.Raw(" lang=\""u8);
        xml.Raw(LanguageTags.For(run.Language));
        xml.Raw("\" altLang=\""u8);
        xml.Raw(LanguageTags.Alternative(run.Language, dialect.Language));
        xml.Raw("\""u8);
        xml.Attribute("sz"u8, Size(run));
        if (run.Bold)
            xml.Raw(" b=\"1\""u8);
        else if (isTitle)
            xml.Raw(" b=\"0\""u8);
        if (run.Italic)
            xml.Raw(" i=\"1\""u8);
        xml.Raw(">"u8);
        PaintXml.Fill(xml, run.Paint, dialect.IsStrict);
    }

    /// <summary>A run's size in 1/100 pt.</summary>
    public static long Size(TextRun run) => (long)Math.Round(run.Size * 100);

    private static void Paragraph(XmlBuffer xml, Paragraph paragraph, SlideDialect dialect, bool isTitle)
    {
        xml.Raw("<a:p><a:pPr marL=\"0\" indent=\"0\" algn=\""u8);
        xml.Raw(paragraph.Align switch { Alignment.Center => "ctr"u8, Alignment.Right => "r"u8, _ => "l"u8 });
        // Exact leading, because box heights are counted from it; 20.1.10.68 counts in 1/100 pt.
        xml.Raw("\"><a:lnSpc><a:spcPts"u8);
        xml.Attribute("val"u8, (long)Math.Round(paragraph.Leading * 100));
        xml.Raw("/></a:lnSpc><a:spcBef><a:spcPts val=\"0\"/></a:spcBef><a:spcAft><a:spcPts val=\"0\"/></a:spcAft><a:buNone/></a:pPr>"u8);
        var written = false;
        foreach (var run in paragraph.Runs)
            written |= Run(xml, run, dialect, isTitle);
        if (!written && paragraph.Runs.Count > 0)
        {
            xml.Raw("<a:endParaRPr"u8);
            RunProperties(xml, paragraph.Runs[^1], dialect, isTitle);
            xml.Raw("</a:endParaRPr>"u8);
        }

        xml.Raw("</a:p>"u8);
    }

    // Office's own field: PowerPoint shows the slide's number of now, whatever is written between the tags.
    private static bool SlideNumber(XmlBuffer xml, TextRun run, SlideDialect dialect, bool isTitle)
    {
        xml.Raw("<a:fld id=\"{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}\" type=\"slidenum\"><a:rPr"u8);
        RunProperties(xml, run, dialect, isTitle);
        xml.Raw("</a:rPr><a:t>"u8);
        xml.Text(run.Text);
        xml.Raw("</a:t></a:fld>"u8);
        return true;
    }

    private static bool Run(XmlBuffer xml, TextRun run, SlideDialect dialect, bool isTitle)
    {
        if (run.IsSlideNumber)
            return SlideNumber(xml, run, dialect, isTitle);
        var rest = run.Text.AsSpan();
        while (!rest.IsEmpty)
        {
            var lineBreak = rest.IndexOfAny('\v', '\n');
            if (lineBreak != 0)
            {
                xml.Raw("<a:r><a:rPr"u8);
                RunProperties(xml, run, dialect, isTitle);
                xml.Raw("</a:rPr><a:t>"u8);
                xml.Text(lineBreak < 0 ? rest : rest[..lineBreak]);
                xml.Raw("</a:t></a:r>"u8);
            }

            if (lineBreak < 0)
                break;
            xml.Raw("<a:br><a:rPr"u8);
            RunProperties(xml, run, dialect, isTitle);
            xml.Raw("</a:rPr></a:br>"u8);
            rest = rest[(lineBreak + 1)..];
        }

        return run.Text.Length > 0;
    }
}
