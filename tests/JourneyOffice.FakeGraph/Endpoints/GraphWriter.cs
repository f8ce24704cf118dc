using System.Text.Json.Nodes;
using JourneyOffice.FakeGraph.Drives;

namespace JourneyOffice.FakeGraph.Endpoints;

/// <summary>Writes answers and refusals onto the wire.</summary>
internal static class GraphWriter
{
    public static Task Write(HttpContext context, FakeWorld world, GraphError error)
    {
        foreach (var (name, value) in error.Headers)
            context.Response.Headers[name] = value;
        return Write(context, error.Status, error.ToJson(world.Clock.GetUtcNow()));
    }

    public static async Task Write(HttpContext context, GraphAnswer answer)
    {
        if (answer.Location is not null)
            context.Response.Headers.Location = answer.Location;
        await Write(context, answer.Status, answer.Body);
    }

    private static async Task Write(HttpContext context, int status, JsonObject? body)
    {
        context.Response.StatusCode = status;
        context.Response.Headers["request-id"] = Guid.NewGuid().ToString();
        context.Response.Headers.CacheControl = "no-store";
        if (body is null)
            return;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
    }
}
