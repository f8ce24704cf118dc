using System.Text.Json.Nodes;
using JourneyOffice.FakeGraph.Drives;

namespace JourneyOffice.FakeGraph.Endpoints;

/// <summary>What a file was before.</summary>
internal sealed class VersionEndpoints(DriveStore store, Addressing addressing, Links links)
{
    public GraphAnswer List(GraphRequest request) =>
        GraphAnswer.Page(File(addressing.Readable(request)).Versions.AsEnumerable().Reverse().Select(Json));

    public GraphAnswer One(GraphRequest request) => GraphAnswer.Ok(Json(Version(addressing.Readable(request), request)));

    public GraphAnswer Content(GraphRequest request)
    {
        var item = addressing.Readable(request);
        var version = Version(item, request);
        // As OneDrive answers: the newest version's bytes are the file's own, under its content address only.
        if (version == item.Versions[^1])
            throw GraphError.Invalid("You cannot get the content of the current version.");
        return GraphAnswer.Redirect(links.Download(() => version.Bytes));
    }

    public GraphAnswer Restore(GraphRequest request)
    {
        var item = addressing.Writable(request);
        ItemEndpoints.DemandUnlocked(item);
        store.Replace(item, Version(item, request).Bytes, request.User);
        return GraphAnswer.Empty;
    }

    private static StoredItem File(StoredItem item) => item.IsFolder ? throw GraphError.Invalid("A folder has no versions.") : item;

    private static StoredVersion Version(StoredItem item, GraphRequest request) =>
        File(item).Versions.Find(v => v.Id.Equals(request.Route.Argument, StringComparison.Ordinal)) ?? throw GraphError.NotFound();

    private static JsonObject Json(StoredVersion version) => new()
    {
        ["id"] = version.Id,
        ["lastModifiedDateTime"] = ItemJson.Time(version.Modified),
        ["lastModifiedBy"] = ItemJson.Identity(version.By),
        ["size"] = version.Bytes.Length,
    };
}
