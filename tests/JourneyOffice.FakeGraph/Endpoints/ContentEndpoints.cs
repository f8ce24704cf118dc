using JourneyOffice.FakeGraph.Drives;

namespace JourneyOffice.FakeGraph.Endpoints;

/// <summary>The bytes of files, in one request.</summary>
internal sealed class ContentEndpoints(DriveStore store, Addressing addressing, ItemJson json, Links links, WorldRules rules)
{
    private const int LargestPut = 250 * 1024 * 1024;

    public GraphAnswer Content(GraphRequest request)
    {
        var item = addressing.Readable(request);
        if (item.IsFolder)
            throw GraphError.Invalid("A folder has no content.");
        return GraphAnswer.Redirect(links.Download(() => item.Content));
    }

    public GraphAnswer Put(GraphRequest request)
    {
        if (request.Body.Length > LargestPut)
            throw new GraphError(413, "invalidRequest", "The content is larger than one request may carry.");
        var (folder, name, there) = addressing.Place(request);
        if (rules.PutLooksAtIfMatch)
            Preconditions.Of(request.Http.Headers).Demand(there);
        if (there is null)
            return new GraphAnswer(201, json.Item(store.CreateFile(folder, name, request.Body, request.User)));
        switch (request.OnConflict ?? "replace")
        {
            case "fail":
                throw GraphError.NameExists();
            case "rename":
                var free = NameRules.Free(name, n => folder.Drive.Child(folder, n) is not null);
                return new GraphAnswer(201, json.Item(store.CreateFile(folder, free, request.Body, request.User)));
            default:
                if (there.IsFolder)
                    throw GraphError.NameExists();
                ItemEndpoints.DemandUnlocked(there);
                store.Replace(there, request.Body, request.User);
                return GraphAnswer.Ok(json.Item(there));
        }
    }
}
