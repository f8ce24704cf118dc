namespace JourneyOffice.Maps;

/// <summary>
/// Merges two reorderings of one order: a pair stands the other way round when one side turned it round. The reasons, and why
/// the result does not depend on which side is which, are in docs/analysis/merge.md.
/// </summary>
internal static class OrderMerge
{
    /// <summary>
    /// The merged order, or <see langword="null"/> where both sides' moves together would turn round a pair that neither side touched:
    /// that is a conflict.
    /// </summary>
    /// <param name="ours">Our order of the numbers 0 to n − 1, which are numbered in the base's order.</param>
    /// <param name="theirs">Their order of the same.</param>
    public static IReadOnlyList<int>? Of(IReadOnlyList<int> ours, IReadOnlyList<int> theirs)
    {
        if (IsSorted(ours) || ours.SequenceEqual(theirs))
            return theirs;
        if (IsSorted(theirs))
            return ours;
        var merged = Join(Places(ours), Places(theirs));
        return IsExactly(merged, ours, theirs) ? merged : null;
    }

    private static bool IsSorted(IReadOnlyList<int> order)
    {
        for (var index = 1; index < order.Count; index++)
        {
            if (order[index - 1] > order[index])
                return false;
        }

        return true;
    }

    private static int[] Places(IReadOnlyList<int> order)
    {
        var places = new int[order.Count];
        for (var place = 0; place < order.Count; place++)
            places[order[place]] = place;
        return places;
    }

    /// <summary>Sorts by "either side turned it round". A merge sort of our own, since that need not be an order.</summary>
    private static int[] Join(int[] ours, int[] theirs)
    {
        var order = Enumerable.Range(0, ours.Length).ToArray();
        var buffer = new int[order.Length];
        for (var width = 1; width < order.Length; width *= 2)
        {
            for (var from = 0; from < order.Length; from += 2 * width)
            {
                var middle = Math.Min(from + width, order.Length);
                var to = Math.Min(from + (2 * width), order.Length);
                int left = from, right = middle;
                for (var target = from; target < to; target++)
                    buffer[target] = right == to || (left < middle && !ComesFirst(order[right], order[left], ours, theirs)) ? order[left++] : order[right++];
            }

            Array.Copy(buffer, order, order.Length);
        }

        return order;
    }

    private static bool ComesFirst(int one, int other, int[] ours, int[] theirs) => one > other
        ? ours[one] < ours[other] || theirs[one] < theirs[other]
        : ours[one] < ours[other] && theirs[one] < theirs[other];

    /// <summary>
    /// Whether the pairs turned round in <paramref name="merged"/> are just those that a side turned round. All are counted, none is listed:
    /// |A ∪ B| = (|A| + |B| + |A △ B|) / 2, and A lies in M when the distances base–A and A–M add up to base–M.
    /// </summary>
    private static bool IsExactly(int[] merged, IReadOnlyList<int> ours, IReadOnlyList<int> theirs)
    {
        var @base = Enumerable.Range(0, merged.Length).ToArray();
        var byOurs = InversionCount.Between(@base, ours);
        var byTheirs = InversionCount.Between(@base, theirs);
        var all = InversionCount.Between(@base, merged);
        return 2 * all == byOurs + byTheirs + InversionCount.Between(ours, theirs)
            && all == byOurs + InversionCount.Between(ours, merged)
            && all == byTheirs + InversionCount.Between(theirs, merged);
    }
}
