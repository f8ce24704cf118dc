using JourneyOffice.Libraries;
using Microsoft.Graph.Models;

namespace JourneyOffice.OneDrive;

/// <summary>Looking into files, once for each content.</summary>
internal static class Contents
{
    /// <summary>What an item's content holds.</summary>
    public static async Task<SeenFile> LookAsync(GraphCall call, ItemAddress address, DriveItem item, string name)
    {
        var seen = call.Connection.Seen;
        if (seen.Content(address.Drive, address.Item, ItemTag.ContentOf(item), name) is { } known)
            return known;
        var (now, bytes) = await DriveItems.ReadAsync(call, address).ConfigureAwait(false);
        return Remember(call, address, now, name, bytes);
    }

    /// <summary>Remembers what a content that was fetched holds.</summary>
    public static SeenFile Remember(GraphCall call, ItemAddress address, DriveItem item, string name, ReadOnlyMemory<byte> bytes)
    {
        var limits = call.Options.Limits;
        var file = new SeenFile(CarrierSummary.Of(name, bytes, limits), ContentMark.Of(bytes, limits));
        call.Connection.Seen.Remember(address.Drive, address.Item, ItemTag.ContentOf(item), name, file);
        return file;
    }
}
