using System.Collections.Concurrent;
using JourneyOffice.Maps;
using Microsoft.Graph.Models;
using Place = JourneyOffice.Maps.Place;

namespace JourneyOffice.OneDrive;

/// <summary>Where the files of one user are. Kept as long as the user's library.</summary>
internal sealed class UserDrives
{
    private readonly ConcurrentDictionary<string, ItemAddress> folders = new(StringComparer.Ordinal);
    private OwnDrive? own;

    /// <summary>The user's own drive.</summary>
    public async ValueTask<OwnDrive> OwnAsync(GraphCall call) => own ??= await OwnDrive.AskAsync(call).ConfigureAwait(false);

    /// <summary>The folder of the user's own maps.</summary>
    public async ValueTask<ItemAddress> OwnFolderAsync(GraphCall call) =>
        new((await OwnAsync(call).ConfigureAwait(false)).Id, ItemAddress.Root, call.Options.Folder.Trim('/'));

    /// <summary>The folder of a SharePoint library of the settings.</summary>
    /// <exception cref="JourneyException">There is none under that word.</exception>
    public async ValueTask<ItemAddress> LibraryAsync(GraphCall call, string word)
    {
        if (folders.TryGetValue(word, out var known))
            return known;
        if (!call.Options.Libraries.TryGetValue(word, out var place))
            throw new JourneyException(OneDriveErrors.NoSuchPlace, Place.None, word);
        return folders[word] = place.Contains("://", StringComparison.Ordinal)
            ? AddressOf(await ShareLink.FollowAsync(call, place, isKept: false).ConfigureAwait(false)) : new ItemAddress(place, ItemAddress.Root);
    }

    /// <summary>Where the file of a name is, or would be.</summary>
    /// <exception cref="JourneyException">It is no name.</exception>
    public async ValueTask<ItemAddress> AddressAsync(GraphCall call, string name)
    {
        if (ItemName.SharedIn(name) is { } shared)
            return shared;
        if (ItemName.LibraryIn(name) is { } library)
            return (await LibraryAsync(call, library.Word).ConfigureAwait(false)).Below(library.Path);
        ItemName.RequireOwn(name);
        return (await OwnFolderAsync(call).ConfigureAwait(false)).Below(name);
    }

    /// <summary>The address of an item that Graph told of.</summary>
    public static ItemAddress AddressOf(DriveItem item) => new(item.RemoteItem?.ParentReference?.DriveId ?? item.ParentReference?.DriveId ?? "", item.RemoteItem?.Id ?? item.Id ?? "");
}
