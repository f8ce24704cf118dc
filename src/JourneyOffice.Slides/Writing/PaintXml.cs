using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>Colours and edges: a:solidFill, a:ln.</summary>
internal static class PaintXml
{
    /// <summary>The name of a slot in shapes (ECMA-376 part 1, 20.1.10.54).</summary>
    public static ReadOnlySpan<byte> Name(ColorSlot slot) => slot switch
    {
        ColorSlot.Background1 => "bg1"u8,
        ColorSlot.Text1 => "tx1"u8,
        ColorSlot.Background2 => "bg2"u8,
        ColorSlot.Text2 => "tx2"u8,
        ColorSlot.Accent1 => "accent1"u8,
        ColorSlot.Accent2 => "accent2"u8,
        ColorSlot.Accent3 => "accent3"u8,
        ColorSlot.Accent4 => "accent4"u8,
        ColorSlot.Accent5 => "accent5"u8,
        _ => "accent6"u8,
    };

    /// <summary>The name of a dash (20.1.10.49).</summary>
    public static ReadOnlySpan<byte> Name(Dash dash) => dash switch
    {
        Dash.Dash => "dash"u8,
        Dash.SystemDot => "sysDot"u8,
        Dash.LongDash => "lgDash"u8,
        Dash.LongDashDot => "lgDashDot"u8,
        _ => "solid"u8,
    };

    /// <summary>A width in EMU.</summary>
    public static long Width(Stroke stroke) => (long)Math.Round(stroke.Points * 12_700);

    /// <summary>Writes a:solidFill, or a:noFill for none.</summary>
    public static void Fill(XmlBuffer xml, Paint? paint, bool strict)
    {
        if (paint is not { } colour)
        {
            xml.Raw("<a:noFill/>"u8);
            return;
        }

        xml.Raw("<a:solidFill><a:schemeClr val=\""u8);
        xml.Raw(Name(colour.Slot));
        if (colour.Alpha >= 100)
        {
            xml.Raw("\"/></a:solidFill>"u8);
            return;
        }

        xml.Raw("\"><a:alpha val=\""u8);
        xml.Number(strict ? colour.Alpha : colour.Alpha * 1000L);
        // Strict writes percentages with their sign (22.9.2.9), Transitional in thousandths.
        xml.Raw(strict ? "%\"/></a:schemeClr></a:solidFill>"u8 : "\"/></a:schemeClr></a:solidFill>"u8);
    }

    /// <summary>Writes a:ln.</summary>
    public static void Line(XmlBuffer xml, Stroke? stroke, bool strict)
    {
        if (stroke is null)
        {
            xml.Raw("<a:ln><a:noFill/></a:ln>"u8);
            return;
        }

        xml.Raw("<a:ln"u8);
        xml.Attribute("w"u8, Width(stroke));
        xml.Raw(">"u8);
        Fill(xml, stroke.Paint, strict);
        if (stroke.Dash != Dash.Solid)
            Dashes(xml, stroke.Dash);
        xml.Raw("<a:round/>"u8);
        if (stroke.EndArrow)
            Arrow(xml);
        xml.Raw("</a:ln>"u8);
    }

    /// <summary>Writes an edge of a table's cell, such as a:lnB.</summary>
    public static void Border(XmlBuffer xml, ReadOnlySpan<byte> name, Stroke? stroke, bool strict)
    {
        xml.Raw("<a:"u8);
        xml.Raw(name);
        xml.Attribute("w"u8, stroke is null ? 0 : Width(stroke));
        xml.Raw(">"u8);
        Fill(xml, stroke?.Paint, strict);
        if (stroke is { Dash: not Dash.Solid })
            Dashes(xml, stroke.Dash);
        xml.Raw("</a:"u8);
        xml.Raw(name);
        xml.Raw(">"u8);
    }

    /// <summary>Writes a:prstDash.</summary>
    public static void Dashes(XmlBuffer xml, Dash dash)
    {
        xml.Raw("<a:prstDash val=\""u8);
        xml.Raw(Name(dash));
        xml.Raw("\"/>"u8);
    }

    /// <summary>Writes a:tailEnd, which is where a line ends.</summary>
    public static void Arrow(XmlBuffer xml) => xml.Raw("<a:tailEnd type=\"triangle\"/>"u8);
}
