using System.Text.Json.Nodes;
using JourneyOffice.Libraries;

namespace JourneyOffice.Service;

/// <summary>Says whether it lives and whether it can work.</summary>
internal static class Health
{
    /// <summary>Adds /health/live and /health/ready.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Text("live")).ExcludeFromDescription();
        // A library that can't be listed gives a problem with its own code, and 503.
        routes.MapGet("/health/ready", async (IMapLibrary library, HttpContext context) =>
        {
            await library.FindAsync(new LibrarySearch { Take = 1 }, context.RequestAborted).ConfigureAwait(false);
            await Answers.JsonAsync(context.Response, new JsonObject { ["status"] = "ready" }).ConfigureAwait(false);
        }).ExcludeFromDescription();
    }
}
