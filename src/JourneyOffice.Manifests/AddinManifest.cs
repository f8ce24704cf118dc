using System.Security.Cryptography;
using System.Text;
using JourneyOffice.Maps;

namespace JourneyOffice.Manifests;

/// <summary>What Office is told of the add-in of one deployment.</summary>
public sealed record AddinManifest
{
    private const int LongestName = 125;

    private AddinManifest(Uri address, string provider, Uri support) => (Address, Provider, Support) = (address, provider, support);

    /// <summary>Where the service is reached from people's machines, with a slash at the end.</summary>
    public Uri Address { get; }

    /// <summary>Who offers the add-in, as Office shows it.</summary>
    public string Provider { get; }

    /// <summary>Where people find help.</summary>
    public Uri Support { get; }

    /// <summary>Tells this deployment's add-in from others': the same for the same address, so that a new manifest replaces the old one.</summary>
    public Guid Id => IdOf(Address);

    /// <summary>The add-in of a deployment.</summary>
    /// <param name="address">Where the service is reached: "https://maps.contoso.com". Office takes pages, pictures and help by https alone.</param>
    /// <param name="provider">Who offers it; absent: JourneyOffice.</param>
    /// <param name="support">Where people find help; absent: the service's own first page.</param>
    /// <exception cref="JourneyException">An address is none by https (<see cref="ManifestsErrors.BadAddress"/>), or the name is too long (<see cref="ManifestsErrors.BadName"/>).</exception>
    public static AddinManifest For(string address, string? provider = null, string? support = null)
    {
        var root = Secure(address);
        if (root.Query.Length > 0 || root.Fragment.Length > 0)
            throw new JourneyException(ManifestsErrors.BadAddress, Place.None, address);
        root = root.AbsolutePath.EndsWith('/') ? root : new Uri(root.AbsoluteUri + "/");
        if (provider is not null && (string.IsNullOrWhiteSpace(provider) || provider.Length > LongestName))
            throw new JourneyException(ManifestsErrors.BadName, Place.None, provider, LongestName);
        return new AddinManifest(root, provider ?? "JourneyOffice", support is null ? root : Secure(support));
    }

    private static Uri Secure(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0 && address.Length <= 2000 ? uri
        : throw new JourneyException(ManifestsErrors.BadAddress, Place.None, address);

    // A UUID of version 8 (RFC 9562, section 5.8): 122 bits of a hash.
    private static Guid IdOf(Uri address)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("journeyoffice add-in " + address.AbsoluteUri))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
