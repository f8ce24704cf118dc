using System.Net;
using JourneyOffice.FakeGraph.Identity;

namespace JourneyOffice.FakeGraph.Endpoints;

/// <summary>The plain pages that people see.</summary>
internal static class HtmlPage
{
    public static IResult Of(string title, string body, int status = 200) => Results.Text($$"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>{{Text(title)}}</title>
        <style>
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 3rem auto; padding: 0 1rem; color: #222 }
        button, input { font: inherit; padding: .4rem .8rem; margin: .2rem 0 }
        table { border-collapse: collapse } td, th { text-align: left; padding: .2rem .8rem .2rem 0 }
        .note { color: #555 }
        </style>
        </head>
        <body>
        <h1>{{Text(title)}}</h1>
        {{body}}
        <p class="note">A made-up tenant on this machine. Nothing here is Microsoft's, and nobody needs a password.</p>
        </body>
        </html>
        """, "text/html; charset=utf-8", statusCode: status);

    /// <summary>A button for each person, and one for nobody.</summary>
    public static string Choice(IEnumerable<FakeUser> users) =>
        string.Concat(users.Select(u => $"""<p><button name="user" value="{Text(u.Id)}">{Text(u.Name)} ({Text(u.Mail)})</button></p>"""))
        + """<p><button name="user" value="">Refuse</button></p>""";

    public static string Text(string text) => WebUtility.HtmlEncode(text);
}
