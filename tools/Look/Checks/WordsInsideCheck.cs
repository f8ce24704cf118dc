namespace JourneyOffice.Look;

/// <summary>Words stay inside their shape, give or take one point.</summary>
internal static class WordsInsideCheck
{
    private const double Tolerance = 1;

    /// <summary>Words that stick out.</summary>
    public static IEnumerable<LookFinding> Find(LookedAtDeck deck) =>
        from slide in deck.Slides
        from pair in slide.WordsByShape()
        from word in pair
        where !pair.Key.Area.Contains(word.Ink, Tolerance * deck.Scale)
        select new LookFinding(slide.Number, "words inside", $"\"{word.Text}\" sticks out of \"{pair.Key.Text}\": {word.Ink} is not in {pair.Key.Area}.");
}
