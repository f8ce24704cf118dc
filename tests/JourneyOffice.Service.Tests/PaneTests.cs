using System.Net;

namespace JourneyOffice.Service.Tests;

/// <summary>The pane that is built beside the service, and the page that tells of it.</summary>
internal sealed class PaneTests
{
    private RunningService service = null!;

    [OneTimeSetUp]
    public async Task Begin() => service = await RunningService.StartAsync();

    [OneTimeTearDown]
    public async Task End() => await service.DisposeAsync();

    [TestCase("en", "JourneyOffice is running")]
    [TestCase("zh-CN", "JourneyOffice 正在运行")]
    [TestCase("zh-TW", "JourneyOffice 正在執行")]
    public async Task Whoever_opens_the_address_is_told_what_there_is_in_their_language(string language, string words)
    {
        var answer = await service.SendAsync("GET", "/", null, $"Accept-Language: {language}");
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Contain(words).And.Contain("/openapi/v1.json"));
            Assert.That(page, Does.Contain(PaneFiles.IsThere ? "/addin/" : "Node"));
            Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.StartWith("default-src 'none'").And.Not.Contain("script"));
        });
    }

    [Test]
    public async Task The_pane_runs_no_script_but_its_own_and_its_files_are_kept_while_its_page_is_asked_for_anew()
    {
        if (!PaneFiles.IsThere)
            Assert.Ignore("The pane was not built here: it needs Node.");
        var page = await service.SendAsync("GET", "/addin/");
        var html = await page.Content.ReadAsStringAsync();
        var begin = html.IndexOf("/addin/assets/", StringComparison.Ordinal);
        var script = html[begin..html.IndexOf('"', begin)];
        var file = await service.SendAsync("GET", script);
        Assert.Multiple(() =>
        {
            Assert.That(page.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("script-src 'self';").And.Not.Contain("unsafe-eval"));
            Assert.That(page.Headers.CacheControl?.NoCache, Is.True);
            Assert.That(file.Headers.CacheControl?.MaxAge, Is.EqualTo(TimeSpan.FromDays(365)));
            Assert.That(html, Does.Not.Contain("<script>").And.Not.Contain("style="));
            Assert.That(file.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/javascript").Or.EqualTo("text/css"));
        });
    }

    [Test]
    public async Task Only_the_page_that_Office_shows_may_stand_in_a_frame_of_Office_and_run_its_script()
    {
        if (!PaneFiles.IsThere)
            Assert.Ignore("The pane was not built here: it needs Node.");
        var inOffice = await service.SendAsync("GET", "/addin/office.html", null, "Sec-Fetch-Site: cross-site");
        var alone = await service.SendAsync("GET", "/addin/index.html");
        var policy = inOffice.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Multiple(() =>
        {
            Assert.That(inOffice.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(policy, Does.Contain("script-src 'self' https://appsforoffice.microsoft.com").And.Contain("frame-ancestors https://*.officeapps.live.com").And.Not.Contain("unsafe-eval").And.Not.Contain("frame-ancestors 'none'"));
            Assert.That(inOffice.Headers.Contains("X-Frame-Options"), Is.False);
            Assert.That(alone.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("script-src 'self';").And.Contain("frame-ancestors 'none'").And.Not.Contain("microsoft"));
        });
    }

    [TestCase("/addin/icons/icon-32.png", HttpStatusCode.OK)]
    [TestCase("/v1/maps", HttpStatusCode.Forbidden)]
    public async Task Pages_of_Office_get_the_icons_and_nothing_of_the_interface(string address, HttpStatusCode status)
    {
        if (!PaneFiles.IsThere)
            Assert.Ignore("The pane was not built here: it needs Node.");
        Assert.That((await service.SendAsync("GET", address, null, "Sec-Fetch-Site: cross-site")).StatusCode, Is.EqualTo(status));
    }

    [Test]
    public void The_pane_asks_the_sign_in_of_the_settings_and_nobody_else() => Assert.Multiple(() =>
    {
        Assert.That(PaneFiles.PolicyFor(null), Does.Contain("connect-src 'self';"));
        Assert.That(PaneFiles.PolicyFor(new SignInSettings { PaneClientId = Guid.NewGuid().ToString() }), Does.Contain("connect-src 'self' https://login.microsoftonline.com;"));
        Assert.That(PaneFiles.PolicyFor(new SignInSettings()), Does.Contain("connect-src 'self';"), "The pane can't sign anybody in without a client id of its own.");
        Assert.That(PaneFiles.PolicyFor(null, "sign-in-dialog.html"), Does.Contain("script-src 'self' https://appsforoffice.microsoft.com").And.Contain("frame-ancestors 'none'"), "Office's dialog is a window of its own.");
    });

    [Test]
    public async Task Links_of_other_sites_and_the_sign_in_lead_to_the_page_and_to_nothing_else()
    {
        if (!PaneFiles.IsThere)
            Assert.Ignore("The pane was not built here: it needs Node.");
        foreach (var page in new[] { "/addin/", "/addin/sign-in.html" })
            Assert.That((await service.SendAsync("GET", page, null, "Sec-Fetch-Site: cross-site")).StatusCode, Is.EqualTo(HttpStatusCode.OK), page);
        Assert.That((await service.SendAsync("GET", "/v1/maps", null, "Sec-Fetch-Site: cross-site")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task What_is_not_there_is_still_refused_with_a_code_and_may_do_nothing()
    {
        var answer = await service.SendAsync("GET", "/addin/assets/none.js");
        Assert.Multiple(() =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("sandbox"));
        });
    }
}
