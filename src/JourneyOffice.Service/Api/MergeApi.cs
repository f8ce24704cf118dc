using System.Text.Json.Nodes;
using JourneyOffice.Carriers;
using JourneyOffice.Libraries;
using JourneyOffice.Maps;

namespace JourneyOffice.Service;

/// <summary>The way out for a write that came too late, for callers who no longer have what they read: the library still knows it.</summary>
internal static class MergeApi
{
    /// <summary>Adds the route.</summary>
    public static void Map(RouteGroupBuilder api) =>
        api.MapPost("/maps/{id}/merge", MergeAsync).Takes("prefer").WithTags("Maps").WithSummary("Merges a map with what somebody else wrote meanwhile")
            .WithDescription("The body is the caller's map, If-Match the ETag that it was read with. Nothing is written: the answer is the merged map, its conflicts, and the ETag to write it with. ?prefer=ours|theirs settles conflicts.")
            .Accepts<JsonObject>(Answers.Json, "*/*");

    private static async Task MergeAsync(string id, MapShelf shelf, Uploads uploads, HttpContext context)
    {
        var preference = new Query(context.Request.Query).Merging;
        var tag = Preconditions.TagOf(context.Request) ?? throw new JourneyException(ServiceErrors.NoCondition, Place.None);
        var carrier = await uploads.BodyAsync(context.Request).ConfigureAwait(false);
        var read = CarrierOperations.Read(carrier, new ReadOptions { MapId = carrier.Kind == CarrierKind.Map ? null : id });
        if (read.Map.Id != id)
            throw new JourneyException(ServiceErrors.OtherId, Place.None, read.Map.Id, id);
        if (read.Conflicts.Count > 0)
            throw new JourneyException(ServiceErrors.Unsettled, new Place(carrier.FileName), carrier.FileName, read.Conflicts.Count);
        var shelved = await shelf.GetAsync(id, context.RequestAborted).ConfigureAwait(false);
        var (merge, theirs) = await LibraryMerge.MergeAsync(shelf.Library, shelved.Head.Name, tag, read.Map, preference, context.RequestAborted).ConfigureAwait(false);
        await Answers.JsonAsync(context.Response, new JsonObject
        {
            ["map"] = MapJson.ToNode(merge.Merged).DeepClone(),
            ["conflicts"] = ResultJson.Of(merge.Conflicts),
            ["etag"] = $"\"{theirs.Tag}\"",
        }).ConfigureAwait(false);
    }
}
