using System.Globalization;
using System.Xml.Linq;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Look;

/// <summary>
/// Reads colours and sizes from a slide's XML. On purpose not the product's own reader: what it wrote is looked at with other eyes.
/// </summary>
internal static class SlideStyles
{
    // Text margins of a shape that names none (ECMA-376 21.1.2.1.1): 0.1 in at the sides, 0.05 in above and below.
    private const long DefaultSideMargin = 91_440;
    private const long DefaultUprightMargin = 45_720;

    /// <summary>The looks of a slide's shapes by shape id.</summary>
    public static IReadOnlyDictionary<string, ShapeStyle> Read(XDocument slide) =>
        slide.Descendants().Where(element => element.Name.LocalName is "sp" or "cxnSp")
            .GroupBy(ShapeId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Style(group.First()), StringComparer.Ordinal);

    private static string ShapeId(XElement shape) =>
        shape.Descendants().FirstOrDefault(element => element.Name.LocalName == "cNvPr")?.Attribute("id")?.Value ?? "";

    private static ShapeStyle Style(XElement shape)
    {
        var properties = Child(shape, "spPr");
        var body = Child(shape, "txBody");
        var runs = body?.Descendants().Where(element => element.Name.LocalName is "r" or "fld").Select(Run) ?? [];
        return new ShapeStyle(SolidColor(properties), SolidColor(Child(properties, "ln")), Margins(Child(body, "bodyPr")), [.. runs]);
    }

    private static RunStyle Run(XElement run)
    {
        var properties = Child(run, "rPr");
        var size = properties?.Attribute("sz")?.Value is { } hundredths ? int.Parse(hundredths, CultureInfo.InvariantCulture) / 100.0 : 0;
        return new RunStyle(Child(run, "t")?.Value ?? "", size, SolidColor(properties));
    }

    private static Insets Margins(XElement? body) => new(
        Margin(body, "lIns", DefaultSideMargin), Margin(body, "tIns", DefaultUprightMargin),
        Margin(body, "rIns", DefaultSideMargin), Margin(body, "bIns", DefaultUprightMargin));

    private static long Margin(XElement? body, string name, long standard) =>
        body?.Attribute(name)?.Value is { } value ? long.Parse(value, CultureInfo.InvariantCulture) : standard;

    private static ThemeColor? SolidColor(XElement? parent)
    {
        var color = Child(parent, "solidFill")?.Elements().FirstOrDefault();
        if (color?.Attribute("val")?.Value is not { } name)
            return null;
        var alpha = Child(color, "alpha")?.Attribute("val")?.Value;
        return new ThemeColor(name, alpha is null ? 100 : (int)Math.Round(int.Parse(alpha, CultureInfo.InvariantCulture) / 1000.0));
    }

    private static XElement? Child(XElement? parent, string name) =>
        parent?.Elements().FirstOrDefault(element => element.Name.LocalName == name);
}
