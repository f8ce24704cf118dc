using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>
/// A brand's colours were not chosen for small type. What could not be told from its ground takes another slot of the same theme: texts
/// want a contrast of 4.5, lines and signs 3 (WCAG 2.2, 1.4.3 and 1.4.11).
/// </summary>
internal static class ReadableColors
{
    private const double ForText = 4.5;
    private const double ForSigns = 3;

    // Bands are quiet: a second ground that stands out more than this gives way to a tint of the text's colour.
    private const double Quiet = 1.6;
    private const int BandAlpha = 8;
    private static readonly ColorSlot[] Instead = [ColorSlot.Text2, ColorSlot.Text1, ColorSlot.Background1, ColorSlot.Background2];

    /// <summary>The page in colours that can be told apart; the very same where they can.</summary>
    public static Page Of(Page page, Theme theme)
    {
        var below = new List<(Box Box, Rgb Color)>();
        var elements = page.Elements.ToArray();
        for (var index = 0; index < elements.Length; index++)
        {
            var ground = below.FindLast(area => Holds(area.Box, elements[index].Box)) is { Box.Width: > 0 } found ? found.Color : theme.Color(ColorSlot.Background1);
            var element = elements[index] = Of(elements[index], ground, theme);
            if (element is { Fill: { } fill, Geometry: PresetGeometry, Cell: null })
                below.Add((element.Box, theme.Color(fill.Slot).Over(ground, fill.Alpha)));
        }

        return page with { Elements = elements };
    }

    private static PageElement Of(PageElement element, Rgb ground, Theme theme)
    {
        var isSign = element.Geometry is FreeformGeometry || element.Key.Role is ElementRole.Marker or ElementRole.Bubble;
        var fill = element.Fill is not { Alpha: 100 } solid ? element.Fill
            : isSign ? solid with { Slot = Best(ground, solid.Slot, ForSigns, theme) }
            : solid.Slot == ColorSlot.Background2 && theme.Contrast(ColorSlot.Background2, ColorSlot.Background1) > Quiet ? new Paint(ColorSlot.Text1, BandAlpha)
            : solid;
        var inside = fill is { } paint ? theme.Color(paint.Slot).Over(ground, paint.Alpha) : ground;
        return element with
        {
            Fill = fill,
            Stroke = Of(element.Stroke, ground, theme),
            Text = element.Text is { } text ? Of(text, inside, theme) : null,
            Chart = element.Chart is { } chart ? Of(chart, ground, theme) : null,
        };
    }

    // Hair lines and tinted edges only part; they may be quiet.
    private static Stroke? Of(Stroke? stroke, Rgb ground, Theme theme) => stroke is { Paint.Alpha: 100, Points: >= 1 }
        ? stroke with { Paint = stroke.Paint with { Slot = Best(ground, stroke.Paint.Slot, ForSigns, theme) } } : stroke;

    private static PageChart Of(PageChart chart, Rgb ground, Theme theme) => chart with
    {
        Series =
        [
            .. chart.Series.Select(series => series with
            {
                Line = Of(series.Line, ground, theme)!,
                Label = series.Label with { Slot = Best(ground, series.Label.Slot, ForText, theme) },
            }),
        ],
    };

    private static TextBody Of(TextBody text, Rgb ground, Theme theme) => text with
    {
        Paragraphs =
        [
            .. text.Paragraphs.Select(paragraph => paragraph with
            {
                Runs = [.. paragraph.Runs.Select(run => run with { Paint = run.Paint with { Slot = Best(ground, run.Paint.Slot, ForText, theme) } })],
            }),
        ],
    };

    private static ColorSlot Best(Rgb ground, ColorSlot slot, double enough, Theme theme)
    {
        return Contrast(slot) >= enough ? slot : Instead.FirstOrDefault(other => Contrast(other) >= enough, Instead.MaxBy(Contrast));

        double Contrast(ColorSlot color) => Rgb.Contrast(theme.Color(color), ground);
    }

    private static bool Holds(Box outer, Box inner) =>
        inner.CenterX >= outer.X && inner.CenterX <= outer.Right && inner.CenterY >= outer.Y && inner.CenterY <= outer.Bottom;
}
