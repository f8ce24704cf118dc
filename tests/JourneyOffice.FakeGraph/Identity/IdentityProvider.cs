using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace JourneyOffice.FakeGraph.Identity;

/// <summary>Stands in for Microsoft Entra ID: makes tokens, and knows which ones to believe.</summary>
public sealed class IdentityProvider : IDisposable
{
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, AppRegistration> _apps = new(StringComparer.OrdinalIgnoreCase);
    private ImmutableList<SigningKey> _keys = [SigningKey.Shared];

    internal IdentityProvider(TimeProvider clock, string tenantId, Func<string, FakeUser?> userWithId)
    {
        _clock = clock;
        TenantId = tenantId;
        UserWithId = userWithId;
        Switches = new IdentitySwitches();
        DeviceCodes = new DeviceCodes(clock);
    }

    public string TenantId { get; }

    /// <summary>Where the provider answers, without a tenant.</summary>
    public string AuthorityHost { get; internal set; } = "";

    /// <summary>The issuer in every token.</summary>
    public string Issuer => $"{AuthorityHost}/{TenantId}/v2.0";

    /// <summary>What goes wrong on purpose.</summary>
    public IdentitySwitches Switches { get; }

    /// <summary>Sign-ins that wait for a person on another device.</summary>
    public DeviceCodes DeviceCodes { get; }

    /// <summary>The addresses by which tokens may name the Graph that they are for.</summary>
    public ImmutableHashSet<string> GraphAudiences { get; internal set; } = [];

    public IReadOnlyCollection<AppRegistration> Apps => [.. _apps.Values];

    internal IReadOnlyList<SigningKey> Keys => _keys;

    internal Func<string, FakeUser?> UserWithId { get; }

    internal RefreshTokens RefreshTokens { get; } = new();

    internal AuthorizationCodes Codes { get; } = new();

    /// <summary>Makes a program known, or replaces what was known of it.</summary>
    public AppRegistration Register(AppRegistration app) => _apps[app.ClientId] = app;

    public AppRegistration? App(string clientId) => _apps.GetValueOrDefault(clientId);

    /// <summary>From now on tokens are signed with a new key; the old one stays published, unless it is withdrawn.</summary>
    public void RollKeys(bool withdrawOld = false)
    {
        var fresh = new SigningKey();
        ImmutableInterlocked.Update(ref _keys, keys => withdrawOld ? [fresh] : keys.Insert(0, fresh));
    }

    /// <summary>An access token as the provider would give it for this person.</summary>
    /// <param name="user">Who is signed in.</param>
    /// <param name="audience">Whom it is for: <c>api://…</c>, a client id, or Graph's address.</param>
    /// <param name="scopes">Scopes apart by spaces; empty: none (no <c>scp</c> claim).</param>
    /// <param name="lifetime">How long it is good; null: an hour.</param>
    public string TokenFor(FakeUser user, string audience, string scopes, TimeSpan? lifetime = null) =>
        TokenFor(user, audience, scopes, new TokenOptions { Lifetime = lifetime ?? TimeSpan.FromHours(1) });

    /// <summary>An access token, good or deliberately bad.</summary>
    public string TokenFor(FakeUser user, string audience, string scopes, TokenOptions options)
    {
        var claims = Claims(audience, options);
        claims["oid"] = user.Id;
        claims["sub"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{user.Id}/{audience}")));
        claims["name"] = user.Name;
        claims["preferred_username"] = user.Mail;
        if (scopes.Length > 0)
            claims["scp"] = scopes;
        claims["amr"] = options.SecondFactor ? new JsonArray("pwd", "mfa") : new JsonArray("pwd");
        return Sign(claims, options);
    }

    /// <summary>A token for Graph with these scopes.</summary>
    public string GraphTokenFor(FakeUser user, string scopes = "User.Read Files.ReadWrite.All", TokenOptions? options = null) =>
        TokenFor(user, GraphResource, scopes, options ?? new TokenOptions());

    /// <summary>A token for a program itself, without a person (client credentials, managed identity).</summary>
    public string TokenForApp(string clientId, string audience, TokenOptions? options = null)
    {
        var claims = Claims(audience, (options ?? new TokenOptions()) with { ClientId = clientId });
        claims["oid"] = clientId;
        claims["sub"] = clientId;
        claims["idtyp"] = "app";
        return Sign(claims, options ?? new TokenOptions());
    }

    internal const string GraphResource = "https://graph.microsoft.com";

    /// <summary>The token, if it is one of ours, in time, and for one of these; else null and why not.</summary>
    internal WebToken? Check(string text, IReadOnlyCollection<string> audiences, out string why)
    {
        var now = _clock.GetUtcNow().ToUnixTimeSeconds();
        var token = WebToken.Read(text);
        why = token switch
        {
            null => "CompactToken parsing failed.",
            _ when !SignedByUs(token) => "Invalid signature.",
            _ when !Issuer.Equals(token.Text("iss"), StringComparison.Ordinal) => "Invalid issuer.",
            _ when !audiences.Contains(token.Text("aud") ?? "", StringComparer.OrdinalIgnoreCase) => "Invalid audience.",
            _ when token.Number("exp") <= now => "Lifetime validation failed, the token is expired.",
            _ when token.Number("nbf") > now + 60 => "Lifetime validation failed, the token is not yet valid.",
            _ => "",
        };
        return why.Length == 0 ? token : null;
    }

    public void Dispose() => _keys.FindAll(k => k != SigningKey.Shared).ForEach(k => k.Dispose());

    private bool SignedByUs(WebToken token) =>
        token.Header["alg"]?.ToString() is "RS256"
        && _keys.Exists(k => k.Id.Equals(token.Header["kid"]?.ToString(), StringComparison.Ordinal) && k.Verifies(token.Signed, token.Signature));

    private JsonObject Claims(string audience, TokenOptions options)
    {
        var now = _clock.GetUtcNow();
        var starts = now + options.StartsIn;
        var ends = (options.Lifetime < TimeSpan.Zero ? now : starts) + options.Lifetime;
        // A token that ran out was good once; libraries refuse one that ends before it starts for another reason.
        if (options.Lifetime < TimeSpan.Zero)
            starts = ends - TimeSpan.FromHours(1);
        return new JsonObject
        {
            ["aud"] = audience,
            ["iss"] = options.Issuer ?? Issuer,
            ["iat"] = starts.ToUnixTimeSeconds(),
            ["nbf"] = starts.ToUnixTimeSeconds(),
            ["exp"] = ends.ToUnixTimeSeconds(),
            ["azp"] = options.ClientId ?? SampleApps.CommandClientId,
            ["azpacr"] = "0",
            ["tid"] = options.TenantId ?? TenantId,
            ["uti"] = Guid.NewGuid().ToString("N"),
            ["ver"] = "2.0",
        };
    }

    private string Sign(JsonObject claims, TokenOptions options)
    {
        foreach (var (name, value) in options.Claims)
        {
            if (value is null)
                claims.Remove(name);
            else
                claims[name] = value.DeepClone();
        }
        return WebToken.Write(options.Key ?? _keys[0], claims);
    }
}
