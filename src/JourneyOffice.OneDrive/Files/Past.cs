using JourneyOffice.Libraries;
using JourneyOffice.Maps;
using Microsoft.Graph.Models;
using Place = JourneyOffice.Maps.Place;

namespace JourneyOffice.OneDrive;

/// <summary>A file as it was.</summary>
/// <param name="call">The call of the library.</param>
/// <param name="name">The file's name in the library.</param>
/// <param name="address">Where it is.</param>
internal sealed class Past(GraphCall call, string name, ItemAddress address)
{
    // Who merges has seen the file not long ago.
    private const int MostLookedThrough = 30;

    /// <summary>The versions, the newest first.</summary>
    public async Task<IReadOnlyList<LibraryVersion>> ListAsync()
    {
        var (item, place, versions) = await LoadAsync().ConfigureAwait(false);
        var seen = await Contents.LookAsync(call, place, item, name).ConfigureAwait(false);
        var now = new ItemTag(ItemTag.ContentOf(item), seen.Mark).ToString();
        if (versions.Count == 0)
            return [new LibraryVersion(1, now, item.Size ?? 0, item.LastModifiedDateTime?.ToUniversalTime() ?? default, item.LastModifiedBy?.User?.DisplayName ?? "", "")];
        return [.. versions.Select((_, at) => ItemVersions.Told(call.Connection.Seen, place, versions, at, at == 0 ? now : null))];
    }

    /// <summary>A version.</summary>
    /// <exception cref="JourneyException">There is none of that number.</exception>
    public async Task<LibraryFile> OpenAsync(int number)
    {
        var (_, place, versions) = await LoadAsync().ConfigureAwait(false);
        var at = Enumerable.Range(0, versions.Count).FirstOrDefault(at => ItemVersions.NumberOf(versions, at) == number, -1);
        if (at < 0 && (versions.Count > 0 || number != 1))
            throw new JourneyException(LibrariesErrors.NoSuchVersion, new Place(name), name, number);
        if (at <= 0)
            return await NowAsync(call, name, place).ConfigureAwait(false);
        var bytes = await ItemVersions.ReadAsync(call, place, versions, at).ConfigureAwait(false);
        return new LibraryFile(name, ItemVersions.Told(call.Connection.Seen, place, versions, at, null).Tag, bytes);
    }

    /// <summary>The file as it was when it had a tag; <see langword="null"/>: it is not among the last ones.</summary>
    public async Task<LibraryFile?> OpenSeenAsync(string tag)
    {
        var (_, place, versions) = await LoadAsync().ConfigureAwait(false);
        if (ItemTag.Parse(tag) is not { } seen)
            return null;
        var now = await NowAsync(call, name, place).ConfigureAwait(false);
        var standing = ItemTag.Parse(now.Tag)!;
        if (seen.Mark.Length == 0 ? seen.Content == standing.Content : seen.Mark == standing.Mark)
            return now with { Tag = tag };
        // Without a mark nothing tells an old version from the others.
        for (var at = 1; seen.Mark.Length > 0 && at < Math.Min(versions.Count, MostLookedThrough); at++)
        {
            if (await ItemVersions.MarkAsync(call, place, versions, at).ConfigureAwait(false) == seen.Mark)
                return new LibraryFile(name, tag, await ItemVersions.ReadAsync(call, place, versions, at).ConfigureAwait(false));
        }

        return null;
    }

    /// <summary>A file as it is now.</summary>
    public static async Task<LibraryFile> NowAsync(GraphCall call, string name, ItemAddress address)
    {
        var (item, bytes) = await DriveItems.ReadAsync(call, address).ConfigureAwait(false);
        return new LibraryFile(name, new ItemTag(ItemTag.ContentOf(item), ContentMark.Of(bytes, call.Options.Limits)).ToString(), bytes);
    }

    private async Task<(DriveItem Item, ItemAddress Place, IReadOnlyList<DriveItemVersion> Versions)> LoadAsync()
    {
        var item = await DriveItems.GetAsync(call, address).ConfigureAwait(false);
        if (item.Folder is not null)
            throw new GraphFault(System.Net.HttpStatusCode.NotFound, "");
        var place = UserDrives.AddressOf(item);
        return (item, place, await ItemVersions.ListAsync(call, place, all: true).ConfigureAwait(false));
    }
}
