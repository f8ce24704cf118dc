using System.Net;
using Microsoft.Graph.Models;

namespace JourneyOffice.OneDrive;

/// <summary>Reading items of drives.</summary>
internal static class DriveItems
{
    private const int PageLength = 200;
    private const int MostPages = 100;
    private static readonly string[] Listed = ["id", "name", "size", "cTag", "eTag", "file", "folder", "lastModifiedDateTime", "lastModifiedBy", "parentReference", "webUrl"];

    /// <summary>An item.</summary>
    public static async Task<DriveItem> GetAsync(GraphCall call, ItemAddress address) =>
        await call.Graph.Drives[address.Drive].Items[address.Item].WithUrl(call.At(address.Url).AbsoluteUri).GetAsync(cancellationToken: call.Cancellation).ConfigureAwait(false)
        ?? throw new GraphFault(HttpStatusCode.NotFound, "");

    /// <summary>An item; <see langword="null"/>: there is none.</summary>
    public static async Task<DriveItem?> FindAsync(GraphCall call, ItemAddress address)
    {
        try
        {
            return await GetAsync(call, address).ConfigureAwait(false);
        }
        catch (GraphFault fault) when (fault.Status == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>What lies in a folder, page by page as Graph gives it, in no order.</summary>
    public static async Task<IReadOnlyList<DriveItem>> ChildrenAsync(GraphCall call, string drive, string folder, int most)
    {
        var children = call.Graph.Drives[drive].Items[folder].Children;
        var page = await children.GetAsync(
            request =>
            {
                request.QueryParameters.Select = Listed;
                request.QueryParameters.Top = PageLength;
            },
            call.Cancellation).ConfigureAwait(false);
        var found = new List<DriveItem>(page?.Value ?? []);
        for (var pages = 1; page?.OdataNextLink is { } next && found.Count <= most && pages < MostPages; pages++)
        {
            page = await children.WithUrl(next).GetAsync(cancellationToken: call.Cancellation).ConfigureAwait(false);
            found.AddRange(page?.Value ?? []);
        }

        return found;
    }

    /// <summary>
    /// An item with its content. Graph's copies may lag behind each other: what is older than the item says, by its length, is fetched once more. A
    /// content newer than the tag does no harm: a save with it is held against the mark.
    /// </summary>
    public static async Task<(DriveItem Item, byte[] Bytes)> ReadAsync(GraphCall call, ItemAddress address)
    {
        var longest = call.Options.Limits.FileLength;
        for (var attempt = 1; ; attempt++)
        {
            var item = await GetAsync(call, address).ConfigureAwait(false);
            if (item.Folder is not null)
                throw new GraphFault(HttpStatusCode.NotFound, "");
            if (item.Size > longest)
                throw Limits.TooLong(item.Name ?? "", item.Size.Value, longest);
            try
            {
                var bytes = NamedAddress.OfContent(item) is { } named ? await NamedAddress.FetchAsync(call, named, longest).ConfigureAwait(false)
                    : await NamedAddress.FetchThroughAsync(call, address.Url + "/content", longest).ConfigureAwait(false);
                // SharePoint gives some files another length than it tells, however often it is asked.
                if (bytes.Length == item.Size || attempt == 2)
                    return (item, bytes);
            }
            catch (GraphFault fault) when (attempt == 1 && (fault.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Gone))
            {
                // The right in the address ran out while Graph was waited for; the item comes with a new one.
            }
        }
    }
}
