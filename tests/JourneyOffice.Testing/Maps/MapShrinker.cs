using JourneyOffice.Maps;

namespace JourneyOffice.Testing;

/// <summary>Leaves parts of a map away, keeping it valid, so that a failing case becomes readable.</summary>
internal static class MapShrinker
{
    public static IEnumerable<JourneyMap> Smaller(JourneyMap map)
    {
        if (map.Items.Count > 1)
        {
            yield return MapCutter.WithoutItems(map, map.Items.Take(map.Items.Count / 2));
            yield return MapCutter.WithoutItems(map, map.Items.Skip(map.Items.Count / 2));
        }

        if (map.Reviews.Count + map.Observations.Count + map.Paths.Count > 0)
            yield return map with { Reviews = [], Observations = [], Paths = [] };
        if (map.Unknown is not null || map.Participants.Count + map.Tags.Count > 0)
            yield return map with { Unknown = null, Participants = [], Tags = [] };
        foreach (var stage in map.Stages)
            yield return MapCutter.WithoutStage(map, stage);
        foreach (var lane in map.Lanes.Where(_ => map.Lanes.Count > 1))
            yield return MapCutter.WithoutLane(map, lane);
        foreach (var item in map.Items.Where(_ => map.Items.Count < 12))
            yield return MapCutter.WithoutItems(map, [item]);
    }
}
