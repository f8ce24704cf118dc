using System.Text.Json.Nodes;

namespace JourneyOffice.FakeGraph.Identity.Grants;

/// <summary>The ways to come by a token.</summary>
internal sealed class TokenGrants(IdentityProvider provider, TimeProvider clock)
{
    private readonly ClientCheck _clients = new(provider, clock);
    private readonly TokenAnswers _answers = new(provider);

    public JsonObject Grant(IFormCollection form) => form["grant_type"].ToString() switch
    {
        "urn:ietf:params:oauth:grant-type:device_code" or "device_code" => ByDeviceCode(form),
        "refresh_token" => ByRefreshToken(form),
        "authorization_code" => ByCode(form),
        "urn:ietf:params:oauth:grant-type:jwt-bearer" => OnBehalfOf(form),
        "client_credentials" => _answers.ForApp(_clients.Proved(form), form["scope"].ToString()),
        var other => throw new OAuthError("unsupported_grant_type", 70003, $"The app requested an unsupported grant type '{other}'."),
    };

    private JsonObject ByDeviceCode(IFormCollection form)
    {
        var app = _clients.Named(form);
        var (error, done) = provider.DeviceCodes.Ask(form["device_code"].ToString(), app.ClientId);
        return error switch
        {
            null => _answers.ForPerson(done!.User!, app, done.Scopes, done.SecondFactor, refresh: true),
            "authorization_pending" => throw new OAuthError(error, 70016, "OAuth 2.0 device flow error. Authorization is pending. Continue polling."),
            "slow_down" => throw new OAuthError(error, 0, "Too many requests. Wait longer between two."),
            "authorization_declined" => throw new OAuthError(error, 70018, "The user declined the sign-in."),
            "expired_token" => throw new OAuthError(error, 70020, "The provided value for the device code has expired."),
            _ => throw new OAuthError(error, 70019, "The device code is not known."),
        };
    }

    private JsonObject ByRefreshToken(IFormCollection form)
    {
        var app = _clients.Named(form);
        if (app.Secret is not null)
            _clients.Proved(form);
        var session = provider.RefreshTokens.Use(form["refresh_token"].ToString());
        if (session is null || !session.ClientId.Equals(app.ClientId, StringComparison.OrdinalIgnoreCase))
            throw new OAuthError("invalid_grant", 70000, "The provided refresh token is malformed, was used before, or was revoked.");
        var scope = form["scope"].ToString() is { Length: > 0 } asked ? asked : session.Scopes;
        // A refresh without the word still gives the next refresh token.
        scope = scope.Contains("offline_access", StringComparison.Ordinal) ? scope : scope + " offline_access";
        return _answers.ForPerson(session.User, app, scope, session.SecondFactor, refresh: true);
    }

    private JsonObject ByCode(IFormCollection form)
    {
        var app = _clients.Named(form);
        if (app.Secret is not null)
            _clients.Proved(form);
        var grant = provider.Codes.Use(form["code"].ToString(), app.ClientId, form["redirect_uri"].ToString(), form["code_verifier"].ToString())
            ?? throw new OAuthError("invalid_grant", 70008, "The code is wrong, was used before, or does not match its verifier or redirect address.");
        var scope = form["scope"].ToString() is { Length: > 0 } asked ? asked : grant.Scopes;
        return _answers.ForPerson(grant.User, app, scope, grant.SecondFactor, refresh: true, grant.Nonce);
    }

    private JsonObject OnBehalfOf(IFormCollection form)
    {
        var app = _clients.Proved(form);
        if (form["requested_token_use"].ToString() is not "on_behalf_of")
            throw new OAuthError("invalid_request", 900144, "The request body must contain the following parameter: 'requested_token_use'.");
        var assertion = provider.Check(form["assertion"].ToString(), [app.ClientId, app.ApiAddress], out var why)
            ?? throw BadAssertion(why);
        if (assertion.Text("scp") is null or "" || assertion.Text("oid") is not { } id || provider.UserWithId(id) is not { } user)
            throw new OAuthError("invalid_grant", 50013, "The assertion is not a person's: on-behalf-of needs a delegated token.");
        var second = assertion.Claims["amr"] is JsonArray how && how.Any(h => h?.ToString() is "mfa");
        return _answers.ForPerson(user, app, form["scope"].ToString(), second, refresh: true);
    }

    private static OAuthError BadAssertion(string why) => why.Contains("expired", StringComparison.Ordinal)
        ? new OAuthError("invalid_grant", 500133, "Assertion is not within its valid time range. " + why)
        : new OAuthError("invalid_grant", why.Contains("audience", StringComparison.Ordinal) ? 500131 : 50013, "Assertion failed validation. " + why);
}
