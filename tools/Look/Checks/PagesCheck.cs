using JourneyOffice.Surfaces;

namespace JourneyOffice.Look;

/// <summary>Each page that was meant is one slide: none missing, none twice, and no slide of ours that nobody meant.</summary>
internal static class PagesCheck
{
    private const string Check = "every page once";

    /// <summary>Pages without a slide, and slides without a page.</summary>
    public static IEnumerable<LookFinding> Find(LookedAtDeck deck, IReadOnlyList<Page> pages)
    {
        var slides = deck.Slides.Where(slide => slide.Page is not null).ToLookup(slide => slide.Page!.Value, slide => slide.Number);
        foreach (var page in pages.Where(page => !slides[page.Number].Any()))
            yield return new LookFinding(0, Check, $"The page {page.Number} of the kind \"{page.Kind}\", \"{page.Title}\", has no slide that is shown.");
        foreach (var twice in slides.Where(numbers => numbers.Count() > 1))
            yield return new LookFinding(twice.Last(), Check, $"It shows the page {twice.Key}, as slide {twice.First()} does.");
        var meant = pages.Select(page => page.Number).ToHashSet();
        foreach (var slide in slides.Where(numbers => !meant.Contains(numbers.Key)))
            yield return new LookFinding(slide.First(), Check, $"It shows the page {slide.Key}, which the map does not need with the chosen kinds.");
    }
}
