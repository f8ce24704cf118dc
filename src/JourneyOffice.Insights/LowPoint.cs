using JourneyOffice.Maps;

namespace JourneyOffice.Insights;

/// <summary>Where the journey feels worst.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Emotion">The emotion with the lowest score.</param>
/// <param name="Obstacle">The heaviest obstacle that stands in this stage, or <see langword="null"/>.</param>
public sealed record LowPoint(Stage Stage, Item Emotion, Item? Obstacle)
{
    /// <summary>
    /// The low point of a map, or <see langword="null"/> where no shown emotion has a score. Of equal scores the earliest stage counts,
    /// in it the first in the map's order.
    /// </summary>
    public static LowPoint? Find(JourneyMap map)
    {
        var board = new Board(map);
        Item? lowest = null;
        foreach (var item in map.Items)
        {
            if (item.Score is null || board.KindOf(item) != LaneKind.Emotion || board.StageIndex(item) is not { } stage)
                continue;
            if (lowest is null || item.Score < lowest.Score || (item.Score == lowest.Score && stage < board.StageIndex(lowest)))
                lowest = item;
        }

        if (lowest is null)
            return null;
        var place = board.StageIndex(lowest)!.Value;
        return new LowPoint(map.Stages[place], lowest, TopObstacles.InOrder(map, board).FirstOrDefault(item => board.Covers(item, place)));
    }
}
