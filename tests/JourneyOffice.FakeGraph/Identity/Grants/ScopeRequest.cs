using System.Collections.Immutable;

namespace JourneyOffice.FakeGraph.Identity.Grants;

/// <summary>What a program asked for: one resource, its scopes, and the OpenID words beside them.</summary>
internal sealed record ScopeRequest(string Audience, ImmutableArray<string> Scopes, bool OfGraph, bool Default, bool OpenId, bool Offline)
{
    private static readonly string[] OpenIdWords = ["openid", "profile", "email", "offline_access"];

    /// <summary>Reads a <c>scope</c> parameter; scopes without an address are Graph's, as Entra ID takes them.</summary>
    public static ScopeRequest Read(string scope, IdentityProvider provider)
    {
        var words = scope.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var resources = words.Where(w => !OpenIdWords.Contains(w, StringComparer.OrdinalIgnoreCase))
            .Select(w => Split(w, provider))
            .ToLookup(s => s.Resource, s => s.Name, StringComparer.OrdinalIgnoreCase);
        if (resources.Count > 1)
            throw new OAuthError("invalid_request", 28000, "Provided value for the input parameter scope is not valid because it contains more than one resource.");
        var (resource, names) = resources.Count == 0
            ? (IdentityProvider.GraphResource, ["User.Read"])
            : (resources.First().Key, resources.First().ToImmutableArray());
        return new ScopeRequest(
            resource, names,
            provider.GraphAudiences.Contains(resource, StringComparer.OrdinalIgnoreCase),
            names.Contains(".default"),
            words.Contains("openid", StringComparer.OrdinalIgnoreCase),
            words.Contains("offline_access", StringComparer.OrdinalIgnoreCase));
    }

    private static (string Resource, string Name) Split(string word, IdentityProvider provider)
    {
        var slash = word.LastIndexOf('/');
        if (slash < 0)
            return provider.App(word) is { } app ? (app.ApiAddress, ".default") : (IdentityProvider.GraphResource, word);
        return (word[..slash], word[(slash + 1)..]);
    }
}
