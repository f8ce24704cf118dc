using System.Text.Json.Nodes;
using JourneyOffice.FakeGraph.Drives;
using JourneyOffice.FakeGraph.Hosting;

namespace JourneyOffice.FakeGraph.Endpoints;

/// <summary>From a request to Graph, or to one of its byte addresses, to the answer.</summary>
internal sealed class GraphPipeline(FakeWorld world, GraphEndpoints endpoints)
{
    public Task Graph(HttpContext context) => Guarded(context, async arrival =>
    {
        if (arrival.Refusal is { } why)
            throw GraphError.Unauthenticated(why);
        if (arrival.Route is null)
            throw new GraphError(400, "BadRequest", "Resource not found for the segment.");
        var body = await Body(context);
        var scopes = (arrival.Token!.Text("scp") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var request = new GraphRequest(arrival.Route, arrival.User!, scopes, context.Request, body);
        return Checked(request, () => InStore(() => endpoints.Answer(request)));
    });

    public Task Upload(HttpContext context, string ticket) => Guarded(context, async _ =>
    {
        DemandNoToken(context);
        var body = await Body(context);
        return InStore(() => context.Request.Method switch
        {
            "PUT" => endpoints.Uploads.Fragment(ticket, context.Request.Headers.ContentRange.ToString(), body),
            "GET" => endpoints.Uploads.Status(ticket),
            "DELETE" => endpoints.Uploads.Cancel(ticket),
            _ => throw new GraphError(405, "invalidRequest", "An upload address takes PUT, GET and DELETE."),
        });
    });

    public async Task Download(HttpContext context, string ticket)
    {
        byte[]? bytes = null;
        await Guarded(context, _ =>
        {
            DemandNoToken(context);
            var source = world.Links.Downloads.For(ticket) ?? throw GraphError.Unauthenticated("The download address has expired.");
            lock (world.Store.Gate)
            {
                world.Store.RewriteDue();
                bytes = source();
            }
            return Task.FromResult<GraphAnswer?>(null);
        });
        if (bytes is not null)
            await Results.Bytes(bytes, "application/octet-stream", enableRangeProcessing: true).ExecuteAsync(context);
    }

    /// <summary>The address is the permission; whoever sends a token along has mistaken it for Graph and gives the token away.</summary>
    private static void DemandNoToken(HttpContext context)
    {
        if (context.Request.Headers.ContainsKey("Authorization"))
            throw new GraphError(401, "unauthenticated", "This address must not get an Authorization header.");
    }

    private async Task Guarded(HttpContext context, Func<Arrival, Task<GraphAnswer?>> answer)
    {
        try
        {
            if (await answer(Arrival.Of(context)) is { } given)
                await GraphWriter.Write(context, given);
        }
        catch (GraphError error)
        {
            await GraphWriter.Write(context, world, error);
        }
        catch (Exception unforeseen) when (unforeseen is not (OperationCanceledException or IOException) && !context.Response.HasStarted)
        {
            // A slip of this program, not of the one that asked: said in a way that a test shows it.
            await GraphWriter.Write(context, world, new GraphError(500, "fakeGraphBroke", unforeseen.ToString()));
        }
    }

    /// <summary>Answers, and holds question and answer against the contract where it has the address.</summary>
    private GraphAnswer Checked(GraphRequest request, Func<GraphAnswer> answer)
    {
        try
        {
            var given = answer();
            Look(request, given.Status, given.Body);
            return given;
        }
        catch (GraphError error)
        {
            Look(request, error.Status, error.ToJson(world.Clock.GetUtcNow()));
            throw;
        }
    }

    private void Look(GraphRequest request, int status, JsonObject? answer)
    {
        if (request.Route.Template is { } template)
            world.Contract?.Look(template, request.Http, request.Body, status, answer);
    }

    private GraphAnswer InStore(Func<GraphAnswer> answer)
    {
        lock (world.Store.Gate)
        {
            world.Store.RewriteDue();
            return answer();
        }
    }

    private static async Task<byte[]> Body(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return body.ToArray();
    }
}
