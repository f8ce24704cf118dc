using JourneyOffice.Libraries;
using JourneyOffice.Maps;
using Microsoft.Graph.Models;
using Place = JourneyOffice.Maps.Place;

namespace JourneyOffice.OneDrive;

/// <summary>Files that others gave away.</summary>
internal static class FilesOfOthers
{
    /// <summary>What is told of one.</summary>
    public static SharedFile Told(DriveItem item)
    {
        var address = UserDrives.AddressOf(item);
        var by = item.LastModifiedBy?.User?.DisplayName ?? item.CreatedBy?.User?.DisplayName ?? item.Shared?.Owner?.User?.DisplayName ?? "";
        return new SharedFile(
            ItemName.OfShared(address.Drive, address.Item, item.Name ?? ""), item.Name ?? "", item.Size ?? 0, item.LastModifiedDateTime?.ToUniversalTime() ?? default, by, item.WebUrl ?? "");
    }

    /// <summary>Takes up the file that a link leads to.</summary>
    public static async Task<SharedFile> TakeUpAsync(GraphCall call, UserDrives drives, string link)
    {
        var item = await ShareLink.FollowAsync(call, link, isKept: true).ConfigureAwait(false);
        var address = UserDrives.AddressOf(item);
        if (item.Folder is not null || !ItemName.IsId(address.Drive) || !ItemName.IsId(address.Item) || !LibraryNames.IsGood(item.Name ?? ""))
            throw new JourneyException(OneDriveErrors.BadLink, Place.None);
        var file = Told(item);
        var own = await drives.OwnAsync(call).ConfigureAwait(false);
        if (address.Drive == own.Id && NameInFolder(item, call.Options.Folder) is { } name)
            return file with { Name = name };
        await KnownFiles.AddAsync(call, drives, file.Name).ConfigureAwait(false);
        return file;
    }

    // Somebody pasted a link to what is in their folder anyway. Graph tells the path as "/drives/{id}/root:/Folder/sub".
    private static string? NameInFolder(DriveItem item, string folder)
    {
        var path = item.ParentReference?.Path is { } told && told.IndexOf("root:", StringComparison.Ordinal) is >= 0 and var at ? Uri.UnescapeDataString(told[(at + "root:".Length)..]).Trim('/') + "/" : "";
        var before = folder.Trim('/') + "/";
        return path.StartsWith(before, StringComparison.OrdinalIgnoreCase) && LibraryNames.IsGood(path[before.Length..] + item.Name) ? path[before.Length..] + item.Name : null;
    }
}
