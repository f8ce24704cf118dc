using JourneyOffice.Drawing;
using JourneyOffice.Maps;

namespace JourneyOffice.Look;

/// <summary>All checks of a rendered deck.</summary>
internal static class LookChecks
{
    /// <summary>What is not as it should look; empty when all is well.</summary>
    /// <param name="deck">The deck as rendered.</param>
    /// <param name="map">The map that it shows.</param>
    /// <param name="language">The language that it shows it in.</param>
    public static IReadOnlyList<LookFinding> Find(LookedAtDeck deck, JourneyMap map, string language)
    {
        // A deck built from a template carries a map of its own, with an id of its own.
        var id = deck.Slides.SelectMany(slide => slide.Shapes).Select(shape => shape.Element.Key?.Map).FirstOrDefault(known => known is not null);
        var pages = MapDrawing.Draw(map with { Id = id ?? map.Id }, new DrawingOptions { Language = language });
        return
        [
            .. MapTextsCheck.Find(pages, map, language),
            .. RenderedTextsCheck.Find(deck, pages),
            .. WordsInsideCheck.Find(deck),
            .. OverlapCheck.Find(deck),
            .. ContrastCheck.Find(deck),
            .. TypeSizeCheck.Find(deck),
            .. GridCheck.Find(deck),
            .. AccentCheck.Find(deck),
        ];
    }
}
