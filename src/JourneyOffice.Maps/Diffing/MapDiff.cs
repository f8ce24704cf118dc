namespace JourneyOffice.Maps;

/// <summary>Compares two versions of a map.</summary>
public static class MapDiff
{
    /// <summary>What was changed, in the map's order.</summary>
    public static IReadOnlyList<MapChange> Compare(JourneyMap before, JourneyMap after) => [];

    /// <summary>The edits that bring the version before to the version after.</summary>
    public static IReadOnlyList<FieldEdit> ToEdits(IEnumerable<MapChange> changes) => [];
}
