using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Between which lanes an item can be moved: those whose items are made of the same fields.</summary>
internal static class LaneFamilies
{
    /// <summary>Whether items can go from one kind of lane to the other.</summary>
    internal static bool AreOne(LaneKind left, LaneKind right) => Of(left) == Of(right);

    // Scores, catalogue placements, figures and pictures have fields of their own; all others are texts.
    private static LaneKind Of(LaneKind kind) => kind switch
    {
        LaneKind.Emotion or LaneKind.Touchpoint or LaneKind.MetricValue or LaneKind.Image => kind,
        _ => LaneKind.Custom,
    };
}
