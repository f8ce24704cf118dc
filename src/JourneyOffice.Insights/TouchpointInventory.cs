using JourneyOffice.Maps;

namespace JourneyOffice.Insights;

/// <summary>A touchpoint with what the map says of it.</summary>
/// <param name="Touchpoint">The catalogue's entry.</param>
/// <param name="Stages">The stages at which it is placed, in the journey's order.</param>
/// <param name="WorstScore">The lowest emotion score of these stages, on the map's scale; <see langword="null"/> without any.</param>
public sealed record TouchpointEntry(Touchpoint Touchpoint, IReadOnlyList<Stage> Stages, decimal? WorstScore);

/// <summary>All touchpoints of a map: the whole catalogue in its order, also what is placed nowhere yet.</summary>
public static class TouchpointInventory
{
    /// <summary>The touchpoints. Of an id that comes twice the first counts.</summary>
    public static IReadOnlyList<TouchpointEntry> Of(JourneyMap map)
    {
        var board = new Board(map);
        var placed = map.Items.Where(item => item.Touchpoint is not null).ToLookup(item => item.Touchpoint!, StringComparer.Ordinal);
        var scores = map.Items.Where(item => item.Score is not null && board.KindOf(item) == LaneKind.Emotion).ToLookup(item => item.Stage, item => item.Score!.Value, StringComparer.Ordinal);
        return [.. map.Touchpoints.DistinctBy(touchpoint => touchpoint.Id).Select(Entry)];

        TouchpointEntry Entry(Touchpoint touchpoint)
        {
            var stages = map.Stages.Where((_, index) => placed[touchpoint.Id].Any(item => board.Covers(item, index))).ToList();
            var felt = stages.SelectMany(stage => scores[stage.Id]).ToList();
            return new TouchpointEntry(touchpoint, stages, felt.Count == 0 ? null : felt.Min());
        }
    }
}
