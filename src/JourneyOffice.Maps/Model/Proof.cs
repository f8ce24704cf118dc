using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyOffice.Maps;

/// <summary>A source that items rest on.</summary>
public sealed record Evidence
{
    /// <summary>Short, stable, never reused.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, in words.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>Numbers or stories.</summary>
    public EvidenceKind Kind { get; init; }

    /// <summary>Which of the four sources it comes from, if one of them.</summary>
    public EvidenceSource? Source { get; init; }

    /// <summary>How it was gathered: "interviews", "survey", "analytics"…</summary>
    public LocalizedText? Method { get; init; }

    /// <summary>Id of the segment it is about.</summary>
    public string? Segment { get; init; }

    /// <summary>When it was gathered, in words.</summary>
    public LocalizedText? Period { get; init; }

    /// <summary>The day by which it was gathered.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>How many people or cases.</summary>
    public int? N { get; init; }

    /// <summary>Where it can be read; never followed by the program.</summary>
    public string? Url { get; init; }

    /// <summary>Whether those asked agreed to its use.</summary>
    public bool? Consent { get; init; }

    /// <summary>Whether no person can be recognised.</summary>
    public bool? Anonymised { get; init; }

    /// <summary>JSON fields that this version does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>Numbers or stories; a good stage has both.</summary>
public enum EvidenceKind
{
    /// <summary>Stories: why and how it feels.</summary>
    Qualitative,

    /// <summary>Numbers: who, how many, when, how much.</summary>
    Quantitative,
}

/// <summary>The four sources of the method.</summary>
public enum EvidenceSource
{
    /// <summary>Collected reviews.</summary>
    ReviewCollection,

    /// <summary>Records of lead nurturing: questions asked, obstacles named.</summary>
    LeadNurturing,

    /// <summary>Customers who took part in the mapping.</summary>
    CustomerParticipation,

    /// <summary>Independent customer-experience experts.</summary>
    IndependentExperts,
}

/// <summary>One figure: a metric's value somewhere, of somebody, at some time. Never a person's record.</summary>
public sealed record Observation
{
    /// <summary>Id of the metric.</summary>
    public required string Metric { get; init; }

    /// <summary>Id of the stage, step, touchpoint or item it was measured at.</summary>
    public string? Place { get; init; }

    /// <summary>Id of the segment.</summary>
    public string? Segment { get; init; }

    /// <summary>Id of the actor.</summary>
    public string? Actor { get; init; }

    /// <summary>The figure.</summary>
    public decimal? Value { get; init; }

    /// <summary>How many cases it rests on.</summary>
    public int? N { get; init; }

    /// <summary>The time it covers, as written ("2025-Q1").</summary>
    public string? Period { get; init; }

    /// <summary>The date at which it held.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>How it was computed; text, never evaluated.</summary>
    public string? Formula { get; init; }

    /// <summary>Who entered it.</summary>
    public ObservationSource Source { get; init; }

    /// <summary>JSON fields that this version does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>Who entered an observation.</summary>
public enum ObservationSource
{
    /// <summary>A person.</summary>
    Manual,

    /// <summary>An import.</summary>
    Import,

    /// <summary>A computation.</summary>
    Computed,
}

/// <summary>A department's or a customer's look at one version of the map.</summary>
public sealed record Review
{
    /// <summary>Short, stable, never reused.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the department; absent where a customer reviewed.</summary>
    public string? Department { get; init; }

    /// <summary>Whether a customer reviewed.</summary>
    public bool Customer { get; init; }

    /// <summary>Who it was; a role rather than a name where a customer reviewed.</summary>
    public LocalizedText? Person { get; init; }

    /// <summary>When.</summary>
    public DateOnly? When { get; init; }

    /// <summary>The map's version that was looked at.</summary>
    public int? MapVersion { get; init; }

    /// <summary>What they said.</summary>
    public ReviewVerdict Verdict { get; init; }

    /// <summary>What they found, in order.</summary>
    public IReadOnlyList<ReviewFinding> Findings { get; init => field = value ?? []; } = [];

    /// <summary>JSON fields that this version does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>What a reviewer said of the map.</summary>
public enum ReviewVerdict
{
    /// <summary>Not yet answered.</summary>
    Open,

    /// <summary>It is so.</summary>
    Confirmed,

    /// <summary>It is not quite so.</summary>
    Changes,

    /// <summary>It is not so.</summary>
    Rejected,
}

/// <summary>Something that a reviewer found.</summary>
public sealed record ReviewFinding
{
    /// <summary>Short, stable, never reused.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the item, stage or touchpoint it is about.</summary>
    public string? Item { get; init; }

    /// <summary>What was found.</summary>
    public LocalizedText? Text { get; init; }

    /// <summary>Who puts it right.</summary>
    public LocalizedText? Owner { get; init; }

    /// <summary>By when.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>How far it is.</summary>
    public FindingStatus Status { get; init; }

    /// <summary>JSON fields that this version does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>How far a review's finding is.</summary>
public enum FindingStatus
{
    /// <summary>To be done.</summary>
    Open,

    /// <summary>Put right.</summary>
    Done,

    /// <summary>Looked at and left.</summary>
    Dismissed,
}
