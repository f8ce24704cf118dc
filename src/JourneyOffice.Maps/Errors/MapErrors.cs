using System.Resources;

namespace JourneyOffice.Maps;

/// <summary>The codes of this floor: reading maps (10xx), structure (11xx), method (12xx).</summary>
public static class MapErrors
{
    private static readonly ResourceManager Texts = new("JourneyOffice.Maps.Resources.Texts", typeof(MapErrors).Assembly);

    /// <summary>The file was written by a newer program: it is read-only.</summary>
    public static readonly ErrorCode NewerSchema = new("JO1004", Severity.Warning, Texts);

    /// <summary>All codes, by id.</summary>
    public static IReadOnlyList<ErrorCode> All { get; } = [NewerSchema];
}
