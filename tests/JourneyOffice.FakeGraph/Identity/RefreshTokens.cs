using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace JourneyOffice.FakeGraph.Identity;

/// <summary>Refresh tokens; each is good once, and using it gives the next.</summary>
internal sealed class RefreshTokens
{
    private readonly ConcurrentDictionary<string, Session> _good = new(StringComparer.Ordinal);

    /// <summary>Who signed in, with which program, for which scopes.</summary>
    internal sealed record Session(FakeUser User, string ClientId, string Scopes, bool SecondFactor);

    public string Issue(Session session)
    {
        var token = "0." + RandomNumberGenerator.GetHexString(64, lowercase: true);
        _good[token] = session;
        return token;
    }

    public Session? Use(string token) => _good.TryRemove(token, out var session) ? session : null;
}
