using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using JourneyOffice.FakeGraph.Drives;

namespace JourneyOffice.FakeGraph.Endpoints;

/// <summary>Uploads in fragments: opening a session, taking its fragments, saying what is missing, giving it up.</summary>
internal sealed partial class UploadEndpoints(DriveStore store, Addressing addressing, ItemJson json, Links links, WorldRules rules, TimeProvider clock)
{
    public GraphAnswer Create(GraphRequest request)
    {
        var (folder, name, there) = addressing.Place(request);
        var item = request.Json()["item"] as JsonObject ?? [];
        var preconditions = Preconditions.Of(request.Http.Headers);
        preconditions.Demand(there);
        if (there is { IsFolder: true })
            throw GraphError.NameExists();
        // An item addressed by its id is meant to be replaced; a path may be taken by chance, so the default there is to fail.
        var onConflict = ItemEndpoints.Text(item, "@microsoft.graph.conflictBehavior") ?? (request.Route.Path is null ? "replace" : "fail");
        if (there is not null && onConflict is "fail")
            throw GraphError.NameExists();
        if (there is not null && onConflict is "replace")
            ItemEndpoints.DemandUnlocked(there);
        if (ItemEndpoints.Number(item, "fileSize") is { } size && size - (there?.Content.Length ?? 0) > folder.Drive.Quota - folder.Drive.Used)
            throw GraphError.Full();
        var session = new UploadSession
        {
            User = request.User,
            Folder = folder,
            Name = ItemEndpoints.Text(item, "name") ?? name,
            Target = there,
            OnConflict = onConflict,
            Preconditions = preconditions,
            Expires = clock.GetUtcNow() + rules.SessionLifetime,
        };
        return GraphAnswer.Ok(new JsonObject
        {
            ["uploadUrl"] = links.Upload(session),
            ["expirationDateTime"] = ItemJson.Time(session.Expires),
            ["nextExpectedRanges"] = new JsonArray("0-"),
        });
    }

    /// <summary>Takes a fragment; the last one makes the file.</summary>
    public GraphAnswer Fragment(string ticket, string contentRange, byte[] bytes)
    {
        var session = Session(ticket);
        var (from, to, size) = Range(contentRange);
        if (to - from + 1 != bytes.Length || size <= to || session.Size is { } known && known != size)
            throw GraphError.Invalid("The Content-Range header does not fit the fragment.");
        if (bytes.Length > UploadSession.LargestFragment)
            throw new GraphError(413, "invalidRequest", "The fragment is larger than 60 MiB.");
        if (from != session.Received.Length)
            throw new GraphError(416, "invalidRange", "The fragment does not begin where the one before it ended.");
        if (to + 1 < size && bytes.Length % UploadSession.FragmentStep != 0)
            throw GraphError.Invalid("A fragment that is not the last has to be a multiple of 320 KiB.");
        session.Size = size;
        session.Received.Write(bytes);
        session.Expires = clock.GetUtcNow() + rules.SessionLifetime;
        return to + 1 < size ? Progress(session) : Commit(ticket, session);
    }

    public GraphAnswer Status(string ticket) => Progress(Session(ticket)) with { Status = 200 };

    public GraphAnswer Cancel(string ticket)
    {
        Session(ticket);
        links.Uploads.Withdraw(ticket);
        return GraphAnswer.Empty;
    }

    private UploadSession Session(string ticket) =>
        links.Uploads.For(ticket) is { } session && session.Expires > clock.GetUtcNow()
            ? session
            : throw new GraphError(404, "itemNotFound", "The upload session was not found");

    private static GraphAnswer Progress(UploadSession session) => new(202, new JsonObject
    {
        ["expirationDateTime"] = ItemJson.Time(session.Expires),
        ["nextExpectedRanges"] = new JsonArray(session.Size is { } size
            ? string.Create(CultureInfo.InvariantCulture, $"{session.Received.Length}-{size - 1}")
            : string.Create(CultureInfo.InvariantCulture, $"{session.Received.Length}-")),
    });

    private GraphAnswer Commit(string ticket, UploadSession session)
    {
        // Whatever comes of it, the session is over; who is refused here starts anew.
        links.Uploads.Withdraw(ticket);
        var (folder, bytes) = (session.Folder, session.Received.ToArray());
        if (session.Target is { Deleted: true } || folder.Deleted)
            throw GraphError.NotFound();
        var there = session.Target ?? folder.Drive.Child(folder, session.Name);
        if (rules.SessionsCompareAgain)
            session.Preconditions.Demand(there);
        if (there is null)
            return new GraphAnswer(201, json.Item(store.CreateFile(folder, session.Name, bytes, session.User)));
        switch (session.OnConflict)
        {
            case "replace":
                ItemEndpoints.DemandUnlocked(there);
                store.Replace(there, bytes, session.User);
                return GraphAnswer.Ok(json.Item(there));
            case "rename":
                var free = NameRules.Free(session.Name, n => folder.Drive.Child(folder, n) is not null);
                return new GraphAnswer(201, json.Item(store.CreateFile(folder, free, bytes, session.User)));
            default:
                throw GraphError.NameExists();
        }
    }

    private static (long From, long To, long Size) Range(string header)
    {
        var match = RangePattern().Match(header);
        return match.Success
            ? (Number(match.Groups["from"]), Number(match.Groups["to"]), Number(match.Groups["size"]))
            : throw GraphError.Invalid("The Content-Range header is missing or malformed.");
    }

    private static long Number(Group group) => long.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^bytes (?<from>\d{1,15})-(?<to>\d{1,15})/(?<size>\d{1,15})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RangePattern();
}
