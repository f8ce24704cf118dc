using System.Net;
using System.Resources;
using JourneyOffice.Maps;

namespace JourneyOffice.Service;

/// <summary>The page at the service's own address: what there is, and what to do where the pane is missing.</summary>
internal static class Welcome
{
    private static readonly ResourceWords Words = new(new ResourceManager("JourneyOffice.Service.Resources.Texts", typeof(Welcome).Assembly));

    /// <summary>Adds the page.</summary>
    public static void MapWelcome(this WebApplication service) => service.MapGet("/", AnswerAsync).ExcludeFromDescription().AllowAnonymous();

    private static Task AnswerAsync(HttpContext context)
    {
        var (response, language) = (context.Response, RequestLanguage.Of(context.Request));
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        response.Headers.ContentLanguage = language;
        return response.WriteAsync(PageIn(language), context.RequestAborted);
    }

    private static string PageIn(string language)
    {
        string Say(string key) => WebUtility.HtmlEncode(Words.Get("Welcome." + key, language));
        var pane = PaneFiles.IsThere
            ? $"""<p><a class="main" href="{PaneFiles.Address}/">{Say("Pane")}</a></p><p>{Say("PaneSays")}</p>"""
            : $"<p><strong>{Say("NoPane")}</strong> {Say("NoPaneSays")}</p>";
        return $$"""
            <!doctype html>
            <html lang="{{language}}">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>JourneyOffice</title>
            <style>
            :root { color-scheme: light dark; font: 16px/1.5 "Segoe UI", system-ui, sans-serif; }
            body { max-width: 34rem; margin: 4rem auto; padding: 0 1rem; }
            .main { display: inline-block; padding: .4rem 1rem; border-radius: 4px; background: #0f6cbd; color: #fff; text-decoration: none; }
            </style>
            <body>
            <main>
            <h1>{{Say("Title")}}</h1>
            {{pane}}
            <p><a href="/openapi/v1.json">{{Say("Interface")}}</a></p>
            </main>
            </body>
            </html>
            """;
    }
}
