using System.Net;
using System.Runtime.CompilerServices;
using JourneyOffice.Libraries;
using JourneyOffice.Maps;

namespace JourneyOffice.OneDrive;

/// <summary>
/// Tells one who follows what changes. Graph is asked now and then whether anything changed in a drive (delta); only then the files are listed and
/// held against what was there, for delta tells of moved folders, not of the files in them, and leaves paths out. It ends with who follows: nobody
/// is asked about without being there.
/// </summary>
/// <param name="connection">What all users share.</param>
/// <param name="tokens">The user's tokens.</param>
/// <param name="drives">Where the user's files are.</param>
internal sealed class Following(OneDriveConnection connection, GraphTokens tokens, UserDrives drives)
{
    private readonly Dictionary<string, string> links = new(StringComparer.Ordinal);
    private Dictionary<string, LibraryEntry> known = new(StringComparer.Ordinal);
    private IReadOnlyList<(string Name, string Tag)> takenUp = [];

    // There was news, and the files have not been listed since: a fault came between.
    private bool isOwed = true;

    /// <summary>The changes from now on.</summary>
    public async IAsyncEnumerable<LibraryChange> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await LookAsync(isFirst: true, cancellation).ConfigureAwait(false);
        while (true)
        {
            await Task.Delay(connection.Options.PollInterval, connection.Options.Time, cancellation).ConfigureAwait(false);
            foreach (var change in await NextAsync(cancellation).ConfigureAwait(false))
                yield return change;
        }
    }

    private async Task<IReadOnlyList<LibraryChange>> NextAsync(CancellationToken cancellation)
    {
        try
        {
            return await LookAsync(isFirst: false, cancellation).ConfigureAwait(false);
        }
        catch (JourneyException problem) when (problem.Finding.Code == OneDriveErrors.NoAnswer)
        {
            // Too many ask, or it is down: asked again after the pause. What changed meanwhile is told then.
            return [];
        }
    }

    private async Task<IReadOnlyList<LibraryChange>> LookAsync(bool isFirst, CancellationToken cancellation)
    {
        using var call = new GraphCall(connection, tokens, cancellation);
        return await call.RunAsync("changes", async () =>
        {
            isOwed |= await HasNewsAsync(call).ConfigureAwait(false);
            if (!isOwed)
                return [];
            var now = (await Searching.FindAsync(call, drives, LibrarySearch.All with { Take = int.MaxValue }).ConfigureAwait(false))
                .Where(entry => entry.Tag.Length > 0).ToDictionary(entry => entry.Name, StringComparer.Ordinal);
            IReadOnlyList<LibraryChange> changes = isFirst ? [] : [.. LibraryDifference.Of(known, now, file => file.Tag, file => file.Maps)];
            (known, isOwed) = (now, false);
            return changes;
        }).ConfigureAwait(false);
    }

    // All are asked, so that each has its place to go on from.
    private async Task<bool> HasNewsAsync(GraphCall call)
    {
        var hasNews = false;
        var watched = new List<string> { (await drives.OwnAsync(call).ConfigureAwait(false)).Id };
        foreach (var word in call.Options.Libraries.Keys)
            watched.Add((await drives.LibraryAsync(call, word).ConfigureAwait(false)).Drive);
        foreach (var drive in watched.Distinct(StringComparer.Ordinal))
            hasNews |= await HasNewsAsync(call, drive).ConfigureAwait(false);
        // Drives of others can't be followed; the few files that were taken up are asked for one by one.
        var others = (await new Listing(call, drives).TakenUpAsync().ConfigureAwait(false)).Select(file => (file.Name, ItemTag.ContentOf(file.Item))).ToList();
        hasNews |= !others.SequenceEqual(takenUp);
        takenUp = others;
        return hasNews;
    }

    private async Task<bool> HasNewsAsync(GraphCall call, string drive)
    {
        var delta = call.Graph.Drives[drive].Items[ItemAddress.Root].Delta;
        var latest = call.At($"{new ItemAddress(drive, ItemAddress.Root).Url}/delta?token=latest").AbsoluteUri;
        try
        {
            var hasNews = !links.TryGetValue(drive, out var link);
            for (var next = link ?? latest; next is not null;)
            {
                var page = await delta.WithUrl(next).GetAsDeltaGetResponseAsync(cancellationToken: call.Cancellation).ConfigureAwait(false);
                hasNews |= page?.Value?.Count > 0;
                if (page?.OdataDeltaLink is { } end)
                    links[drive] = end;
                next = page?.OdataNextLink;
            }

            return hasNews;
        }
        catch (GraphFault fault) when (fault.Status == HttpStatusCode.Gone && links.Remove(drive))
        {
            // Its place is forgotten there: begun anew, and all is looked at.
            await HasNewsAsync(call, drive).ConfigureAwait(false);
            return true;
        }
        catch (GraphFault fault) when (fault.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.NotImplemented or HttpStatusCode.BadRequest)
        {
            // Not every drive tells; then it is looked at each time.
            return true;
        }
    }
}
