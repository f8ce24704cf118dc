using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>The names of lanes and stages as cells refer to them: the words of <see cref="FieldFormats"/>, so that both sides agree.</summary>
internal static class LaneLabels
{
    /// <summary>Names by lane id.</summary>
    public static IReadOnlyDictionary<string, string> Of(JourneyMap map, string language) =>
        Names(map, [.. map.Lanes.Select(lane => lane.Id)], "lane", FieldFormat.Lane, language);

    /// <summary>Names by stage id.</summary>
    public static IReadOnlyDictionary<string, string> OfStages(JourneyMap map, string language) =>
        Names(map, [.. map.Stages.Select(stage => stage.Id)], "stage", FieldFormat.Stage, language);

    private static Dictionary<string, string> Names(
        JourneyMap map, IReadOnlyList<string> ids, string field, FieldFormat format, string language)
    {
        // An item in each lane and stage lets the one place that knows how names are shown say them.
        var probe = new MapDocument(map with { Items = [.. ids.Select(id => new Item { Id = id, Lane = id, Stage = id })] });
        return ids.Distinct(StringComparer.Ordinal).ToDictionary(
            id => id,
            id => FieldFormats.Format(probe, new FieldBinding(FieldPath.Of("items", id, field), format), language),
            StringComparer.Ordinal);
    }
}
