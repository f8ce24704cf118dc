using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyOffice.Maps;

/// <summary>What every catalogue entry has: an id, a name, and the keys that other systems know it by.</summary>
public abstract record CatalogueEntry
{
    /// <summary>Short, stable, never reused.</summary>
    [JsonPropertyOrder(-2)]
    public required string Id { get; init; }

    /// <summary>The name that people read.</summary>
    [JsonPropertyOrder(-1)]
    public LocalizedText? Name { get; init; }

    /// <summary>Keys in other systems; a set by system.</summary>
    public IReadOnlyList<ExternalKey> ExternalKeys { get; init => field = value ?? []; } = [];

    /// <summary>JSON fields that this version does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A kind of customer told apart from others.</summary>
public sealed record Segment : CatalogueEntry
{
    /// <summary>What decides who belongs to it.</summary>
    public IReadOnlyList<LocalizedText> Criteria { get; init => field = value ?? []; } = [];

    /// <summary>What marks these customers.</summary>
    public IReadOnlyList<LocalizedText> Traits { get; init => field = value ?? []; } = [];

    /// <summary>How large it is: "38 % of orders".</summary>
    public LocalizedText? Size { get; init; }

    /// <summary>How the company means to serve it.</summary>
    public LocalizedText? Strategy { get; init; }
}

/// <summary>The portrait of a typical customer of a segment.</summary>
public sealed record Persona : CatalogueEntry
{
    /// <summary>Id of the segment.</summary>
    public string? Segment { get; init; }

    /// <summary>Who they are, in a sentence.</summary>
    public LocalizedText? Portrait { get; init; }

    /// <summary>Their part in a purchase that several people decide.</summary>
    public LocalizedText? BuyingRole { get; init; }

    /// <summary>What marks them.</summary>
    public IReadOnlyList<LocalizedText> Traits { get; init => field = value ?? []; } = [];

    /// <summary>What they want to achieve; the first one is shown on the overview.</summary>
    public IReadOnlyList<LocalizedText> Goals { get; init => field = value ?? []; } = [];

    /// <summary>What they need for it.</summary>
    public IReadOnlyList<LocalizedText> Needs { get; init => field = value ?? []; } = [];

    /// <summary>What lets them down.</summary>
    public IReadOnlyList<LocalizedText> Frustrations { get; init => field = value ?? []; } = [];

    /// <summary>A sentence in their own words.</summary>
    public LocalizedText? Quote { get; init; }
}

/// <summary>A department of the company.</summary>
public sealed record Department : CatalogueEntry
{
    /// <summary>Whether it faces customers; such a department should own a touchpoint and review the map.</summary>
    public bool FacesCustomers { get; init; }
}

/// <summary>A channel: the medium through which customers and company meet.</summary>
public sealed record Channel : CatalogueEntry
{
    /// <summary>Name of the drawn icon (see docs/icons.md); absent: chosen from <see cref="Touchpoint.Place"/>.</summary>
    public string? Icon { get; init; }
}

/// <summary>A point where customers meet the company; placed on the map by items of a touchpoint lane.</summary>
public sealed record Touchpoint : CatalogueEntry
{
    /// <summary>Id of the channel.</summary>
    public string? Channel { get; init; }

    /// <summary>Where it is.</summary>
    public TouchpointPlace Place { get; init; }

    /// <summary>Id of the department that owns it.</summary>
    public string? Department { get; init; }

    /// <summary>The person who answers for it.</summary>
    public LocalizedText? Responsible { get; init; }

    /// <summary>What is planned for it.</summary>
    public TouchpointLifecycle Lifecycle { get; init; }

    /// <summary>Where it can be seen.</summary>
    public string? Url { get; init; }

    /// <summary>A picture of it: an address, never followed by the program.</summary>
    public string? Image { get; init; }

    /// <summary>Name of the drawn icon; absent: the channel's.</summary>
    public string? Icon { get; init; }
}

/// <summary>Where a touchpoint is.</summary>
public enum TouchpointPlace
{
    /// <summary>On the company's own screens.</summary>
    Online,

    /// <summary>In the world: shops, letters, calls.</summary>
    Offline,

    /// <summary>With somebody else: review sites, social networks, carriers.</summary>
    ThirdParty,
}

/// <summary>What is planned for a touchpoint.</summary>
public enum TouchpointLifecycle
{
    /// <summary>It stays as it is.</summary>
    Existing,

    /// <summary>It shall change.</summary>
    Change,

    /// <summary>It shall be made.</summary>
    New,

    /// <summary>It shall go.</summary>
    Retire,
}

/// <summary>The definition of something measured.</summary>
public sealed record Metric : CatalogueEntry
{
    /// <summary>What kind of figure it is: "conversion", "satisfaction", "duration"…</summary>
    public string? Kind { get; init; }

    /// <summary>The unit of its values.</summary>
    public LocalizedText? Unit { get; init; }

    /// <summary>How it is computed, in words or as a formula; text, never evaluated.</summary>
    public string? Formula { get; init; }

    /// <summary>Whether more or less of it is better.</summary>
    public BetterWhen? BetterWhen { get; init; }

    /// <summary>The value that it shall reach.</summary>
    public decimal? Target { get; init; }
}

/// <summary>Whether more or less of a metric is better.</summary>
public enum BetterWhen
{
    /// <summary>More is better.</summary>
    Higher,

    /// <summary>Less is better.</summary>
    Lower,
}

/// <summary>A person, group or system that acts beside the customer.</summary>
public sealed record Actor : CatalogueEntry;
