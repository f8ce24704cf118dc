namespace JourneyOffice.Maps;

/// <summary>Checks a map: its structure (errors) and the method (warnings, remarks).</summary>
public static class MapChecks
{
    /// <summary>Everything that is to be said about a map, in the map's order.</summary>
    /// <param name="map">The map.</param>
    /// <param name="fileName">The file's name, for the places.</param>
    /// <param name="today">The date for what is overdue; <see langword="null"/>: dates are not looked at.</param>
    public static IReadOnlyList<Finding> Check(JourneyMap map, string fileName = "", DateOnly? today = null) => [];
}
