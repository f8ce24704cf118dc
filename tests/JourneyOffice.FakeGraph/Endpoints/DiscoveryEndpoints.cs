using System.Text.Json.Nodes;
using JourneyOffice.FakeGraph.Identity;

namespace JourneyOffice.FakeGraph.Endpoints;

/// <summary>Where programs learn how this identity provider is spoken to (OpenID Connect Discovery 1.0).</summary>
internal static class DiscoveryEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, IdentityProvider provider)
    {
        routes.MapGet("/{tenant}/v2.0/.well-known/openid-configuration", (string tenant) => Json(Configuration(provider, tenant)));
        routes.MapGet("/{tenant}/discovery/v2.0/keys", () => Json(new JsonObject
        {
            ["keys"] = new JsonArray([.. provider.Keys.Select(k => k.PublicKey(provider.Issuer))]),
        }));
        routes.MapGet("/common/discovery/instance", () => Json(Instance(provider)));
    }

    private static JsonObject Configuration(IdentityProvider provider, string tenant)
    {
        var authority = $"{provider.AuthorityHost}/{tenant}";
        return new JsonObject
        {
            ["issuer"] = provider.Issuer,
            ["authorization_endpoint"] = $"{authority}/oauth2/v2.0/authorize",
            ["token_endpoint"] = $"{authority}/oauth2/v2.0/token",
            ["device_authorization_endpoint"] = $"{authority}/oauth2/v2.0/devicecode",
            ["end_session_endpoint"] = $"{authority}/oauth2/v2.0/logout",
            ["jwks_uri"] = $"{authority}/discovery/v2.0/keys",
            ["response_modes_supported"] = new JsonArray("query", "fragment", "form_post"),
            ["response_types_supported"] = new JsonArray("code"),
            ["scopes_supported"] = new JsonArray("openid", "profile", "email", "offline_access"),
            ["subject_types_supported"] = new JsonArray("pairwise"),
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("client_secret_post", "private_key_jwt"),
            ["claims_supported"] = new JsonArray("sub", "iss", "aud", "exp", "iat", "name", "oid", "tid", "preferred_username", "ver"),
        };
    }

    private static JsonObject Instance(IdentityProvider provider)
    {
        var host = new Uri(provider.AuthorityHost).Authority;
        return new JsonObject
        {
            ["tenant_discovery_endpoint"] = $"{provider.AuthorityHost}/{provider.TenantId}/v2.0/.well-known/openid-configuration",
            ["api-version"] = "1.1",
            ["metadata"] = new JsonArray(new JsonObject
            {
                ["preferred_network"] = host,
                ["preferred_cache"] = host,
                ["aliases"] = new JsonArray(host),
            }),
        };
    }

    private static IResult Json(JsonObject json) => Results.Text(json.ToJsonString(), "application/json");
}
