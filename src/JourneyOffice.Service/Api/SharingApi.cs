using System.Globalization;
using System.Text.Json.Nodes;
using JourneyOffice.Carriers;
using JourneyOffice.Libraries;
using JourneyOffice.Maps;

namespace JourneyOffice.Service;

/// <summary>People give each other files of their libraries. A folder can't: then each of these answers with JO8011.</summary>
internal static class SharingApi
{
    private const int MostMails = 50;

    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        var sharing = api.MapGroup("/sharing").WithTags("Sharing");
        sharing.MapGet("found", FindAsync).Takes("words").WithSummary("Files that others shared with the caller").WithDescription("?words= finds; the names are what other requests take. Personal accounts have no such search: paste a link.");
        sharing.MapPost("links", TakeUpAsync).WithSummary("Takes up a file by the link that somebody gave").WithDescription("""{"link": "https://…"}. From then on it is listed, opened and saved like the caller's own.""").Accepts<JsonObject>(Answers.Json);
        sharing.MapPost("link", LinkAsync).Takes("file").WithSummary("A link to a file").WithDescription("""{"rights": "view" or "edit", "scope": "organization", "people" or "anyone"}; without them view and organization.""").Accepts<JsonObject>(Answers.Json);
        sharing.MapPost("invitations", InviteAsync).Takes("file").WithSummary("Gives people rights to a file").WithDescription("""{"people": ["a@b.example"], "rights": "view" or "edit", "message": "…", "tell": true}; they get a mail unless "tell" is false.""").Accepts<JsonObject>(Answers.Json);
        sharing.MapGet("permissions", GrantsAsync).Takes("file").WithSummary("Who may do what with a file");
        sharing.MapDelete("permissions", RemoveAsync).Takes("file", "id").WithSummary("Takes a right or link back").WithDescription("?id= as the list gives it; what is gone already stays so.");
        sharing.MapGet("thumbnail", PictureAsync).Takes("file", "size").WithSummary("A small picture of a file").WithDescription("?size=small, medium or large. 204: there is none, or not yet.");
    }

    private static async Task FindAsync(IMapLibrary library, HttpContext context)
    {
        var files = await Of(library).FindSharedAsync(new Query(context.Request.Query).Text("words") ?? "", context.RequestAborted).ConfigureAwait(false);
        await Answers.JsonAsync(context.Response, new JsonObject { ["files"] = ResultJson.Array(files, FileOf) }).ConfigureAwait(false);
    }

    private static async Task TakeUpAsync(IMapLibrary library, HttpContext context)
    {
        var body = await SharingBody.ReadAsync(context.Request, "link").ConfigureAwait(false);
        var file = await Of(library).TakeUpAsync(body.Text("link") ?? throw SharingBody.Bad("link"), context.RequestAborted).ConfigureAwait(false);
        await Answers.JsonAsync(context.Response, FileOf(file)).ConfigureAwait(false);
    }

    private static async Task LinkAsync(IMapLibrary library, HttpContext context)
    {
        var body = await SharingBody.ReadAsync(context.Request, "rights", "scope").ConfigureAwait(false);
        var scope = body.Text("scope") switch
        {
            null or "organization" => SharingScope.Organization,
            "people" => SharingScope.People,
            "anyone" => SharingScope.Anyone,
            _ => throw SharingBody.Bad("scope"),
        };
        var grant = await Of(library).LinkAsync(FileIn(context), RightIn(body), scope, context.RequestAborted).ConfigureAwait(false);
        await Answers.JsonAsync(context.Response, GrantOf(grant)).ConfigureAwait(false);
    }

    private static async Task InviteAsync(IMapLibrary library, HttpContext context)
    {
        var body = await SharingBody.ReadAsync(context.Request, "people", "rights", "message", "tell").ConfigureAwait(false);
        var people = body.Texts("people", MostMails) ?? throw SharingBody.Bad("people");
        var invitation = new SharingInvitation(people, RightIn(body), body.Text("message") ?? "", body.Flag("tell") ?? true);
        await SayAsync(context, await Of(library).InviteAsync(FileIn(context), invitation, context.RequestAborted).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private static async Task GrantsAsync(IMapLibrary library, HttpContext context) =>
        await SayAsync(context, await Of(library).GrantsAsync(FileIn(context), context.RequestAborted).ConfigureAwait(false)).ConfigureAwait(false);

    private static async Task RemoveAsync(IMapLibrary library, HttpContext context)
    {
        var id = new Query(context.Request.Query).Text("id") ?? throw Query.Bad("id", "");
        await Of(library).RemoveGrantAsync(FileIn(context), id, context.RequestAborted).ConfigureAwait(false);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static async Task PictureAsync(IMapLibrary library, HttpContext context)
    {
        var size = new Query(context.Request.Query).Text("size") switch
        {
            "small" => PictureSize.Small,
            null or "medium" => PictureSize.Medium,
            "large" => PictureSize.Large,
            var other => throw Query.Bad("size", other),
        };
        if (await Of(library).PictureAsync(FileIn(context), size, context.RequestAborted).ConfigureAwait(false) is not { } picture)
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        context.Response.Headers.CacheControl = "private, max-age=300";
        context.Response.ContentType = picture.MediaType;
        context.Response.ContentLength = picture.Bytes.Length;
        await context.Response.Body.WriteAsync(picture.Bytes, context.RequestAborted).ConfigureAwait(false);
    }

    private static ISharedLibrary Of(IMapLibrary library) => library as ISharedLibrary ?? throw new JourneyException(LibrariesErrors.NoSharing, Place.None);

    private static string FileIn(HttpContext context) => new Query(context.Request.Query).Text("file") ?? throw Query.Bad("file", "");

    private static SharingRight RightIn(SharingBody body) => body.Text("rights") switch
    {
        null or "view" => SharingRight.View,
        "edit" => SharingRight.Edit,
        _ => throw SharingBody.Bad("rights"),
    };

    private static Task SayAsync(HttpContext context, IReadOnlyList<FileGrant> grants) =>
        Answers.JsonAsync(context.Response, new JsonObject { ["grants"] = ResultJson.Array(grants, GrantOf) });

    private static JsonObject FileOf(SharedFile file) => new()
    {
        ["name"] = file.Name,
        ["fileName"] = file.FileName,
        ["length"] = file.Length,
        ["modified"] = file.Modified.ToString("O", CultureInfo.InvariantCulture),
        ["by"] = file.By,
        ["address"] = file.Address,
    };

    private static JsonObject GrantOf(FileGrant grant) => new()
    {
        ["id"] = grant.Id,
        ["rights"] = grant.Right.ToString().ToLowerInvariant(),
        ["scope"] = grant.Scope?.ToString().ToLowerInvariant(),
        ["address"] = grant.Address,
        ["people"] = ResultJson.Of(grant.People),
        ["inherited"] = grant.IsInherited,
    };
}
