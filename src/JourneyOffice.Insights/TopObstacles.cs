using JourneyOffice.Maps;

namespace JourneyOffice.Insights;

/// <summary>Which obstacles weigh most.</summary>
public static class TopObstacles
{
    /// <summary>
    /// The heaviest obstacles, by <see cref="Weight"/>, heaviest first; of equal weight the earlier stage, then the map's order.
    /// Obstacles of hidden lanes don't count.
    /// </summary>
    public static IReadOnlyList<Item> Find(JourneyMap map, int count) => [.. InOrder(map, new Board(map)).Take(count)];

    /// <summary>Severity (1 to 3) × frequency (0 to 1). Where one is unknown the middle stands in: medium, one half.</summary>
    public static decimal Weight(Item obstacle) => ((int)(obstacle.Severity ?? Level.Medium) + 1) * (obstacle.Frequency ?? 0.5m);

    /// <summary>All shown obstacles, heaviest first.</summary>
    internal static IEnumerable<Item> InOrder(JourneyMap map, Board board)
    {
        var obstacles = map.Items.Where(item => board.KindOf(item) == LaneKind.Obstacle);
        return obstacles.Order(Comparer<Item>.Create((first, second) => Weight(second).CompareTo(Weight(first)) is var order && order != 0
            ? order
            : (board.StageIndex(first) ?? int.MaxValue).CompareTo(board.StageIndex(second) ?? int.MaxValue)));
    }
}
