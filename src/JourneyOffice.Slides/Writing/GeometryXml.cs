using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>Outlines: a:prstGeom with its adjust value, a:custGeom with its paths.</summary>
internal static class GeometryXml
{
    // Icons are drawn in 20 units; hundredths of them are finer than a pixel and keep the numbers short.
    private const double PathScale = 100;

    /// <summary>The preset's name (ECMA-376 part 1, 20.1.10.56).</summary>
    public static ReadOnlySpan<byte> Name(PresetShape shape) => shape switch
    {
        PresetShape.RoundRectangle => "roundRect"u8,
        PresetShape.Ellipse => "ellipse"u8,
        PresetShape.Line => "line"u8,
        PresetShape.Pentagon => "homePlate"u8,
        PresetShape.Chevron => "chevron"u8,
        PresetShape.Diamond => "diamond"u8,
        _ => "rect"u8,
    };

    /// <summary>
    /// The preset's adjust value: the extent in 1/100,000 of the shorter side. Only presets that own a handle may have one; PowerPoint
    /// calls a file with a:gd on a rectangle corrupt.
    /// </summary>
    public static long? Adjustment(PresetGeometry geometry, long width, long height)
    {
        var shorter = Math.Max(1, Math.Min(width, height));
        return geometry.Shape switch
        {
            PresetShape.RoundRectangle => Math.Min(50_000, Scaled(geometry.Extent, shorter)),
            PresetShape.Pentagon or PresetShape.Chevron => Math.Min(100_000 * width / shorter, Scaled(geometry.Extent, shorter)),
            _ => null,
        };
    }

    /// <summary>Writes the outline of a shape of that size.</summary>
    public static void Write(XmlBuffer xml, Geometry geometry, Box box)
    {
        if (geometry is FreeformGeometry freeform)
            Freeform(xml, freeform);
        else
            Preset(xml, (PresetGeometry)geometry, box);
    }

    /// <summary>
    /// The connection site of a preset that stands at the top (0), left (1), bottom (2) or right (3): an ellipse has eight, counted
    /// from the top against the clock (presetShapeDefinitions.xml), the others four.
    /// </summary>
    public static int Site(Geometry geometry, int side) =>
        geometry is PresetGeometry { Shape: PresetShape.Ellipse } ? side * 2 : side;

    private static long Scaled(long extent, long shorter) => Math.Max(0, ((extent * 100_000) + (shorter / 2)) / shorter);

    private static void Preset(XmlBuffer xml, PresetGeometry geometry, Box box)
    {
        xml.Raw("<a:prstGeom prst=\""u8);
        xml.Raw(Name(geometry.Shape));
        if (Adjustment(geometry, box.Width, box.Height) is { } adjustment)
        {
            xml.Raw("\"><a:avLst><a:gd name=\"adj\" fmla=\"val "u8);
            xml.Number(adjustment);
            xml.Raw("\"/></a:avLst></a:prstGeom>"u8);
        }
        else
        {
            xml.Raw("\"><a:avLst/></a:prstGeom>"u8);
        }
    }

    private static void Freeform(XmlBuffer xml, FreeformGeometry geometry)
    {
        xml.Raw("<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/>"u8);
        // Guides t, l, b, r, hc, vc are there in every shape (20.1.9.11); angles in 1/60,000 degree point away from the shape.
        xml.Raw(geometry.HasConnectionSites
            ? """<a:cxnLst><a:cxn ang="16200000"><a:pos x="hc" y="t"/></a:cxn><a:cxn ang="10800000"><a:pos x="l" y="vc"/></a:cxn><a:cxn ang="5400000"><a:pos x="hc" y="b"/></a:cxn><a:cxn ang="0"><a:pos x="r" y="vc"/></a:cxn></a:cxnLst>"""u8
            : "<a:cxnLst/>"u8);
        xml.Raw("<a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst>"u8);
        foreach (var path in geometry.Paths)
            Path(xml, geometry, path);
        xml.Raw("</a:pathLst></a:custGeom>"u8);
    }

    private static void Path(XmlBuffer xml, FreeformGeometry geometry, FreeformPath path)
    {
        xml.Raw("<a:path"u8);
        xml.Attribute("w"u8, Coordinate(geometry.Width));
        xml.Attribute("h"u8, Coordinate(geometry.Height));
        if (!path.Filled)
            xml.Raw(" fill=\"none\""u8);
        if (!path.Stroked)
            xml.Raw(" stroke=\"0\""u8);
        xml.Raw(">"u8);
        for (var index = 0; index < path.Commands.Count; index++)
            Command(xml, path.Commands[index]);
        xml.Raw("</a:path>"u8);
    }

    private static void Command(XmlBuffer xml, in PathCommand command)
    {
        switch (command.Verb)
        {
            case 'M':
                xml.Raw("<a:moveTo>"u8);
                Point(xml, command.X, command.Y);
                xml.Raw("</a:moveTo>"u8);
                break;
            case 'L':
                xml.Raw("<a:lnTo>"u8);
                Point(xml, command.X, command.Y);
                xml.Raw("</a:lnTo>"u8);
                break;
            case 'C':
                xml.Raw("<a:cubicBezTo>"u8);
                Point(xml, command.X1, command.Y1);
                Point(xml, command.X2, command.Y2);
                Point(xml, command.X, command.Y);
                xml.Raw("</a:cubicBezTo>"u8);
                break;
            default:
                xml.Raw("<a:close/>"u8);
                break;
        }
    }

    private static void Point(XmlBuffer xml, double x, double y)
    {
        xml.Raw("<a:pt x=\""u8);
        xml.Number(Coordinate(x));
        xml.Raw("\" y=\""u8);
        xml.Number(Coordinate(y));
        xml.Raw("\"/>"u8);
    }

    private static long Coordinate(double value) => (long)Math.Round(value * PathScale);
}
