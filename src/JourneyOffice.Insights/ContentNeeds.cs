using JourneyOffice.Maps;

namespace JourneyOffice.Insights;

/// <summary>Something that customers want to know at a stage.</summary>
/// <param name="Item">The information need or question.</param>
/// <param name="Touchpoints">Where they meet the company at its stage, in the map's order.</param>
/// <param name="Answers">What is tied to it as its solution: opportunities, solutions, whatever says "solves"; in the map's order.</param>
public sealed record ContentNeed(Item Item, IReadOnlyList<Touchpoint> Touchpoints, IReadOnlyList<Item> Answers);

/// <summary>What customers need to know, in the order of stages and, within one, of the map.</summary>
public static class ContentNeeds
{
    /// <summary>
    /// Information needs; where a map has none, its questions. An answer is an item with a tie "solves" to the need, or that the need
    /// itself is tied to with "solves".
    /// </summary>
    public static IReadOnlyList<ContentNeed> Of(JourneyMap map)
    {
        var kinds = map.Lanes.DistinctBy(lane => lane.Id).ToDictionary(lane => lane.Id, lane => lane.Kind, StringComparer.Ordinal);
        var stages = map.Stages.Select(stage => stage.Id).ToList();
        var needs = OfKind(LaneKind.InformationNeed);
        if (needs.Count == 0)
            needs = OfKind(LaneKind.Question);
        var touchpoints = map.Touchpoints.DistinctBy(touchpoint => touchpoint.Id).ToDictionary(touchpoint => touchpoint.Id, StringComparer.Ordinal);
        var placed = map.Items.Where(item => item.Touchpoint is not null && touchpoints.ContainsKey(item.Touchpoint)).ToLookup(item => item.Stage, item => touchpoints[item.Touchpoint!], StringComparer.Ordinal);
        return [.. needs.Select(need => new ContentNeed(need, [.. placed[need.Stage].Distinct()], AnswersTo(map, need)))];

        List<Item> OfKind(LaneKind kind) =>
            [.. map.Items.Where(item => kinds.TryGetValue(item.Lane, out var known) && known == kind && item.Text is not null).OrderBy(item => stages.IndexOf(item.Stage))];
    }

    private static List<Item> AnswersTo(JourneyMap map, Item need) =>
    [
        .. map.Items.Where(item => item.Id != need.Id && item.Text is not null
            && (item.Links.Any(link => link.Kind == LinkKind.Solves && link.To == need.Id) || need.Links.Any(link => link.Kind == LinkKind.Solves && link.To == item.Id))),
    ];
}
