using JourneyOffice.Maps;

namespace JourneyOffice.Service;

/// <summary>Who may call: people of one tenant of Microsoft Entra ID, through programs that are named. In the section "Journey:SignIn"; docs/deploy.md explains each.</summary>
internal sealed record SignInSettings
{
    /// <summary>Where people sign in; other clouds have other hosts.</summary>
    public string Authority { get; init; } = "https://login.microsoftonline.com";

    /// <summary>The directory (tenant) id, a GUID: a name would not tell one tenant from the next that takes it.</summary>
    public string Tenant { get; init; } = "";

    /// <summary>The application (client) id of the service.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>Whom tokens must be made for; absent: the client id, and api:// before it.</summary>
    public IReadOnlyList<string> Audiences { get; init; } = [];

    /// <summary>The permission that tokens must hold.</summary>
    public string Scope { get; init; } = "access_as_user";

    /// <summary>The client ids of programs that may call, such as the add-in's.</summary>
    public IReadOnlyList<string> AllowedClients { get; init; } = [];

    /// <summary>The client id under which the command line signs people in; it may call, too.</summary>
    public string CommandLineClientId { get; init; } = "";

    /// <summary>The client id under which the task pane signs people in; it may call, too. Without it the pane can't.</summary>
    public string PaneClientId { get; init; } = "";

    /// <summary>Where tokens come from.</summary>
    public string Issuer => $"{Authority.TrimEnd('/')}/{Tenant}/v2.0";

    /// <summary>The permission with what it is of, as programs ask for it.</summary>
    public string FullScope => $"{(Audiences.Count > 0 ? Audiences[0] : $"api://{ClientId}")}/{Scope}";

    /// <summary>Whom tokens may be made for.</summary>
    public IReadOnlyList<string> TakenAudiences => Audiences.Count > 0 ? Audiences : [ClientId, $"api://{ClientId}"];

    /// <summary>The programs that may call.</summary>
    public IReadOnlyList<string> Clients => [.. AllowedClients, .. new[] { CommandLineClientId, PaneClientId }.Where(client => client.Length > 0)];

    /// <summary>Checks them.</summary>
    /// <exception cref="JourneyException">One is missing or wrong (<see cref="ServiceErrors.BadSetting"/>).</exception>
    public void Check()
    {
        Require(ServiceSettings.IsHttps(Authority) && new Uri(Authority).AbsolutePath == "/", nameof(Authority), Authority);
        Require(Guid.TryParseExact(Tenant, "D", out _), nameof(Tenant), Tenant);
        Require(Guid.TryParseExact(ClientId, "D", out _), nameof(ClientId), ClientId);
        Require(Scope.Length > 0 && !Scope.Any(char.IsWhiteSpace), nameof(Scope), Scope);
        foreach (var audience in Audiences)
            Require(audience.Length > 0, nameof(Audiences), audience);
        // Without a list every program that somebody in the tenant agreed to could call.
        Require(Clients.Count > 0, nameof(AllowedClients), "");
        foreach (var client in Clients)
            Require(Guid.TryParseExact(client, "D", out _), nameof(AllowedClients), client);
    }

    private static void Require(bool holds, string name, string value) => ServiceSettings.Require(holds, $"SignIn:{name}", value);
}
