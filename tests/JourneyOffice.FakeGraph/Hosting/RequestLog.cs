using System.Collections.Concurrent;
using JourneyOffice.FakeGraph.Endpoints;

namespace JourneyOffice.FakeGraph.Hosting;

/// <summary>A request as it came, and what became of it.</summary>
/// <param name="Call">What was asked for.</param>
/// <param name="Method">GET, PUT …</param>
/// <param name="Path">The path as it was sent, undecoded, without the query.</param>
/// <param name="Query">The query with its question mark, or empty.</param>
/// <param name="User">The mail of whoever the token speaks for; null: none, or not believed.</param>
/// <param name="HasAuthorization">Whether an Authorization header came.</param>
/// <param name="Headers">The headers that matter here: If-Match, If-None-Match, Prefer, Content-Range, Content-Length, User-Agent.</param>
/// <param name="Status">The answer's status; 0: the connection was cut.</param>
/// <param name="Fault">The fault that struck; null: none.</param>
/// <param name="At">When it came.</param>
public sealed record LoggedRequest(
    Call Call, string Method, string Path, string Query, string? User, bool HasAuthorization,
    IReadOnlyDictionary<string, string> Headers, int Status, string? Fault, DateTimeOffset At);

/// <summary>Everything that was asked since the start, oldest first.</summary>
public sealed class RequestLog
{
    private readonly ConcurrentQueue<LoggedRequest> _all = new();

    public IReadOnlyList<LoggedRequest> All => [.. _all];

    public IEnumerable<LoggedRequest> Of(Call call) => _all.Where(r => r.Call == call);

    public int Count(Call call) => Of(call).Count();

    public void Clear() => _all.Clear();

    /// <summary>Tells of each request, before its answer leaves.</summary>
    internal Action<LoggedRequest>? Tell { get; set; }

    internal void Add(LoggedRequest request)
    {
        _all.Enqueue(request);
        Tell?.Invoke(request);
    }
}
