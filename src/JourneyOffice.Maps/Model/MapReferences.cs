using System.Globalization;

namespace JourneyOffice.Maps;

/// <summary>
/// All fields of a map that must name an entry which is there. What only mentions the past (a review's finding, the place of an
/// observation) is not among them.
/// </summary>
internal static class MapReferences
{
    /// <summary>The references in the model's order.</summary>
    public static IEnumerable<EntryReference> Of(JourneyMap map) =>
    [
        .. OfMap(map), .. OfCatalogues(map), .. OfPaths(map), .. OfItems(map), .. OfProof(map),
    ];

    private static IEnumerable<EntryReference> OfMap(JourneyMap map)
    {
        if (map.Segment is { } segment)
            yield return new(ReferenceTarget.Segment, segment, FieldPath.Of("segment"), "$.segment", map);
        if (map.Persona is { } persona)
            yield return new(ReferenceTarget.Persona, persona, FieldPath.Of("persona"), "$.persona", map);
        for (var index = 0; index < map.Measures.Count; index++)
        {
            if (map.Measures[index].Metric is { } metric)
                yield return At("measures", map.Measures[index].Id, index, "metric", ReferenceTarget.Metric, metric, map.Measures[index]);
        }
    }

    private static IEnumerable<EntryReference> OfCatalogues(JourneyMap map)
    {
        for (var index = 0; index < map.Personas.Count; index++)
        {
            if (map.Personas[index].Segment is { } segment)
                yield return At("personas", map.Personas[index].Id, index, "segment", ReferenceTarget.Segment, segment, map.Personas[index]);
        }

        for (var index = 0; index < map.Touchpoints.Count; index++)
        {
            var touchpoint = map.Touchpoints[index];
            if (touchpoint.Channel is { } channel)
                yield return At("touchpoints", touchpoint.Id, index, "channel", ReferenceTarget.Channel, channel, touchpoint);
            if (touchpoint.Department is { } department)
                yield return At("touchpoints", touchpoint.Id, index, "department", ReferenceTarget.Department, department, touchpoint);
        }
    }

    private static IEnumerable<EntryReference> OfPaths(JourneyMap map)
    {
        for (var index = 0; index < map.Paths.Count; index++)
        {
            var path = map.Paths[index];
            yield return At("paths", KeyOf(path), index, "from", ReferenceTarget.StageOrStep, path.From, path);
            yield return At("paths", KeyOf(path), index, "to", ReferenceTarget.StageOrStep, path.To, path);
        }
    }

    private static IEnumerable<EntryReference> OfItems(JourneyMap map)
    {
        for (var index = 0; index < map.Items.Count; index++)
        {
            var item = map.Items[index];
            yield return At("items", item.Id, index, "lane", ReferenceTarget.Lane, item.Lane, item);
            yield return At("items", item.Id, index, "stage", ReferenceTarget.Stage, item.Stage, item);
            if (item.ToStage is { } toStage)
                yield return At("items", item.Id, index, "toStage", ReferenceTarget.Stage, toStage, item);
            if (item.Step is { } step)
                yield return At("items", item.Id, index, "step", ReferenceTarget.Step, step, item) with { Stage = item.Stage };
            if (item.Touchpoint is { } touchpoint)
                yield return At("items", item.Id, index, "touchpoint", ReferenceTarget.Touchpoint, touchpoint, item);
            if (item.Metric is { } metric)
                yield return At("items", item.Id, index, "metric", ReferenceTarget.Metric, metric, item);
            for (var number = 0; number < item.Evidence.Count; number++)
                yield return At("items", item.Id, index, $"evidence[{Text(number)}]", ReferenceTarget.Evidence, item.Evidence[number], item);
            for (var number = 0; number < item.Links.Count; number++)
                yield return At("items", item.Id, index, $"links[{Text(number)}].to", ReferenceTarget.Item, item.Links[number].To, item);
        }
    }

    private static IEnumerable<EntryReference> OfProof(JourneyMap map)
    {
        for (var index = 0; index < map.Evidence.Count; index++)
        {
            if (map.Evidence[index].Segment is { } segment)
                yield return At("evidence", map.Evidence[index].Id, index, "segment", ReferenceTarget.Segment, segment, map.Evidence[index]);
        }

        for (var index = 0; index < map.Observations.Count; index++)
        {
            var observation = map.Observations[index];
            yield return At("observations", "", index, "metric", ReferenceTarget.Metric, observation.Metric, observation);
            if (observation.Segment is { } segment)
                yield return At("observations", "", index, "segment", ReferenceTarget.Segment, segment, observation);
            if (observation.Actor is { } actor)
                yield return At("observations", "", index, "actor", ReferenceTarget.Actor, actor, observation);
        }

        for (var index = 0; index < map.Reviews.Count; index++)
        {
            if (map.Reviews[index].Department is { } department)
                yield return At("reviews", map.Reviews[index].Id, index, "department", ReferenceTarget.Department, department, map.Reviews[index]);
        }
    }

    private static EntryReference At(string list, string key, int index, string field, ReferenceTarget target, string id, object owner) =>
        new(target, id, FieldPath.Of(list, key, field), $"$.{list}[{Text(index)}].{field}", owner);

    private static string KeyOf(JourneyPath path) => $"{path.From}|{path.To}|{path.Kind}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
