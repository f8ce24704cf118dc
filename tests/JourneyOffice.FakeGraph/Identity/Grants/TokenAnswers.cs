using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace JourneyOffice.FakeGraph.Identity.Grants;

/// <summary>Writes what a successful token request is answered with.</summary>
internal sealed class TokenAnswers(IdentityProvider provider)
{
    /// <summary>Tokens for a person, after consent and conditional access had their say.</summary>
    public JsonObject ForPerson(FakeUser user, AppRegistration app, string scope, bool secondFactor, bool refresh, string? nonce = null)
    {
        var request = ScopeRequest.Read(scope, provider);
        var granted = Granted(request, app, user);
        if (request.OfGraph && provider.Switches.NeedsSecondFactor(user) && !secondFactor)
            throw new OAuthError("interaction_required", 50076, "Due to a configuration change made by your administrator, you must use multi-factor authentication to access this resource.")
            {
                SubError = "basic_action",
                Claims = provider.Switches.ChallengeClaims,
            };

        var lifetime = provider.Switches.AccessTokenLifetime;
        var json = new JsonObject
        {
            ["token_type"] = "Bearer",
            ["scope"] = string.Join(' ', granted.Select(s => $"{request.Audience}/{s}")),
            ["expires_in"] = (int)lifetime.TotalSeconds,
            ["ext_expires_in"] = (int)lifetime.TotalSeconds,
            ["access_token"] = provider.TokenFor(user, Audience(request), string.Join(' ', granted), new TokenOptions
            {
                ClientId = app.ClientId,
                Lifetime = lifetime,
                SecondFactor = secondFactor,
            }),
        };
        if (refresh && request.Offline)
            json["refresh_token"] = provider.RefreshTokens.Issue(new RefreshTokens.Session(user, app.ClientId, scope, secondFactor));
        if (request.OpenId)
            json["id_token"] = IdToken(user, app, nonce);
        json["client_info"] = WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(
            new JsonObject { ["uid"] = user.Id, ["utid"] = provider.TenantId }.ToJsonString()));
        return json;
    }

    /// <summary>A token for a program itself.</summary>
    public JsonObject ForApp(AppRegistration app, string scope)
    {
        var request = ScopeRequest.Read(scope, provider);
        if (!request.Default)
            throw new OAuthError("invalid_scope", 1002012, "The provided value for scope is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier.");
        var lifetime = provider.Switches.AccessTokenLifetime;
        return new JsonObject
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = (int)lifetime.TotalSeconds,
            ["ext_expires_in"] = (int)lifetime.TotalSeconds,
            ["access_token"] = provider.TokenForApp(app.ClientId, Audience(request), new TokenOptions { Lifetime = lifetime }),
        };
    }

    // Our own API's tokens name it by its client id, as version 2.0 tokens do.
    private string Audience(ScopeRequest request) =>
        request.OfGraph ? IdentityProvider.GraphResource
        : request.Audience.StartsWith("api://", StringComparison.OrdinalIgnoreCase) && provider.App(request.Audience[6..]) is { } app ? app.ClientId
        : throw new OAuthError("invalid_resource", 500011, $"The resource principal named {request.Audience} was not found in the tenant.");

    private IReadOnlyList<string> Granted(ScopeRequest request, AppRegistration app, FakeUser user)
    {
        IReadOnlyList<string> known = request.OfGraph
            ? [.. app.GraphScopes.Order(StringComparer.Ordinal)]
            : provider.App(Audience(request))!.ApiScopes;
        var wanted = request.Default ? known : request.Scopes;
        if (provider.Switches.LacksConsent(user) || wanted.Any(w => !known.Contains(w, StringComparer.OrdinalIgnoreCase)))
            throw new OAuthError("invalid_grant", 65001, $"The user or administrator has not consented to use the application with ID '{app.ClientId}'. Send an interactive authorization request for this user and resource.")
            {
                SubError = "consent_required",
            };
        return wanted;
    }

    private string IdToken(FakeUser user, AppRegistration app, string? nonce) =>
        provider.TokenFor(user, app.ClientId, "", new TokenOptions
        {
            ClientId = app.ClientId,
            Claims = new Dictionary<string, JsonNode?>(StringComparer.Ordinal) { ["nonce"] = nonce, ["azp"] = null },
        });
}
