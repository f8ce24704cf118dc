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
        var entry = new Entry(world.Requests, Describe(context, arrival, faults));
        // Written before the answer leaves: whoever got it finds the request in the log.
        context.Response.OnStarting(() =>
        {
            entry.Write(context.Response.StatusCode);
            return Task.CompletedTask;
        });
        await Strike(context, arrival, faults, entry, next);
    }

    /// <summary>Lets the faults strike and passes the request on, if there is anything left to pass.</summary>
    private async Task Strike(HttpContext context, Arrival arrival, IReadOnlyList<Fault> faults, Entry entry, RequestDelegate next)
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
                    return;
                case Fault.RequestCut cut:
                    await CutRequest(context, cut.AfterBytes, entry);
                    return;
            }
        }
        if (faults.OfType<Fault.AnswerCut>().FirstOrDefault() is { } answer)
            await CutAnswer(context, answer.AfterBytes, entry, next);
        else
            await next(context);
    }

    private static async Task CutRequest(HttpContext context, long bytes, Entry entry)
    {
        var buffer = new byte[16 * 1024];
        while (bytes > 0 && await context.Request.Body.ReadAsync(buffer.AsMemory(0, (int)Math.Min(bytes, buffer.Length)), context.RequestAborted) is > 0 and var read)
            bytes -= read;
        entry.Write(status: 0);
        context.Abort();
    }

    private static async Task CutAnswer(HttpContext context, long bytes, Entry entry, RequestDelegate next)
    {
        var original = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var kept = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(kept));
        await next(context);
        context.Features.Set(original);
        entry.Write(status: 0);
        if (bytes > 0)
        {
            await original.StartAsync(context.RequestAborted);
            await original.Stream.WriteAsync(kept.ToArray().AsMemory(0, (int)Math.Min(bytes, kept.Length)), context.RequestAborted);
            await original.Stream.FlushAsync(context.RequestAborted);
        }
        context.Abort();
    }

    private LoggedRequest Describe(HttpContext context, Arrival arrival, IReadOnlyList<Fault> faults) => new(
        arrival.Call, context.Request.Method, ArrivalReader.RawPath(context), context.Request.QueryString.Value ?? "", arrival.User?.Mail,
        context.Request.Headers.ContainsKey("Authorization"), Headers(context.Request.Headers), 0,
        faults.Count == 0 ? null : string.Join(", ", faults.Select(f => f.Name)), world.Clock.GetUtcNow());

    private static Dictionary<string, string> Headers(IHeaderDictionary headers) =>
        LoggedHeaders.Where(headers.ContainsKey).ToDictionary(h => h, h => headers[h].ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>A line of the log that is written once, as soon as its end is known.</summary>
    private sealed class Entry(RequestLog log, LoggedRequest request)
    {
        private int _written;

        public void Write(int status)
        {
            if (Interlocked.Exchange(ref _written, 1) == 0)
                log.Add(request with { Status = status });
        }
    }
}
