using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace JourneyOffice.Service;

/// <summary>Serves the task pane that was built beside the service.</summary>
internal static class PaneFiles
{
    /// <summary>Where the pane is.</summary>
    public const string Address = "/addin";

    // Scripts only from here, none inline or evaluated; styles are made by Fluent UI while it runs. Pictures of maps are answers of the service, shown by blob addresses.
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "pane");

    /// <summary>Whether the pane was built.</summary>
    public static bool IsThere => File.Exists(Path.Combine(Folder, "index.html"));

    /// <summary>Serves it if it was built.</summary>
    public static void UsePane(this WebApplication service)
    {
        if (!IsThere)
            return;
        var files = new FileServerOptions { RequestPath = Address, FileProvider = new PhysicalFileProvider(Folder) };
        files.StaticFileOptions.OnPrepareResponse = Describe;
        service.UseFileServer(files);
    }

    private static void Describe(StaticFileResponseContext file)
    {
        var headers = file.Context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        // Names of built files carry a hash of what is in them; the page that names them is asked for anew.
        headers.CacheControl = file.Context.Request.Path.StartsWithSegments(Address + "/assets", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
    }
}
