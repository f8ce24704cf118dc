namespace JourneyOffice.Maps;

/// <summary>Counts how far two orders of the same things are apart.</summary>
internal static class InversionCount
{
    /// <summary>The number of pairs that stand the other way round (Kendall's distance), in O(n log n).</summary>
    /// <param name="left">An order of the numbers 0 to n − 1.</param>
    /// <param name="right">Another one.</param>
    public static long Between(IReadOnlyList<int> left, IReadOnlyList<int> right)
    {
        var places = new int[left.Count];
        for (var place = 0; place < left.Count; place++)
            places[left[place]] = place;
        var sequence = right.Select(number => places[number]).ToArray();
        return Sort(sequence, new int[sequence.Length], 0, sequence.Length);
    }

    private static long Sort(int[] values, int[] buffer, int from, int to)
    {
        if (to - from < 2)
            return 0;
        var middle = (from + to) / 2;
        var count = Sort(values, buffer, from, middle) + Sort(values, buffer, middle, to);
        int left = from, right = middle;
        for (var target = from; target < to; target++)
        {
            if (right == to || (left < middle && values[left] < values[right]))
            {
                buffer[target] = values[left++];
            }
            else
            {
                count += middle - left;
                buffer[target] = values[right++];
            }
        }

        Array.Copy(buffer, from, values, from, to - from);
        return count;
    }
}
