using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>Draws maps: pages of positioned native shapes, ready for slides and pictures.</summary>
public static class MapDrawing
{
    /// <summary>
    /// The pages of the chosen kinds, in the order in which they stand in a deck; what goes beyond the choice's number is backup. Pure: the
    /// same map and options give the same pages.
    /// </summary>
    public static IReadOnlyList<Page> Draw(JourneyMap map, DrawingOptions options)
    {
        var format = Settle(map, options).Format;
        var sketch = new Sketch(map, options with { Format = format.Unscale() });
        var pages = new List<Page>();
        foreach (var kind in options.Slides.Kinds)
        {
            if (SlideKind.Find(kind) is { } known)
                pages.AddRange(known.Draw(sketch));
        }

        if (options.Slides.Most > 0 && pages.Count > options.Slides.Most)
            Divide(pages, options.Slides.Most, sketch.Words);
        return [.. SlideNumbers.Set(pages).Select(page => Enlargement.Of(options.Theme.IsBrand ? ReadableColors.Of(page, options.Theme) : page, format))];
    }

    /// <summary>
    /// The options with all that is left to the map settled, which is how large a poster's type is. They are what a deck's ledger
    /// keeps, so that an update draws on with the same.
    /// </summary>
    public static DrawingOptions Settle(JourneyMap map, DrawingOptions options) => PosterFit.Settle(map, options);

    private static void Divide(List<Page> pages, int most, Words words)
    {
        for (var index = 0; index < pages.Count; index++)
            pages[index] = pages[index] with { Section = words[index < most ? "SectionMain" : "SectionBackup"] };
    }
}
