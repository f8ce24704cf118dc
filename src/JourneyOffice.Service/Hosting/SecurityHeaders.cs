namespace JourneyOffice.Service;

/// <summary>Headers that keep browsers from making more of an answer than it is.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>Adds them.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        // Set when the answer begins: an error clears what was set before.
        context.Response.OnStarting(() => Add(context.Response.Headers));
        return next(context);
    }

    private static Task Add(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        // Pages of ours say what they may do themselves; whatever else is answered may do nothing.
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        headers["Referrer-Policy"] = "no-referrer";
        if (headers.CacheControl.Count == 0)
            headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
