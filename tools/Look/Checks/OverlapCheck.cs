namespace JourneyOffice.Look;

/// <summary>No two texts share a place. Judged by where text may stand (the box less margins and points, since chevrons
/// interlock on purpose), give or take one point.</summary>
internal static class OverlapCheck
{
    private const double Tolerance = 1;

    /// <summary>Pairs of text boxes that overlap.</summary>
    public static IEnumerable<LookFinding> Find(LookedAtDeck deck)
    {
        foreach (var slide in deck.Slides)
        {
            var shapes = slide.TextShapes.ToList();
            for (var first = 0; first < shapes.Count; first++)
            {
                foreach (var other in shapes.Skip(first + 1).Where(other => shapes[first].TextArea.Overlaps(other.TextArea, Tolerance * deck.Scale)))
                    yield return new LookFinding(slide.Number, "no overlap", $"\"{shapes[first].Text}\" and \"{other.Text}\" overlap.");
            }
        }
    }
}
