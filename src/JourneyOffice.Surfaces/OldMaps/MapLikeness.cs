using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Whether a grid is a journey map. Budgets, agendas and plans are grids too, so it refuses where the words don't say it.</summary>
internal static class MapLikeness
{
    private const int MostStages = 40;
    private const double LeastFilled = 1.0 / 3;

    // What plans and reports have rows for as well says nothing by itself.
    private static readonly HashSet<LaneKind> InPlansToo =
        [LaneKind.Custom, LaneKind.Goal, LaneKind.Action, LaneKind.Opportunity, LaneKind.Solution, LaneKind.Support, LaneKind.Note, LaneKind.MetricValue, LaneKind.Obstacle];

    public static bool IsMap(OldGrid grid) =>
        grid.Stages.Count is >= 2 and <= MostStages
        && grid.Lanes.Count >= 2
        && grid.Filled >= LeastFilled
        && grid.KnownKinds >= (grid.SaysJourney ? 1 : 2)
        && (grid.SaysJourney || grid.Lanes.Any(lane => lane.Kind is { } kind && !InPlansToo.Contains(kind)))
        && grid.Stages.Distinct(StringComparer.OrdinalIgnoreCase).Count() * 2 > grid.Stages.Count
        && !IsMostlyFigures(grid);

    private static bool IsMostlyFigures(OldGrid grid)
    {
        var worded = grid.Entries.Where(entry => grid.Lanes[entry.Lane].Kind is not (LaneKind.Emotion or LaneKind.MetricValue)).ToList();
        return worded.Count(entry => !entry.Text.Any(char.IsLetter)) * 2 > worded.Count;
    }
}
