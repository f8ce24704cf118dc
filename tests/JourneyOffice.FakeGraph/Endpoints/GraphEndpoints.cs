using JourneyOffice.FakeGraph.Drives;
using JourneyOffice.FakeGraph.Identity;

namespace JourneyOffice.FakeGraph.Endpoints;

/// <summary>Which endpoint answers which call.</summary>
internal sealed class GraphEndpoints
{
    private static readonly string[] NotHere = ["$expand", "$filter", "$orderby", "$search", "$skip", "$count", "$format", "format"];

    private readonly ItemEndpoints _items;
    private readonly ContentEndpoints _content;
    private readonly VersionEndpoints _versions;
    private readonly DeltaEndpoints _delta;
    private readonly SharingEndpoints _sharing;
    private readonly ShareEndpoints _shares;
    private readonly SearchEndpoints _search;
    private readonly PictureEndpoints _pictures;

    public GraphEndpoints(DriveStore store, WorldRules rules, Links links, UserDirectory users, TimeProvider clock)
    {
        var (addressing, json) = (new Addressing(store), new ItemJson(links));
        _items = new ItemEndpoints(store, addressing, json, links, rules);
        _content = new ContentEndpoints(store, addressing, json, links, rules);
        _versions = new VersionEndpoints(store, addressing, links);
        _delta = new DeltaEndpoints(addressing, json, links, rules);
        _sharing = new SharingEndpoints(store, addressing, users);
        _shares = new ShareEndpoints(store, json, links);
        _search = new SearchEndpoints(store, addressing, json, links, rules);
        _pictures = new PictureEndpoints(addressing, links);
        Uploads = new UploadEndpoints(store, addressing, json, links, rules, clock);
    }

    public UploadEndpoints Uploads { get; }

    public GraphAnswer Answer(GraphRequest request)
    {
        // Better no answer than one that looks as if the wish had been heard.
        if (Array.Find(NotHere, o => request.Http.Query.ContainsKey(o)) is { } option)
            throw new GraphError(501, "notSupported", $"This made-up Graph does not know {option}.");
        return ByCall(request);
    }

    private GraphAnswer ByCall(GraphRequest request) => (request.Route.Call, request.Http.Method) switch
    {
        (Call.Me, "GET") => ItemEndpoints.Me(request),
        (Call.Drives, "GET") => _items.Drives(request),
        (Call.Drive, "GET") => _items.Drive(request),
        (Call.Item, "GET") => _items.Item(request),
        (Call.ChangeItem, _) => _items.Change(request),
        (Call.DeleteItem, _) => _items.Delete(request),
        (Call.Children, "GET") => _items.Children(request),
        (Call.CreateFolder, _) => _items.CreateFolder(request),
        (Call.Content, "GET") => _content.Content(request),
        (Call.PutContent, _) => _content.Put(request),
        (Call.CreateUploadSession, "POST") => Uploads.Create(request),
        (Call.Delta, "GET") => _delta.Delta(request),
        (Call.Versions, "GET") => _versions.List(request),
        (Call.Version, "GET") => _versions.One(request),
        (Call.VersionContent, "GET") => _versions.Content(request),
        (Call.RestoreVersion, "POST") => _versions.Restore(request),
        (Call.Permissions, "GET") => _sharing.List(request),
        (Call.Permission, "GET") => _sharing.One(request),
        (Call.ChangePermission, _) => _sharing.Change(request),
        (Call.DeletePermission, _) => _sharing.Delete(request),
        (Call.CreateLink, "POST") => _sharing.CreateLink(request),
        (Call.Invite, "POST") => _sharing.Invite(request),
        (Call.Thumbnails, "GET") => _pictures.Thumbnails(request),
        (Call.Preview, "POST") => _pictures.Preview(request),
        (Call.Search, "GET") => _search.InDrive(request),
        (Call.SearchQuery, "POST") => _search.Everywhere(request),
        (Call.Share, "GET") => _shares.Share(request),
        (Call.ShareItem, "GET") => _shares.Item(request),
        (Call.ShareContent, "GET") => _shares.Content(request),
        // What is left of it since November 2025 is an empty answer.
        (Call.SharedWithMe, "GET") => GraphAnswer.Page([]),
        _ => throw new GraphError(405, "invalidRequest", $"{request.Http.Method} is not taken here."),
    };
}
