using System.Text.Json.Nodes;
using JourneyOffice.FakeGraph.Drives;
using JourneyOffice.FakeGraph.Searching;

namespace JourneyOffice.FakeGraph.Endpoints;

/// <summary>Searching one drive, and searching everything that one may see.</summary>
internal sealed class SearchEndpoints(DriveStore store, Addressing addressing, ItemJson json, Links links, WorldRules rules)
{
    public GraphAnswer InDrive(GraphRequest request)
    {
        var start = addressing.Readable(request);
        var words = request.Route.Argument ?? "";
        // This search takes words, not KQL.
        var found = start.Drive.Items.Values
            .Where(i => i is { Deleted: false, Parent: not null } && i.SelfAndAncestors().Contains(start))
            .Where(i => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => SearchableText.Of(i).Contains(w, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(i => i.Path, StringComparer.OrdinalIgnoreCase).ToList();
        var (size, skip) = (Math.Max(1, request.Number("$top") ?? rules.PageSize), ItemEndpoints.Skip(request));
        var quoted = Uri.EscapeDataString(words.Replace("'", "''", StringComparison.Ordinal));
        var next = skip + size < found.Count
            ? $"{links.Graph}/drives/{start.Drive.Id}/items/{start.Id}/search(q='{quoted}')?$top={size}&$skiptoken={skip + size}"
            : null;
        return GraphAnswer.Page(found.Skip(skip).Take(size).Select(i => ItemEndpoints.Selected(request, json.Item(i))), next);
    }

    public GraphAnswer Everywhere(GraphRequest request)
    {
        request.DemandScope("Files.Read.All", "Files.ReadWrite.All", "Sites.Read.All", "Sites.ReadWrite.All");
        if (request.Json()["requests"] is not JsonArray { Count: 1 } requests || requests[0] is not JsonObject asked)
            throw GraphError.Invalid("Exactly one search request is taken.");
        if ((asked["entityTypes"] as JsonArray)?.Any(t => t?.ToString() is "driveItem") != true)
            throw GraphError.Invalid("Only driveItem is searched here.");
        var query = SearchQueryReader.Read(asked["query"]?["queryString"]?.ToString() ?? "");
        var (from, size) = (Number(asked, "from", 0), Math.Min(500, Number(asked, "size", 25)));
        var found = store.All.SelectMany(d => d.Items.Values)
            .Where(i => i is { Deleted: false, Parent: not null } && Access.Of(request.User, i) is not Role.None && query.Matches(i))
            .OrderByDescending(i => i.Modified).ThenBy(i => i.Id, StringComparer.Ordinal).ToList();
        var hits = found.Skip(from).Take(size).Select((item, at) => Hit(item, from + at + 1));
        return GraphAnswer.Page([new JsonObject
        {
            ["searchTerms"] = new JsonArray(),
            ["hitsContainers"] = new JsonArray(new JsonObject
            {
                ["total"] = found.Count,
                ["moreResultsAvailable"] = from + size < found.Count,
                ["hits"] = new JsonArray([.. hits]),
            }),
        }]);
    }

    private JsonObject Hit(StoredItem item, int rank)
    {
        var resource = json.Item(item);
        // Search answers from an index: no download address, no tags of the moment.
        foreach (var name in (string[])["@microsoft.graph.downloadUrl", "@odata.etag", "eTag", "cTag"])
            resource.Remove(name);
        resource.Insert(0, "@odata.type", "#microsoft.graph.driveItem");
        return new JsonObject { ["hitId"] = item.Id, ["rank"] = rank, ["summary"] = item.Name, ["resource"] = resource };
    }

    private static int Number(JsonObject asked, string name, int otherwise) =>
        asked[name] is JsonValue value && value.TryGetValue<int>(out var number) ? number : otherwise;
}
