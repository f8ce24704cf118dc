using System.Net;
using JourneyOffice.Libraries;
using JourneyOffice.Maps;
using Microsoft.Graph.Models;
using Place = JourneyOffice.Maps.Place;

namespace JourneyOffice.OneDrive;

/// <summary>Finds out after an upload what became of it, by the versions that the file has then.</summary>
/// <param name="call">The call of the library.</param>
/// <param name="name">The file's name in the library.</param>
/// <param name="mark">The mark of what was uploaded.</param>
/// <param name="before">What stood there before; <see langword="null"/>: nothing.</param>
internal sealed class Settling(GraphCall call, string name, string mark, Standing? before)
{
    private const int MostAttempts = 6;

    /// <summary>What became of it; <see langword="null"/>: it was not done.</summary>
    /// <param name="uploaded">What Graph answered; <see langword="null"/>: the answer was lost.</param>
    /// <param name="address">Where the file is.</param>
    /// <exception cref="JourneyException">Somebody wrote in between; what they wrote stands again.</exception>
    public async Task<Settled?> SettleAsync(UploadedItem? uploaded, ItemAddress address)
    {
        var place = uploaded is { Id.Length: > 0 } ? new ItemAddress(address.Drive, uploaded.Id) : before?.Address;
        if (place is null)
        {
            if (await DriveItems.FindAsync(call, address).ConfigureAwait(false) is not { } made)
                return null;
            place = UserDrives.AddressOf(made);
        }

        var versions = await ItemVersions.ListAsync(call, place, all: true).ConfigureAwait(false);
        var fresh = Fresh(versions);
        // One new version, or none where the place keeps none: it is this one.
        var ours = uploaded is not null && fresh <= 1 ? 0 : await FindOursAsync(place, versions, fresh).ConfigureAwait(false);
        if (ours is not { } at)
            return uploaded is null ? null : throw OtherVersion();
        if (at + 1 < fresh)
            await PutBackAsync(place, versions, at).ConfigureAwait(false);
        return new Settled(place, versions, at, await TagAsync(place, uploaded, at).ConfigureAwait(false));
    }

    // How many versions came since the file was looked at.
    private int Fresh(IReadOnlyList<DriveItemVersion> versions)
    {
        var at = before?.Version is null ? -1 : versions.ToList().FindIndex(version => version.Id == before.Version);
        return at >= 0 ? at : before is null ? versions.Count : 0;
    }

    private async Task<int?> FindOursAsync(ItemAddress place, IReadOnlyList<DriveItemVersion> versions, int fresh)
    {
        for (var at = fresh - 1; at >= 0; at--)
        {
            if (await ItemVersions.MarkAsync(call, place, versions, at).ConfigureAwait(false) == mark)
                return at;
        }

        // A place without versions tells by its content alone.
        return before?.Version is null && await IsThereAsync(place).ConfigureAwait(false) ? 0 : null;
    }

    private async Task<bool> IsThereAsync(ItemAddress place) =>
        ContentMark.Of((await DriveItems.ReadAsync(call, place).ConfigureAwait(false)).Bytes, call.Options.Limits) == mark;

    // The tag under which the next save works: the uploaded one, or the one after SharePoint has been at it.
    private async Task<string> TagAsync(ItemAddress place, UploadedItem? uploaded, int at)
    {
        if (at > 0)
            return uploaded?.Tag ?? "";
        var item = await DriveItems.GetAsync(call, place).ConfigureAwait(false);
        if (uploaded is not null && ItemTag.ContentOf(item) == uploaded.Tag)
            return uploaded.Tag;
        var (now, bytes) = await DriveItems.ReadAsync(call, place).ConfigureAwait(false);
        return ContentMark.Of(bytes, call.Options.Limits) == mark ? ItemTag.ContentOf(now) : uploaded?.Tag ?? "";
    }

    // Somebody's save was acknowledged while this one was on its way, and Graph let this one replace it: theirs is written again, if nobody has
    // gone on from this one meanwhile, and the caller is told as if this one had come too late.
    private async Task PutBackAsync(ItemAddress place, IReadOnlyList<DriveItemVersion> versions, int at)
    {
        var theirs = await ItemVersions.ReadAsync(call, place, versions, at + 1).ConfigureAwait(false);
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var (item, there) = await DriveItems.ReadAsync(call, place).ConfigureAwait(false);
            if (ContentMark.Of(there, call.Options.Limits) != mark)
                break;
            try
            {
                await UploadSession.UploadAsync(call, place, ItemTag.ContentOf(item), theirs).ConfigureAwait(false);
            }
            catch (GraphFault fault) when (fault.Status is HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict or HttpStatusCode.NotFound)
            {
                // SharePoint rewrote it just now, Graph was mistaken, or somebody was faster: looked at again.
                await Task.Delay(Waiting.Growing(attempt), call.Options.Time, call.Cancellation).ConfigureAwait(false);
            }
        }

        throw OtherVersion();
    }

    private JourneyException OtherVersion() => new(LibrariesErrors.OtherVersion, new Place(name), name);
}

/// <summary>An upload that was done.</summary>
/// <param name="Address">The item, by its id.</param>
/// <param name="Versions">Its versions; none where the place keeps none.</param>
/// <param name="At">Which of them it is.</param>
/// <param name="Tag">Graph's tag of it; empty: somebody has written since, and it is not known any more.</param>
internal sealed record Settled(ItemAddress Address, IReadOnlyList<DriveItemVersion> Versions, int At, string Tag)
{
    /// <summary>What the caller is told.</summary>
    public LibraryVersion Told(SeenFiles seen, string mark, int length, SaveNote note, TimeProvider time)
    {
        var tag = new ItemTag(Tag, mark).ToString();
        return At < Versions.Count ? ItemVersions.Told(seen, Address, Versions, At, tag) : new LibraryVersion(1, tag, length, time.GetUtcNow(), note.Who, note.Why, note.Key);
    }
}
