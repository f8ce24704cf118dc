using System.Net;
using JourneyOffice.Libraries;
using JourneyOffice.Maps;
using Microsoft.Graph.Models;
using Place = JourneyOffice.Maps.Place;

namespace JourneyOffice.OneDrive;

/// <summary>
/// Writes one file so that nothing is replaced that the caller has not seen. Graph holds an upload against a tag when it begins and, as far as is
/// documented, not when it ends; so afterwards the versions are looked at, and what came in between is put back (docs/onedrive.md).
/// </summary>
/// <param name="call">The call of the library.</param>
/// <param name="name">The file's name in the library.</param>
/// <param name="address">Where it is, or would be.</param>
/// <param name="bytes">What is written.</param>
internal sealed class Saving(GraphCall call, string name, ItemAddress address, ReadOnlyMemory<byte> bytes)
{
    private const int MostAttempts = 3;

    private readonly string mark = ContentMark.Of(bytes, call.Options.Limits);

    private SeenFiles Seen => call.Connection.Seen;

    /// <summary>Writes it.</summary>
    /// <exception cref="JourneyException">Another version is there, or it can't be written.</exception>
    public async Task<LibraryVersion> SaveAsync(SaveCondition condition, SaveNote note)
    {
        for (var attempt = 1; ; attempt++)
        {
            var before = await LookAsync().ConfigureAwait(false);
            if (await DoneAsync(before, note, isRepeated: attempt > 1).ConfigureAwait(false) is { } done)
                return done;
            if (await AllowedAsync(before, condition).ConfigureAwait(false) is { } same)
                return Keep(before!.Address, same, note, ItemVersions.Told(Seen, before.Address, same, 0, new ItemTag(before.Tag, mark).ToString()));
            if (await WriteAsync(before, note, isLast: attempt == MostAttempts).ConfigureAwait(false) is { } version)
                return version;
        }
    }

    /// <summary>What stands there: the versions before the item, so that who writes in between is noticed by the item's tag.</summary>
    private async Task<Standing?> LookAsync()
    {
        if (await DriveItems.FindAsync(call, address).ConfigureAwait(false) is not { } found)
            return null;
        var place = UserDrives.AddressOf(found);
        if (found.Folder is not null)
            throw new JourneyException(LibrariesErrors.AlreadyThere, new Place(name), name);
        var versions = await ItemVersions.ListAsync(call, place, all: false).ConfigureAwait(false);
        var item = await DriveItems.FindAsync(call, place).ConfigureAwait(false);
        return item is null ? null : new Standing(place, item, versions.Count > 0 ? versions[0].Id : null);
    }

    // Asked for again, by the caller or by us: done before, by what this process remembers or by what stands there.
    private async Task<LibraryVersion?> DoneAsync(Standing? before, SaveNote note, bool isRepeated)
    {
        if (before is null || (note.Key is null && !isRepeated))
            return null;
        if (note.Key is { } key && Seen.Save(before.Address.Drive, before.Address.Item, key) is { } save)
            return save.Mark == mark ? save.Version : throw new JourneyException(LibrariesErrors.KeyUsed, new Place(name), name, key);
        if (await MarkAsync(before).ConfigureAwait(false) != mark)
            return null;
        var versions = await ItemVersions.ListAsync(call, before.Address, all: true).ConfigureAwait(false);
        return versions.Count == 0 ? null : Keep(before.Address, versions, note, ItemVersions.Told(Seen, before.Address, versions, 0, new ItemTag(before.Tag, mark).ToString()));
    }

    // Whether it may be written; gives the versions where the same stands there already.
    private async Task<IReadOnlyList<DriveItemVersion>?> AllowedAsync(Standing? before, SaveCondition condition)
    {
        if (condition.Tag is null)
            return before is null ? null : throw new JourneyException(LibrariesErrors.AlreadyThere, new Place(name), name);
        if (before is null)
            throw new JourneyException(LibrariesErrors.NoSuchFile, new Place(name), name);
        var tag = ItemTag.Parse(condition.Tag);
        if (tag is null || (tag.Content != before.Tag && (tag.Mark.Length == 0 || tag.Mark != await MarkAsync(before).ConfigureAwait(false))))
            throw OtherVersion();
        if (tag.Mark != mark || tag.Content != before.Tag)
            return null;
        var versions = await ItemVersions.ListAsync(call, before.Address, all: true).ConfigureAwait(false);
        return versions.Count > 0 ? versions : null;
    }

    // The mark of what stands there: the tag's content or a newer one, which Graph notices by the tag when it is to be replaced.
    private async Task<string> MarkAsync(Standing before)
    {
        if (Seen.Content(before.Address.Drive, before.Address.Item, before.Tag, name) is { } seen)
            return seen.Mark;
        var (_, there) = await DriveItems.ReadAsync(call, before.Address).ConfigureAwait(false);
        return ContentMark.Of(there, call.Options.Limits);
    }

    // Null: refused for a reason that may have been none (Graph says 412 and 409 now and then right after another write), or lost; to be looked at anew.
    private async Task<LibraryVersion?> WriteAsync(Standing? before, SaveNote note, bool isLast)
    {
        UploadedItem? uploaded;
        try
        {
            uploaded = await UploadSession.UploadAsync(call, before?.Address ?? address, before?.Tag, bytes).ConfigureAwait(false);
        }
        catch (GraphFault fault) when (fault.Status is HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict or HttpStatusCode.NotFound && !isLast)
        {
            await Task.Delay(Waiting.Growing(1), call.Options.Time, call.Cancellation).ConfigureAwait(false);
            return null;
        }
        catch (GraphFault fault) when (fault.Status == HttpStatusCode.Conflict && before is not null)
        {
            // It is as the caller saw it and can't be written all the same: Office holds it (Graph then says 409, too).
            throw new GraphFault(HttpStatusCode.Locked, fault.Code);
        }

        // Who gives up now gives up waiting: what was replaced unseen has to be put back all the same.
        using var afterwards = call.Afterwards();
        if (await new Settling(afterwards, name, mark, before).SettleAsync(uploaded, address).ConfigureAwait(false) is not { } done)
            return isLast ? throw new JourneyException(OneDriveErrors.NoAnswer, new Place(name), name) : null;
        Remember(done);
        return Keep(done.Address, done.Versions, note, done.Told(Seen, mark, bytes.Length, note, call.Options.Time), done.At);
    }

    // What lists need is known from what was written, unless SharePoint has been at it.
    private void Remember(Settled done)
    {
        if (done.Tag.Length > 0)
            Seen.Remember(done.Address.Drive, done.Address.Item, done.Tag, name, new SeenFile(CarrierSummary.Of(name, bytes, call.Options.Limits), mark));
    }

    private LibraryVersion Keep(ItemAddress place, IReadOnlyList<DriveItemVersion> versions, SaveNote note, LibraryVersion version, int at = 0)
    {
        var told = version with { Key = note.Key ?? version.Key, Why = note.Why.Length > 0 ? note.Why : version.Why };
        Seen.RememberSave(place.Drive, place.Item, versions.Count > at ? versions[at].Id : null, note, new KeptSave(mark, told));
        return told;
    }

    private JourneyException OtherVersion() => new(LibrariesErrors.OtherVersion, new Place(name), name);
}

/// <summary>A file as it stood before it was written.</summary>
/// <param name="Address">The item, by its id.</param>
/// <param name="Item">The item.</param>
/// <param name="Version">Its newest version; <see langword="null"/>: the place keeps none.</param>
internal sealed record Standing(ItemAddress Address, DriveItem Item, string? Version)
{
    /// <summary>Graph's tag of its content.</summary>
    public string Tag => ItemTag.ContentOf(Item);
}
