using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyOffice.Maps;

/// <summary>A stage of the journey, named in the customer's words.</summary>
public sealed record Stage
{
    /// <summary>Short, stable, never reused.</summary>
    public required string Id { get; init; }

    /// <summary>What the customer does: "I compare".</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>What the customer wants here.</summary>
    public LocalizedText? Goal { get; init; }

    /// <summary>The lifecycle name that classifies it ("Awareness"); never its title.</summary>
    public string? Lifecycle { get; init; }

    /// <summary>What makes the customer enter.</summary>
    public LocalizedText? Entry { get; init; }

    /// <summary>What makes the customer leave.</summary>
    public LocalizedText? Exit { get; init; }

    /// <summary>How long it lasts, in words.</summary>
    public LocalizedText? Duration { get; init; }

    /// <summary>The steps of the company's funnel that lie beside it; a set.</summary>
    public IReadOnlyList<string> FunnelSteps { get; init => field = value ?? []; } = [];

    /// <summary>The steps inside the stage, in order.</summary>
    public IReadOnlyList<Step> Steps { get; init => field = value ?? []; } = [];

    /// <summary>JSON fields that this version does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A step inside a stage.</summary>
public sealed record Step
{
    /// <summary>Short, stable, never reused.</summary>
    public required string Id { get; init; }

    /// <summary>What happens.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>JSON fields that this version does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A way between two stages or steps beside the plain order.</summary>
public sealed record JourneyPath
{
    /// <summary>Id of the stage or step where it begins.</summary>
    public required string From { get; init; }

    /// <summary>Id of the stage or step where it leads.</summary>
    public required string To { get; init; }

    /// <summary>What kind of way it is.</summary>
    public PathKind Kind { get; init; }

    /// <summary>When it is taken.</summary>
    public LocalizedText? Condition { get; init; }

    /// <summary>JSON fields that this version does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>What kind of way leads from one stage to another.</summary>
public enum PathKind
{
    /// <summary>On to the next.</summary>
    Next,

    /// <summary>One of several ways.</summary>
    Branch,

    /// <summary>Again through the same.</summary>
    Loop,

    /// <summary>Back to an earlier one.</summary>
    Back,

    /// <summary>Out of the journey.</summary>
    Exit,
}

/// <summary>A lane of the map: a row that holds one kind of items.</summary>
public sealed record Lane
{
    /// <summary>Short, stable, never reused.</summary>
    public required string Id { get; init; }

    /// <summary>What the lane holds; decides how its items are drawn.</summary>
    public LaneKind Kind { get; init; }

    /// <summary>The lane's own name; absent: the kind's name in the reader's language.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>Kept in the map but not shown.</summary>
    public bool Hidden { get; init; }

    /// <summary>JSON fields that this version does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>What a lane holds.</summary>
public enum LaneKind
{
    /// <summary>Something of the team's own; drawn as cards.</summary>
    Custom,

    /// <summary>What the customer wants.</summary>
    Goal,

    /// <summary>What the customer does.</summary>
    Action,

    /// <summary>What the customer thinks.</summary>
    Thought,

    /// <summary>What the customer asks.</summary>
    Question,

    /// <summary>What the customer needs to know.</summary>
    InformationNeed,

    /// <summary>What the customer expects.</summary>
    Expectation,

    /// <summary>How the customer perceives the company.</summary>
    Perception,

    /// <summary>Placements of catalogue touchpoints; drawn as icon and name.</summary>
    Touchpoint,

    /// <summary>Scores with words; drawn as the emotional curve.</summary>
    Emotion,

    /// <summary>The customer's own words, with the quotation marks as typed.</summary>
    Quote,

    /// <summary>Moments of relief.</summary>
    Relief,

    /// <summary>What stands in the way, with severity and frequency.</summary>
    Obstacle,

    /// <summary>What shaped the decision.</summary>
    DecisionDriver,

    /// <summary>What the company could do, with impact and effort.</summary>
    Opportunity,

    /// <summary>What the company will do.</summary>
    Solution,

    /// <summary>Blueprint: what the customer sees and touches.</summary>
    PhysicalEvidence,

    /// <summary>Blueprint: what staff and screens do before the customer's eyes.</summary>
    Frontstage,

    /// <summary>Blueprint: what is done out of sight.</summary>
    Backstage,

    /// <summary>Blueprint: what supports it.</summary>
    Support,

    /// <summary>Pictures, named.</summary>
    Image,

    /// <summary>Remarks.</summary>
    Note,

    /// <summary>Figures: value over what it counts.</summary>
    MetricValue,
}
