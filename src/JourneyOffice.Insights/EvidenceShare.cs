using JourneyOffice.Maps;

namespace JourneyOffice.Insights;

/// <summary>How much of a map is known rather than assumed.</summary>
public static class EvidenceShare
{
    /// <summary>Share of a map's items that are evidenced, 0 to 1; 0 where there is none to count.</summary>
    public static decimal Of(JourneyMap map)
    {
        var board = new Board(map);
        return Share(map.Items.Where(item => IsCounted(board, item)));
    }

    /// <summary>The same for the items that stand in one stage or span it.</summary>
    public static decimal OfStage(JourneyMap map, string stageId)
    {
        var board = new Board(map);
        var stage = map.Stages.TakeWhile(stage => stage.Id != stageId).Count();
        return Share(map.Items.Where(item => IsCounted(board, item) && board.Covers(item, stage)));
    }

    /// <summary>
    /// Whether items of a kind say something about the customer that can be evidenced. Plans (opportunities, solutions), remarks, pictures
    /// and placements of touchpoints can't.
    /// </summary>
    public static bool Counts(LaneKind kind) =>
        kind is not (LaneKind.Opportunity or LaneKind.Solution or LaneKind.Note or LaneKind.Image or LaneKind.Touchpoint);

    private static bool IsCounted(Board board, Item item) => board.KindOf(item) is { } kind && Counts(kind);

    private static decimal Share(IEnumerable<Item> items)
    {
        int evidenced = 0, all = 0;
        foreach (var item in items)
        {
            all++;
            if (item.Basis == Basis.Evidenced)
                evidenced++;
        }

        return all == 0 ? 0 : (decimal)evidenced / all;
    }
}
