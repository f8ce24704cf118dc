using System.Collections.Immutable;
using System.Security.Cryptography.X509Certificates;

namespace JourneyOffice.FakeGraph.Identity;

/// <summary>A program that the tenant knows.</summary>
public sealed record AppRegistration
{
    /// <summary>The application (client) id.</summary>
    public required string ClientId { get; init; }

    /// <summary>Its secret; null for public programs (a command, a page).</summary>
    public string? Secret { get; init; }

    /// <summary>Certificates with which it may sign a client assertion instead.</summary>
    public ImmutableArray<X509Certificate2> Certificates { get; init; } = [];

    /// <summary>True: it may show a token that this tenant gave to a managed identity (a federated credential).</summary>
    public bool TrustsManagedIdentity { get; init; }

    /// <summary>Where codes may be sent to.</summary>
    public ImmutableArray<string> RedirectAddresses { get; init; } = [];

    /// <summary>What it may ask of Graph for a signed-in person without asking that person again.</summary>
    public ImmutableHashSet<string> GraphScopes { get; init; } =
        ["User.Read", "Files.Read", "Files.ReadWrite", "Files.Read.All", "Files.ReadWrite.All"];

    /// <summary>The scopes of its own API.</summary>
    public ImmutableArray<string> ApiScopes { get; init; } = [];

    /// <summary>The address of its own API.</summary>
    public string ApiAddress => $"api://{ClientId}";
}
