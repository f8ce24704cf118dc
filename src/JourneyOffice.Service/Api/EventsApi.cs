using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using JourneyOffice.Carriers;
using JourneyOffice.Libraries;

namespace JourneyOffice.Service;

/// <summary>Tells who follows that a map changed, by server-sent events that fetch can read.</summary>
internal static class EventsApi
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    /// <summary>Adds the route.</summary>
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/events", (IMapLibrary library, IHostApplicationLifetime lifetime, HttpContext context) =>
                TypedResults.ServerSentEvents(FollowAsync(library, lifetime.ApplicationStopping, context.RequestAborted)))
            .WithTags("Events").WithSummary("What changes in the library")
            .WithDescription("Events added, changed, removed with file, etag and ids of maps; alive every fifteen seconds. Who lost the connection lists the maps again.");

    private static async IAsyncEnumerable<SseItem<string>> FollowAsync(IMapLibrary library, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellation);
        var changes = library.ChangesAsync(end.Token).GetAsyncEnumerator(end.Token);
        var next = changes.MoveNextAsync().AsTask();
        yield return new SseItem<string>("{}", "alive");
        while (true)
        {
            var isAlive = await Task.WhenAny(next, Task.Delay(Pause, end.Token)).ConfigureAwait(false) != next;
            if (end.IsCancellationRequested || (!isAlive && !await HasNextAsync(next).ConfigureAwait(false)))
                break;
            if (isAlive)
            {
                yield return new SseItem<string>("{}", "alive");
                continue;
            }

            var change = changes.Current;
            next = changes.MoveNextAsync().AsTask();
            yield return new SseItem<string>(
                new JsonObject { ["file"] = change.Name, ["etag"] = $"\"{change.Tag}\"", ["maps"] = ResultJson.Of(change.Maps) }.ToJsonString(), change.Kind.ToString().ToLowerInvariant());
        }

        await end.CancelAsync().ConfigureAwait(false);
        await HasNextAsync(next).ConfigureAwait(false);
        await changes.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task<bool> HasNextAsync(Task<bool> next)
    {
        try
        {
            return await next.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
