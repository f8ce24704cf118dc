using JourneyOffice.Maps;

namespace JourneyOffice.Service;

/// <summary>
/// Keeps pages of other sites out. A browser sends their requests to this machine, too, and a name that somebody else owns can be made to
/// point here; neither may read or write maps.
/// </summary>
internal sealed class OriginGuard(RequestDelegate next, ServiceSettings settings)
{
    private const string AllowedMethods = "GET, HEAD, PUT, POST, DELETE";
    private const string AllowedHeaders = "Content-Type, If-Match, If-None-Match, Idempotency-Key, Authorization, Accept, Accept-Language, Last-Event-ID";
    private const string ExposedHeaders = "ETag, Retry-After, WWW-Authenticate, Location, Journey-Findings, Journey-Conflicts, Journey-Proposed-Removals, Content-Disposition";

    /// <summary>Refuses what comes from elsewhere.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var (request, headers) = (context.Request, context.Response.Headers);
        Tell(context.Response, "");
        var origin = request.Headers.Origin.ToString();
        // Where people sign in, a page of a name that only points here has no token.
        if (settings.SignIn is null && !IsOwnName(request.Host.Host))
            return ProblemHandler.WriteAsync(context, new Finding(ServiceErrors.ForeignOrigin, Place.None, request.Host.Value));
        if (origin.Length == 0)
            return IsForeign(request.Headers["Sec-Fetch-Site"].ToString()) && !PaneFiles.IsAsked(request) ? ProblemHandler.WriteAsync(context, new Finding(ServiceErrors.ForeignOrigin, Place.None, "another site")) : next(context);
        if (origin == $"{request.Scheme}://{request.Host.Value}")
            return next(context);
        if (!settings.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase))
            return ProblemHandler.WriteAsync(context, new Finding(ServiceErrors.ForeignOrigin, Place.None, origin));
        Tell(context.Response, origin);
        if (!HttpMethods.IsOptions(request.Method))
            return next(context);
        headers.AccessControlAllowMethods = AllowedMethods;
        headers.AccessControlAllowHeaders = AllowedHeaders;
        headers.AccessControlMaxAge = "600";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    // When the answer begins: an error clears what was set before, and the page must be able to read it, too.
    private static void Tell(HttpResponse response, string origin) => response.OnStarting(() =>
    {
        response.Headers.Vary = "Origin, Accept-Language";
        if (origin.Length > 0)
            (response.Headers.AccessControlAllowOrigin, response.Headers.AccessControlExposeHeaders) = (origin, ExposedHeaders);
        return Task.CompletedTask;
    });

    private static bool IsOwnName(string host) => host is "localhost" or "127.0.0.1" or "[::1]" or "::1";

    private static bool IsForeign(string site) => site is "cross-site" or "same-site";
}
