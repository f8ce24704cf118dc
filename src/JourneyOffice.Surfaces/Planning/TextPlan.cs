using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// Brings the difference between two drawings of a text into the text that stands on the slide, piece by piece: what people wrote
/// into other pieces stays as it is.
/// </summary>
internal static class TextPlan
{
    /// <summary>The changes that make the text what it shall be.</summary>
    /// <param name="text">The text as written and drawn.</param>
    /// <param name="aligned">What stands now where each piece was written.</param>
    /// <param name="isPinned">True where derived pieces are a person's now.</param>
    /// <param name="isSettled">Whether a person decided now what the field of a piece says.</param>
    /// <param name="stays">Whether what stands where the first piece was written stays although the second one is wanted.</param>
    internal static List<TextChange> Changes(DrawnText text, IReadOnlyList<AlignedPiece> aligned, bool isPinned, Func<TextPiece, bool> isSettled, Func<TextPiece, TextPiece, string, bool> stays)
    {
        var starts = Starts(aligned);
        var changes = new List<TextChange>();
        foreach (var (at, old, wanted) in text.Steps())
        {
            if (isPinned && (old is null ? wanted : text.Written[at])?.Field is null)
                continue;
            var now = old is null ? "" : aligned[at].Text;
            if (old is null || wanted is null || !((old.Text == wanted.Text && !isSettled(wanted)) || now == wanted.Text || stays(text.Written[at], wanted, now)))
                changes.Add(new TextChange(starts[at], now, wanted?.Text ?? ""));
        }

        return changes;
    }

    /// <summary>The text after changes that are ordered from its end to its beginning.</summary>
    internal static string Apply(string text, IEnumerable<TextChange> changes) =>
        changes.Aggregate(text, (now, change) => string.Concat(now.AsSpan(0, change.Start), change.New, now.AsSpan(change.Start + change.Old.Length)));

    /// <summary>The splices that make a text another one, each as small as it can be.</summary>
    internal static IEnumerable<SpliceText> Splices(ShapeAddress shape, string text, List<TextChange> changes)
    {
        foreach (var change in Joined(changes))
        {
            var prefix = PlainText.CommonPrefix(change.Old, change.New);
            var suffix = PlainText.CommonSuffix(change.Old, change.New, prefix);
            var deleted = change.Old.Length - prefix - suffix;
            var inserted = change.New[prefix..^suffix];
            var start = change.Start + prefix;
            if (deleted == 0 && inserted.Length == 0)
                continue;
            text = string.Concat(text.AsSpan(0, start), inserted, text.AsSpan(start + deleted));
            yield return new SpliceText(shape, start, deleted, inserted, text);
        }
    }

    // Neighbouring changes are one, so that a separator comes and goes with its field.
    private static List<TextChange> Joined(List<TextChange> changes)
    {
        var joined = new List<TextChange>();
        foreach (var change in changes)
        {
            if (joined.Count > 0 && joined[^1].Start == change.Start + change.Old.Length)
                joined[^1] = new TextChange(change.Start, change.Old + joined[^1].Old, change.New + joined[^1].New);
            else
                joined.Add(change);
        }

        return joined;
    }

    // Where each piece begins, and behind them where the text ends.
    private static int[] Starts(IReadOnlyList<AlignedPiece> aligned)
    {
        var starts = new int[aligned.Count + 1];
        for (var index = 0; index < aligned.Count; index++)
            starts[index + 1] = starts[index] + aligned[index].Text.Length;
        return starts;
    }
}

/// <summary>A change of a text: from where, what stood there, what comes.</summary>
internal readonly record struct TextChange(int Start, string Old, string New);

/// <summary>Which pieces of two texts are the same: fields by address, derived ones by their place between them.</summary>
internal static class PieceMatching
{
    /// <summary>For each piece of the first text its partner in the second, or -1; partners keep their order.</summary>
    internal static int[] Match(IReadOnlyList<TextPiece> first, IReadOnlyList<TextPiece> second)
    {
        var lengths = new int[first.Count + 1, second.Count + 1];
        for (var i = first.Count - 1; i >= 0; i--)
        {
            for (var j = second.Count - 1; j >= 0; j--)
            {
                var weight = Weight(first[i], second[j]);
                lengths[i, j] = Math.Max(weight == 0 ? 0 : weight + lengths[i + 1, j + 1], Math.Max(lengths[i + 1, j], lengths[i, j + 1]));
            }
        }

        var partners = Enumerable.Repeat(-1, first.Count).ToArray();
        for (int i = 0, j = 0; i < first.Count && j < second.Count;)
        {
            var weight = Weight(first[i], second[j]);
            if (weight > 0 && lengths[i, j] == weight + lengths[i + 1, j + 1])
                partners[i++] = j++;
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
                i++;
            else
                j++;
        }

        return partners;
    }

    // Same field first; equal derived text next; any two derived pieces last.
    private static int Weight(TextPiece first, TextPiece second) =>
        first.Field is { } field ? (second.Field is { } other && SameField(field, other) ? 4 : 0)
        : second.Field is not null ? 0 : first.Text == second.Text ? 2 : 1;

    // A text may have been plain and have languages now: the address without its last step is the field.
    private static bool SameField(FieldBinding left, FieldBinding right) =>
        left.Format == right.Format && (left.Path == right.Path || (left.Format == FieldFormat.Text && Stem(left.Path) == Stem(right.Path)));

    private static string Stem(FieldPath path) => path.Value[..Math.Max(0, path.Value.LastIndexOf('/'))];
}
