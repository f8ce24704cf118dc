using System.Collections.Concurrent;
using System.Diagnostics;

namespace JourneyOffice.Benchmarks;

/// <summary>Clients that each ask a service for one thing after the other, as fast as it answers.</summary>
/// <param name="address">Where it listens.</param>
/// <param name="requests">What they ask for, in turn: route and body.</param>
internal sealed class Crowd(Uri address, IReadOnlyList<(string Route, byte[] Body)> requests)
{
    private readonly ConcurrentQueue<(int Request, int Status, double Milliseconds)> answers = new();

    /// <summary>Milliseconds of the answers that were given to a request, as its clients saw them.</summary>
    public IReadOnlyList<double> Served(int request) => [.. from answer in answers where answer.Request == request && answer.Status == 200 select answer.Milliseconds];

    /// <summary>How many answers had a status; 0 stands for none at all.</summary>
    public int Count(Func<int, bool> status) => answers.Count(answer => status(answer.Status));

    /// <summary>Lets them ask.</summary>
    /// <param name="clients">How many.</param>
    /// <param name="time">For how long.</param>
    public void Ask(int clients, TimeSpan time)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = clients }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
        var begun = Stopwatch.GetTimestamp();
        Task.WhenAll(Enumerable.Range(0, clients).Select(client => AskAsync(http, client, () => Stopwatch.GetElapsedTime(begun) < time))).GetAwaiter().GetResult();
    }

    private async Task AskAsync(HttpClient http, int first, Func<bool> goOn)
    {
        var buffer = new byte[64 * 1024];
        for (var turn = first; goOn(); turn++)
        {
            var request = turn % requests.Count;
            var begun = Stopwatch.GetTimestamp();
            var (status, wait) = await OneAsync(http, requests[request], buffer).ConfigureAwait(false);
            answers.Enqueue((request, status, Stopwatch.GetElapsedTime(begun).TotalMilliseconds));
            if (wait > TimeSpan.Zero && goOn())
                await Task.Delay(wait).ConfigureAwait(false);
        }
    }

    // Whoever is told to come again later comes again, though sooner than told: a crowd is not polite.
    private static async Task<(int Status, TimeSpan Wait)> OneAsync(HttpClient http, (string Route, byte[] Body) request, byte[] buffer)
    {
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, request.Route) { Content = new ByteArrayContent(request.Body) };
            using var answer = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
            using var content = await answer.Content.ReadAsStreamAsync().ConfigureAwait(false);
            while (await content.ReadAsync(buffer).ConfigureAwait(false) > 0)
            {
            }

            return ((int)answer.StatusCode, answer.Headers.RetryAfter is null ? TimeSpan.Zero : TimeSpan.FromMilliseconds(50));
        }
        catch (HttpRequestException)
        {
            return (0, TimeSpan.Zero);
        }
    }
}
