using System.Text.Json;
using JourneyOffice.Libraries;
using JourneyOffice.Maps;

namespace JourneyOffice.OneDrive;

/// <summary>
/// The files of others that a user took up. They are kept in a small file in the user's own folder, so that this program keeps nothing of its own
/// about people, and the same files are there from every machine.
/// </summary>
internal static class KnownFiles
{
    private const string FileName = ".shared.json";
    private const int Most = 200;
    private const int MostAttempts = 5;
    private const int Longest = 1 << 20;

    /// <summary>Their names in the library.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(GraphCall call, UserDrives drives)
    {
        var address = (await drives.OwnFolderAsync(call).ConfigureAwait(false)).Below(FileName);
        if (await DriveItems.FindAsync(call, address).ConfigureAwait(false) is not { } found)
            return [];
        var (seen, place, tag) = (call.Connection.Seen, UserDrives.AddressOf(found), ItemTag.ContentOf(found));
        if (seen.Names(place.Drive, place.Item, tag) is { } known)
            return known;
        var names = (await LoadAsync(call, drives).ConfigureAwait(false)).Names;
        seen.RememberNames(place.Drive, place.Item, tag, names);
        return names;
    }

    /// <summary>Adds one; of two hundred the one that was taken up first goes.</summary>
    public static async Task AddAsync(GraphCall call, UserDrives drives, string name)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (names, tag, address) = await LoadAsync(call, drives).ConfigureAwait(false);
            if (names.Contains(name, StringComparer.Ordinal))
                return;
            // By its ids: it may have been renamed since.
            var ids = ItemName.SharedIn(name);
            var bytes = JsonSerializer.SerializeToUtf8Bytes(new { files = names.Where(known => ItemName.SharedIn(known) != ids).Append(name).TakeLast(Most) });
            try
            {
                await new Saving(call, FileName, address, bytes).SaveAsync(new SaveCondition(tag), new SaveNote("")).ConfigureAwait(false);
                return;
            }
            catch (JourneyException problem) when (attempt < MostAttempts && (problem.Finding.Code == LibrariesErrors.OtherVersion || problem.Finding.Code == LibrariesErrors.AlreadyThere))
            {
                // The same user, somewhere else.
            }
        }
    }

    private static async Task<(IReadOnlyList<string> Names, string? Tag, ItemAddress Address)> LoadAsync(GraphCall call, UserDrives drives)
    {
        var address = (await drives.OwnFolderAsync(call).ConfigureAwait(false)).Below(FileName);
        if (await DriveItems.FindAsync(call, address).ConfigureAwait(false) is not { } found || found.Size > Longest)
            return ([], null, address);
        var (item, bytes) = await DriveItems.ReadAsync(call, UserDrives.AddressOf(found)).ConfigureAwait(false);
        return (NamesIn(bytes), new ItemTag(ItemTag.ContentOf(item), ContentMark.Of(bytes, call.Options.Limits)).ToString(), address);
    }

    // People can write anything there; what is no name of a shared file is left out.
    private static IReadOnlyList<string> NamesIn(byte[] bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return [.. json.RootElement.GetProperty("files").EnumerateArray().Select(name => name.GetString() ?? "").Where(IsShared).TakeLast(Most)];
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return [];
        }
    }

    private static bool IsShared(string name)
    {
        try
        {
            return ItemName.SharedIn(name) is not null;
        }
        catch (JourneyException)
        {
            return false;
        }
    }
}
