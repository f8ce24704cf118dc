using System.Net;
using JourneyOffice.Maps;
using Microsoft.Graph.Models;
using Place = JourneyOffice.Maps.Place;

namespace JourneyOffice.OneDrive;

/// <summary>
/// Addresses that Graph names for downloads and pictures. The right to use them is in them, so they get no token, and they are gone to only over
/// HTTPS; where they send on, only to hosts of the settings or their own.
/// </summary>
internal static class NamedAddress
{
    private const int MostSentOn = 3;
    private const string DownloadUrl = "@microsoft.graph.downloadUrl";

    /// <summary>Where an item's content is fetched; <see langword="null"/>: Graph named nothing.</summary>
    public static Uri? OfContent(DriveItem item) =>
        item.AdditionalData.TryGetValue(DownloadUrl, out var value) && Uri.TryCreate(value as string, UriKind.Absolute, out var address) ? address : null;

    /// <summary>An address in an answer.</summary>
    /// <exception cref="JourneyException">It is none.</exception>
    public static Uri Of(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : throw Strange("-");

    /// <summary>Fetches what is there.</summary>
    /// <param name="call">The call of the library.</param>
    /// <param name="address">The address.</param>
    /// <param name="longest">How much may be fetched, in bytes.</param>
    public static async Task<byte[]> FetchAsync(GraphCall call, Uri address, long longest)
    {
        for (var sentOn = 0; ; sentOn++)
        {
            using var request = GraphRequest.ToForeign(HttpMethod.Get, address, longest);
            using var response = await call.SendAsync(request).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
                return await response.Content.ReadAsByteArrayAsync(call.Cancellation).ConfigureAwait(false);
            address = sentOn < MostSentOn ? Next(call, address, response) : throw Strange(address.Host);
        }
    }

    /// <summary>Where Graph sends on who asks it for a content.</summary>
    public static async Task<byte[]> FetchThroughAsync(GraphCall call, string path, long longest)
    {
        using var request = GraphRequest.ToGraph(HttpMethod.Get, call.At(path), longest);
        using var response = await call.SendAsync(request).ConfigureAwait(false);
        return response.StatusCode == HttpStatusCode.OK
            ? await response.Content.ReadAsByteArrayAsync(call.Cancellation).ConfigureAwait(false)
            : await FetchAsync(call, response.Headers.Location is { IsAbsoluteUri: true } address ? address : throw Strange("-"), longest).ConfigureAwait(false);
    }

    private static Uri Next(GraphCall call, Uri from, HttpResponseMessage response)
    {
        var next = response.Headers.Location is { } location ? new Uri(from, location) : throw Strange(from.Host);
        return next.Scheme == Uri.UriSchemeHttps && (next.Authority == from.Authority || TrustedHosts.Contain(call.Options, next)) ? next : throw Strange(next.Host);
    }

    private static JourneyException Strange(string host) => new(OneDriveErrors.StrangeAddress, Place.None, host);
}
