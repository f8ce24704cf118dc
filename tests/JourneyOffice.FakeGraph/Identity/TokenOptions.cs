using System.Text.Json.Nodes;

namespace JourneyOffice.FakeGraph.Identity;

/// <summary>In what an access token departs from a good one; the defaults give a good one.</summary>
public sealed record TokenOptions
{
    /// <summary>Signs with this key instead of the published one: a forgery.</summary>
    public SigningKey? Key { get; init; }

    /// <summary>Another issuer than the tenant's.</summary>
    public string? Issuer { get; init; }

    /// <summary>Another tenant id.</summary>
    public string? TenantId { get; init; }

    /// <summary>How long it is good for; negative: it has run out already.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long until it starts to be good.</summary>
    public TimeSpan StartsIn { get; init; } = TimeSpan.Zero;

    /// <summary>The program that asked for it (<c>azp</c>).</summary>
    public string? ClientId { get; init; }

    /// <summary>True: the person proved themselves a second time, which meets a claims challenge.</summary>
    public bool SecondFactor { get; init; }

    /// <summary>Claims to add, to replace, or (null) to leave out.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Claims { get; init; } = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
}
