using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyOffice.Maps;

/// <summary>
/// One thing on the map, placed in a lane × stage cell, or over a span of stages. Its lane's kind says what it is;
/// the fields of other kinds stay empty.
/// </summary>
public sealed record Item
{
    /// <summary>Short, stable, never reused.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the lane.</summary>
    public required string Lane { get; init; }

    /// <summary>Id of the stage, or of the first stage of a span.</summary>
    public required string Stage { get; init; }

    /// <summary>Id of the last stage when the item spans several.</summary>
    public string? ToStage { get; init; }

    /// <summary>Id of the step inside the stage.</summary>
    public string? Step { get; init; }

    /// <summary>What it says. Emotion: the feeling in a word ("Misled"). Metric value: what the figure counts. Touchpoint: empty, the catalogue's name is shown.</summary>
    public LocalizedText? Text { get; init; }

    /// <summary>Touchpoint: id of the catalogue entry that is placed here.</summary>
    public string? Touchpoint { get; init; }

    /// <summary>Emotion: the score on the map's scale (−2…+2 where it names none).</summary>
    public decimal? Score { get; init; }

    /// <summary>Emotion: which curve it belongs to (id of an actor, persona or segment, or a free word); absent: the first.</summary>
    public string? Series { get; init; }

    /// <summary>Emotion: why the customer feels so.</summary>
    public LocalizedText? Why { get; init; }

    /// <summary>Obstacle: how bad it is.</summary>
    public Level? Severity { get; init; }

    /// <summary>Obstacle: the share of customers who meet it, 0 to 1.</summary>
    public decimal? Frequency { get; init; }

    /// <summary>Obstacle: what that share does: "leave" in "38 % leave".</summary>
    public LocalizedText? FrequencyWords { get; init; }

    /// <summary>Opportunity, solution: what it would bring.</summary>
    public Level? Impact { get; init; }

    /// <summary>Opportunity, solution: what it would cost.</summary>
    public Level? Effort { get; init; }

    /// <summary>Opportunity, solution, obstacle: who answers for it.</summary>
    public LocalizedText? Owner { get; init; }

    /// <summary>Opportunity, solution: how far it is.</summary>
    public OpportunityStatus? Status { get; init; }

    /// <summary>Metric value: id of the metric's definition.</summary>
    public string? Metric { get; init; }

    /// <summary>Metric value: the figure as shown, with its unit: "4.4 of 5".</summary>
    public LocalizedText? Value { get; init; }

    /// <summary>Image: its address; never followed by the program.</summary>
    public string? Image { get; init; }

    /// <summary>Whether it is known or assumed; assumptions look different from evidence.</summary>
    public Basis Basis { get; init; }

    /// <summary>Ids of the evidence that it rests on; a set.</summary>
    public IReadOnlyList<string> Evidence { get; init => field = value ?? []; } = [];

    /// <summary>A theme that groups items across stages.</summary>
    public string? Theme { get; init; }

    /// <summary>Whether this is a moment of truth.</summary>
    public bool MomentOfTruth { get; init; }

    /// <summary>Ties to other items; a set by target and kind.</summary>
    public IReadOnlyList<ItemLink> Links { get; init => field = value ?? []; } = [];

    /// <summary>JSON fields that this version does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A tie from one item to another.</summary>
/// <param name="To">Id of the other item.</param>
/// <param name="Kind">What the tie says.</param>
public sealed record ItemLink(string To, LinkKind Kind = LinkKind.Causes);

/// <summary>What a tie between items says.</summary>
public enum LinkKind
{
    /// <summary>This one causes the other.</summary>
    Causes,

    /// <summary>This one solves the other.</summary>
    Solves,

    /// <summary>This one measures the other.</summary>
    Measures,

    /// <summary>Both are the same thing.</summary>
    SameAs,
}

/// <summary>Low, medium or high.</summary>
public enum Level
{
    /// <summary>Little.</summary>
    Low,

    /// <summary>Some.</summary>
    Medium,

    /// <summary>Much.</summary>
    High,
}

/// <summary>How far an opportunity or a solution is.</summary>
public enum OpportunityStatus
{
    /// <summary>Somebody said it.</summary>
    Proposed,

    /// <summary>It will be done.</summary>
    Decided,

    /// <summary>It is being done.</summary>
    InProgress,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>It was put off or turned down.</summary>
    Parked,
}

/// <summary>Whether something is known or assumed.</summary>
public enum Basis
{
    /// <summary>Nobody has shown it yet.</summary>
    Assumption,

    /// <summary>Evidence is there.</summary>
    Evidenced,
}
