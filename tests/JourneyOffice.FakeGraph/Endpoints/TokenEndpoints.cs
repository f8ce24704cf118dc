using System.Text.Json.Nodes;
using JourneyOffice.FakeGraph.Identity;
using JourneyOffice.FakeGraph.Identity.Grants;

namespace JourneyOffice.FakeGraph.Endpoints;

/// <summary>Where programs ask for tokens and for device codes.</summary>
internal sealed class TokenEndpoints(IdentityProvider provider, TimeProvider clock)
{
    private readonly TokenGrants _grants = new(provider, clock);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/{tenant}/oauth2/v2.0/token", (string tenant, HttpContext context) =>
            Answer(context, tenant, _grants.Grant));
        routes.MapPost("/{tenant}/oauth2/v2.0/devicecode", (string tenant, HttpContext context) =>
            Answer(context, tenant, StartDeviceCode));
    }

    private async Task<IResult> Answer(HttpContext context, string tenant, Func<IFormCollection, JsonObject> grant)
    {
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            if (!Knows(tenant))
                throw new OAuthError("invalid_request", 90002, $"Tenant '{tenant}' not found.");
            if (!context.Request.HasFormContentType)
                throw new OAuthError("invalid_request", 900144, "The request body must contain the following parameter: 'grant_type'.");
            return Results.Text(grant(await context.Request.ReadFormAsync(context.RequestAborted)).ToJsonString(), "application/json");
        }
        catch (OAuthError error)
        {
            return Results.Text(error.ToJson(clock.GetUtcNow()).ToJsonString(), "application/json", statusCode: error.Status);
        }
    }

    private bool Knows(string tenant) =>
        tenant.Equals(provider.TenantId, StringComparison.OrdinalIgnoreCase) || tenant is "common" or "organizations";

    private JsonObject StartDeviceCode(IFormCollection form)
    {
        if (provider.App(form["client_id"].ToString()) is not { } app)
            throw new OAuthError("unauthorized_client", 700016, $"Application with identifier '{form["client_id"]}' was not found in the directory.");
        var waiting = provider.DeviceCodes.Start(app.ClientId, form["scope"].ToString(), form["claims"].ToString().Contains("acrs", StringComparison.Ordinal));
        var page = $"{provider.AuthorityHost}/device";
        return new JsonObject
        {
            ["user_code"] = waiting.UserCode,
            ["device_code"] = waiting.DeviceCode,
            ["verification_uri"] = page,
            ["expires_in"] = (int)provider.DeviceCodes.Lifetime.TotalSeconds,
            ["interval"] = (int)Math.Ceiling(provider.DeviceCodes.Interval.TotalSeconds),
            ["message"] = $"To sign in, use a web browser to open the page {page} and enter the code {waiting.UserCode} to authenticate.",
        };
    }
}
