namespace JourneyOffice.Look;

/// <summary>At most five sizes of type in a deck, none under 10 pt.</summary>
internal static class TypeSizeCheck
{
    private const int Most = 5;
    private const double Smallest = 10;

    /// <summary>Too many sizes, or too small ones.</summary>
    public static IEnumerable<LookFinding> Find(LookedAtDeck deck)
    {
        var sizes = deck.Slides.SelectMany(slide => slide.Shapes).SelectMany(shape => shape.Style.Runs)
            .Select(run => run.Size).Where(size => size > 0).Distinct().Order().ToList();
        if (sizes.Count > Most)
            yield return new LookFinding(0, "type sizes", $"{sizes.Count} sizes: {string.Join(", ", sizes)} pt.");
        foreach (var size in sizes.Where(size => size < Smallest))
            yield return new LookFinding(0, "type sizes", $"{size} pt is too small to be read.");
    }
}
