using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace JourneyOffice.Service;

/// <summary>Takes a caller's address, scheme and host from reverse proxies that the settings name; anybody else could make them up.</summary>
internal static class Forwarding
{
    /// <summary>Adds it.</summary>
    public static void AddForwarding(this IServiceCollection services, ServiceSettings settings) => services.Configure<ForwardedHeadersOptions>(options =>
    {
        options.ForwardedHeaders = settings.Proxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        options.ForwardLimit = null;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in settings.Proxies)
            Add(options, proxy);
    });

    private static void Add(ForwardedHeadersOptions options, string proxy)
    {
        if (IPAddress.TryParse(proxy, out var address))
            options.KnownProxies.Add(address);
        else
            options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
    }
}
