using System.Text.Json.Nodes;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;

namespace JourneyOffice.Service;

/// <summary>The maps to start from.</summary>
internal static class TemplatesApi
{
    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        var templates = api.MapGroup("/templates").WithTags("Templates");
        templates.MapGet("", (Delegate)ListAsync).WithSummary("The maps to start from, with pictures");
        templates.MapGet("{name}", (string name, HttpContext context) => FileAsync(name, StarterPack.FileOf, context)).WithSummary("A template's map");
        templates.MapGet("{name}/picture", (string name, HttpContext context) => FileAsync(name, StarterPack.PictureOf, context)).WithSummary("The picture of a template's first slide");
    }

    private static Task ListAsync(HttpContext context)
    {
        var language = RequestLanguage.Of(context.Request);
        return Answers.JsonAsync(context.Response, new JsonObject
        {
            ["templates"] = ResultJson.Array(StarterPack.Names, name =>
            {
                var map = MapJson.Read(File.ReadAllBytes(StarterPack.FileOf(name)));
                return new JsonObject { ["name"] = name, ["title"] = map.Title?.For(language, map.Language) ?? name, ["map"] = $"/v1/templates/{name}", ["picture"] = $"/v1/templates/{name}/picture" };
            }),
        });
    }

    private static Task FileAsync(string name, Func<string, string> fileOf, HttpContext context)
    {
        // Only names of the list: what a caller sends never becomes a path.
        if (StarterPack.Names.FirstOrDefault(known => known == name) is not { } known)
            throw new JourneyException(ServiceErrors.NothingHere, Place.None);
        var file = fileOf(known);
        context.Response.ContentType = MediaTypes.Of(file);
        return context.Response.SendFileAsync(file, context.RequestAborted);
    }
}
