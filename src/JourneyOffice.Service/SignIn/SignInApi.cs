using System.Text.Json.Nodes;

namespace JourneyOffice.Service;

/// <summary>Tells programs where people sign in, before they have.</summary>
internal static class SignInApi
{
    /// <summary>Adds the route.</summary>
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/sign-in", (ServiceSettings settings, HttpContext context) => Answers.JsonAsync(context.Response, Of(settings.SignIn, settings.OneDrive is not null)))
            .AllowAnonymous().WithTags("Sign-in").WithSummary("Where people sign in")
            .WithDescription("Whether it is needed; then authority, scope, and the client ids of the command line and of the pane, and whether maps live in each caller's OneDrive. Needs no token.");

    private static JsonObject Of(SignInSettings? settings, bool isOneDrive) => settings is null ? new JsonObject { ["required"] = false, ["oneDrive"] = isOneDrive } : new JsonObject
    {
        ["required"] = true,
        ["oneDrive"] = isOneDrive,
        ["authority"] = $"{settings.Authority.TrimEnd('/')}/{settings.Tenant}",
        ["scope"] = settings.FullScope,
        ["clientId"] = settings.CommandLineClientId.Length > 0 ? settings.CommandLineClientId : null,
        ["paneClientId"] = settings.PaneClientId.Length > 0 ? settings.PaneClientId : null,
    };
}
