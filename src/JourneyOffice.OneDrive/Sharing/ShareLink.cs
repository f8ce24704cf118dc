using System.Buffers.Text;
using System.Text;
using JourneyOffice.Maps;
using Microsoft.Graph.Models;
using Place = JourneyOffice.Maps.Place;

namespace JourneyOffice.OneDrive;

/// <summary>Links by which people give files away. They are never gone to: Graph is asked what they lead to (Graph: accessing shared driveItems).</summary>
internal static class ShareLink
{
    private const int Longest = 4000;

    /// <summary>What a link leads to.</summary>
    /// <param name="call">The call of the library.</param>
    /// <param name="link">The link.</param>
    /// <param name="isKept">Whether the user may open it from now on by its id; else for this request only.</param>
    /// <exception cref="JourneyException">It is no link of the hosts of the settings.</exception>
    public static async Task<DriveItem> FollowAsync(GraphCall call, string link, bool isKept)
    {
        var path = $"shares/{TokenOf(call.Options, link)}/driveItem";
        return await call.Graph.Shares[""].DriveItem.WithUrl(call.At(path).AbsoluteUri).GetAsync(
            request => request.Headers.Add("Prefer", isKept ? "redeemSharingLink" : "redeemSharingLinkIfNecessary"), call.Cancellation).ConfigureAwait(false)
            ?? throw new GraphFault(System.Net.HttpStatusCode.NotFound, "");
    }

    /// <summary>How Graph takes a link: "u!" and its text in base64 as it may stand in addresses, without padding.</summary>
    public static string TokenOf(OneDriveOptions options, string link)
    {
        var text = link.Trim();
        return text.Length <= Longest && Uri.TryCreate(text, UriKind.Absolute, out var address) && TrustedHosts.Contain(options, address)
            ? "u!" + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(address.AbsoluteUri))
            : throw new JourneyException(OneDriveErrors.BadLink, Place.None);
    }
}
