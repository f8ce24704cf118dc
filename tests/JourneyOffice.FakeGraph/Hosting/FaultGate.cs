using JourneyOffice.FakeGraph.Endpoints;
using JourneyOffice.FakeGraph.Faults;
using Microsoft.AspNetCore.Http.Features;

namespace JourneyOffice.FakeGraph.Hosting;

/// <summary>The first thing that a request meets: it is looked at, faults strike, and it is written into the log.</summary>
internal sealed class FaultGate(FakeWorld world, ArrivalReader arrivals)
{
    private static readonly string[] LoggedHeaders =
        ["If-Match", "If-None-Match", "Prefer", "Content-Range", "Content-Length", "Range", "User-Agent", "client-request-id"];

    public async Task Pass(HttpContext context, RequestDelegate next)
    {
        var arrival = arrivals.Read(context);
        context.Features.Set(arrival);
        var faults = world.Faults.For(arrival.Call, arrival.User);
        var cut = await Strike(context, arrival, faults, next);
        world.Requests.Add(new LoggedRequest(
            arrival.Call, context.Request.Method, ArrivalReader.RawPath(context), context.Request.QueryString.Value ?? "", arrival.User?.Mail,
            context.Request.Headers.ContainsKey("Authorization"), Headers(context.Request.Headers), cut ? 0 : context.Response.StatusCode,
            faults.Count == 0 ? null : string.Join(", ", faults.Select(f => f.Name)), world.Clock.GetUtcNow()));
    }

    /// <summary>Lets the faults strike and passes the request on, if there is anything left to pass. True: the connection was cut.</summary>
    private async Task<bool> Strike(HttpContext context, Arrival arrival, IReadOnlyList<Fault> faults, RequestDelegate next)
    {
        var struck = new FaultContext(world, arrival.Route, arrival.Upload, arrival.User);
        foreach (var fault in faults)
        {
            switch (fault)
            {
                case Fault.Delayed slow:
                    await Task.Delay(slow.Delay, context.RequestAborted);
                    break;
                case Fault.Before before:
                    before.Action(struck);
                    break;
                case Fault.Refused refused:
                    await GraphWriter.Write(context, world, refused.Error(struck));
                    return false;
                case Fault.RequestCut cut:
                    await CutRequest(context, cut.AfterBytes);
                    return true;
            }
        }
        if (faults.OfType<Fault.AnswerCut>().FirstOrDefault() is not { } answer)
        {
            await next(context);
            return false;
        }
        await CutAnswer(context, answer.AfterBytes, next);
        return true;
    }

    private static async Task CutRequest(HttpContext context, long bytes)
    {
        var buffer = new byte[16 * 1024];
        while (bytes > 0 && await context.Request.Body.ReadAsync(buffer.AsMemory(0, (int)Math.Min(bytes, buffer.Length)), context.RequestAborted) is > 0 and var read)
            bytes -= read;
        context.Abort();
    }

    private static async Task CutAnswer(HttpContext context, long bytes, RequestDelegate next)
    {
        var original = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var kept = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(kept));
        await next(context);
        context.Features.Set(original);
        if (bytes > 0)
        {
            await original.StartAsync(context.RequestAborted);
            await original.Stream.WriteAsync(kept.ToArray().AsMemory(0, (int)Math.Min(bytes, kept.Length)), context.RequestAborted);
            await original.Stream.FlushAsync(context.RequestAborted);
        }
        context.Abort();
    }

    private static Dictionary<string, string> Headers(IHeaderDictionary headers) =>
        LoggedHeaders.Where(headers.ContainsKey).ToDictionary(h => h, h => headers[h].ToString(), StringComparer.OrdinalIgnoreCase);
}
