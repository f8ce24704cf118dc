using JourneyOffice.Maps;

namespace JourneyOffice.Insights;

/// <summary>A moment at which the customer makes up their mind about the company.</summary>
/// <param name="Item">The item that is marked as one.</param>
/// <param name="Stage">Its stage; <see langword="null"/> where the map has no such stage.</param>
/// <param name="Feeling">The emotion there: the item itself, else the lowest one of its stage.</param>
/// <param name="Event">What happens: the item itself, else, for a feeling, what the customer does in its stage.</param>
/// <param name="Quote">What customers say there.</param>
/// <param name="Responses">The opportunities and solutions for it, those tied to it before those that only stand in its stage.</param>
public sealed record MomentOfTruth(Item Item, Stage? Stage, Item? Feeling, Item? Event, Item? Quote, IReadOnlyList<Item> Responses);

/// <summary>The moments of truth of a map.</summary>
public static class MomentsOfTruth
{
    /// <summary>All of them in shown lanes, stage by stage, in a stage in the map's order.</summary>
    public static IReadOnlyList<MomentOfTruth> Find(JourneyMap map)
    {
        var board = new Board(map);
        return
        [
            .. map.Items.Where(item => item.MomentOfTruth && board.KindOf(item) is not null)
                .OrderBy(item => board.StageIndex(item) ?? int.MaxValue)
                .Select(item => Describe(map, board, item)),
        ];
    }

    private static MomentOfTruth Describe(JourneyMap map, Board board, Item moment)
    {
        var stage = board.StageIndex(moment);
        var beside = map.Items.Where(item => stage is { } index && board.KindOf(item) is not null && board.Covers(item, index) && (moment.Step is null || item.Step is null || item.Step == moment.Step)).ToList();
        Item? First(params LaneKind[] kinds) => kinds.Select(kind => beside.FirstOrDefault(item => board.KindOf(item) == kind)).FirstOrDefault(item => item is not null);
        var isFeeling = board.KindOf(moment) == LaneKind.Emotion;
        var feeling = isFeeling ? moment : beside.Where(item => board.KindOf(item) == LaneKind.Emotion && item.Score is not null).MinBy(item => item.Score);
        return new MomentOfTruth(
            moment, stage is { } at ? map.Stages[at] : null, feeling, isFeeling ? First(LaneKind.Action, LaneKind.Frontstage) : moment, First(LaneKind.Quote),
            Responses(map, board, moment, beside));
    }

    // Tied: what solves the moment itself, or an obstacle that causes it or stands in its stage.
    private static List<Item> Responses(JourneyMap map, Board board, Item moment, List<Item> beside)
    {
        var targets = map.Items.Where(item => item.Links.Any(link => link.To == moment.Id && link.Kind == LinkKind.Causes)).Concat(beside.Where(item => board.KindOf(item) == LaneKind.Obstacle))
            .Select(item => item.Id).Append(moment.Id).ToHashSet(StringComparer.Ordinal);
        var plans = map.Items.Where(item => board.KindOf(item) is LaneKind.Opportunity or LaneKind.Solution && item.Status != OpportunityStatus.Parked).ToList();
        var tied = plans.Where(item => item.Links.Any(link => link.Kind == LinkKind.Solves && targets.Contains(link.To))).ToList();
        return tied.Count > 0 ? tied : [.. plans.Where(beside.Contains)];
    }
}
