using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace JourneyOffice.Service;

/// <summary>Serves the task pane that was built beside the service.</summary>
internal static class PaneFiles
{
    /// <summary>Where the pane is.</summary>
    public const string Address = "/addin";

    // Scripts only from here, none inline or evaluated; styles are made by Fluent UI while it runs. Pictures of maps are answers of the service, shown by blob addresses.
    // Tokens come from the sign-in of the settings, if there is one: that is the one other host it may ask.
    private const string Policy = Always + "script-src 'self'; connect-src 'self'; frame-ancestors 'none'";

    // The page of Office's dialog signs people in: it takes Office.js, and stands in a window of its own.
    private const string DialogPolicy = Always + OfficeScripts + "connect-src 'self'; frame-ancestors 'none'";

    private const string Always = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; font-src 'self'; base-uri 'none'; form-action 'none'; ";

    // The page that Office shows takes Office.js from Microsoft and stands in a frame of Office on the web. Microsoft lists none of these names
    // (office-js issue 1005); they are those that people who asked were told (office-js issues 3342 and 4911). Office on the desktop shows it without a frame.
    private const string OfficePolicy = Always
        + OfficeScripts
        + "connect-src 'self'; frame-ancestors https://*.officeapps.live.com https://*.sharepoint.com https://onedrive.live.com https://*.cloud.microsoft https://*.office.com";

    private const string OfficeScripts = "script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com; ";

    private static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "pane");

    /// <summary>Whether a request is for a file of the pane. Office asks for its page and its icons from pages of its own; nobody's maps are in them.</summary>
    public static bool IsAsked(HttpRequest request) => (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && request.Path.StartsWithSegments(Address, StringComparison.Ordinal);

    /// <summary>Whether the pane was built.</summary>
    public static bool IsThere => File.Exists(Path.Combine(Folder, "index.html"));

    /// <summary>Serves it if it was built.</summary>
    public static void UsePane(this WebApplication service)
    {
        if (!IsThere)
            return;
        var files = new FileServerOptions { RequestPath = Address, FileProvider = new PhysicalFileProvider(Folder) };
        var signIn = service.Services.GetRequiredService<ServiceSettings>().SignIn;
        files.StaticFileOptions.OnPrepareResponse = file => Describe(file, signIn);
        service.UseFileServer(files);
    }

    /// <summary>What a page of the pane may do.</summary>
    /// <param name="signIn">The sign-in of the settings.</param>
    /// <param name="page">Which page, by its name.</param>
    internal static string PolicyFor(SignInSettings? signIn, string page = "index.html")
    {
        var policy = page switch { "office.html" => OfficePolicy, "sign-in-dialog.html" => DialogPolicy, _ => Policy };
        return signIn is { PaneClientId.Length: > 0 } ? policy.Replace("connect-src 'self'", $"connect-src 'self' {new Uri(signIn.Authority).GetLeftPart(UriPartial.Authority)}", StringComparison.Ordinal) : policy;
    }

    private static void Describe(StaticFileResponseContext file, SignInSettings? signIn)
    {
        var headers = file.Context.Response.Headers;
        headers.ContentSecurityPolicy = PolicyFor(signIn, file.File.Name);
        // Names of built files carry a hash of what is in them; the page that names them is asked for anew.
        headers.CacheControl = file.Context.Request.Path.StartsWithSegments(Address + "/assets", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
    }
}
