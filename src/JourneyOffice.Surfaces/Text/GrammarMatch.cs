namespace JourneyOffice.Surfaces;

/// <summary>Reads a text as a row of fields with known separators between them; of several readings the one that changes least.</summary>
internal sealed class GrammarMatch(IReadOnlyList<TextPiece> pieces, bool[] kept, string now, Func<TextPiece, string, bool> canBe)
{
    private readonly Dictionary<(int Index, int Start), (int Cost, string[] Texts)?> known = [];

    /// <summary>The best reading and what it costs, or <see langword="null"/>.</summary>
    internal (int Cost, List<AlignedPiece> Pieces)? Best()
    {
        if (From(0, 0) is not { } found)
            return null;
        var lost = Enumerable.Range(0, pieces.Count).Where(index => !kept[index]).Sum(index => pieces[index].Text.Length + 1);
        return (found.Cost + lost, [.. found.Texts.Select((text, index) => new AlignedPiece(text, !kept[index]))]);
    }

    private (int Cost, string[] Texts)? From(int index, int start)
    {
        if (index == pieces.Count)
            return start == now.Length ? (0, new string[pieces.Count]) : null;
        if (known.TryGetValue((index, start), out var earlier))
            return earlier;
        return known[(index, start)] = Search(index, start);
    }

    private (int Cost, string[] Texts)? Search(int index, int start)
    {
        var piece = pieces[index];
        if (!kept[index])
            return With(From(index + 1, start), index, "", 0);
        if (piece.Field is null)
        {
            return string.CompareOrdinal(now, start, piece.Text, 0, piece.Text.Length) == 0
                ? With(From(index + 1, start + piece.Text.Length), index, piece.Text, 0) : null;
        }

        (int Cost, string[] Texts)? best = null;
        foreach (var end in Ends(index, start))
        {
            if (From(index + 1, end) is not { } rest)
                continue;
            var text = now[start..end];
            if (text != piece.Text && !canBe(piece, text))
                continue;
            var cost = text == piece.Text ? 0 : PlainText.Distance(piece.Text, text) + 1;
            if (best is null || rest.Cost + cost < best.Value.Cost)
                best = With(rest, index, text, cost);
        }

        return best;
    }

    private IEnumerable<int> Ends(int index, int start)
    {
        var next = index + 1;
        while (next < pieces.Count && !kept[next])
            next++;
        if (next == pieces.Count)
            return [now.Length];
        return pieces[next].Field is null ? Occurrences(pieces[next].Text, start) : Enumerable.Range(start, now.Length - start + 1);
    }

    private IEnumerable<int> Occurrences(string anchor, int start)
    {
        for (var at = now.IndexOf(anchor, start, StringComparison.Ordinal); at >= 0; at = now.IndexOf(anchor, at + 1, StringComparison.Ordinal))
        {
            yield return at;
            if (at + 1 >= now.Length)
                yield break;
        }
    }

    private static (int Cost, string[] Texts)? With((int Cost, string[] Texts)? rest, int index, string text, int cost)
    {
        if (rest is not { } found)
            return null;
        var texts = (string[])found.Texts.Clone();
        texts[index] = text;
        return (found.Cost + cost, texts);
    }
}
