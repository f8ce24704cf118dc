using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using JourneyOffice.Carriers;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;

namespace JourneyOffice.Service;

/// <summary>The maps to start from.</summary>
internal static class TemplatesApi
{
    // Drawn once for each template and language: there are few of both, and they stay as they are while the service runs.
    private static readonly ConcurrentDictionary<(string Name, string Language), Lazy<byte[]>> Drawn = new();

    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        var templates = api.MapGroup("/templates").WithTags("Templates");
        templates.MapGet("", (Delegate)ListAsync).WithSummary("The maps to start from, with pictures");
        templates.MapGet("{name}", (string name, HttpContext context) => FileAsync(name, StarterPack.FileOf, context)).WithSummary("A template's map");
        templates.MapGet("{name}/picture", (string name, HttpContext context) => PictureAsync(name, context)).Takes("lang").WithSummary("The picture of a template's first slide").WithDescription("?lang= is the language that it speaks; without it the template's own.");
    }

    private static Task ListAsync(HttpContext context)
    {
        var language = RequestLanguage.Of(context.Request);
        return Answers.JsonAsync(context.Response, new JsonObject
        {
            ["templates"] = ResultJson.Array(StarterPack.Names, name => Of(name, MapJson.Read(File.ReadAllBytes(StarterPack.FileOf(name))), language)),
        });
    }

    // Enough to choose among them without reading each map.
    private static JsonObject Of(string name, JourneyMap map, string language) => new()
    {
        ["name"] = name,
        ["title"] = map.Title?.For(language, map.Language) ?? name,
        ["map"] = $"/v1/templates/{name}",
        ["picture"] = $"/v1/templates/{name}/picture?lang={language}",
        ["tags"] = ResultJson.Of(map.Tags),
        ["state"] = map.State == MapState.Future ? "future" : "current",
        ["stages"] = map.Stages.Count,
        ["touchpoints"] = map.Touchpoints.Count,
        ["actors"] = map.Actors.Count,
        ["blueprint"] = map.Lanes.Any(lane => lane.Kind is LaneKind.Frontstage or LaneKind.Backstage),
    };

    private static Task PictureAsync(string name, HttpContext context)
    {
        if (new Query(context.Request.Query).Language is not { } language || !StarterPack.Names.Contains(name, StringComparer.Ordinal))
            return FileAsync(name, StarterPack.PictureOf, context);
        context.Response.ContentType = MediaTypes.Of(".svg");
        return context.Response.Body.WriteAsync(Drawn.GetOrAdd((name, language), _ => new Lazy<byte[]>(() => Draw(name, language))).Value, context.RequestAborted).AsTask();
    }

    private static byte[] Draw(string name, string language)
    {
        var carrier = Carrier.Open(File.ReadAllBytes(StarterPack.FileOf(name)), name);
        return CarrierOperations.Build(carrier, new BuildOptions { Formats = [BuildFormat.Svg], Language = language, Slides = SlideChoice.Overview }).Files[0].Bytes;
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
