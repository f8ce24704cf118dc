namespace JourneyOffice.FakeGraph.Identity;

/// <summary>The two programs that every made-up tenant knows from the start.</summary>
public static class SampleApps
{
    /// <summary>The service: has an API of its own and a secret, and calls Graph on behalf of people.</summary>
    public const string ServiceClientId = "5e5e5e5e-0000-4000-8000-000000000001";

    /// <summary>The service's secret. It opens nothing but this made-up tenant.</summary>
    public const string ServiceSecret = "not-a-secret-outside-this-machine";

    /// <summary>The command and the pane: public, no secret.</summary>
    public const string CommandClientId = "5e5e5e5e-0000-4000-8000-000000000002";

    /// <summary>The scope of the service's API.</summary>
    public const string ServiceScope = "access_as_user";

    internal static AppRegistration Service { get; } = new()
    {
        ClientId = ServiceClientId,
        Secret = ServiceSecret,
        ApiScopes = [ServiceScope],
        TrustsManagedIdentity = true,
        RedirectAddresses = ["https://localhost"],
    };

    internal static AppRegistration Command { get; } = new()
    {
        ClientId = CommandClientId,
        RedirectAddresses = ["http://localhost", "https://localhost", "brk-multihub://localhost"],
    };
}
