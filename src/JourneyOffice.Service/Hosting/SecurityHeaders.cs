namespace JourneyOffice.Service;

/// <summary>Headers that keep browsers from making more of an answer than it is.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>Adds them.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        return next(context);
    }
}
