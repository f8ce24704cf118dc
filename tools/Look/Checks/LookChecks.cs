using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Look;

/// <summary>All checks of a rendered deck.</summary>
internal static class LookChecks
{
    /// <summary>What is not as it should look; empty when all is well.</summary>
    /// <param name="deck">The deck as rendered.</param>
    /// <param name="pages">The pages that it is meant to show (<see cref="MeantPages"/>).</param>
    /// <param name="map">The map that it shows.</param>
    /// <param name="language">The language that it shows it in.</param>
    public static IReadOnlyList<LookFinding> Find(LookedAtDeck deck, IReadOnlyList<Page> pages, JourneyMap map, string language) =>
    [
        .. PagesCheck.Find(deck, pages),
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
