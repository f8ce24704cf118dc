using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace JourneyOffice.FakeGraph.Drives;

/// <summary>Addresses that carry their own permission and are good for a short time, as download and upload addresses are.</summary>
internal sealed class Tickets<T>(TimeProvider clock)
    where T : class
{
    private readonly ConcurrentDictionary<string, (T For, DateTimeOffset Ends)> _good = new(StringComparer.Ordinal);

    public string Issue(T value, TimeSpan lifetime)
    {
        var ticket = RandomNumberGenerator.GetHexString(40, lowercase: true);
        _good[ticket] = (value, clock.GetUtcNow() + lifetime);
        return ticket;
    }

    public T? For(string ticket) => _good.TryGetValue(ticket, out var found) && found.Ends > clock.GetUtcNow() ? found.For : null;

    public void Withdraw(string ticket) => _good.TryRemove(ticket, out _);

    public void WithdrawAll() => _good.Clear();
}
