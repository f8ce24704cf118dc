namespace JourneyOffice.Surfaces;

/// <summary>
/// Further rows of a lane's curves. How many there are is a matter of layout, so they neither come nor go by themselves: a row stays
/// as long as faces stand in it (rule 10), and a new one comes with faces that find no room.
/// </summary>
internal static class FurtherRows
{
    /// <summary>Whether band, name, scale or ornament of a row is still needed on a slide.</summary>
    internal static bool IsInUse(PlanContext context, SlideState slide, ElementKey key)
    {
        foreach (var (row, box) in slide.Now.Bands)
        {
            if (slide.Now.LaneOf(row) is var lane && lane != row && (key.Element == row || key.Element.EndsWith("-" + row, StringComparison.Ordinal)))
                return context.State.Originals.Values.Any(shape => shape.Slide == slide && IsFaceIn(context, shape.Element, lane, box));
        }

        return false;
    }

    /// <summary>Whether an element is drawn for a further row of a lane that was drawn before.</summary>
    internal static bool IsOfKnownLane(PlanContext context, (string Element, string Role) key) =>
        CurveRow.LaneOf(key.Element) is var first && first != key.Element && context.Before.Find(first, key.Role) is not null
        && !context.Request.Merged.Lanes.Any(lane => lane.Id == key.Element);

    private static bool IsFaceIn(PlanContext context, SnapshotElement shape, string lane, Box band) =>
        shape.Key is { Role: ElementRole.Marker } key && context.Items.TryGetValue(key.Element, out var item) && item.Lane == lane
        && shape.Box.CenterY >= band.Y && shape.Box.CenterY <= band.Bottom;
}
