using JourneyOffice.Maps;

namespace JourneyOffice.Testing;

/// <summary>Takes entries out of a map together with what refers to them.</summary>
internal static class MapCutter
{
    public static JourneyMap WithoutItems(JourneyMap map, IEnumerable<Item> gone)
    {
        var ids = gone.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        return map with
        {
            Items =
            [
                .. map.Items.Where(item => !ids.Contains(item.Id))
                    .Select(item => item.Links.Any(link => ids.Contains(link.To)) ? item with { Links = [.. item.Links.Where(link => !ids.Contains(link.To))] } : item),
            ],
            Reviews = WithoutMentions(map.Reviews, ids),
        };
    }

    public static JourneyMap WithoutStage(JourneyMap map, Stage stage)
    {
        var cut = WithoutItems(map, map.Items.Where(item => item.Stage == stage.Id || item.ToStage == stage.Id));
        var places = stage.Steps.Select(step => step.Id).Append(stage.Id).ToHashSet(StringComparer.Ordinal);
        return cut with
        {
            Stages = [.. map.Stages.Where(other => other != stage)],
            Paths = [.. map.Paths.Where(path => !places.Contains(path.From) && !places.Contains(path.To))],
            Observations = [.. map.Observations.Where(observation => observation.Place is null || !places.Contains(observation.Place))],
        };
    }

    public static JourneyMap WithoutLane(JourneyMap map, Lane lane) =>
        WithoutItems(map, map.Items.Where(item => item.Lane == lane.Id)) with { Lanes = [.. map.Lanes.Where(other => other != lane)] };

    public static JourneyMap WithoutTouchpoint(JourneyMap map, Touchpoint touchpoint) =>
        WithoutItems(map, map.Items.Where(item => item.Touchpoint == touchpoint.Id)) with { Touchpoints = [.. map.Touchpoints.Where(other => other != touchpoint)] };

    public static JourneyMap WithoutEvidence(JourneyMap map, Evidence evidence) => map with
    {
        Evidence = [.. map.Evidence.Where(other => other != evidence)],
        Items = [.. map.Items.Select(item => item.Evidence.Contains(evidence.Id) ? item with { Evidence = [.. item.Evidence.Where(id => id != evidence.Id)] } : item)],
    };

    private static IReadOnlyList<Review> WithoutMentions(IReadOnlyList<Review> reviews, HashSet<string> ids) =>
    [
        .. reviews.Select(review => review with
        {
            Findings = [.. review.Findings.Select(finding => finding.Item is { } item && ids.Contains(item) ? finding with { Item = null } : finding)],
        }),
    ];
}
