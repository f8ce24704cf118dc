using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Reads a map's scale from the numbers at the ends of its emotion lanes: "Feels good +2" is drawn beside them.</summary>
internal static class AdoptedScale
{
    /// <summary>The scale; <see langword="null"/> for the usual one, and where the ends are not shown.</summary>
    internal static Scale? Of(IReadOnlyList<AdoptedPage> pages, IReadOnlyCollection<string> lanes)
    {
        var (max, min) = (End(pages, "scale-good-"), End(pages, "scale-bad-"));
        if (max is not { } high || min is not { } low || (high, low) == (Scale.Default.Max, Scale.Default.Min))
            return null;
        // Each step has a line above and one below the middle, where they are drawn at all.
        var lines = pages.SelectMany(page => lanes.Select(lane => page.Of(ElementRole.Ornament).Count(line => line.Key!.Value.Element.StartsWith($"grid-{lane}-", StringComparison.Ordinal)))).DefaultIfEmpty().Max() / 2;
        return new Scale(low, high, lines > 0 && (high - low) / 2 % lines == 0 ? (high - low) / 2 / lines : null);
    }

    private static decimal? End(IReadOnlyList<AdoptedPage> pages, string prefix)
    {
        var text = pages.SelectMany(page => page.Elements)
            .FirstOrDefault(element => element.Key!.Value.Element.StartsWith(prefix, StringComparison.Ordinal))?.Text ?? "";
        return NumberTexts.TryParse(PlainText.Fold(text[(text.LastIndexOf(' ') + 1)..]), out var number) ? number : null;
    }
}
