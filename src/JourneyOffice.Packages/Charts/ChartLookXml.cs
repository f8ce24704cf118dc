namespace JourneyOffice.Packages;

/// <summary>Fills, lines and text properties in charts.</summary>
internal static class ChartLookXml
{
    private const double EmuPerPoint = 12_700;

    /// <summary>Writes c:spPr with a fill and a line.</summary>
    public static void Shape(XmlBuffer xml, ChartPaint? fill, ChartStroke? line, ChartDialect dialect)
    {
        xml.Raw("<c:spPr>"u8);
        Fill(xml, fill, dialect);
        Line(xml, line, dialect);
        xml.Raw("</c:spPr>"u8);
    }

    /// <summary>Writes c:spPr of what is only a line.</summary>
    public static void LineShape(XmlBuffer xml, ChartStroke? line, ChartDialect dialect)
    {
        xml.Raw("<c:spPr>"u8);
        Line(xml, line, dialect);
        xml.Raw("</c:spPr>"u8);
    }

    /// <summary>Writes a:solidFill or a:noFill.</summary>
    public static void Fill(XmlBuffer xml, ChartPaint? paint, ChartDialect dialect)
    {
        if (paint is not { } colour)
        {
            xml.Raw("<a:noFill/>"u8);
            return;
        }

        xml.Raw("<a:solidFill><a:schemeClr val=\""u8);
        xml.Raw(Name(colour.Color));
        if (colour.Alpha >= 100)
        {
            xml.Raw("\"/></a:solidFill>"u8);
            return;
        }

        xml.Raw("\"><a:alpha val=\""u8);
        xml.Number(dialect.IsStrict ? colour.Alpha : colour.Alpha * 1000L);
        xml.Raw(dialect.IsStrict ? "%\"/></a:schemeClr></a:solidFill>"u8 : "\"/></a:schemeClr></a:solidFill>"u8);
    }

    /// <summary>Writes c:txPr.</summary>
    public static void Text(XmlBuffer xml, ChartText text, ChartDialect dialect)
    {
        xml.Raw("<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>"u8);
        Properties(xml, "defRPr"u8, text, dialect);
        xml.Raw("</a:pPr><a:endParaRPr lang=\""u8);
        xml.Raw(LanguageTags.For(dialect.Language));
        xml.Raw("\"/></a:p></c:txPr>"u8);
    }

    /// <summary>Writes c:tx with words of its own.</summary>
    public static void Words(XmlBuffer xml, string words, ChartText text, ChartDialect dialect)
    {
        xml.Raw("<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>"u8);
        Properties(xml, "defRPr"u8, text, dialect);
        xml.Raw("</a:pPr><a:r>"u8);
        Properties(xml, "rPr"u8, text, dialect);
        xml.Raw("<a:t>"u8);
        xml.Text(words);
        xml.Raw("</a:t></a:r></a:p></c:rich></c:tx>"u8);
    }

    private static void Properties(XmlBuffer xml, ReadOnlySpan<byte> name, ChartText text, ChartDialect dialect)
    {
        xml.Raw("<a:"u8);
        xml.Raw(name);
        xml.Raw(" lang=\""u8);
        xml.Raw(LanguageTags.For(dialect.Language));
        xml.Raw("\""u8);
        xml.Attribute("sz"u8, (long)Math.Round(text.Points * 100));
        xml.Raw(text.IsBold ? " b=\"1\">"u8 : " b=\"0\">"u8);
        Fill(xml, new ChartPaint(text.Color), dialect);
        xml.Raw("<a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/><a:cs typeface=\"+mn-cs\"/></a:"u8);
        xml.Raw(name);
        xml.Raw(">"u8);
    }

    private static void Line(XmlBuffer xml, ChartStroke? stroke, ChartDialect dialect)
    {
        if (stroke is null)
        {
            xml.Raw("<a:ln><a:noFill/></a:ln>"u8);
            return;
        }

        xml.Raw("<a:ln"u8);
        xml.Attribute("w"u8, (long)Math.Round(stroke.Points * EmuPerPoint));
        xml.Raw(" cap=\"rnd\">"u8);
        Fill(xml, stroke.Paint, dialect);
        xml.Raw(stroke.Dash switch
        {
            ChartDash.Dash => "<a:prstDash val=\"dash\"/><a:round/></a:ln>"u8,
            ChartDash.SystemDot => "<a:prstDash val=\"sysDot\"/><a:round/></a:ln>"u8,
            ChartDash.LongDash => "<a:prstDash val=\"lgDash\"/><a:round/></a:ln>"u8,
            ChartDash.LongDashDot => "<a:prstDash val=\"lgDashDot\"/><a:round/></a:ln>"u8,
            _ => "<a:round/></a:ln>"u8,
        });
    }

    private static ReadOnlySpan<byte> Name(ChartColor color) => color switch
    {
        ChartColor.Background1 => "bg1"u8,
        ChartColor.Text1 => "tx1"u8,
        ChartColor.Background2 => "bg2"u8,
        ChartColor.Text2 => "tx2"u8,
        ChartColor.Accent1 => "accent1"u8,
        ChartColor.Accent2 => "accent2"u8,
        ChartColor.Accent3 => "accent3"u8,
        ChartColor.Accent4 => "accent4"u8,
        ChartColor.Accent5 => "accent5"u8,
        _ => "accent6"u8,
    };
}
