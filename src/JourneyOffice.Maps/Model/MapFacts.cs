using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyOffice.Maps;

/// <summary>One measure of success: "carts abandoned: 71 % → 60 % by 31 December". Keyed by <see cref="Id"/>.</summary>
public sealed record Measure
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>What is measured, in words.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>Id of the metric's definition, if there is one.</summary>
    public string? Metric { get; init; }

    /// <summary>Where it stands, with its unit: "71 %".</summary>
    public LocalizedText? Baseline { get; init; }

    /// <summary>Where it shall be, with its unit: "60 %".</summary>
    public LocalizedText? Target { get; init; }

    /// <summary>By when.</summary>
    public DateOnly? By { get; init; }

    /// <summary>JSON fields that this version does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A map, its version and segment, from which another one was made.</summary>
/// <param name="Map">The other map's id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Segment">The segment it was made for.</param>
public sealed record MapReference(string Map, int? Version = null, string? Segment = null);

/// <summary>A stage of another map that a map shows in detail.</summary>
/// <param name="Map">The other map's id.</param>
/// <param name="Stage">The stage's id there.</param>
public sealed record ParentStage(string Map, string? Stage = null);

/// <summary>
/// The scale on which a map scores emotions. Scores keep their own scale and are mapped linearly for drawing, never clamped.
/// </summary>
/// <param name="Min">The worst score.</param>
/// <param name="Max">The best score.</param>
/// <param name="Step">The distance of neighbouring scores; a dragged marker snaps to it. Absent means 1.</param>
/// <param name="Labels">Words for scores, by the score as written ("-2").</param>
public sealed record Scale(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal Min,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal Max,
    decimal? Step = null,
    IReadOnlyDictionary<string, LocalizedText>? Labels = null)
{
    /// <summary>The scale of a map that names none: −2 to +2 in steps of 1.</summary>
    public static Scale Default { get; } = new(-2, 2, 1);
}

/// <summary>The key of a catalogue entry in another system.</summary>
/// <param name="System">The other system's name.</param>
/// <param name="Key">The entry's key there.</param>
public sealed record ExternalKey(string System, string Key);
