using System.Text.Json.Nodes;
using JourneyOffice.FakeGraph.Drives;

namespace JourneyOffice.FakeGraph.Endpoints;

/// <summary>Drives, items and folders: looking, listing, renaming, moving, deleting.</summary>
internal sealed class ItemEndpoints(DriveStore store, Addressing addressing, ItemJson json, Links links, WorldRules rules)
{
    public static GraphAnswer Me(GraphRequest request)
    {
        request.DemandScope("User.Read", "User.ReadBasic.All", "User.ReadWrite");
        return GraphAnswer.Ok(new JsonObject
        {
            ["id"] = request.User.Id,
            ["displayName"] = request.User.Name,
            ["mail"] = request.User.Mail,
            ["userPrincipalName"] = request.User.Mail,
        });
    }

    public GraphAnswer Drives(GraphRequest request)
    {
        request.DemandScope("Files.Read", "Files.ReadWrite", "Files.Read.All", "Files.ReadWrite.All");
        return GraphAnswer.Page(store.All.Where(d => Access.OnDrive(request.User, d) is not Role.None).Select(ItemJson.Drive));
    }

    public GraphAnswer Drive(GraphRequest request)
    {
        var drive = addressing.Drive(request);
        Addressing.DemandReading(request, drive);
        Access.Demand(request.User, drive.Root, Role.Read);
        return GraphAnswer.Ok(ItemJson.Drive(drive));
    }

    public GraphAnswer Item(GraphRequest request)
    {
        var item = addressing.Readable(request);
        return Preconditions.Of(request.Http.Headers).IsKnown(item) ? new GraphAnswer(304) : GraphAnswer.Ok(Selected(request, json.Item(item)));
    }

    public GraphAnswer Children(GraphRequest request)
    {
        var folder = addressing.Readable(request);
        if (!folder.IsFolder)
            throw GraphError.Invalid("A file has no children.");
        var (size, skip) = (Math.Max(1, request.Number("$top") ?? rules.PageSize), Skip(request));
        var all = folder.Drive.Children(folder).ToList();
        var next = skip + size < all.Count
            ? $"{links.Graph}/drives/{folder.Drive.Id}/items/{folder.Id}/children?$top={size}&$skiptoken={skip + size}"
            : null;
        return GraphAnswer.Page(all.Skip(skip).Take(size).Select(i => Selected(request, json.Item(i))), next);
    }

    public GraphAnswer CreateFolder(GraphRequest request)
    {
        var parent = addressing.Writable(request);
        var body = request.Json();
        if (body["folder"] is not JsonObject)
            throw GraphError.Invalid("Only folders can be made in this way.");
        var name = Text(body, "name") ?? throw GraphError.Invalid("A folder needs a name.");
        NameRules.Check(name);
        if (parent.Drive.Child(parent, name) is { } there)
        {
            switch (Text(body, "@microsoft.graph.conflictBehavior") ?? "fail")
            {
                case "replace" when there.IsFolder:
                    return new GraphAnswer(201, json.Item(there));
                case "rename":
                    name = NameRules.Free(name, n => parent.Drive.Child(parent, n) is not null);
                    break;
                default:
                    throw GraphError.NameExists();
            }
        }
        return new GraphAnswer(201, json.Item(store.CreateFolder(parent, name, request.User)));
    }

    public GraphAnswer Change(GraphRequest request)
    {
        var item = addressing.Writable(request);
        DemandUnlocked(item);
        Preconditions.Of(request.Http.Headers).Demand(item);
        var body = request.Json();
        item.Description = Text(body, "description") ?? item.Description;
        var parent = item.Parent;
        if (body["parentReference"] is JsonObject reference && Text(reference, "id") is { } id)
            parent = item.Drive.Items.GetValueOrDefault(id) is { Deleted: false, IsFolder: true } folder ? folder : throw GraphError.NotFound();
        if (parent is null)
            throw GraphError.Invalid("The root can't be changed.");
        store.Move(item, parent, Text(body, "name") ?? item.Name, request.User);
        return GraphAnswer.Ok(json.Item(item));
    }

    public GraphAnswer Delete(GraphRequest request)
    {
        var item = addressing.Writable(request);
        if (item.Parent is null)
            throw GraphError.Invalid("The root can't be deleted.");
        DemandUnlocked(item);
        Preconditions.Of(request.Http.Headers).Demand(item);
        store.Delete(item, request.User);
        return GraphAnswer.Empty;
    }

    /// <summary>Only the properties that <c>$select</c> names; annotations have to be named too.</summary>
    internal static JsonObject Selected(GraphRequest request, JsonObject item)
    {
        if (request.Query("$select") is not { } select)
            return item;
        var wanted = select.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.Equals("content.downloadUrl", StringComparison.OrdinalIgnoreCase) ? "@microsoft.graph.downloadUrl" : w)
            .Append("@odata.etag").ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var name in item.Select(p => p.Key).Where(k => !wanted.Contains(k)).ToList())
            item.Remove(name);
        return item;
    }

    internal static void DemandUnlocked(StoredItem item)
    {
        if (item.LockedBy is not null)
            throw GraphError.Locked();
    }

    internal static int Skip(GraphRequest request) =>
        int.TryParse(request.Query("$skiptoken"), null, out var skip) && skip > 0 ? skip : 0;

    internal static long? Number(JsonObject body, string name) => body[name] is JsonValue value && value.TryGetValue<long>(out var number) ? number : null;

    internal static string? Text(JsonObject body, string name) => body[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
