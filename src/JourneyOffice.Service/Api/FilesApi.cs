using System.Globalization;
using System.Text.Json.Nodes;
using JourneyOffice.Carriers;
using JourneyOffice.Libraries;
using JourneyOffice.Maps;

namespace JourneyOffice.Service;

/// <summary>The files of the library as they are.</summary>
internal static class FilesApi
{
    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        var files = api.MapGroup("").WithTags("Files");
        files.MapGet("/files", ListAsync).Takes("words", "map", "skip", "take").WithSummary("The decks, workbooks and map files of the library").WithDescription("?words= finds as for maps; ?map= gives the files that carry a map, the one that says what it says first; ?skip= and ?take= (1 to 500) give a part.");
        files.MapGet("/files/{**name}", GetAsync).WithSummary("A deck, workbook or map file of the library").WithDescription("By its name with folders, as lists give it.");
        files.MapPut("/files/{**name}", PutAsync).Takes("why").WithSummary("Writes a file").WithDescription("It must carry a map, and be of the kind that its name says. If-Match with the ETag that was read, or If-None-Match: * for a new file. With an Idempotency-Key the same request may be sent again. ?why= stands in the history.").Accepts<Stream>("*/*");
        files.MapGet("/history", HistoryAsync).Takes("file").WithSummary("The versions of a file, the newest first").WithDescription("?file= is its name with folders.");
    }

    /// <summary>What lists say of a file.</summary>
    public static JsonObject FileOf(LibraryEntry entry) => new()
    {
        ["name"] = entry.Name,
        ["kind"] = entry.Kind?.ToString().ToLowerInvariant(),
        ["etag"] = $"\"{entry.Tag}\"",
        ["length"] = entry.Length,
        ["modified"] = entry.Modified.ToString("O", CultureInfo.InvariantCulture),
        ["url"] = AddressOf(entry.Name),
    };

    /// <summary>What lists say of a version.</summary>
    public static JsonObject VersionOf(LibraryVersion version) => new()
    {
        ["number"] = version.Number,
        ["etag"] = $"\"{version.Tag}\"",
        ["length"] = version.Length,
        ["when"] = version.When.ToString("O", CultureInfo.InvariantCulture),
        ["who"] = version.Who,
        ["why"] = version.Why,
    };

    private static async Task ListAsync(MapShelf shelf, HttpContext context)
    {
        var query = new Query(context.Request.Query);
        var (skip, take) = (query.Number("skip", 0, int.MaxValue) ?? 0, query.Number("take", 1, 500) ?? 100);
        var entries = await shelf.FilesAsync(query.Text("words") ?? "", query.Text("map"), context.RequestAborted).ConfigureAwait(false);
        await Answers.JsonAsync(context.Response, new JsonObject
        {
            ["total"] = entries.Count,
            ["files"] = ResultJson.Array(entries.Skip(skip).Take(take), entry =>
            {
                var file = FileOf(entry);
                file["maps"] = ResultJson.Array(entry.Maps, map => new JsonObject { ["id"] = map.Id, ["title"] = map.Title?.For(RequestLanguage.Of(context.Request), map.Language), ["version"] = map.Version });
                return file;
            }),
            ["findings"] = ResultJson.Of(entries.Select(entry => entry.Problem).OfType<Finding>(), RequestLanguage.Of(context.Request)),
        }).ConfigureAwait(false);
    }

    private static async Task PutAsync(string name, IMapLibrary library, Uploads uploads, HttpContext context)
    {
        var tag = Preconditions.TagOf(context.Request);
        var carrier = await uploads.BodyAsync(context.Request, name).ConfigureAwait(false);
        if (KindOf(name) is not { } kind || carrier.Kind != kind)
            throw new JourneyException(ServiceErrors.OtherKind, new Place(name), name);
        // Lists would not show it, so it would be lost.
        if (CarrierOperations.MapIds(carrier).Count == 0)
            throw new JourneyException(CarriersErrors.NoMap, new Place(name), name);
        var note = Preconditions.NoteOf(context.Request, new Query(context.Request.Query).Text("why") ?? "");
        var version = await library.SaveAsync(name, carrier.Bytes, tag is null ? SaveCondition.IfNew : SaveCondition.IfTag(tag), note, context.RequestAborted).ConfigureAwait(false);
        context.Response.StatusCode = tag is null ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        context.Response.Headers.ETag = $"\"{version.Tag}\"";
        context.Response.Headers.Location = AddressOf(name);
        await Answers.JsonAsync(context.Response, VersionOf(version)).ConfigureAwait(false);
    }

    private static async Task HistoryAsync(IMapLibrary library, HttpContext context)
    {
        var file = new Query(context.Request.Query).Text("file") ?? throw Query.Bad("file", "");
        var versions = await library.HistoryAsync(file, context.RequestAborted).ConfigureAwait(false);
        await Answers.JsonAsync(context.Response, new JsonObject { ["file"] = file, ["versions"] = ResultJson.Array(versions, VersionOf) }).ConfigureAwait(false);
    }

    // Office goes by the name and refuses what it does not fit.
    private static CarrierKind? KindOf(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".PPTX" or ".PPTM" or ".POTX" or ".PPSX" => CarrierKind.Deck,
        ".XLSX" or ".XLSM" or ".XLTX" => CarrierKind.Workbook,
        ".JSON" => CarrierKind.Map,
        _ => null,
    };

    private static string AddressOf(string name) => "/v1/files/" + string.Join('/', name.Split('/').Select(Uri.EscapeDataString));

    private static async Task GetAsync(string name, IMapLibrary library, HttpContext context)
    {
        var file = await library.OpenAsync(name, context.RequestAborted).ConfigureAwait(false);
        await Answers.KeptAsync(context, file.Tag, MediaTypes.Of(name), file.Bytes).ConfigureAwait(false);
    }
}
