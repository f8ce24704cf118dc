using System.Globalization;
using System.Text;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>Writes outlines, fills and edges.</summary>
internal static class SvgShapes
{
    /// <summary>A shape without its text; nothing for shapes that are text only.</summary>
    public static void Write(StringBuilder svg, PageElement element, Theme theme)
    {
        if (element.Fill is null && element.Stroke is null)
            return;
        var named = element.AltText is not null;
        svg.Append(named ? "<g role=\"img\">" : "<g>");
        if (named)
            svg.Append(CultureInfo.InvariantCulture, $"<title>{SvgWriter.Escape(element.AltText!)}</title>");
        if (element.Geometry is FreeformGeometry freeform)
            Freeform(svg, element, freeform, theme);
        else
            svg.Append(Preset(element)).Append(Fill(element.Fill, theme)).Append(Edge(element.Stroke, theme)).Append("/>");
        if (element.Stroke is { EndArrow: true })
            svg.Append(Head(element)).Append(CultureInfo.InvariantCulture, $" fill=\"#{theme.Color(element.Stroke.Paint.Slot).Hex}\"/>");
        svg.Append("</g>\n");
    }

    /// <summary>
    /// Where a card, a stage or a marker of the curve stands and of what it is, for programs that mark in the picture what changed:
    /// data-of is its id in the map, data-box left, top, width and height in points.
    /// </summary>
    public static void WritePlace(StringBuilder svg, PageElement element)
    {
        if (element.Key.Role is not (ElementRole.Card or ElementRole.Marker or ElementRole.Stage))
            return;
        var box = element.Box;
        var numbers = new[] { box.X, box.Y, box.Width, box.Height }.Select(emu => Number(SvgWriter.Points(emu)));
        svg.Append(CultureInfo.InvariantCulture, $"<g data-of=\"{SvgWriter.Escape(element.Key.Element)}\" data-box=\"{string.Join(' ', numbers)}\"/>\n");
    }

    /// <summary>The lines below the rows of a table; its cells are written as texts of their own.</summary>
    public static void WriteRules(StringBuilder svg, PageElement element, Theme theme)
    {
        var bottom = element.Box.Y;
        foreach (var row in element.Table?.Rows ?? [])
        {
            bottom += row.Height;
            if (row.Rule is not null)
                svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Number(SvgWriter.Points(element.Box.X))} {Number(SvgWriter.Points(bottom))}H{Number(SvgWriter.Points(element.Box.Right))}\"{Edge(row.Rule, theme)}/>\n");
        }
    }

    /// <summary>A number with at most three decimals.</summary>
    public static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Preset(PageElement element)
    {
        var (x, y) = (SvgWriter.Points(element.Box.X), SvgWriter.Points(element.Box.Y));
        var (width, height) = (SvgWriter.Points(element.Box.Width), SvgWriter.Points(element.Box.Height));
        var preset = (PresetGeometry)element.Geometry;
        var extent = SvgWriter.Points(preset.Extent);
        var (right, bottom, middle) = (x + width, y + height, y + (height / 2));
        return preset.Shape switch
        {
            PresetShape.Rectangle => $"<rect x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\"",
            PresetShape.RoundRectangle => $"<rect x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\" rx=\"{Number(extent)}\"",
            PresetShape.Ellipse => $"<ellipse cx=\"{Number(x + (width / 2))}\" cy=\"{Number(middle)}\" rx=\"{Number(width / 2)}\" ry=\"{Number(height / 2)}\"",
            PresetShape.Line => element.Connection?.FlipVertical == true ? Line(x, bottom, right, y) : Line(x, y, right, bottom),
            PresetShape.Pentagon => Polygon(x, y, right - extent, y, right, middle, right - extent, bottom, x, bottom),
            PresetShape.Chevron => Polygon(x, y, right - extent, y, right, middle, right - extent, bottom, x, bottom, x + extent, middle),
            PresetShape.Diamond => Polygon(x + (width / 2), y, right, middle, x + (width / 2), bottom, x, middle),
            _ => throw new NotSupportedException(preset.Shape.ToString()),
        };
    }

    private static string Line(double x1, double y1, double x2, double y2) =>
        $"<line x1=\"{Number(x1)}\" y1=\"{Number(y1)}\" x2=\"{Number(x2)}\" y2=\"{Number(y2)}\"";

    // DrawingML's triangle of medium size is three line widths long and wide (ECMA-376 20.1.10.32 and 33).
    private static string Head(PageElement element)
    {
        var area = Area.Of(element.Box);
        var flipped = element.Connection?.FlipVertical == true;
        var (endX, endY) = (area.Right, flipped ? area.Y : area.Bottom);
        var (dx, dy) = (area.Width, flipped ? -area.Height : area.Height);
        var length = Math.Max(Math.Sqrt((dx * dx) + (dy * dy)), 1e-6);
        var size = 3 * element.Stroke!.Points;
        var (backX, backY) = (endX - (dx / length * size), endY - (dy / length * size));
        var (sideX, sideY) = (dy / length * size / 2, -dx / length * size / 2);
        return Polygon(endX, endY, backX + sideX, backY + sideY, backX - sideX, backY - sideY);
    }

    private static string Polygon(params ReadOnlySpan<double> coordinates)
    {
        var points = new StringBuilder("<polygon points=\"");
        for (var index = 0; index < coordinates.Length; index += 2)
            points.Append(CultureInfo.InvariantCulture, $"{(index > 0 ? " " : "")}{Number(coordinates[index])},{Number(coordinates[index + 1])}");
        return points.Append('"').ToString();
    }

    private static void Freeform(StringBuilder svg, PageElement element, FreeformGeometry freeform, Theme theme)
    {
        var (x, y) = (SvgWriter.Points(element.Box.X), SvgWriter.Points(element.Box.Y));
        var (scaleX, scaleY) = (SvgWriter.Points(element.Box.Width) / freeform.Width, SvgWriter.Points(element.Box.Height) / freeform.Height);
        foreach (var path in freeform.Paths)
        {
            svg.Append("<path fill-rule=\"evenodd\" d=\"");
            foreach (var command in path.Commands)
                Append(svg, command, x, y, scaleX, scaleY);
            svg.Append('"').Append(Fill(path.Filled ? element.Fill : null, theme)).Append(Edge(path.Stroked ? element.Stroke : null, theme)).Append("/>");
        }
    }

    private static void Append(StringBuilder svg, PathCommand command, double x, double y, double scaleX, double scaleY)
    {
        svg.Append(command.Verb);
        if (command.Verb == 'C')
            svg.Append(CultureInfo.InvariantCulture, $"{Number(x + (command.X1 * scaleX))} {Number(y + (command.Y1 * scaleY))} {Number(x + (command.X2 * scaleX))} {Number(y + (command.Y2 * scaleY))} ");
        if (command.Verb != 'Z')
            svg.Append(CultureInfo.InvariantCulture, $"{Number(x + (command.X * scaleX))} {Number(y + (command.Y * scaleY))}");
    }

    private static string Fill(Paint? paint, Theme theme) => paint is null ? " fill=\"none\""
        : $" fill=\"#{theme.Color(paint.Value.Slot).Hex}\"{Opacity("fill-opacity", paint.Value.Alpha)}";

    /// <summary>An edge's attributes.</summary>
    internal static string Edge(Stroke? stroke, Theme theme)
    {
        if (stroke is null)
            return "";
        // Dashes are counted in line widths (ECMA-376 20.1.10.48, ST_PresetLineDashVal).
        var dash = stroke.Dash switch
        {
            Dash.Dash => Dashes(stroke.Points, 4, 3),
            Dash.SystemDot => Dashes(stroke.Points, 1, 1),
            Dash.LongDash => Dashes(stroke.Points, 8, 3),
            Dash.LongDashDot => Dashes(stroke.Points, 8, 3, 1, 3),
            _ => "",
        };
        return $" stroke=\"#{theme.Color(stroke.Paint.Slot).Hex}\" stroke-width=\"{Number(stroke.Points)}\"{Opacity("stroke-opacity", stroke.Paint.Alpha)}{dash}";
    }

    private static string Opacity(string name, int alpha) => alpha == 100 ? "" : $" {name}=\"{Number(alpha / 100.0)}\"";

    private static string Dashes(double width, params double[] lengths) =>
        $" stroke-dasharray=\"{string.Join(' ', lengths.Select(length => Number(length * width)))}\"";
}
