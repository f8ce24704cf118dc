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

    /// <summary>The looks of a slide's shapes, and of the cells of its tables, by <see cref="IdOf"/>.</summary>
    public static IReadOnlyDictionary<string, ShapeStyle> Read(XDocument slide)
    {
        var styles = slide.Descendants().Where(element => element.Name.LocalName is "sp" or "cxnSp" or "graphicFrame")
            .GroupBy(ShapeId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Style(group.First()), StringComparer.Ordinal);
        foreach (var frame in slide.Descendants().Where(element => element.Name.LocalName == "graphicFrame"))
        {
            var rows = frame.Descendants().Where(element => element.Name.LocalName == "tr").ToList();
            for (var row = 0; row < rows.Count; row++)
            {
                var cells = rows[row].Elements().Where(element => element.Name.LocalName == "tc").ToList();
                for (var column = 0; column < cells.Count; column++)
                    styles[CellId(ShapeId(frame), row, column)] = CellStyle(cells[column]);
            }
        }

        return styles;
    }

    /// <summary>The id under which a shape's or cell's look is found.</summary>
    public static string IdOf(SnapshotElement element) => element.Cell is { } cell ? CellId(element.ShapeId, cell.Row, cell.Column) : element.ShapeId;

    private static string CellId(string shape, int row, int column) => string.Create(CultureInfo.InvariantCulture, $"{shape}/{row}/{column}");

    private static ShapeStyle CellStyle(XElement cell)
    {
        var properties = Child(cell, "tcPr");
        var margins = new Insets(
            Number(properties, "marL", DefaultSideMargin), Number(properties, "marT", DefaultUprightMargin),
            Number(properties, "marR", DefaultSideMargin), Number(properties, "marB", DefaultUprightMargin));
        return new ShapeStyle(SolidColor(properties), null, margins, [.. cell.Descendants().Where(element => element.Name.LocalName is "r" or "fld").Select(Run)]);
    }

    private static string ShapeId(XElement shape) =>
        shape.Descendants().FirstOrDefault(element => element.Name.LocalName == "cNvPr")?.Attribute("id")?.Value ?? "";

    private static ShapeStyle Style(XElement shape)
    {
        if (shape.Name.LocalName == "graphicFrame")
            return shape.Descendants().Any(element => element.Name.LocalName == "tbl") ? ShapeStyle.None : ShapeStyle.Frame;
        var properties = Child(shape, "spPr");
        var body = Child(shape, "txBody");
        var runs = body?.Descendants().Where(element => element.Name.LocalName is "r" or "fld").Select(Run) ?? [];
        var margins = WithPoints(Margins(Child(body, "bodyPr")), properties);
        return new ShapeStyle(SolidColor(properties), SolidColor(Child(properties, "ln")), margins, [.. runs]);
    }

    private static RunStyle Run(XElement run)
    {
        var properties = Child(run, "rPr");
        var size = properties?.Attribute("sz")?.Value is { } hundredths ? int.Parse(hundredths, CultureInfo.InvariantCulture) / 100.0 : 0;
        return new RunStyle(Child(run, "t")?.Value ?? "", size, SolidColor(properties));
    }

    // Point and notch of chevrons: adj hundred-thousandths of the shorter side (presetShapeDefinitions.xml; 50,000 unless said).
    private static Insets WithPoints(Insets margins, XElement? properties)
    {
        var geometry = Child(properties, "prstGeom");
        var shape = geometry?.Attribute("prst")?.Value;
        if (shape is not ("homePlate" or "chevron"))
            return margins;
        var size = Child(Child(properties, "xfrm"), "ext");
        var shorter = Math.Min(Number(size, "cx", 0), Number(size, "cy", 0));
        var formula = Child(Child(geometry, "avLst"), "gd")?.Attribute("fmla")?.Value ?? "val 50000";
        var point = shorter * long.Parse(formula.AsSpan(formula.LastIndexOf(' ') + 1), CultureInfo.InvariantCulture) / 100_000;
        return margins with { Left = shape == "chevron" ? Math.Max(margins.Left, point) : margins.Left, Right = Math.Max(margins.Right, point) };
    }

    private static Insets Margins(XElement? body) => new(
        Number(body, "lIns", DefaultSideMargin), Number(body, "tIns", DefaultUprightMargin),
        Number(body, "rIns", DefaultSideMargin), Number(body, "bIns", DefaultUprightMargin));

    private static long Number(XElement? element, string name, long standard) =>
        element?.Attribute(name)?.Value is { } value ? long.Parse(value, CultureInfo.InvariantCulture) : standard;

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
