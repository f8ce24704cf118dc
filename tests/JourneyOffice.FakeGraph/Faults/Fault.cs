using System.Globalization;
using JourneyOffice.FakeGraph.Drives;
using JourneyOffice.FakeGraph.Identity;

namespace JourneyOffice.FakeGraph.Faults;

/// <summary>Something that goes wrong with a request. The factories below are what there is.</summary>
public abstract record Fault
{
    private Fault(string name) => Name = name;

    /// <summary>How the log calls it.</summary>
    public string Name { get; }

    /// <summary>Graph has enough for now: 429, with Retry-After in seconds or as a date.</summary>
    public static Fault Throttled(TimeSpan retryAfter, bool asDate = false) =>
        Refusal("throttled", 429, "tooManyRequests", "Too many requests", RetryAfter(retryAfter, asDate));

    /// <summary>503, with Retry-After or without.</summary>
    public static Fault Unavailable(TimeSpan? retryAfter = null) =>
        Refusal("unavailable", 503, "serviceNotAvailable", "The service is temporarily unavailable", retryAfter is { } wait ? RetryAfter(wait, asDate: false) : null);

    public static Fault GatewayTimeout() => Refusal("gateway timeout", 504, "generalException", "The gateway did not receive an answer in time");

    public static Fault ServerError() => Refusal("server error", 500, "generalException", "An unspecified error has occurred");

    /// <summary>Somebody has the file open: 423.</summary>
    public static Fault Locked() => new Refused("locked", _ => GraphError.Locked());

    /// <summary>412 although nothing changed, as reported after quick writes one after the other (OneDrive/onedrive-api-docs, issue 1716).</summary>
    public static Fault FalselyChanged() => new Refused("falsely changed", _ => GraphError.Changed());

    /// <summary>Another upload session is open for this file: 409.</summary>
    public static Fault SessionExists() => Refusal("session exists", 409, "conflict", "An upload session already exists for this file");

    /// <summary>No room left: 507.</summary>
    public static Fault Full() => new Refused("full", _ => GraphError.Full());

    /// <summary>The access token has run out, although it does not look so: 401.</summary>
    public static Fault TokenExpired() => Refusal("token expired", 401, "InvalidAuthenticationToken", "Lifetime validation failed, the token is expired.",
        new("WWW-Authenticate", "Bearer realm=\"\", error=\"invalid_token\", error_description=\"The access token is expired\""));

    /// <summary>Continuous access evaluation wants the person back: 401 with a claims challenge.</summary>
    public static Fault Challenge(string claims) => Refusal("challenge", 401, "InvalidAuthenticationToken", "Continuous access evaluation resulted in challenge",
        new("WWW-Authenticate", $"Bearer realm=\"\", error=\"insufficient_claims\", claims=\"{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(claims))}\""));

    /// <summary>The delta token is too old: 410, with the address from which to start anew.</summary>
    public static Fault DeltaExpired() => new Refused("delta expired", c => Endpoints.DeltaEndpoints.Expired(c.World.Links, c.DriveId));

    /// <summary>The answer takes its time.</summary>
    public static Fault Slow(TimeSpan delay) => new Delayed(delay);

    /// <summary>The connection breaks after so many bytes of the request's body; nothing of it counts.</summary>
    public static Fault CutRequest(long afterBytes = 0) => new RequestCut(afterBytes);

    /// <summary>All is done as asked, but the connection breaks after so many bytes of the answer's body (0: before the answer).</summary>
    public static Fault CutAnswer(long afterBytes = 0) => new AnswerCut(afterBytes);

    /// <summary>Something else happens first; then the request goes its way.</summary>
    public static Fault Meanwhile(Action<FakeWorld> happens) => new Before("meanwhile", c => happens(c.World));

    /// <summary>Somebody else writes the addressed file before the request is looked at. Does nothing where there is no such file yet.</summary>
    public static Fault SomebodyWrites(FakeUser by, Func<byte[], byte[]> change) => new Before("somebody writes", c => c.Rewrite(by, change));

    private static Refused Refusal(string name, int status, string code, string message, KeyValuePair<string, string>? header = null) =>
        new(name, _ => new GraphError(status, code, message) { Headers = header is { } one ? [one] : [] });

    private static KeyValuePair<string, string> RetryAfter(TimeSpan wait, bool asDate) => new("Retry-After", asDate
        ? DateTimeOffset.UtcNow.Add(wait).ToString("R", CultureInfo.InvariantCulture)
        : ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture));

    internal sealed record Refused(string Is, Func<FaultContext, GraphError> Error) : Fault(Is);

    internal sealed record Delayed(TimeSpan Delay) : Fault("slow");

    internal sealed record RequestCut(long AfterBytes) : Fault("request cut");

    internal sealed record AnswerCut(long AfterBytes) : Fault("answer cut");

    internal sealed record Before(string Is, Action<FaultContext> Action) : Fault(Is);
}
