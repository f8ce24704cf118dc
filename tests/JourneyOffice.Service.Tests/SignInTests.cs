using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using JourneyOffice.FakeGraph;
using JourneyOffice.FakeGraph.Identity;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.Service.Tests;

/// <summary>Who may call, and what everybody else is told.</summary>
internal sealed class SignInTests
{
    private static readonly byte[] Body = MapJson.Write(RunningService.Map);

    private FakeWorld world = null!;
    private FakeUser alice = null!;
    private FakeUser bob = null!;
    private SignedInService service = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        world = await FakeWorld.StartAsync();
        alice = world.Users.Add("Alice Adams", "alice@contoso.example");
        bob = world.Users.Add("Bob Brown", "bob@contoso.example");
        service = await SignedInService.StartAsync(world, SignedInService.SettingsOf(world));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await service.DisposeAsync();
        await world.DisposeAsync();
    }

    [TestCase("GET", "/v1/maps")]
    [TestCase("GET", "/v1/files/a.pptx")]
    [TestCase("PUT", "/v1/maps/m1")]
    [TestCase("POST", "/v1/render")]
    [TestCase("GET", "/v1/events")]
    [TestCase("GET", "/v1/templates")]
    [TestCase("GET", "/v1/nothing")]
    [TestCase("GET", "/elsewhere")]
    [Triggers("JO9020")]
    public async Task Without_a_token_nothing_is_told(string method, string path)
    {
        var answer = await service.Service.SendAsync(method, path);
        Assert.That(answer.Headers.WwwAuthenticate.ToString(), Does.StartWith("Bearer").And.Contain($"{world.AuthorityHost}/{world.TenantId}/oauth2/v2.0/authorize"));
        await Expect.ProblemAsync(Task.FromResult(answer), 401, "JO9020");
    }

    [Test]
    public async Task Who_is_signed_in_gets_an_answer()
    {
        Assert.That((await service.SendAsync(alice, "GET", "/v1/maps")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await Expect.ProblemAsync(service.SendAsync(alice, "GET", "/v1/nothing"), 404, "JO9010");
    }

    [Test]
    public async Task Health_and_the_place_to_sign_in_are_told_to_anybody()
    {
        var place = await RunningService.JsonAsync(await service.Service.SendAsync("GET", "/v1/sign-in"));
        var ready = await service.Service.SendAsync("GET", "/health/ready");
        Assert.Multiple(async () =>
        {
            Assert.That((await service.Service.SendAsync("GET", "/health/live")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(await ready.Content.ReadAsStringAsync(), Is.EqualTo("""{"status":"ready"}"""));
            Assert.That((await service.Service.SendAsync("GET", "/openapi/v1.json")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((string?)place["authority"], Is.EqualTo($"{world.AuthorityHost}/{world.TenantId}"));
            Assert.That((string?)place["scope"], Is.EqualTo($"api://{SampleApps.ServiceClientId}/access_as_user"));
            Assert.That((string?)place["clientId"], Is.EqualTo(SampleApps.CommandClientId));
            Assert.That((string?)place["paneClientId"], Is.Null);
            Assert.That(new SignInSettings { PaneClientId = SampleApps.CommandClientId }.Clients, Is.EqualTo(new[] { SampleApps.CommandClientId }), "The pane may call without being named twice.");
            Assert.That((bool?)place["oneDrive"], Is.False);
        });
    }

    private static IEnumerable<TestCaseData> WrongTokens()
    {
        yield return Case("signed with another key", (world, user) => Token(world, user, new TokenOptions { Key = new SigningKey() }), 401, "JO9022");
        yield return Case("of another issuer", (world, user) => Token(world, user, new TokenOptions { Issuer = "https://login.example/v2.0" }), 401, "JO9022");
        yield return Case("of another tenant", (world, user) => Token(world, user, new TokenOptions { TenantId = "11111111-0000-4000-8000-000000000000" }), 401, "JO9022");
        yield return Case("for another audience", (world, user) => SignedInService.TokenFor(world, user, audience: "22222222-0000-4000-8000-000000000000"), 401, "JO9022");
        yield return Case("for Microsoft Graph", (world, user) => world.Identity.GraphTokenFor(user), 401, "JO9022");
        yield return Case("of nobody", (world, user) => Token(world, user, With("oid", null)), 401, "JO9022");
        yield return Case("of the old form", (world, user) => Token(world, user, With("ver", "1.0")), 401, "JO9022");
        yield return Case("without end", (world, user) => Token(world, user, With("exp", null)), 401, "JO9022");
        yield return Case("with other words under the same signature", (world, user) => Forged.Altered(Token(world, user), user), 401, "JO9022");
        yield return Case("without signature", (world, user) => Forged.Resigned(Token(world, user), "none", _ => []), 401, "JO9022");
        yield return Case("signed with the public key as if it were a secret", (world, user) => Forged.Resigned(Token(world, user), "HS256", signed => HMACSHA256.HashData(Forged.PublicKeyOf(world), signed)), 401, "JO9022");
        yield return Case("none at all", (_, _) => "eyJ", 401, "JO9022");
        yield return Case("of a megabyte", (_, _) => new string('a', 20_000), 401, "JO9022");
        yield return Case("that ended", (world, user) => Token(world, user, new TokenOptions { Lifetime = TimeSpan.FromMinutes(-5) }), 401, "JO9021");
        yield return Case("that does not hold yet", (world, user) => Token(world, user, new TokenOptions { StartsIn = TimeSpan.FromMinutes(5) }), 401, "JO9021");
        yield return Case("without the permission", (world, user) => SignedInService.TokenFor(world, user, scopes: "read_only"), 403, "JO9023");
        yield return Case("of a program that acts for nobody", (world, _) => world.Identity.TokenForApp(SampleApps.CommandClientId, SampleApps.ServiceClientId), 403, "JO9023");
        yield return Case("of a program that is not on the list", (world, user) => Token(world, user, new TokenOptions { ClientId = "33333333-0000-4000-8000-000000000000" }), 403, "JO9024");

        static TestCaseData Case(string name, Func<FakeWorld, FakeUser, string> make, int status, string code) => new TestCaseData(make, status, code).SetName($"A_token_{name.Replace(' ', '_')}_is_refused");
    }

    [TestCaseSource(nameof(WrongTokens))]
    [Triggers("JO9021"), Triggers("JO9022"), Triggers("JO9023"), Triggers("JO9024")]
    public async Task Tokens_that_do_not_hold_are_refused(Func<FakeWorld, FakeUser, string> make, int status, string code)
    {
        var answer = await service.Service.SendAsync("GET", "/v1/maps", null, $"Authorization: Bearer {make(world, alice)}");
        Assert.That(answer.Headers.WwwAuthenticate.ToString(), Does.StartWith("Bearer"));
        await Expect.ProblemAsync(Task.FromResult(answer), status, code);
    }

    [Test]
    public async Task New_keys_of_the_sign_in_are_taken_up()
    {
        // A world of its own: what is published here would hold for the other tests, too.
        await using var other = await FakeWorld.StartAsync();
        var user = other.Users.Add("Carol", "carol@contoso.example");
        await using var running = await SignedInService.StartAsync(other, SignedInService.SettingsOf(other));
        Assert.That((await running.SendAsync(user, "GET", "/v1/maps")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        other.Identity.RollKeys();
        // They are fetched beside the request that needs them first.
        Assert.That(async () => (await running.SendAsync(user, "GET", "/v1/maps")).StatusCode, Is.EqualTo(HttpStatusCode.OK).After(20_000, 100));
    }

    [Test]
    public async Task The_history_says_who_and_the_same_key_of_two_people_is_two()
    {
        var map = RunningService.Map with { Id = "mwho" };
        var made = await service.SendAsync(alice, "PUT", "/v1/maps/mwho", MapJson.Write(map), "If-None-Match: *", "Idempotency-Key: k1");
        var tag = made.Headers.ETag!.Tag;
        var changed = await service.SendAsync(bob, "PUT", "/v1/maps/mwho", MapJson.Write(map with { Version = map.Version + 1 }), $"If-Match: {tag}", "Idempotency-Key: k1");
        var again = await service.SendAsync(alice, "PUT", "/v1/maps/mwho", MapJson.Write(map), "If-None-Match: *", "Idempotency-Key: k1");
        var history = await service.SendAsync(alice, "GET", "/v1/maps/mwho/history");
        var text = await history.Content.ReadAsStringAsync();
        Assert.Multiple(() =>
        {
            Assert.That(made.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(changed.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(again.Headers.ETag!.Tag, Is.EqualTo(tag));
            Assert.That(JsonNode.Parse(text)!["versions"]!.AsArray().Select(version => (string?)version!["who"]), Is.EqualTo(new[] { "Bob Brown", "Alice Adams" }));
            Assert.That(text, Does.Not.Contain(alice.Id).And.Not.Contain(alice.Mail));
        });
    }

    [Test]
    public async Task One_who_asks_too_much_takes_nothing_from_others()
    {
        await using var running = await SignedInService.StartAsync(world, [.. SignedInService.SettingsOf(world), "--Journey:RequestsPerMinute=3"]);
        for (var request = 0; request < 3; request++)
            await running.SendAsync(alice, "GET", "/v1/templates/none");
        await Expect.ProblemAsync(running.SendAsync(alice, "GET", "/v1/templates/none"), 429, "JO9007");
        await Expect.ProblemAsync(running.SendAsync(bob, "GET", "/v1/templates/none"), 404, "JO9010");
    }

    [Test]
    public async Task Events_are_told_to_who_is_signed_in_and_end_with_the_token()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/events");
        request.Headers.Authorization = new("Bearer", SignedInService.TokenFor(world, alice, new TokenOptions { Lifetime = TimeSpan.FromSeconds(2) }));
        using var response = await service.Service.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var told = await response.Content.ReadAsStringAsync().WaitAsync(TimeSpan.FromSeconds(30));
        Assert.That((response.StatusCode, told), Is.EqualTo((HttpStatusCode.OK, "event: alive\ndata: {}\n\n")));
    }

    [Test]
    public async Task What_people_put_into_names_and_headers_stays_there()
    {
        var strange = new TokenOptions { Claims = new Dictionary<string, JsonNode?> { ["name"] = "Eve\r\nSet-Cookie: x=1\u0000‮" } };
        string[] headers = [$"Authorization: Bearer {SignedInService.TokenFor(world, alice, strange)}", "If-None-Match: *", "Accept-Language: en%0d%0aX-Evil: 1, zh;q=9"];
        var made = await service.Service.SendAsync("PUT", "/v1/maps/mstrange?why=a%0d%0ab", MapJson.Write(RunningService.Map with { Id = "mstrange" }), headers);
        await Expect.ProblemAsync(Task.FromResult(made), 400, "JO9005");
        made = await service.Service.SendAsync("PUT", "/v1/maps/mstrange", MapJson.Write(RunningService.Map with { Id = "mstrange" }), headers);
        var history = await RunningService.JsonAsync(await service.SendAsync(alice, "GET", "/v1/maps/mstrange/history"));
        await Expect.ProblemAsync(service.SendAsync(alice, "PUT", "/v1/files/a%0d%0aSet-Cookie:x.pptx", Body, "If-None-Match: *"), 422, "JO9030");
        await Expect.ProblemAsync(service.SendAsync(alice, "GET", "/v1/history?file=..%2f..%2fetc%2fpasswd.pptx"), 400, "JO8004");
        Assert.Multiple(() =>
        {
            Assert.That(made.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(made.Headers.Contains("Set-Cookie") || made.Headers.Contains("X-Evil"), Is.False);
            Assert.That((string?)history["versions"]![0]!["who"], Does.StartWith("EveSet-Cookie: x=1"));
        });
    }

    [Test]
    public async Task A_file_that_is_written_must_carry_a_map_and_hold_the_bounds()
    {
        await using var running = await SignedInService.StartAsync(world, [.. SignedInService.SettingsOf(world), "--Journey:MaxRequestMegabytes=1"]);
        await Expect.ProblemAsync(running.SendAsync(alice, "PUT", "/v1/files/bomb.pptx", Forged.Bomb(), "If-None-Match: *"), 413, "JO2005");
        await Expect.ProblemAsync(running.SendAsync(alice, "PUT", "/v1/files/long.pptx", new byte[(1 << 20) + 1], "If-None-Match: *"), 413, "JO9006");
        await Expect.ProblemAsync(running.SendAsync(alice, "PUT", "/v1/files/map.journey.json", Body), 428, "JO9003");
        await Expect.ProblemAsync(running.SendAsync(alice, "PUT", "/v1/files/..%2fmap.journey.json", Body, "If-None-Match: *"), 400, "JO8004");
        await Expect.ProblemAsync(running.SendAsync(alice, "PUT", "/v1/files/map.pptx", Body, "If-None-Match: *"), 422, "JO9030");
        var made = await running.SendAsync(alice, "PUT", "/v1/files/sales/map.journey.json?why=first", Body, "If-None-Match: *");
        await Expect.ProblemAsync(running.SendAsync(bob, "PUT", "/v1/files/sales/map.journey.json", Body, "If-None-Match: *"), 412, "JO8003");
        await Expect.ProblemAsync(running.SendAsync(bob, "PUT", "/v1/files/sales/map.journey.json", Body, "If-Match: \"old\""), 412, "JO8002");
        var files = await RunningService.JsonAsync(await running.SendAsync(bob, "GET", $"/v1/files?map={RunningService.Map.Id}"));
        Assert.That((made.StatusCode, made.Headers.Location!.ToString(), (string?)files["files"]![0]!["name"], (string?)files["files"]![0]!["maps"]![0]!["id"]),
            Is.EqualTo((HttpStatusCode.Created, "/v1/files/sales/map.journey.json", "sales/map.journey.json", RunningService.Map.Id)));
    }

    [Test]
    public async Task The_log_tells_no_token_and_no_person()
    {
        await using var running = await SignedInService.StartAsync(world, SignedInService.SettingsOf(world));
        var (good, bad) = (SignedInService.TokenFor(world, alice), SignedInService.TokenFor(world, bob, new TokenOptions { Key = new SigningKey() }));
        await running.Service.SendAsync("PUT", "/v1/maps/mlog?why=secret+plan", MapJson.Write(RunningService.Map with { Id = "mlog" }), $"Authorization: Bearer {good}", "If-None-Match: *");
        foreach (var token in new[] { good, bad, "Zm9vYmFy" })
            await running.Service.SendAsync("GET", "/v1/files/salaries.pptx", null, $"Authorization: Bearer {token}");
        var log = running.Log;
        Assert.Multiple(() =>
        {
            Assert.That(log, Does.Contain("JO9022").And.Contain("JO8001"));
            foreach (var secret in new[] { good, bad, good.Split('.')[1], good.Split('.')[2], bad.Split('.')[2], "Zm9vYmFy", "Alice", alice.Mail, alice.Id, "Bob", "salaries", "secret+plan" })
                Assert.That(log, Does.Not.Contain(secret));
        });
    }

    [Test, Triggers("JO9027")]
    public async Task A_sign_in_that_does_not_answer_is_nobodys_fault()
    {
        await using var gone = await FakeWorld.StartAsync();
        var settings = SignedInService.SettingsOf(gone);
        await gone.DisposeAsync();
        await using var running = await SignedInService.StartAsync(gone, settings);
        await Expect.ProblemAsync(running.Service.SendAsync("GET", "/v1/maps", null, $"Authorization: Bearer {SignedInService.TokenFor(world, alice)}"), 503, "JO9027");
        await Expect.ProblemAsync(running.Service.SendAsync("GET", "/v1/maps"), 401, "JO9020");
        var ready = await running.Service.SendAsync("GET", "/health/ready");
        Assert.That(((int)ready.StatusCode, await ready.Content.ReadAsStringAsync()), Is.EqualTo((503, """{"status":"not ready"}""")));
    }

    [Test]
    public async Task Pages_of_the_list_may_call_with_a_token_and_others_may_not()
    {
        await using var running = await SignedInService.StartAsync(world, [.. SignedInService.SettingsOf(world), "--Journey:AllowedOrigins:0=https://addin.example"]);
        var asked = await running.Service.SendAsync("OPTIONS", "/v1/maps", null, "Origin: https://addin.example", "Access-Control-Request-Method: GET", "Access-Control-Request-Headers: authorization");
        var refused = await running.Service.SendAsync("GET", "/v1/maps", null, "Origin: https://addin.example");
        await Expect.ProblemAsync(running.SendAsync(alice, "GET", "/v1/maps", null, "Origin: https://evil.example"), 403, "JO9008");
        Assert.Multiple(() =>
        {
            Assert.That(asked.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(asked.Headers.GetValues("Access-Control-Allow-Headers").Single(), Does.Contain("Authorization"));
            Assert.That(asked.Headers.Contains("Access-Control-Allow-Credentials"), Is.False);
            Assert.That(refused.Headers.GetValues("Access-Control-Expose-Headers").Single(), Does.Contain("WWW-Authenticate"));
        });
        // Called by its own name, whatever that is.
        Assert.That((await running.SendAsync(alice, "GET", "/v1/maps", null, "Host: maps.contoso.example")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("Tenant=common")]
    [TestCase("Tenant=contoso.onmicrosoft.com")]
    [TestCase("ClientId=journey")]
    [TestCase("Authority=http://login.example")]
    [TestCase("PaneClientId=pane")]
    [TestCase("CommandLineClientId=")]
    [TestCase("AllowedClients:0=addin")]
    [TestCase("Scope=")]
    [TestCase("Tennant=typo")]
    public void Settings_of_the_sign_in_are_checked_at_the_start(string setting) =>
        Assert.That(() => ServiceHost.Build([.. SignedInService.SettingsOf(world), $"--Journey:SignIn:{setting}"]), Throws.TypeOf<JourneyException>().With.Property("Finding").Property("Code").EqualTo(ServiceErrors.BadSetting));

    [Test, Triggers("JO9029")]
    public async Task With_sign_in_it_may_answer_other_machines_but_no_token_travels_in_the_clear()
    {
        string[] settings = [.. SignedInService.SettingsOf(world), "--urls", "http://0.0.0.0:0"];
        Assert.That(() => ServiceHost.Build(settings), Throws.TypeOf<JourneyException>().With.Property("Finding").Property("Code").EqualTo(ServiceErrors.InTheClear));
        await using (ServiceHost.Build([.. settings, "--urls", "https://0.0.0.0:0"]))
        await using (ServiceHost.Build([.. settings, "--Journey:Proxies:0=10.0.0.0/8"]))
        {
            // Put together, not started: that would need a certificate, or a network.
        }
    }

    [Test]
    public async Task Only_known_proxies_say_where_a_request_comes_from()
    {
        foreach (var (proxy, isBelieved) in new[] { ("127.0.0.1", true), ("10.1.2.3", false) })
        {
            await using var running = await SignedInService.StartAsync(world, [.. SignedInService.SettingsOf(world), $"--Journey:Proxies:0={proxy}", "--Journey:AllowedOrigins:0=https://addin.example"]);
            // The page of the service's own address, as it is called in front of the proxy.
            var answer = await running.SendAsync(alice, "GET", "/v1/maps", null, "Origin: https://maps.contoso.example", "X-Forwarded-Host: maps.contoso.example", "X-Forwarded-Proto: https", "X-Forwarded-For: 192.0.2.7");
            Assert.That(answer.StatusCode, Is.EqualTo(isBelieved ? HttpStatusCode.OK : HttpStatusCode.Forbidden), proxy);
        }
    }

    private static TokenOptions With(string claim, string? value) => new() { Claims = new Dictionary<string, JsonNode?> { [claim] = value } };

    private static string Token(FakeWorld world, FakeUser user, TokenOptions? options = null) => SignedInService.TokenFor(world, user, options);
}
