namespace JourneyOffice.OneDrive;

/// <summary>How long to wait before a request is made again.</summary>
internal static class Waiting
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    /// <summary>
    /// What the server asks for: seconds or a date (RFC 9110, 10.2.3), which counts from the date that the server has now; <see langword="null"/>: it
    /// does not say, or a time that has passed.
    /// </summary>
    public static TimeSpan? Asked(HttpResponseMessage response, TimeProvider time)
    {
        var asked = response.Headers.RetryAfter is { Date: { } date } ? date - (response.Headers.Date ?? time.GetUtcNow()) : response.Headers.RetryAfter?.Delta;
        return asked > TimeSpan.Zero ? asked : null;
    }

    /// <summary>Twice as long each time, and by chance up to half less, so that many who were refused at once do not come back at once.</summary>
    public static TimeSpan Growing(int attempt)
    {
        var most = Math.Min(Longest.Ticks, First.Ticks << Math.Min(attempt - 1, 10));
        return TimeSpan.FromTicks((long)(most * (1 - (Random.Shared.NextDouble() / 2))));
    }
}
