namespace JourneyOffice.Maps;

/// <summary>Merges what both sides put in the same place: each side's entries stay together, in an order that does not ask which side is ours.</summary>
internal static class RunMerge
{
    /// <summary>Both runs' keys, each once.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        if (one.Count == 0)
            return other;
        if (other.Count == 0)
            return one;
        var (first, second) = Compare(one, other) <= 0 ? (one, other) : (other, one);
        var inSecond = second.ToHashSet(StringComparer.Ordinal);
        var shared = first.Where(inSecond.Contains).ToList();
        var inFirst = first.ToHashSet(StringComparer.Ordinal);
        if (!shared.SequenceEqual(second.Where(inFirst.Contains)))
            return [.. first, .. second.Where(key => !inFirst.Contains(key))];
        return Woven(first, second, shared);
    }

    private static List<string> Woven(IReadOnlyList<string> first, IReadOnlyList<string> second, List<string> shared)
    {
        var result = new List<string>();
        int a = 0, b = 0;
        foreach (var key in shared)
        {
            AddGap(result, Until(first, key, ref a), Until(second, key, ref b));
            result.Add(key);
        }

        AddGap(result, [.. first.Skip(a)], [.. second.Skip(b)]);
        return result;
    }

    private static void AddGap(List<string> result, List<string> one, List<string> other)
    {
        var (first, second) = Compare(one, other) <= 0 ? (one, other) : (other, one);
        result.AddRange(first);
        result.AddRange(second);
    }

    private static List<string> Until(IReadOnlyList<string> run, string key, ref int index)
    {
        var gap = new List<string>();
        while (run[index] != key)
            gap.Add(run[index++]);
        index++;
        return gap;
    }

    private static int Compare(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        for (var index = 0; index < one.Count && index < other.Count; index++)
        {
            if (string.CompareOrdinal(one[index], other[index]) is not 0 and var order)
                return order;
        }

        return one.Count.CompareTo(other.Count);
    }
}
