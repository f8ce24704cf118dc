using System.Text.Json.Nodes;

namespace JourneyOffice.Service;

/// <summary>Tells programs where people sign in, before they have.</summary>
internal static class SignInApi
{
    /// <summary>Adds the route.</summary>
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/sign-in", (ServiceSettings settings, HttpContext context) => Answers.JsonAsync(context.Response, Of(settings.SignIn)))
            .AllowAnonymous().WithTags("Sign-in").WithSummary("Where people sign in")
            .WithDescription("Whether it is needed; then authority, scope, and the client id of the command line. Needs no token.");

    private static JsonObject Of(SignInSettings? settings) => settings is null ? new JsonObject { ["required"] = false } : new JsonObject
    {
        ["required"] = true,
        ["authority"] = $"{settings.Authority.TrimEnd('/')}/{settings.Tenant}",
        ["scope"] = settings.FullScope,
        ["clientId"] = settings.CommandLineClientId.Length > 0 ? settings.CommandLineClientId : null,
    };
}
