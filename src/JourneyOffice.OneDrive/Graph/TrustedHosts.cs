namespace JourneyOffice.OneDrive;

/// <summary>Hosts of the Microsoft cloud that is set.</summary>
internal static class TrustedHosts
{
    /// <summary>Whether an address is one of theirs: over HTTPS, with nobody's name in it.</summary>
    public static bool Contain(OneDriveOptions options, Uri address) =>
        address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0 && options.Hosts.Any(host => Is(address, host));

    // With a port where the setting has one, so that a cloud can be tried out on one machine.
    private static bool Is(Uri address, string host) =>
        host.StartsWith('.') ? address.IsDefaultPort && address.IdnHost.EndsWith(host, StringComparison.OrdinalIgnoreCase) && address.HostNameType == UriHostNameType.Dns
        : (address.IsDefaultPort ? address.IdnHost : $"{address.IdnHost}:{address.Port}").Equals(host, StringComparison.OrdinalIgnoreCase);
}
