using JourneyOffice.Maps;

namespace JourneyOffice.Carriers;

/// <summary>Takes entries out of a map, with everything that stands on them, so that nothing points to what is gone.</summary>
internal static class EntryRemoval
{
    /// <summary>The map without the entries.</summary>
    public static JourneyMap Remove(JourneyMap map, IReadOnlyList<FieldPath> entries)
    {
        if (entries.Count == 0)
            return map;
        var gone = entries.Select(entry => entry.Segments[^1]).ToHashSet(StringComparer.Ordinal);
        gone.UnionWith(map.Stages.Where(stage => gone.Contains(stage.Id)).SelectMany(stage => stage.Steps).Select(step => step.Id).ToList());
        gone.UnionWith(map.Items.Where(item => StandsOn(item, gone)).Select(item => item.Id).ToList());
        return map with
        {
            Stages = [.. map.Stages.Where(stage => !gone.Contains(stage.Id)).Select(stage => WithoutSteps(stage, gone))],
            Lanes = [.. map.Lanes.Where(lane => !gone.Contains(lane.Id))],
            Touchpoints = [.. map.Touchpoints.Where(touchpoint => !gone.Contains(touchpoint.Id))],
            Items = [.. map.Items.Where(item => !gone.Contains(item.Id)).Select(item => Loosen(item, gone))],
            Paths = [.. map.Paths.Where(path => !gone.Contains(path.From) && !gone.Contains(path.To))],
            Observations = [.. map.Observations.Where(observation => !Names(gone, observation.Place))],
            Reviews = [.. map.Reviews.Select(review => Loosen(review, gone))],
        };
    }

    private static bool StandsOn(Item item, HashSet<string> gone) =>
        gone.Contains(item.Stage) || gone.Contains(item.Lane) || Names(gone, item.Touchpoint);

    private static Stage WithoutSteps(Stage stage, HashSet<string> gone) =>
        stage.Steps.Any(step => gone.Contains(step.Id)) ? stage with { Steps = [.. stage.Steps.Where(step => !gone.Contains(step.Id))] } : stage;

    private static Item Loosen(Item item, HashSet<string> gone) => item with
    {
        ToStage = Names(gone, item.ToStage) ? null : item.ToStage,
        Step = Names(gone, item.Step) ? null : item.Step,
        Links = [.. item.Links.Where(link => !gone.Contains(link.To))],
    };

    private static Review Loosen(Review review, HashSet<string> gone) =>
        review with { Findings = [.. review.Findings.Select(finding => Names(gone, finding.Item) ? finding with { Item = null } : finding)] };

    private static bool Names(HashSet<string> ids, string? id) => id is not null && ids.Contains(id);
}
