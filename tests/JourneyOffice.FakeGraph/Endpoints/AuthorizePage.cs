using JourneyOffice.FakeGraph.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace JourneyOffice.FakeGraph.Endpoints;

/// <summary>The sign-in page of the authorization code flow: who are you? Only with PKCE (RFC 7636, S256), and only to known addresses.</summary>
internal sealed class AuthorizePage(IdentityProvider provider, UserDirectory users)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{tenant}/oauth2/v2.0/authorize", (HttpContext context) => Show(Request.Of(context.Request.Query)));
        routes.MapPost("/{tenant}/oauth2/v2.0/authorize", async (HttpRequest request) =>
            Chosen(Request.Of(request.Query), (await request.ReadFormAsync(request.HttpContext.RequestAborted))["user"].ToString()));
        routes.MapGet("/{tenant}/oauth2/v2.0/logout", (string? post_logout_redirect_uri) =>
            post_logout_redirect_uri is { } back && provider.Apps.Any(a => IsKnown(a, back)) ? Results.Redirect(back) : HtmlPage.Of("Signed out", ""));
    }

    private sealed record Request(
        string ClientId, string Redirect, string Scope, string State, string? Nonce, string Challenge, string Method,
        string Mode, string Prompt, string LoginHint, bool Claims)
    {
        public static Request Of(IQueryCollection query)
        {
            string Text(string name) => query[name].ToString();
            return new Request(Text("client_id"), Text("redirect_uri"), Text("scope"), Text("state"), query["nonce"].Count == 0 ? null : Text("nonce"),
                Text("code_challenge"), Text("code_challenge_method"), Text("response_mode") is { Length: > 0 } mode ? mode : "query", Text("prompt"),
                Text("login_hint"), Text("claims").Contains("acrs", StringComparison.Ordinal));
        }
    }

    private IResult Show(Request request)
    {
        if (Refusal(request) is { } refused)
            return refused;
        var hinted = users.WithMail(request.LoginHint);
        if (request.Prompt is "none")
            return hinted is null ? Back(request, "error", "login_required") : Chosen(request, hinted.Id);
        return HtmlPage.Of("Who are you?", $"""
            <form method="post">
            {HtmlPage.Choice(users.All.OrderByDescending(u => u == hinted))}
            </form>
            """);
    }

    private IResult Chosen(Request request, string id)
    {
        if (Refusal(request) is { } refused)
            return refused;
        if (users.WithId(id) is not { } user)
            return Back(request, "error", "access_denied");
        if (request.Prompt is "none" && request.Claims)
            return Back(request, "error", "interaction_required");
        return Back(request, "code", provider.Codes.Issue(new AuthorizationCodes.Grant(
            user, request.ClientId, request.Redirect, request.Scope, request.Challenge, request.Nonce,
            // Asked for more proof, the page takes a person's word for it, as for everything.
            SecondFactor: request.Claims)));
    }

    // Nothing is sent to an address that nobody registered, not even an error.
    private IResult? Refusal(Request request) =>
        provider.App(request.ClientId) is not { } app ? HtmlPage.Of("AADSTS700016", "<p>The program is not known here.</p>", 400)
        : !IsKnown(app, request.Redirect) ? HtmlPage.Of("AADSTS50011", "<p>The redirect address is not one that was registered for the program.</p>", 400)
        : request.Challenge.Length == 0 || request.Method is not "S256" ? Back(request, "error", "invalid_request")
        : null;

    /// <summary>A registered address without a path stands for the whole origin, at any port: that is handy on one's own machine.</summary>
    private static bool IsKnown(AppRegistration app, string redirect) => Uri.TryCreate(redirect, UriKind.Absolute, out var asked)
        && app.RedirectAddresses.Any(known => known.Equals(redirect, StringComparison.Ordinal)
            || (new Uri(known) is { AbsolutePath: "/", IsLoopback: true } origin && origin.Scheme == asked.Scheme && origin.Host == asked.Host));

    private static IResult Back(Request request, string name, string value)
    {
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal) { [name] = value, ["state"] = request.State };
        return request.Mode switch
        {
            "fragment" => Results.Redirect(request.Redirect + "#" + QueryHelpers.AddQueryString("", fields)[1..]),
            "form_post" => HtmlPage.Of("One moment", $"""
                <form method="post" action="{HtmlPage.Text(request.Redirect)}">
                {string.Concat(fields.Select(f => $"<input type=\"hidden\" name=\"{f.Key}\" value=\"{HtmlPage.Text(f.Value ?? "")}\">"))}
                <button>Continue</button>
                </form>
                """),
            _ => Results.Redirect(QueryHelpers.AddQueryString(request.Redirect, fields)),
        };
    }
}
