using System.Globalization;
using System.Text.Json.Nodes;
using JourneyOffice.Libraries;

namespace JourneyOffice.Service;

/// <summary>The files of the library as they are.</summary>
internal static class FilesApi
{
    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/files/{**name}", GetAsync).WithTags("Files").WithSummary("A deck, workbook or map file of the library").WithDescription("By its name with folders, as lists give it.");

    /// <summary>What lists say of a file.</summary>
    public static JsonObject FileOf(LibraryEntry entry) => new()
    {
        ["name"] = entry.Name,
        ["kind"] = entry.Kind?.ToString().ToLowerInvariant(),
        ["etag"] = $"\"{entry.Tag}\"",
        ["length"] = entry.Length,
        ["modified"] = entry.Modified.ToString("O", CultureInfo.InvariantCulture),
        ["url"] = "/v1/files/" + string.Join('/', entry.Name.Split('/').Select(Uri.EscapeDataString)),
    };

    private static async Task GetAsync(string name, IMapLibrary library, HttpContext context)
    {
        var file = await library.OpenAsync(name, context.RequestAborted).ConfigureAwait(false);
        await Answers.KeptAsync(context, file.Tag, MediaTypes.Of(name), file.Bytes).ConfigureAwait(false);
    }
}
