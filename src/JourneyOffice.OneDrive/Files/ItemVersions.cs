using System.Globalization;
using JourneyOffice.Libraries;
using Microsoft.Graph.Models;

namespace JourneyOffice.OneDrive;

/// <summary>The versions of an item as Graph keeps them.</summary>
internal static class ItemVersions
{
    private const int MostPages = 50;

    /// <summary>The versions, the newest first; it is the item as it is now.</summary>
    /// <param name="call">The call of the library.</param>
    /// <param name="address">The item, by its id.</param>
    /// <param name="all">All of them, or only as many as come at once.</param>
    public static async Task<IReadOnlyList<DriveItemVersion>> ListAsync(GraphCall call, ItemAddress address, bool all)
    {
        var versions = call.Graph.Drives[address.Drive].Items[address.Item].Versions;
        var page = await versions.GetAsync(cancellationToken: call.Cancellation).ConfigureAwait(false);
        var found = new List<DriveItemVersion>(page?.Value ?? []);
        for (var pages = 1; all && page?.OdataNextLink is { } next && pages < MostPages; pages++)
        {
            page = await versions.WithUrl(next).GetAsync(cancellationToken: call.Cancellation).ConfigureAwait(false);
            found.AddRange(page?.Value ?? []);
        }

        return found;
    }

    /// <summary>
    /// What people call a version. SharePoint counts "1.0", "2.0" and forgets the oldest ones, so its own number is taken where there is one; personal
    /// drives have names without order, which are counted from the oldest.
    /// </summary>
    public static int NumberOf(IReadOnlyList<DriveItemVersion> versions, int at) =>
        versions.All(version => Counted(version) is not null) ? Counted(versions[at])!.Value : versions.Count - at;

    /// <summary>The content of a version.</summary>
    /// <param name="call">The call of the library.</param>
    /// <param name="address">The item, by its id.</param>
    /// <param name="versions">Its versions.</param>
    /// <param name="at">Which of them.</param>
    public static async Task<byte[]> ReadAsync(GraphCall call, ItemAddress address, IReadOnlyList<DriveItemVersion> versions, int at)
    {
        // The newest one's content is refused under its version's address.
        if (at == 0)
            return (await DriveItems.ReadAsync(call, address).ConfigureAwait(false)).Bytes;
        var path = $"{address.Url}/versions/{Uri.EscapeDataString(versions[at].Id ?? "")}/content";
        return await NamedAddress.FetchThroughAsync(call, path, call.Options.Limits.FileLength).ConfigureAwait(false);
    }

    /// <summary>The mark of a version's content, which is fetched if it is not known.</summary>
    public static async Task<string> MarkAsync(GraphCall call, ItemAddress address, IReadOnlyList<DriveItemVersion> versions, int at)
    {
        var (seen, id) = (call.Connection.Seen, versions[at].Id ?? "");
        if (at > 0 && seen.Mark(address.Drive, address.Item, id) is { } known)
            return known;
        var mark = ContentMark.Of(await ReadAsync(call, address, versions, at).ConfigureAwait(false), call.Options.Limits);
        // The newest may still be written by SharePoint, or be overtaken while it is fetched.
        if (at > 0)
            seen.RememberMark(address.Drive, address.Item, id, mark);
        return mark;
    }

    /// <summary>What is told of a version.</summary>
    /// <param name="seen">What is known of saves through this service.</param>
    /// <param name="address">The item, by its id.</param>
    /// <param name="versions">Its versions.</param>
    /// <param name="at">Which of them.</param>
    /// <param name="tag">Its tag; <see langword="null"/>: one that tells it from others and which no save takes.</param>
    public static LibraryVersion Told(SeenFiles seen, ItemAddress address, IReadOnlyList<DriveItemVersion> versions, int at, string? tag)
    {
        var version = versions[at];
        var note = seen.Note(address.Drive, address.Item, version.Id ?? "");
        var by = version.LastModifiedBy;
        return new LibraryVersion(
            NumberOf(versions, at), tag ?? new ItemTag($"version {address.Item} {version.Id}", "").ToString(), version.Size ?? 0, version.LastModifiedDateTime?.ToUniversalTime() ?? default,
            by?.User?.DisplayName ?? by?.Application?.DisplayName ?? note?.Who ?? "", note?.Why ?? "", note?.Key);
    }

    private static int? Counted(DriveItemVersion version) =>
        version.Id is { } id && id.EndsWith(".0", StringComparison.Ordinal) && int.TryParse(id[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
