using System.Net.Http.Headers;

namespace JourneyOffice.OneDrive;

/// <summary>How long to wait before a request is made again.</summary>
internal static class Waiting
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    /// <summary>What the server asks for: seconds or a date (RFC 9110, 10.2.3); <see langword="null"/>: it does not say.</summary>
    public static TimeSpan? Asked(HttpResponseMessage response, TimeProvider time) => response.Headers.RetryAfter switch
    {
        RetryConditionHeaderValue { Delta: { } delta } => delta,
        RetryConditionHeaderValue { Date: { } date } => TimeSpan.FromTicks(Math.Max(0, (date - time.GetUtcNow()).Ticks)),
        _ => null,
    };

    /// <summary>Twice as long each time, and by chance up to half less, so that many who were refused at once do not come back at once.</summary>
    public static TimeSpan Growing(int attempt)
    {
        var most = Math.Min(Longest.Ticks, First.Ticks << Math.Min(attempt - 1, 10));
        return TimeSpan.FromTicks((long)(most * (1 - (Random.Shared.NextDouble() / 2))));
    }
}
