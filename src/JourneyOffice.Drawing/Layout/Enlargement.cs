using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>Makes a page as large as its sheet, places, edges and type alike, and puts it between the edges that the sheet keeps.</summary>
internal static class Enlargement
{
    /// <summary>The page on its sheet; unchanged where the sheet has a slide's sizes.</summary>
    public static Page Of(Page page, PageFormat format) => format.IsAsDrawn ? page : page with
    {
        Width = Area.Emu(format.Width),
        Height = Area.Emu(format.Height),
        Elements = [.. page.Elements.Select(element => Of(element, format))],
    };

    /// <summary>An element as much larger, and as much farther from a point that stays.</summary>
    public static PageElement Of(PageElement element, double scale, double x, double y) =>
        Shifted(Of(element, scale), Area.Emu(x * (1 - scale)), Area.Emu(y * (1 - scale)));

    private static PageElement Of(PageElement element, PageFormat format) =>
        Shifted(Of(element, format.Scale), Area.Emu(format.Kept.Left), Area.Emu(format.Kept.Top));

    private static PageElement Shifted(PageElement element, long right, long down) => element with
    {
        Box = Shifted(element.Box, right, down),
        Chart = element.Chart is { } chart ? chart with { Plot = Shifted(chart.Plot, right, down) } : null,
    };

    private static Box Shifted(Box box, long right, long down) => box with { X = box.X + right, Y = box.Y + down };

    private static PageElement Of(PageElement element, double scale) => element with
    {
        Box = Of(element.Box, scale),
        NaturalHeight = Length(element.NaturalHeight, scale),
        Geometry = element.Geometry is PresetGeometry { Extent: > 0 } preset ? preset with { Extent = Length(preset.Extent, scale) } : element.Geometry,
        Stroke = Of(element.Stroke, scale),
        Table = element.Table is { } table ? Of(table, scale) : null,
        Chart = element.Chart is { } chart ? Of(chart, scale) : null,
        Text = element.Text is { } text ? Of(text, scale) : null,
    };

    private static Stroke? Of(Stroke? stroke, double scale) => stroke is null ? null : stroke with { Points = Points(stroke.Points, scale) };

    private static PageTable Of(PageTable table, double scale) => new(
        [.. table.Columns.Select(column => column with { Width = Length(column.Width, scale) })],
        [.. table.Rows.Select(row => row with { Height = Length(row.Height, scale), Rule = Of(row.Rule, scale) })]);

    private static PageChart Of(PageChart chart, double scale) => chart with
    {
        Series =
        [
            .. chart.Series.Select(series => series with
            {
                Line = Of(series.Line, scale)!,
                Marker = series.Marker with { Size = Points(series.Marker.Size, scale), Edge = Of(series.Marker.Edge, scale) },
                LabelSize = Points(series.LabelSize, scale),
            }),
        ],
        Scale = chart.Scale with { Line = Of(chart.Scale.Line, scale)! },
        Plot = Of(chart.Plot, scale),
    };

    // Edges, not sizes, are rounded: what touched still touches.
    private static Box Of(Box box, double scale)
    {
        var (left, top) = (Length(box.X, scale), Length(box.Y, scale));
        return new Box(left, top, Length(box.Right, scale) - left, Length(box.Bottom, scale) - top);
    }

    private static TextBody Of(TextBody text, double scale) => text with
    {
        Insets = new Insets(
            Length(text.Insets.Left, scale), Length(text.Insets.Top, scale), Length(text.Insets.Right, scale), Length(text.Insets.Bottom, scale)),
        Paragraphs =
        [
            .. text.Paragraphs.Select(paragraph => paragraph with
            {
                Leading = Points(paragraph.Leading, scale),
                Runs = [.. paragraph.Runs.Select(run => run with { Size = Points(run.Size, scale) })],
            }),
        ],
    };

    private static long Length(long emu, double scale) => Area.Emu(emu / 12700.0 * scale);

    private static double Points(double points, double scale) => Math.Round(points * scale, 2);
}
