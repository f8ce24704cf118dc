using System.Text.Json.Nodes;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;

namespace JourneyOffice.Service;

/// <summary>The maps to start from.</summary>
internal static class TemplatesApi
{
    private const string Extension = ".journey.json";

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "templates");

    private static IEnumerable<string> Names => Directory.EnumerateFiles(Path.Combine(Folder, "maps"), "*" + Extension).Select(file => Path.GetFileName(file)[..^Extension.Length]).Order(StringComparer.Ordinal);

    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        var templates = api.MapGroup("/templates").WithTags("Templates");
        templates.MapGet("", (Delegate)ListAsync).WithSummary("The maps to start from, with pictures");
        templates.MapGet("{name}", (string name, HttpContext context) => FileAsync(name, "maps", Extension, context)).WithSummary("A template's map");
        templates.MapGet("{name}/picture", (string name, HttpContext context) => FileAsync(name, "pictures", ".svg", context)).WithSummary("The picture of a template's first slide");
    }

    private static Task ListAsync(HttpContext context)
    {
        var language = RequestLanguage.Of(context.Request);
        return Answers.JsonAsync(context.Response, new JsonObject
        {
            ["templates"] = ResultJson.Array(Names, name =>
            {
                var map = MapJson.Read(File.ReadAllBytes(Path.Combine(Folder, "maps", name + Extension)));
                return new JsonObject { ["name"] = name, ["title"] = map.Title?.For(language, map.Language), ["map"] = $"/v1/templates/{name}", ["picture"] = $"/v1/templates/{name}/picture" };
            }),
        });
    }

    private static Task FileAsync(string name, string folder, string extension, HttpContext context)
    {
        // Only names of the list: what a caller sends never becomes a path.
        if (Names.FirstOrDefault(known => known == name) is not { } known)
            throw new JourneyException(ServiceErrors.NothingHere, Place.None);
        context.Response.ContentType = MediaTypes.Of(extension);
        return context.Response.SendFileAsync(Path.Combine(Folder, folder, known + extension), context.RequestAborted);
    }
}
