using JourneyOffice.Maps;

namespace JourneyOffice.Insights;

/// <summary>What goes most wrong, with figures and owners.</summary>
public static class TopFailures
{
    /// <summary>
    /// The heaviest obstacles (<see cref="TopObstacles"/>); the one that stands at the low point comes first if it is among them. Where
    /// there are fewer than asked for, the worst feelings below the scale's middle follow, those of stages that are named already left out.
    /// </summary>
    public static IReadOnlyList<Failure> Find(JourneyMap map, int count)
    {
        var board = new Board(map);
        var items = TopObstacles.InOrder(map, board).Take(count).ToList();
        if (LowPoint.Find(map) is { Obstacle: { } obstacle } low && low.Emotion.Score < Middle(map) && items.Remove(obstacle))
            items.Insert(0, obstacle);
        foreach (var feeling in BadFeelings(map, board))
        {
            if (items.Count < count && !items.Exists(item => item.Stage == feeling.Stage))
                items.Add(feeling);
        }

        return [.. items.Select(item => Describe(map, board, item))];
    }

    private static decimal Middle(JourneyMap map) => map.Scale is { } scale ? (scale.Min + scale.Max) / 2 : 0;

    private static IEnumerable<Item> BadFeelings(JourneyMap map, Board board) => map.Items
        .Where(item => item.Score < Middle(map) && board.KindOf(item) == LaneKind.Emotion && board.StageIndex(item) is not null)
        .OrderBy(item => item.Score).ThenBy(board.StageIndex);

    private static Failure Describe(JourneyMap map, Board board, Item item)
    {
        var solution = SolutionOf(map, item);
        var owned = item.Owner is not null ? item : solution?.Owner is not null ? solution : null;
        var stage = board.StageIndex(item) is { } index ? map.Stages[index] : null;
        return new Failure(item, stage, FigureOf(map, item), owned, solution);
    }

    // What is decided or under way counts before what is only proposed; then what would bring most; then the map's order.
    private static Item? SolutionOf(JourneyMap map, Item item) => map.Items
        .Where(other => other.Status != OpportunityStatus.Parked && other.Links.Any(link => link.To == item.Id && link.Kind == LinkKind.Solves))
        .OrderByDescending(other => other.Status is OpportunityStatus.Decided or OpportunityStatus.InProgress)
        .ThenByDescending(other => other.Impact ?? Level.Medium)
        .FirstOrDefault();

    private static FailureFigure? FigureOf(JourneyMap map, Item item)
    {
        if (Latest(map.Observations.Where(observation => observation.Place == item.Id)) is { } measured)
            return new FailureFigure(FigureKind.Observation, item, measured, measured.N, measured.AsOf ?? map.AsOf);
        if (item.Frequency is not null || item.Score is not null)
        {
            var source = SourceOf(map, item);
            return new FailureFigure(item.Score is null ? FigureKind.Frequency : FigureKind.Score, item, null, source?.N, source?.Date ?? map.AsOf);
        }

        return map.Items.FirstOrDefault(other => other.Value is not null && other.Links.Any(link => link.To == item.Id && link.Kind == LinkKind.Measures)) is { } value
            ? OfMetric(map, value) : null;
    }

    private static FailureFigure OfMetric(JourneyMap map, Item value)
    {
        var observation = Latest(map.Observations.Where(known => known.Metric == value.Metric && (known.Place == value.Stage || known.Place == value.Step)));
        var source = SourceOf(map, value);
        return new FailureFigure(FigureKind.MetricValue, value, observation, observation?.N ?? source?.N, observation?.AsOf ?? source?.Date ?? map.AsOf);
    }

    private static Observation? Latest(IEnumerable<Observation> observations) =>
        observations.Where(observation => observation.Value is not null).MaxBy(observation => observation.AsOf ?? DateOnly.MinValue);

    // A share rests on numbers rather than on stories, and on the larger number of cases.
    private static Evidence? SourceOf(JourneyMap map, Item item) => map.Evidence
        .Where(evidence => item.Evidence.Contains(evidence.Id, StringComparer.Ordinal))
        .OrderByDescending(evidence => evidence.N is not null).ThenByDescending(evidence => evidence.Kind == EvidenceKind.Quantitative)
        .ThenByDescending(evidence => evidence.N)
        .FirstOrDefault();
}
