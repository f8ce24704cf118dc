namespace JourneyOffice.FakeGraph.Hosting;

/// <summary>Pages of any origin may ask: like Microsoft's hosts, this one knows no cookies, so an origin tells nothing.</summary>
internal static class CrossOrigin
{
    public static Task Allow(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.AccessControlExposeHeaders = "ETag, Location, Retry-After, WWW-Authenticate, request-id";
        if (!HttpMethods.IsOptions(context.Request.Method))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        context.Response.Headers.AccessControlAllowMethods = "GET, POST, PUT, PATCH, DELETE";
        context.Response.Headers.AccessControlAllowHeaders = context.Request.Headers.AccessControlRequestHeaders;
        return Task.CompletedTask;
    }
}
