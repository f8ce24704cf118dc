using System.Collections.Concurrent;

namespace JourneyOffice.FakeGraph.Identity;

/// <summary>What the identity provider refuses on purpose.</summary>
public sealed class IdentitySwitches
{
    private readonly ConcurrentDictionary<string, bool> _withoutConsent = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, bool> _needsSecondFactor = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long access tokens from the token endpoint are good.</summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The claims that a challenge asks for, as JSON.</summary>
    public string ChallengeClaims { get; set; } = """{"access_token":{"acrs":{"essential":true,"value":"c1"}}}""";

    /// <summary>Nobody agreed yet that programs may act for this person: AADSTS65001.</summary>
    public void WithdrawConsent(FakeUser user) => _withoutConsent[user.Id] = true;

    public void GiveConsent(FakeUser user) => _withoutConsent.TryRemove(user.Id, out _);

    /// <summary>Conditional access wants a second factor of this person: <c>interaction_required</c> with claims.</summary>
    public void AskForSecondFactor(FakeUser user) => _needsSecondFactor[user.Id] = true;

    public void StopAskingForSecondFactor(FakeUser user) => _needsSecondFactor.TryRemove(user.Id, out _);

    internal bool LacksConsent(FakeUser user) => _withoutConsent.ContainsKey(user.Id);

    internal bool NeedsSecondFactor(FakeUser user) => _needsSecondFactor.ContainsKey(user.Id);
}
