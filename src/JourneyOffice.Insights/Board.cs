using JourneyOffice.Maps;

namespace JourneyOffice.Insights;

/// <summary>Where the items of a map stand, found in constant time.</summary>
internal sealed class Board
{
    private readonly Dictionary<string, Lane> lanes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> stages = new(StringComparer.Ordinal);

    public Board(JourneyMap map)
    {
        foreach (var lane in map.Lanes)
            lanes.TryAdd(lane.Id, lane);
        for (var index = 0; index < map.Stages.Count; index++)
            stages.TryAdd(map.Stages[index].Id, index);
    }

    /// <summary>The kind of an item's lane; <see langword="null"/> where the lane is hidden or unknown.</summary>
    public LaneKind? KindOf(Item item) => lanes.TryGetValue(item.Lane, out var lane) && !lane.Hidden ? lane.Kind : null;

    public int? StageIndex(Item item) => stages.TryGetValue(item.Stage, out var index) ? index : null;

    /// <summary>Whether an item stands in a stage or spans it.</summary>
    public bool Covers(Item item, int stage)
    {
        if (StageIndex(item) is not { } first)
            return false;
        var last = item.ToStage is not null && stages.TryGetValue(item.ToStage, out var index) ? index : first;
        return stage >= Math.Min(first, last) && stage <= Math.Max(first, last);
    }
}
