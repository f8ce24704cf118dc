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
    private static readonly TimeSpan LongestToken = TimeSpan.FromDays(1);
    private static readonly SseItem<string> Alive = new("{}", "alive");

    /// <summary>Whether a request follows; routes take any case and a slash at the end.</summary>
    public static bool IsFollowing(HttpRequest request) => request.Path.StartsWithSegments("/v1/events", StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds the route.</summary>
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/events", (IMapLibrary library, IHostApplicationLifetime lifetime, HttpContext context) =>
                TypedResults.ServerSentEvents(FollowAsync(library, Caller.Of(context), lifetime.ApplicationStopping, context.RequestAborted)))
            .DisableRequestTimeout().WithTags("Events").WithSummary("What changes in the library")
            .WithDescription("Events added, changed, removed with file, etag and ids of maps; alive every fifteen seconds. Who lost the connection lists the maps again.");

    private static async IAsyncEnumerable<SseItem<string>> FollowAsync(IMapLibrary library, Caller caller, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellation);
        // Who may no longer ask is told no more; a new token opens it again.
        if (caller.IsSignedIn)
            end.CancelAfter(Left(caller));
        var changes = library.ChangesAsync(end.Token).GetAsyncEnumerator(end.Token);
        var next = changes.MoveNextAsync().AsTask();
        try
        {
            yield return Alive;
            while (await HasNewsAsync(next, end.Token).ConfigureAwait(false) is { } isNews)
            {
                if (!isNews)
                {
                    yield return Alive;
                    continue;
                }

                var change = changes.Current;
                next = changes.MoveNextAsync().AsTask();
                yield return ItemOf(change);
            }
        }
        finally
        {
            // Also when the connection broke in the middle of an event.
            await end.CancelAsync().ConfigureAwait(false);
            await HasNextAsync(next).ConfigureAwait(false);
            await changes.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static TimeSpan Left(Caller caller)
    {
        var left = caller.Until - TimeProvider.System.GetUtcNow();
        return left < TimeSpan.Zero ? TimeSpan.Zero : left < LongestToken ? left : LongestToken;
    }

    private static SseItem<string> ItemOf(LibraryChange change) => new(
        new JsonObject { ["file"] = change.Name, ["etag"] = $"\"{change.Tag}\"", ["maps"] = ResultJson.Of(change.Maps) }.ToJsonString(), change.Kind.ToString().ToLowerInvariant());

    // True: there is something to tell; false: there was nothing for a while; null: it has ended.
    private static async Task<bool?> HasNewsAsync(Task<bool> next, CancellationToken end)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(end);
        var isNews = await Task.WhenAny(next, Task.Delay(Pause, waiting.Token)).ConfigureAwait(false) == next;
        await waiting.CancelAsync().ConfigureAwait(false);
        return end.IsCancellationRequested ? null : !isNews ? false : await HasNextAsync(next).ConfigureAwait(false) ? true : null;
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
