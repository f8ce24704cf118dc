namespace JourneyOffice.Maps;

/// <summary>Finds which entries of a reordered list can be left where they are, so that as few as possible count as moved.</summary>
internal static class LongestRun
{
    /// <summary>The indexes of a longest strictly rising subsequence (patience sorting, O(n log n)).</summary>
    public static HashSet<int> Of(IReadOnlyList<int> values)
    {
        var tails = new List<int>();
        var before = new int[values.Count];
        for (var index = 0; index < values.Count; index++)
        {
            var length = FirstNotBelow(tails, values, values[index]);
            before[index] = length == 0 ? -1 : tails[length - 1];
            if (length == tails.Count)
                tails.Add(index);
            else
                tails[length] = index;
        }

        var run = new HashSet<int>();
        for (var index = tails.Count == 0 ? -1 : tails[^1]; index >= 0; index = before[index])
            run.Add(index);
        return run;
    }

    private static int FirstNotBelow(List<int> tails, IReadOnlyList<int> values, int value)
    {
        int low = 0, high = tails.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (values[tails[middle]] < value)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
