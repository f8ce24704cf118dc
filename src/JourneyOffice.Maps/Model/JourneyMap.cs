using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyOffice.Maps;

/// <summary>
/// A customer journey map: one kind of customer going through one experience. The root of the model; every carrier
/// (JSON, deck, workbook) holds one. Immutable; lists keep the order that people gave them. Two maps are the same
/// when their canonical JSON is the same (<see cref="MapJson.AreEqual"/>).
/// </summary>
/// <remarks>
/// Generated serialization code sets every init property, those missing in the JSON to null or 0; initializers alone would be lost.
/// That is why lists and the language put their default back while they are set.
/// </remarks>
public sealed record JourneyMap
{
    /// <summary>Address of the published JSON schema; written so that editors can help.</summary>
    [JsonPropertyName("$schema"), JsonPropertyOrder(-3)]
    public string? Schema { get; init; } = MapJson.SchemaAddress;

    /// <summary>The schema's version; a file of a newer one can be read but not written.</summary>
    [JsonPropertyOrder(-2), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int SchemaVersion { get; init; } = MapJson.CurrentSchemaVersion;

    /// <summary>Short, stable, never reused (<see cref="Identifier"/>).</summary>
    [JsonPropertyOrder(-1)]
    public required string Id { get; init; }

    /// <summary>The map's name, or the finding it makes: what the title of the overview slide says.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>What the map is for.</summary>
    public LocalizedText? Goal { get; init; }

    /// <summary>The business objective that it serves.</summary>
    public LocalizedText? Objective { get; init; }

    /// <summary>How success is measured; the first one is shown on the overview.</summary>
    public IReadOnlyList<Measure> Measures { get; init => field = value ?? []; } = [];

    /// <summary>What the customer sets out to do, in one sentence: "A gift tonight that arrives by Friday".</summary>
    public LocalizedText? Scenario { get; init; }

    /// <summary>Where and when the map holds: "Online shop, first quarter 2025".</summary>
    public LocalizedText? Period { get; init; }

    /// <summary>Whether the map shows what is or what shall be.</summary>
    public MapState State { get; init; }

    /// <summary>Id of the one segment that the map is about.</summary>
    public string? Segment { get; init; }

    /// <summary>Id of the persona who sets out.</summary>
    public string? Persona { get; init; }

    /// <summary>BCP 47 tag of the language the map was written in; shown where a text is missing in the one asked for.</summary>
    public string Language { get; init => field = value ?? "en"; } = "en";

    /// <summary>Who answers for the map.</summary>
    public LocalizedText? Owner { get; init; }

    /// <summary>Who took part in drawing it: persons' or departments' names.</summary>
    public IReadOnlyList<LocalizedText> Participants { get; init => field = value ?? []; } = [];

    /// <summary>How far the map is.</summary>
    public MapStatus Status { get; init; }

    /// <summary>When the map is due to be looked at again.</summary>
    public DateOnly? ReviewDate { get; init; }

    /// <summary>The date up to which the figures hold.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Counts up with each published change; an update refuses to go back.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Version { get; init; } = 1;

    /// <summary>The map from which this one was made.</summary>
    public MapReference? BasedOn { get; init; }

    /// <summary>The map and stage that this one shows in detail.</summary>
    public ParentStage? Parent { get; init; }

    /// <summary>Free words to find the map by; a set.</summary>
    public IReadOnlyList<string> Tags { get; init => field = value ?? []; } = [];

    /// <summary>True in the starter pack: the first build gives the map a new id.</summary>
    public bool Template { get; init; }

    /// <summary>True while the map holds example data; slides and sheets say "Example data".</summary>
    public bool Sample { get; init; }

    /// <summary>The scale of the emotion scores; absent means −2 to +2.</summary>
    public Scale? Scale { get; init; }

    /// <summary>Kinds of customers told apart.</summary>
    public IReadOnlyList<Segment> Segments { get; init => field = value ?? []; } = [];

    /// <summary>Portraits of typical customers.</summary>
    public IReadOnlyList<Persona> Personas { get; init => field = value ?? []; } = [];

    /// <summary>Departments that own touchpoints or take part.</summary>
    public IReadOnlyList<Department> Departments { get; init => field = value ?? []; } = [];

    /// <summary>Channels through which customers meet the company.</summary>
    public IReadOnlyList<Channel> Channels { get; init => field = value ?? []; } = [];

    /// <summary>The catalogue of touchpoints; items of a touchpoint lane place them on the map.</summary>
    public IReadOnlyList<Touchpoint> Touchpoints { get; init => field = value ?? []; } = [];

    /// <summary>Definitions of what is measured; the figures are <see cref="Observations"/>.</summary>
    public IReadOnlyList<Metric> Metrics { get; init => field = value ?? []; } = [];

    /// <summary>People or systems who act beside the customer.</summary>
    public IReadOnlyList<Actor> Actors { get; init => field = value ?? []; } = [];

    /// <summary>The stages in the order in which the customer goes through them.</summary>
    public IReadOnlyList<Stage> Stages { get; init => field = value ?? []; } = [];

    /// <summary>Ways between stages or steps beside the plain order; a set by from, to and kind.</summary>
    public IReadOnlyList<JourneyPath> Paths { get; init => field = value ?? []; } = [];

    /// <summary>The lanes from top to bottom.</summary>
    public IReadOnlyList<Lane> Lanes { get; init => field = value ?? []; } = [];

    /// <summary>What stands in the cells; in a cell the order of this list counts.</summary>
    public IReadOnlyList<Item> Items { get; init => field = value ?? []; } = [];

    /// <summary>Where what the map says comes from.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init => field = value ?? []; } = [];

    /// <summary>Figures; append-only, a set by what they measure, where, of whom and when.</summary>
    public IReadOnlyList<Observation> Observations { get; init => field = value ?? []; } = [];

    /// <summary>Who confirmed which version, and what they found.</summary>
    public IReadOnlyList<Review> Reviews { get; init => field = value ?? []; } = [];

    /// <summary>JSON fields that this version does not know; kept and written back.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>Whether a map shows what is or what shall be.</summary>
public enum MapState
{
    /// <summary>The journey as it is (as-is).</summary>
    Current,

    /// <summary>The journey as it shall be (to-be).</summary>
    Future,
}

/// <summary>How far a map is.</summary>
public enum MapStatus
{
    /// <summary>Being drawn.</summary>
    Draft,

    /// <summary>With departments and customers for review.</summary>
    InReview,

    /// <summary>Confirmed.</summary>
    Confirmed,

    /// <summary>No longer kept.</summary>
    Retired,
}
