namespace JourneyOffice.Surfaces;

/// <summary>What stands now where a piece was written.</summary>
/// <param name="Text">The characters now.</param>
/// <param name="Dropped">True where the piece went as a whole, with the separator that led to it.</param>
internal readonly record struct AlignedPiece(string Text, bool Dropped = false);

/// <summary>
/// Finds out which piece of an element's text a person changed. A change inside one piece belongs to it; one across several is
/// understood by the separators between them. What can't be told apart for sure is not guessed.
/// </summary>
internal static class TextAlignment
{
    private const int MaximumOptionalPieces = 5;
    private const int MaximumLength = 4000;

    /// <summary>The text of each piece now, or <see langword="null"/> where that can't be told.</summary>
    /// <param name="pieces">What was written.</param>
    /// <param name="now">What stands there.</param>
    /// <param name="canBe">Whether a text can be a value of a piece's field.</param>
    internal static IReadOnlyList<AlignedPiece>? Align(IReadOnlyList<TextPiece> pieces, string now, Func<TextPiece, string, bool> canBe)
    {
        var written = TextPieces.Join(pieces);
        if (now == written)
            return [.. pieces.Select(piece => new AlignedPiece(piece.Text))];
        if (pieces.Count == 0)
            return null;
        if (pieces.Count == 1)
            return [new AlignedPiece(now)];
        if (now.Trim().Length == 0)
            return [.. pieces.Select(Cleared)];
        return InsideOne(pieces, written, now, canBe) ?? ByGrammar(pieces, now, canBe);
    }

    private static AlignedPiece Cleared(TextPiece piece) =>
        piece.Field is { Format: FieldFormat.Text } ? new AlignedPiece("") : new AlignedPiece(piece.Text, Dropped: piece.Field is null);

    private static List<AlignedPiece>? InsideOne(
        IReadOnlyList<TextPiece> pieces, string written, string now, Func<TextPiece, string, bool> canBe)
    {
        var prefix = PlainText.CommonPrefix(written, now);
        var suffix = PlainText.CommonSuffix(written, now, prefix);
        var deleted = written.Length - prefix - suffix;
        var inserted = now.Length - prefix - suffix;
        var best = (Rank: 4, Piece: -1, Text: "");
        foreach (var start in Starts(written, now, prefix, deleted, inserted))
        {
            var offset = 0;
            for (var index = 0; index < pieces.Count; offset += pieces[index].Text.Length, index++)
            {
                var piece = pieces[index];
                if (start < offset || start + deleted > offset + piece.Text.Length)
                    continue;
                var text = string.Concat(piece.Text.AsSpan(0, start - offset), now.AsSpan(start, inserted), piece.Text.AsSpan(start + deleted - offset));
                var rank = Rank(piece, text, canBe);
                if (rank < best.Rank)
                    best = (rank, index, text);
            }
        }

        // A typed field that no longer reads as one may still be read by the separators; but what was typed into a date does not make
        // the date a part of the words before it.
        return best.Piece < 0 || (best.Rank == 3 && ByGrammar(pieces, now, canBe) is { } read && !read.Exists(piece => piece.Dropped)) ? null
            : [.. pieces.Select((piece, index) => new AlignedPiece(index == best.Piece ? best.Text : piece.Text))];
    }

    private static int Rank(TextPiece piece, string text, Func<TextPiece, string, bool> canBe) => piece.Field?.Format switch
    {
        FieldFormat.Text => text.Length > 0 ? 0 : 1,
        null => 2,
        _ => canBe(piece, text) ? 1 : 3,
    };

    // "aab" from "ab" may have come about at either 'a': the same change, seen from every place it may have been made at.
    private static IEnumerable<int> Starts(string written, string now, int prefix, int deleted, int inserted)
    {
        yield return prefix;
        if (deleted > 0 == inserted > 0)
            yield break;
        var longer = deleted > 0 ? written : now;
        var length = deleted + inserted;
        for (var start = prefix; start > 0 && longer[start - 1] == longer[start + length - 1]; start--)
            yield return start - 1;
    }

    private static List<AlignedPiece>? ByGrammar(IReadOnlyList<TextPiece> pieces, string now, Func<TextPiece, string, bool> canBe)
    {
        if (now.Length > MaximumLength)
            return null;
        var fields = Enumerable.Range(0, pieces.Count).Where(index => pieces[index].Field is not null).ToList();
        var optional = fields.Count <= MaximumOptionalPieces ? fields.Count : 0;
        (int Cost, List<AlignedPiece> Pieces)? best = null;
        var isAmbiguous = false;
        for (var dropped = 0; dropped < 1 << optional; dropped++)
        {
            var kept = Keep(pieces, fields, dropped);
            var match = new GrammarMatch(pieces, kept, now, canBe).Best();
            // Which of two texts is gone and which was rewritten can't be told: one of them must be as it was.
            if (match is not { } found || (Loses(pieces, found.Pieces) && Rewrites(pieces, found.Pieces)))
                continue;
            if (best is null || found.Cost < best.Value.Cost)
                (best, isAmbiguous) = (found, false);
            else if (found.Cost == best.Value.Cost && !found.Pieces.SequenceEqual(best.Value.Pieces))
                isAmbiguous = true;
        }

        return isAmbiguous ? null : best?.Pieces;
    }

    private static bool Loses(IReadOnlyList<TextPiece> pieces, List<AlignedPiece> found) =>
        pieces.Zip(found).Any(pair => pair.Second.Dropped && pair.First.Field?.Format == FieldFormat.Text);

    private static bool Rewrites(IReadOnlyList<TextPiece> pieces, List<AlignedPiece> found) =>
        pieces.Zip(found).Any(pair => !pair.Second.Dropped && pair.First.Field?.Format == FieldFormat.Text && pair.First.Text != pair.Second.Text);

    // A dropped field takes along the separator before it, or after it where it comes first.
    private static bool[] Keep(IReadOnlyList<TextPiece> pieces, List<int> fields, int dropped)
    {
        var kept = Enumerable.Repeat(true, pieces.Count).ToArray();
        for (var number = 0; number < fields.Count; number++)
        {
            if ((dropped & (1 << number)) == 0)
                continue;
            var index = fields[number];
            kept[index] = false;
            if (index > 0 && pieces[index - 1].Field is null && kept[index - 1])
                kept[index - 1] = false;
            else if (index + 1 < pieces.Count && pieces[index + 1].Field is null)
                kept[index + 1] = false;
        }

        return kept;
    }
}
