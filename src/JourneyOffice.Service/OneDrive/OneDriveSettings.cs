using JourneyOffice.Maps;
using JourneyOffice.OneDrive;
using JourneyOffice.Packages;

namespace JourneyOffice.Service;

/// <summary>OneDrive as the library of each caller, and how the service shows who it is to the sign-in. In the section "Journey:OneDrive"; docs/deploy.md explains each.</summary>
internal sealed record OneDriveSettings
{
    /// <summary>Microsoft Graph; other clouds have other hosts.</summary>
    public string Graph { get; init; } = "https://graph.microsoft.com/v1.0";

    /// <summary>What is asked for at Microsoft Graph; absent: all that was agreed to.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>The folder in a caller's OneDrive in which new maps are made.</summary>
    public string Folder { get; init; } = new OneDriveOptions().Folder;

    /// <summary>SharePoint libraries whose maps everybody's library lists: a short word, and the drive id or a link to a folder.</summary>
    public IReadOnlyDictionary<string, string> Libraries { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Hosts of which links may be pasted and to which downloads may lead; absent: those of the world-wide cloud.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>How often is asked what changed while somebody follows, in seconds.</summary>
    public int SecondsBetweenLooks { get; init; } = 15;

    /// <summary>A secret; for trying things out.</summary>
    public string ClientSecret { get; init; } = "";

    /// <summary>A certificate with its key: a PKCS #12 file or PEM.</summary>
    public string CertificateFile { get; init; } = "";

    /// <summary>The password of the certificate file; empty: it has none.</summary>
    public string CertificatePassword { get; init; } = "";

    /// <summary>A certificate of the system's store, by its SHA-1 thumbprint.</summary>
    public string CertificateThumbprint { get; init; } = "";

    /// <summary>A managed identity that vouches for the service (federated credential): its client id, or "system".</summary>
    public string ManagedIdentity { get; init; } = "";

    /// <summary>What the managed identity's assertion is asked for; other clouds have other ones.</summary>
    public string AssertionScope { get; init; } = "api://AzureADTokenExchange/.default";

    /// <summary>The same for the library.</summary>
    /// <param name="limits">Bounds on files.</param>
    public OneDriveOptions Options(PackageLimits limits)
    {
        var options = new OneDriveOptions
        {
            GraphAddress = new Uri(Graph.TrimEnd('/') + "/"),
            Scopes = Scopes.Count > 0 ? Scopes : [new Uri(Graph).GetLeftPart(UriPartial.Authority) + "/.default"],
            Folder = Folder,
            Libraries = Libraries,
            PollInterval = TimeSpan.FromSeconds(SecondsBetweenLooks),
            Limits = limits,
        };
        return Hosts.Count > 0 ? options with { Hosts = Hosts } : options;
    }

    /// <summary>Checks them.</summary>
    /// <exception cref="JourneyException">One is missing or wrong (<see cref="ServiceErrors.BadSetting"/>).</exception>
    public void Check()
    {
        ServiceSettings.Require(ServiceSettings.IsHttps(Graph), "OneDrive:Graph", Graph);
        ServiceSettings.Require(Folder.Length > 0 && !Folder.Any(char.IsControl), "OneDrive:Folder", Folder);
        ServiceSettings.Require(SecondsBetweenLooks is >= 1 and <= 3600, "OneDrive:SecondsBetweenLooks", SecondsBetweenLooks);
        string[] credentials = [ClientSecret, CertificateFile, CertificateThumbprint, ManagedIdentity];
        // Of two nobody could say which one is used.
        ServiceSettings.Require(credentials.Count(credential => credential.Length > 0) == 1, "OneDrive",
            "ClientSecret | CertificateFile | CertificateThumbprint | ManagedIdentity");
        ServiceSettings.Require(ManagedIdentity is "" or "system" || Guid.TryParse(ManagedIdentity, out _), "OneDrive:ManagedIdentity", ManagedIdentity);
        ServiceSettings.Require(AssertionScope.Length > 0, "OneDrive:AssertionScope", "");
    }
}
