using JourneyOffice.Maps;

namespace JourneyOffice.Drawing;

/// <summary>What makes a map a service blueprint, and which of its cards arrows join.</summary>
internal static class Blueprint
{
    /// <summary>Whether a map shows what happens behind the customer's actions.</summary>
    public static bool Is(JourneyMap map) =>
        map.Lanes.Any(lane => !lane.Hidden && lane.Kind is LaneKind.Frontstage or LaneKind.Backstage or LaneKind.Support);

    /// <summary>Whether arrows begin and end in a lane. Elsewhere a tie between items is no sequence, and no arrow is drawn.</summary>
    public static bool HasArrows(LaneKind kind) =>
        kind is LaneKind.PhysicalEvidence or LaneKind.Action or LaneKind.Frontstage or LaneKind.Backstage or LaneKind.Support;

    /// <summary>Whether arrows run from card to card within a lane, so that these need room between them.</summary>
    public static bool HasArrowsInLanes(JourneyMap map)
    {
        if (!Is(map))
            return false;
        var lanes = map.Lanes.Where(lane => !lane.Hidden && HasArrows(lane.Kind)).Select(lane => lane.Id).ToHashSet(StringComparer.Ordinal);
        var laneOf = map.Items.Where(item => lanes.Contains(item.Lane)).ToDictionary(item => item.Id, item => item.Lane, StringComparer.Ordinal);
        return map.Items.Any(item => laneOf.ContainsKey(item.Id)
            && item.Links.Any(link => link.Kind == LinkKind.Causes && laneOf.GetValueOrDefault(link.To) == item.Lane));
    }
}

/// <summary>Where a service blueprint's three lines run: above the first lane of each deeper layer.</summary>
internal sealed class BlueprintOrder
{
    private static readonly string[] Lines = ["", "interaction", "visibility", "internal"];
    private int depth;

    /// <summary>The line above the next lane, or <see langword="null"/>.</summary>
    public string? Above(LaneKind kind)
    {
        var next = kind switch
        {
            LaneKind.Frontstage => 1,
            LaneKind.Backstage => 2,
            LaneKind.Support => 3,
            _ => 0,
        };
        if (next <= depth)
            return null;
        depth = next;
        return Lines[next];
    }
}
