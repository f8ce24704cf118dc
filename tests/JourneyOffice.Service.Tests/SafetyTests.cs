using System.Net;
using System.Text;
using JourneyOffice.Libraries;
using JourneyOffice.Maps;
using JourneyOffice.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace JourneyOffice.Service.Tests;

/// <summary>What the service refuses: other sites, names that lead out, too much, and nonsense; each with a code.</summary>
internal sealed class SafetyTests
{
    private static readonly byte[] Body = MapJson.Write(RunningService.Map);

    [Test, Triggers("JO9008")]
    public async Task Pages_of_other_sites_can_neither_read_nor_write()
    {
        await using var service = await RunningService.StartAsync("--Journey:AllowedOrigins:0=https://addin.example");
        await Expect.ProblemAsync(service.SendAsync("GET", "/v1/maps", null, "Origin: https://evil.example"), 403, "JO9008");
        await Expect.ProblemAsync(service.SendAsync("GET", "/v1/maps", null, "Sec-Fetch-Site: cross-site"), 403, "JO9008");
        await Expect.ProblemAsync(service.SendAsync("POST", "/v1/check", Body, "Origin: null"), 403, "JO9008");
        await Expect.ProblemAsync(service.SendAsync("GET", "/v1/maps", null, "Host: rebound.example"), 403, "JO9008");
        var allowed = await service.SendAsync("GET", "/v1/maps", null, "Origin: https://addin.example", "Sec-Fetch-Site: cross-site");
        var asked = await service.SendAsync("OPTIONS", "/v1/maps/m", null, "Origin: https://addin.example", "Access-Control-Request-Method: PUT");
        Assert.Multiple(() =>
        {
            Assert.That(allowed.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(allowed.Headers.GetValues("Access-Control-Allow-Origin"), Is.EqualTo(new[] { "https://addin.example" }));
            Assert.That((asked.StatusCode, asked.Headers.Contains("Access-Control-Allow-Methods")), Is.EqualTo((HttpStatusCode.NoContent, true)));
        });
    }

    [TestCase("/v1/files/..%2F..%2Fetc%2Fpasswd.pptx")]
    [TestCase("/v1/files/%2e%2e/secret.journey.json")]
    [TestCase("/v1/files/.journey/index.db")]
    [TestCase("/v1/files/a%00.pptx")]
    [TestCase("/v1/files/a%0d%0aSet-Cookie:x.pptx")]
    public async Task No_name_leads_out_of_the_library(string path)
    {
        await using var service = await RunningService.StartAsync();
        var response = await service.SendAsync("GET", path);
        Assert.That((int)response.StatusCode, Is.EqualTo(400).Or.EqualTo(404), await response.Content.ReadAsStringAsync());
    }

    [Test, Triggers("JO9006")]
    public async Task A_request_that_is_too_long_is_refused()
    {
        await using var service = await RunningService.StartAsync("--Journey:MaxRequestMegabytes=1");
        await Expect.ProblemAsync(service.SendAsync("POST", "/v1/check", new byte[(1 << 20) + 1]), 413, "JO9006");
    }

    [Test, Triggers("JO9007")]
    public async Task Beyond_the_limit_callers_are_told_when_to_come_again()
    {
        await using var service = await RunningService.StartAsync("--Journey:RequestsPerMinute=5");
        var answers = new List<HttpResponseMessage>();
        for (var request = 0; request < 12; request++)
            answers.Add(await service.SendAsync("GET", "/v1/templates/none"));
        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(refused, Is.Not.Empty);
            Assert.That(refused.Select(answer => answer.Headers.RetryAfter?.Delta?.TotalSeconds), Is.All.GreaterThanOrEqualTo(1));
        });
        await Expect.ProblemAsync(Task.FromResult(refused[0]), 429, "JO9007");
    }

    [Test, Triggers("JO9005"), Triggers("JO9010"), Triggers("JO9015"), Triggers("JO9016")]
    public async Task Nonsense_gets_one_clear_answer_in_the_callers_language()
    {
        await using var service = await RunningService.StartAsync();
        await Expect.ProblemAsync(service.SendAsync("GET", "/v1/nothing"), 404, "JO9010");
        await Expect.ProblemAsync(service.SendAsync("DELETE", "/v1/maps/m"), 405, "JO9010");
        await Expect.ProblemAsync(service.SendAsync("POST", "/v1/update", Body), 400, "JO9015");
        await Expect.ProblemAsync(service.SendAsync("POST", "/v1/check", []), 400, "JO9016");
        await Expect.ProblemAsync(service.SendAsync("POST", "/v1/render?to=docx", Body), 400, "JO9005");
        await Expect.ProblemAsync(service.SendAsync("GET", "/v1/maps?take=9999", null), 400, "JO9005");
        await Expect.ProblemAsync(service.SendAsync("POST", "/v1/check", Encoding.UTF8.GetBytes("Dear Sir")), 422, "JO6001");
        await Expect.ProblemAsync(service.SendPartsAsync("/v1/update", null, ("file", "a.pptx", Body)), 400, "JO9015");
        var chinese = await RunningService.JsonAsync(await service.SendAsync("GET", "/v1/nothing", null, "Accept-Language: zh-CN, en;q=0.5"));
        Assert.That((string?)chinese["title"], Does.Contain("地址"));
    }

    [Test, Triggers("JO9009")]
    public async Task What_was_not_foreseen_tells_a_number_and_nothing_of_the_inside()
    {
        await using var service = await RunningService.StartAsync(services => services.AddSingleton<IMapLibrary>(new BrokenLibrary("the password is rosebud")));
        var answer = await service.SendAsync("GET", "/v1/maps");
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain("password"));
        await Expect.ProblemAsync(Task.FromResult(answer), 500, "JO9009");
    }

    [Test]
    public async Task Answers_can_t_be_taken_for_pages()
    {
        await using var service = await RunningService.StartAsync();
        var answer = await service.SendAsync("GET", "/v1/maps");
        Assert.Multiple(() =>
        {
            Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
            Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src 'none'"));
            Assert.That(answer.Headers.Server, Is.Empty);
        });
    }

    [TestCase("http://0.0.0.0:5180")]
    [TestCase("http://*:5180")]
    [TestCase("http://192.168.1.7:80")]
    [Triggers("JO9002")]
    public void Without_sign_in_it_listens_to_this_machine_alone(string address) =>
        Assert.That(() => ServiceHost.Build(["--urls", address]), Throws.TypeOf<JourneyException>().With.Property("Finding").Property("Code").EqualTo(ServiceErrors.OpenToOthers));

    [TestCase("--Journey:MaxRequestMegabytes=0")]
    [TestCase("--Journey:MaxRequestMegabytes=many")]
    [TestCase("--Journey:Libary=typo")]
    [TestCase("--Journey:AllowedOrigins:0=https://addin.example/path")]
    [TestCase("--Journey:Telemetry=collector:4317")]
    [TestCase("--Journey:Log=xml")]
    [Triggers("JO9001")]
    public void Settings_are_checked_at_the_start(string setting) =>
        Assert.That(() => ServiceHost.Build([setting]), Throws.TypeOf<JourneyException>().With.Property("Finding").Property("Code").EqualTo(ServiceErrors.BadSetting));

    [Test]
    public async Task It_tells_whether_it_lives_and_can_work()
    {
        await using var service = await RunningService.StartAsync();
        Assert.That((await service.SendAsync("GET", "/health/live")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await service.SendAsync("GET", "/health/ready")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Directory.Move(service.Folder, service.Folder + "-away");
        try
        {
            Assert.That((int)(await service.SendAsync("GET", "/health/ready")).StatusCode, Is.GreaterThanOrEqualTo(500));
            Assert.That((await service.SendAsync("GET", "/health/live")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }
        finally
        {
            Directory.Move(service.Folder + "-away", service.Folder);
        }
    }
}
