namespace JourneyOffice.Surfaces;

/// <summary>A step from one drawing of a text to another, done to the pieces that were written.</summary>
/// <param name="At">The written piece that it is done to; for a new piece the one before which it comes.</param>
/// <param name="Old">What the first drawing says there; <see langword="null"/>: a new piece.</param>
/// <param name="New">What the second one says there; <see langword="null"/>: the piece goes.</param>
internal readonly record struct PieceStep(int At, TextPiece? Old, TextPiece? New);

/// <summary>
/// The difference between two drawings of a text as steps on the pieces that were written, which may be others than either drawing
/// has: a slide that was made earlier stays as it was laid out then.
/// </summary>
internal static class PieceSteps
{
    /// <summary>The steps from the text's end to its beginning, so that earlier places hold.</summary>
    internal static IEnumerable<PieceStep> Between(IReadOnlyList<TextPiece> before, IReadOnlyList<TextPiece> after, IReadOnlyList<TextPiece> written)
    {
        var pairs = PieceMatching.Match(before, after);
        var shown = PieceMatching.Match(before, written);
        var (next, end) = (after.Count - 1, written.Count);
        for (var index = before.Count - 1; index >= 0; index--)
        {
            var partner = pairs[index];
            var isShown = shown[index] >= 0;
            if (partner >= 0)
            {
                // New pieces stand directly behind the one that they follow in the new drawing.
                for (; next > partner; next--)
                    yield return new PieceStep(isShown ? shown[index] + 1 : end, null, after[next]);
                next = partner - 1;
            }

            if (!isShown)
                continue;
            end = shown[index];
            yield return new PieceStep(end, before[index], partner >= 0 ? after[partner] : null);
        }

        for (; next >= 0; next--)
            yield return new PieceStep(0, null, after[next]);
    }

    /// <summary>What the written pieces are made of once the steps are done: what both drawings say alike stays as it was written.</summary>
    internal static List<LedgerSegment> Segments(IReadOnlyList<TextPiece> written, IEnumerable<PieceStep> steps)
    {
        var segments = written.Select(piece => piece.Segment).ToList();
        foreach (var (at, old, wanted) in steps)
        {
            if (wanted is null)
                segments.RemoveAt(at);
            else if (old is null)
                segments.Insert(at, wanted.Segment);
            else if (old.Text != wanted.Text || old.Field != wanted.Field)
                segments[at] = wanted.Segment;
        }

        return segments;
    }
}
