using System.Globalization;
using System.Text.Json.Nodes;
using JourneyOffice.Carriers;
using JourneyOffice.Libraries;
using JourneyOffice.Maps;

namespace JourneyOffice.Service;

/// <summary>The maps of the library: found, read, written, and as they were.</summary>
internal static class MapsApi
{
    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        var maps = api.MapGroup("/maps").WithTags("Maps");
        maps.MapGet("", ListAsync).Takes("words", "skip", "take").WithSummary("The maps of the library").WithDescription("?words= finds by title, stages, personas, tags and file names in any language; ?skip= and ?take= (1 to 500) give a part.");
        maps.MapGet("{id}", GetAsync).WithSummary("A map").WithDescription("As its map file says it, or else the deck or workbook into which its latest version was brought. The ETag is what a PUT takes in If-Match; Journey-Conflicts and Journey-Proposed-Removals count what waits in that deck or workbook to be settled.");
        maps.MapPut("{id}", PutAsync).Takes("why", "name").WithSummary("Writes a map").WithDescription("If-Match with the ETag that was read, or If-None-Match: * for a new map. With an Idempotency-Key the same request may be sent again. ?why= stands in the history.").Accepts<JsonObject>(Answers.Json, "*/*");
        maps.MapGet("{id}/history", HistoryAsync).WithSummary("The versions of a map's file, the newest first");
        maps.MapGet("{id}/history/{number:int}", GetVersionAsync).WithSummary("A map as it was");
        maps.MapGet("{id}/diff", DiffAsync).Takes("from", "to").WithSummary("What changed").WithDescription("?from= and ?to= are numbers of versions; without ?to= the map as it is now.");
        maps.MapPost("{id}/restore", RestoreAsync).Takes("number").WithSummary("Makes a map what it was").WithDescription("?number= names the version; If-Match as for a write. What was in between stays in the history.");
    }

    private static async Task ListAsync(MapShelf shelf, HttpContext context)
    {
        var query = new Query(context.Request.Query);
        var (skip, take) = (query.Number("skip", 0, int.MaxValue) ?? 0, query.Number("take", 1, 500) ?? 100);
        var (maps, unreadable) = await shelf.FindAsync(query.Text("words") ?? "", context.RequestAborted).ConfigureAwait(false);
        await Answers.JsonAsync(context.Response, new JsonObject
        {
            ["total"] = maps.Count,
            ["maps"] = ResultJson.Array(maps.Skip(skip).Take(take), MapOf),
            ["findings"] = ResultJson.Of(unreadable.Select(entry => entry.Problem!), RequestLanguage.Of(context.Request)),
        }).ConfigureAwait(false);
    }

    private static async Task GetAsync(string id, MapShelf shelf, HttpContext context)
    {
        var (read, tag, _) = await shelf.ReadAsync(id, context.RequestAborted).ConfigureAwait(false);
        // What a deck or workbook has open is in none of the map's fields.
        context.Response.Headers["Journey-Conflicts"] = read.Conflicts.Count.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["Journey-Proposed-Removals"] = read.ProposedRemovals.Count.ToString(CultureInfo.InvariantCulture);
        await Answers.KeptAsync(context, tag, Answers.Json, MapJson.Write(read.Map)).ConfigureAwait(false);
    }

    private static async Task PutAsync(string id, MapShelf shelf, Uploads uploads, HttpContext context)
    {
        var tag = Preconditions.TagOf(context.Request);
        var carrier = await uploads.BodyAsync(context.Request).ConfigureAwait(false);
        var read = CarrierOperations.Read(carrier, new ReadOptions { MapId = carrier.Kind == CarrierKind.Map ? null : id });
        var map = read.Map;
        if (map.Id != id)
            throw new JourneyException(ServiceErrors.OtherId, Place.None, map.Id, id);
        // Written as it is, one side would win without anybody having said so.
        if (read.Conflicts.Count > 0)
            throw new JourneyException(ServiceErrors.Unsettled, new Place(carrier.FileName), carrier.FileName, read.Conflicts.Count);
        var errors = MapChecks.Check(map, carrier.FileName).Where(finding => finding.Severity == Severity.Error).ToList();
        if (errors.Count > 0)
        {
            await ProblemHandler.WriteAsync(context, new Finding(CarriersErrors.MapHasErrors, new Place(carrier.FileName), carrier.FileName, errors.Count), also: errors).ConfigureAwait(false);
            return;
        }

        await WriteAsync(map, tag, new Query(context.Request.Query).Text("why") ?? "", shelf, context, read).ConfigureAwait(false);
    }

    private static async Task RestoreAsync(string id, MapShelf shelf, HttpContext context)
    {
        var number = new Query(context.Request.Query).Number("number", 1, int.MaxValue) ?? throw Query.Bad("number", "");
        var tag = Preconditions.TagOf(context.Request) ?? throw new JourneyException(ServiceErrors.NoCondition, Place.None);
        var (now, _, shelved) = await shelf.ReadAsync(id, context.RequestAborted).ConfigureAwait(false);
        var note = Preconditions.NoteOf(context.Request, $"version {number} again");
        if (await shelf.RepeatedAsync(shelved, note, context.RequestAborted).ConfigureAwait(false) is { } done)
        {
            // Done anew it would be one version further on, and so another content under the same key.
            await (done.Why == note.Why ? SayAsync(context, id, done) : throw new JourneyException(LibrariesErrors.KeyUsed, new Place(shelved.Head.Name), shelved.Head.Name, note.Key)).ConfigureAwait(false);
            return;
        }

        var then = await shelf.Library.OpenVersionAsync(shelved.Head.Name, number, context.RequestAborted).ConfigureAwait(false);
        // What was is brought in as something new, so that decks and workbooks that are further on follow.
        await WriteAsync(MapShelf.MapIn(then, id) with { Version = now.Map.Version + 1 }, tag, $"version {number} again", shelf, context).ConfigureAwait(false);
    }

    private static async Task WriteAsync(JourneyMap map, string? tag, string why, MapShelf shelf, HttpContext context, ReadResult? read = null)
    {
        var version = await shelf.WriteAsync(map, tag, Preconditions.NoteOf(context.Request, why), context.RequestAborted).ConfigureAwait(false);
        // Sent again, the same request gets the same answer.
        context.Response.StatusCode = tag is null ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        await SayAsync(context, map.Id, version, read).ConfigureAwait(false);
    }

    private static Task SayAsync(HttpContext context, string id, LibraryVersion version, ReadResult? read = null)
    {
        context.Response.Headers.ETag = $"\"{version.Tag}\"";
        context.Response.Headers.Location = $"/v1/maps/{Uri.EscapeDataString(id)}";
        var said = FilesApi.VersionOf(version);
        // What somebody deleted on a slide is still in the map: it is for people to say so.
        said["proposedRemovals"] = ResultJson.Of(read?.ProposedRemovals ?? []);
        said["findings"] = ResultJson.Of(read?.Findings ?? [], RequestLanguage.Of(context.Request));
        return Answers.JsonAsync(context.Response, said);
    }

    private static async Task HistoryAsync(string id, MapShelf shelf, HttpContext context)
    {
        var shelved = await shelf.GetAsync(id, context.RequestAborted).ConfigureAwait(false);
        var versions = await shelf.Library.HistoryAsync(shelved.Head.Name, context.RequestAborted).ConfigureAwait(false);
        await Answers.JsonAsync(context.Response, new JsonObject { ["file"] = shelved.Head.Name, ["versions"] = ResultJson.Array(versions, FilesApi.VersionOf) }).ConfigureAwait(false);
    }

    private static async Task GetVersionAsync(string id, int number, MapShelf shelf, HttpContext context)
    {
        var shelved = await shelf.GetAsync(id, context.RequestAborted).ConfigureAwait(false);
        var file = await shelf.Library.OpenVersionAsync(shelved.Head.Name, number, context.RequestAborted).ConfigureAwait(false);
        await Answers.KeptAsync(context, file.Tag, Answers.Json, MapJson.Write(MapShelf.MapIn(file, id))).ConfigureAwait(false);
    }

    private static async Task DiffAsync(string id, MapShelf shelf, HttpContext context)
    {
        var query = new Query(context.Request.Query);
        var from = query.Number("from", 1, int.MaxValue) ?? throw Query.Bad("from", "");
        var (now, _, shelved) = await shelf.ReadAsync(id, context.RequestAborted).ConfigureAwait(false);
        var before = await ThenAsync(from).ConfigureAwait(false);
        var after = query.Number("to", 1, int.MaxValue) is { } to ? await ThenAsync(to).ConfigureAwait(false) : now.Map;
        await Answers.JsonAsync(context.Response, new JsonObject { ["changes"] = ResultJson.Of(MapDiff.Compare(before, after)) }).ConfigureAwait(false);

        async Task<JourneyMap> ThenAsync(int number) =>
            MapShelf.MapIn(await shelf.Library.OpenVersionAsync(shelved.Head.Name, number, context.RequestAborted).ConfigureAwait(false), id);
    }

    private static JsonObject MapOf(ShelvedMap map) => new()
    {
        ["id"] = map.Summary.Id,
        ["title"] = map.Summary.Title?.For(map.Summary.Language, map.Summary.Language),
        ["titles"] = new JsonObject((map.Summary.Title?.Texts ?? new Dictionary<string, string>()).Select(text => KeyValuePair.Create(text.Key.Length == 0 ? "*" : text.Key, (JsonNode?)text.Value))),
        ["version"] = map.Summary.Version,
        ["status"] = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(map.Summary.Status.ToString()),
        ["tags"] = ResultJson.Of(map.Summary.Tags),
        ["head"] = map.Head.Name,
        ["etag"] = $"\"{map.Head.Tag}\"",
        ["files"] = ResultJson.Array(map.Files, FilesApi.FileOf),
    };
}
