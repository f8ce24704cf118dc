using System.Text.Json.Nodes;
using JourneyOffice.Libraries;
using JourneyOffice.Maps;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;

namespace JourneyOffice.Service;

/// <summary>Says whether it lives and whether it can work; why not is for the log, as anybody may ask.</summary>
internal static class Health
{
    /// <summary>Adds /health/live and /health/ready.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Text("live")).ExcludeFromDescription().AllowAnonymous();
        routes.MapGet("/health/ready", ReadyAsync).ExcludeFromDescription().AllowAnonymous();
    }

    private static async Task ReadyAsync(ServiceSettings settings, ILogger<ProblemHandler> log, HttpContext context)
    {
        var isReady = true;
        try
        {
            await RequireAsync(settings, context).ConfigureAwait(false);
        }
        catch (Exception problem) when (!context.RequestAborted.IsCancellationRequested)
        {
            ServiceLog.NotReady(log, problem is JourneyException known ? known.Finding.Code.Id : problem.GetType().Name);
            isReady = false;
        }

        context.Response.StatusCode = isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        await Answers.JsonAsync(context.Response, new JsonObject { ["status"] = isReady ? "ready" : "not ready" }).ConfigureAwait(false);
    }

    private static async Task RequireAsync(ServiceSettings settings, HttpContext context)
    {
        var services = context.RequestServices;
        if (settings.SignIn is not null)
            await services.GetRequiredService<IOptionsMonitor<JwtBearerOptions>>().Get(JwtBearerDefaults.AuthenticationScheme).ConfigurationManager!.GetConfigurationAsync(context.RequestAborted).ConfigureAwait(false);
        // A person's OneDrive is reached with that person's sign-in only.
        if (settings.OneDrive is null)
            await services.GetRequiredService<IMapLibrary>().FindAsync(new LibrarySearch { Take = 1 }, context.RequestAborted).ConfigureAwait(false);
    }
}
