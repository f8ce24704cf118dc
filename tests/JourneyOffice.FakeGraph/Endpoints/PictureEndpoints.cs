using System.Text.Json.Nodes;
using JourneyOffice.FakeGraph.Drives;

namespace JourneyOffice.FakeGraph.Endpoints;

/// <summary>Thumbnails and previews. The picture is always the same one; what matters is how it is come by.</summary>
internal sealed class PictureEndpoints(Addressing addressing, Links links)
{
    // One grey pixel.
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mPIAwAAPwA+iJ2dKAAAAABJRU5ErkJggg==");

    private static readonly string[] Shown = [".pptx", ".xlsx", ".png", ".jpg", ".svg"];

    public GraphAnswer Thumbnails(GraphRequest request)
    {
        var item = addressing.Readable(request);
        var shown = !item.IsFolder && Shown.Contains(Path.GetExtension(item.Name), StringComparer.OrdinalIgnoreCase);
        if (request.Route.Argument is null)
            return GraphAnswer.Page(shown ? [Set()] : []);
        return shown && request.Route.Argument is "0" ? GraphAnswer.Ok(Set()) : throw GraphError.NotFound();
    }

    public GraphAnswer Preview(GraphRequest request)
    {
        addressing.Readable(request);
        return GraphAnswer.Ok(new JsonObject { ["getUrl"] = links.Download(() => Picture) });
    }

    private JsonObject Set() => new()
    {
        ["id"] = "0",
        ["large"] = One(800, 450),
        ["medium"] = One(176, 99),
        ["small"] = One(96, 54),
    };

    private JsonObject One(int width, int height) => new() { ["width"] = width, ["height"] = height, ["url"] = links.Download(() => Picture) };
}
