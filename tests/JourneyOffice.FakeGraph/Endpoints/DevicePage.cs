using JourneyOffice.FakeGraph.Identity;

namespace JourneyOffice.FakeGraph.Endpoints;

/// <summary>The page on which a person types the code that a program showed, and says who they are.</summary>
internal sealed class DevicePage(IdentityProvider provider, UserDirectory users)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/device", (string? code) => Form(code ?? ""));
        routes.MapPost("/device", async (HttpRequest request) => Answer(await request.ReadFormAsync(request.HttpContext.RequestAborted)));
    }

    private IResult Form(string code) => HtmlPage.Of("Enter the code", $"""
        <form method="post">
        <p><label>Code <input name="code" value="{HtmlPage.Text(code)}" autocomplete="off" autofocus required></label></p>
        <p>Continue as</p>
        {HtmlPage.Choice(users.All)}
        </form>
        """);

    private IResult Answer(IFormCollection form)
    {
        var (code, id) = (form["code"].ToString(), form["user"].ToString());
        var user = users.WithId(id);
        var found = user is null ? provider.DeviceCodes.Decline(code) : provider.DeviceCodes.Approve(code, user);
        return !found ? HtmlPage.Of("There is no such code", "<p>It may be mistyped, used, or too old. <a href=\"/device\">Try again</a></p>", 404)
            : user is null ? HtmlPage.Of("Refused", "<p>The program has been told. You may close this page.</p>")
            : HtmlPage.Of($"Signed in as {user.Name}", "<p>Go back to the program. You may close this page.</p>");
    }
}
