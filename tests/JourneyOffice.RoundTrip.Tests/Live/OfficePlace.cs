using System.Globalization;
using System.Xml.Linq;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>How the coordinates inside of a group lie on the slide.</summary>
internal readonly record struct OfficePlace(double Left, double Top, double Wide, double High)
{
    private static readonly XNamespace P = Names.Presentation;
    private static readonly XNamespace A = Names.Drawing;

    public static OfficePlace Slide => new(0, 0, 1, 1);

    /// <summary>Where a shape's own coordinates lie.</summary>
    public static OfficePlace Around(XElement node) => node.Ancestors(P + "grpSp").Reverse()
        .Aggregate(Slide, (place, group) => place.Inside(group.Element(P + "grpSpPr")?.Element(A + "xfrm")));

    /// <summary>A place on the slide.</summary>
    public (double X, double Y, double Width, double Height) Of(XElement? transform)
    {
        var (offset, extent) = (transform?.Element(A + "off"), transform?.Element(A + "ext"));
        return (Left + (Number(offset, "x") * Wide), Top + (Number(offset, "y") * High), Number(extent, "cx") * Wide, Number(extent, "cy") * High);
    }

    /// <summary>The same in the group's coordinates.</summary>
    public (double X, double Y, double Width, double Height) Back(double x, double y, double width, double height) => ((x - Left) / Wide, (y - Top) / High, width / Wide, height / High);

    public OfficePlace Inside(XElement? transform)
    {
        if (transform is null)
            return this;
        var box = Of(transform);
        var (offset, extent) = (transform.Element(A + "chOff"), transform.Element(A + "chExt"));
        var (wide, high) = (Number(extent, "cx") is > 0 and var width ? box.Width / width : Wide, Number(extent, "cy") is > 0 and var height ? box.Height / height : High);
        return new OfficePlace(box.X - (Number(offset, "x") * wide), box.Y - (Number(offset, "y") * high), wide, high);
    }

    private static double Number(XElement? node, string name) => double.Parse(node?.Attribute(name)?.Value ?? "0", CultureInfo.InvariantCulture);
}
