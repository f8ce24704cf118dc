namespace JourneyOffice.Maps;

/// <summary>Brings the keys of a merged list into order: what all three versions hold by <see cref="OrderMerge"/>, the rest behind its neighbour.</summary>
internal sealed class ListOrder
{
    private readonly HashSet<string> kept;
    private readonly List<string> core;

    private ListOrder(HashSet<string> kept, KeyedList @base, KeyedList ours, KeyedList theirs)
    {
        this.kept = kept;
        core = [.. @base.Keys.Where(key => kept.Contains(key) && ours.Contains(key) && theirs.Contains(key))];
    }

    /// <summary>The keys in their merged order, and whether the sides' moves contradict each other.</summary>
    /// <param name="kept">The keys of the merged list.</param>
    /// <param name="base">The list as it was.</param>
    /// <param name="ours">Our list.</param>
    /// <param name="theirs">Their list.</param>
    /// <param name="preference">Whose order holds in case of a conflict; nobody's: the base's.</param>
    public static (IReadOnlyList<string> Keys, bool InConflict) Of(
        HashSet<string> kept, KeyedList @base, KeyedList ours, KeyedList theirs, MergePreference preference)
    {
        var order = new ListOrder(kept, @base, ours, theirs);
        var ourCore = order.Numbered(ours);
        var theirCore = order.Numbered(theirs);
        var merged = OrderMerge.Of(ourCore, theirCore);
        var chosen = merged ?? preference switch
        {
            MergePreference.Ours => ourCore,
            MergePreference.Theirs => theirCore,
            _ => [.. Enumerable.Range(0, order.core.Count)],
        };
        return (order.WithTheRest([.. chosen.Select(number => order.core[number])], ours, theirs), merged is null);
    }

    private IReadOnlyList<int> Numbered(KeyedList list)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 0; number < core.Count; number++)
            numbers.Add(core[number], number);
        return [.. list.Keys.Where(numbers.ContainsKey).Select(key => numbers[key])];
    }

    private List<string> WithTheRest(IReadOnlyList<string> merged, KeyedList ours, KeyedList theirs)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var place = 0; place < merged.Count; place++)
            places.Add(merged[place], place + 1);
        var anchors = new Dictionary<string, int>(StringComparer.Ordinal);
        Anchor(ours, places, anchors);
        Anchor(theirs, places, anchors);
        var ourRuns = Runs(ours, anchors);
        var theirRuns = Runs(theirs, anchors);
        var result = new List<string>(kept.Count);
        for (var place = 0; place <= merged.Count; place++)
        {
            if (place > 0)
                result.Add(merged[place - 1]);
            result.AddRange(RunMerge.Of(ourRuns.GetValueOrDefault(place, []), theirRuns.GetValueOrDefault(place, [])));
        }

        return result;
    }

    /// <summary>Notes behind which entry of the core each other entry stands; where both sides differ the later one holds.</summary>
    private void Anchor(KeyedList list, Dictionary<string, int> places, Dictionary<string, int> anchors)
    {
        var place = 0;
        foreach (var key in list.Keys)
        {
            if (places.TryGetValue(key, out var own))
                place = own;
            else if (kept.Contains(key))
                anchors[key] = Math.Max(place, anchors.GetValueOrDefault(key));
        }
    }

    private static Dictionary<int, List<string>> Runs(KeyedList list, Dictionary<string, int> anchors)
    {
        var runs = new Dictionary<int, List<string>>();
        foreach (var key in list.Keys)
        {
            if (!anchors.TryGetValue(key, out var place))
                continue;
            if (!runs.TryGetValue(place, out var run))
                runs.Add(place, run = []);
            run.Add(key);
        }

        return runs;
    }
}
