using System.Security.Cryptography;

namespace JourneyOffice.FakeGraph.Identity;

/// <summary>Sign-ins by device code (RFC 8628): a program waits while a person signs in elsewhere.</summary>
public sealed class DeviceCodes
{
    private readonly TimeProvider _clock;
    private readonly Lock _gate = new();
    private readonly List<Waiting> _waiting = [];

    internal DeviceCodes(TimeProvider clock) => _clock = clock;

    /// <summary>How long programs have to wait between two questions; asking sooner is answered with <c>slow_down</c>.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a code is good.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Whoever this is agrees to every sign-in at once, without a page; null: somebody has to do it.</summary>
    public FakeUser? AlwaysAs { get; set; }

    /// <summary>The codes that wait for a person now.</summary>
    public IReadOnlyList<string> Pending
    {
        get
        {
            lock (_gate)
                return [.. _waiting.Where(w => w is { User: null, Declined: false }).Select(w => w.UserCode)];
        }
    }

    /// <summary>A person typed the code and agreed. False: no such code waits.</summary>
    public bool Approve(string userCode, FakeUser user) => Change(userCode, w => w with { User = user });

    /// <summary>A person typed the code and said no.</summary>
    public bool Decline(string userCode) => Change(userCode, w => w with { Declined = true });

    /// <summary>The code has run out.</summary>
    public bool Expire(string userCode) => Change(userCode, w => w with { Ends = DateTimeOffset.MinValue });

    internal Waiting Start(string clientId, string scopes, bool secondFactor)
    {
        var waiting = new Waiting(
            RandomNumberGenerator.GetHexString(64, lowercase: true),
            RandomNumberGenerator.GetString("BCDFGHJKLMNPQRSTVWXZ23456789", 9),
            clientId, scopes, secondFactor, _clock.GetUtcNow() + Lifetime, AlwaysAs, Declined: false, LastAsked: null);
        lock (_gate)
            _waiting.Add(waiting);
        return waiting;
    }

    /// <summary>What the token endpoint answers: an error word, or the sign-in that came about (which is then used up).</summary>
    internal (string? Error, Waiting? Done) Ask(string deviceCode, string clientId)
    {
        lock (_gate)
        {
            var at = _waiting.FindIndex(w => w.DeviceCode.Equals(deviceCode, StringComparison.Ordinal) && w.ClientId.Equals(clientId, StringComparison.OrdinalIgnoreCase));
            if (at < 0)
                return ("bad_verification_code", null);
            var (waiting, now) = (_waiting[at], _clock.GetUtcNow());
            _waiting[at] = waiting with { LastAsked = now };
            if (waiting.Ends <= now)
                return ("expired_token", null);
            if (waiting.Declined)
                return ("authorization_declined", null);
            // Half an interval of grace: timers are not exact, and only a program that does not wait at all is meant.
            if (waiting.User is null)
                return (waiting.LastAsked is { } last && now - last < Interval / 2 ? "slow_down" : "authorization_pending", null);
            _waiting.RemoveAt(at);
            return (null, waiting);
        }
    }

    private bool Change(string userCode, Func<Waiting, Waiting> change)
    {
        lock (_gate)
        {
            var at = _waiting.FindIndex(w => w.UserCode.Equals(userCode.Trim(), StringComparison.OrdinalIgnoreCase));
            if (at < 0)
                return false;
            _waiting[at] = change(_waiting[at]);
            return true;
        }
    }

    internal sealed record Waiting(
        string DeviceCode, string UserCode, string ClientId, string Scopes, bool SecondFactor, DateTimeOffset Ends, FakeUser? User, bool Declined, DateTimeOffset? LastAsked);
}
