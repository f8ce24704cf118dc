using System.Text.Json;

namespace JourneyOffice.Maps;

/// <summary>Which fields of a map take one of several values, and which values those are. The one place where this is declared.</summary>
internal static class ChoiceFields
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Values = new(StringComparer.Ordinal)
    {
        ["basis"] = Names(typeof(Basis)),
        ["betterWhen"] = Names(typeof(BetterWhen)),
        ["evidenceKind"] = Names(typeof(EvidenceKind)),
        ["evidenceSource"] = Names(typeof(EvidenceSource)),
        ["findingStatus"] = Names(typeof(FindingStatus)),
        ["laneKind"] = Names(typeof(LaneKind)),
        ["level"] = Names(typeof(Level)),
        ["lifecycle"] = Names(typeof(TouchpointLifecycle)),
        ["linkKind"] = Names(typeof(LinkKind)),
        ["mapStatus"] = Names(typeof(MapStatus)),
        ["observationSource"] = Names(typeof(ObservationSource)),
        ["pathKind"] = Names(typeof(PathKind)),
        ["place"] = Names(typeof(TouchpointPlace)),
        ["state"] = Names(typeof(MapState)),
        ["status"] = Names(typeof(OpportunityStatus)),
        ["verdict"] = Names(typeof(ReviewVerdict)),
    };

    /// <summary>The values that a field can take; empty for a field that is no choice.</summary>
    public static IReadOnlyList<string> ValuesOf(string field) => Values.GetValueOrDefault(field, []);

    /// <summary>The choice that stands at an address, or <see langword="null"/> where there is none.</summary>
    public static string? At(FieldPath path)
    {
        var segments = path.Segments;
        return (segments.Count, segments.Count > 0 ? segments[0] : "", segments.Count > 0 ? segments[^1] : "") switch
        {
            (1, "state", _) => "state",
            (1, "status", _) => "mapStatus",
            (3, "items", "basis" or "status") => segments[2],
            (3, "items", "severity" or "impact" or "effort") => "level",
            (3, "lanes", "kind") => "laneKind",
            (3, "touchpoints", "place" or "lifecycle") => segments[2],
            (3, "metrics", "betterWhen") => "betterWhen",
            (3, "evidence", "kind") => "evidenceKind",
            (3, "evidence", "source") => "evidenceSource",
            (3, "paths", "kind") => "pathKind",
            (3, "observations", "source") => "observationSource",
            (3, "reviews", "verdict") => "verdict",
            (5, "reviews", "status") => "findingStatus",
            (5, "items", "kind") => "linkKind",
            _ => null,
        };
    }

    private static string[] Names(Type choice) => [.. Enum.GetNames(choice).Select(JsonNamingPolicy.CamelCase.ConvertName)];
}
