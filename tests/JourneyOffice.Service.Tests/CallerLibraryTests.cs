using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using JourneyOffice.FakeGraph;
using JourneyOffice.FakeGraph.Endpoints;
using JourneyOffice.FakeGraph.Identity;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.Service.Tests;

/// <summary>OneDrive as the library of each caller: the service acts as them, and gets nowhere that they may not go.</summary>
internal sealed class CallerLibraryTests
{
    private FakeWorld world = null!;
    private FakeUser alice = null!;
    private FakeUser bob = null!;
    private SignedInService service = null!;

    [SetUp]
    public async Task StartAsync()
    {
        world = await FakeWorld.StartAsync();
        alice = world.Users.Add("Alice Adams", "alice@contoso.example");
        bob = world.Users.Add("Bob Brown", "bob@contoso.example");
        service = await SignedInService.StartAsync(world, SignedInService.OneDriveSettingsOf(world));
    }

    [TearDown]
    public async Task StopAsync()
    {
        await service.DisposeAsync();
        await world.DisposeAsync();
    }

    [Test]
    public async Task Everybody_has_their_own_maps_and_no_others()
    {
        var made = await service.SendAsync(alice, "PUT", "/v1/maps/malice", MapOf("malice"), "If-None-Match: *");
        var mine = await RunningService.JsonAsync(await service.SendAsync(alice, "GET", "/v1/maps"));
        var theirs = await RunningService.JsonAsync(await service.SendAsync(bob, "GET", "/v1/maps"));
        Assert.Multiple(() =>
        {
            Assert.That(made.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(mine["maps"]!.AsArray().Select(map => (string?)map!["id"]), Is.EqualTo(new[] { "malice" }));
            Assert.That(theirs["maps"]!.AsArray(), Is.Empty);
        });
        var name = (string)mine["maps"]![0]!["head"]!;
        var file = world.Drives.List(alice).Single(found => found.Path.EndsWith(".json", StringComparison.Ordinal));
        await Expect.ProblemAsync(service.SendAsync(bob, "GET", "/v1/maps/malice"), 404, "JO9004");
        await Expect.ProblemAsync(service.SendAsync(bob, "GET", $"/v1/files/{name}"), 404, "JO8001");
        foreach (var guess in new[] { $"shared:{alice.DriveId}!{file.Id}/{name}", $"../../{alice.DriveId}/{name}", $"shared:{alice.DriveId}/{file.Id}/x.journey.json", $"library:x/{name}" })
        {
            var read = await service.SendAsync(bob, "GET", $"/v1/files/{Uri.EscapeDataString(guess)}");
            var written = await service.SendAsync(bob, "PUT", $"/v1/files/{Uri.EscapeDataString(guess)}", MapOf("malice"), $"If-Match: {made.Headers.ETag!.Tag}");
            Assert.That(new[] { (int)read.StatusCode, (int)written.StatusCode }, Is.All.InRange(400, 499), guess);
        }

        Assert.That(world.Drives.History(alice, file.Path), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_token_is_exchanged_once_and_another_persons_never_used()
    {
        var (first, second) = (SignedInService.TokenFor(world, alice), SignedInService.TokenFor(world, bob));
        foreach (var token in new[] { first, second, first, second, first })
            Assert.That((await service.Service.SendAsync("GET", "/v1/maps", null, $"Authorization: Bearer {token}")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(world.Requests.Count(Call.Token), Is.EqualTo(2));
        Assert.That(world.Requests.Of(Call.Drive).Select(request => request.User).Distinct(), Is.EquivalentTo(new[] { alice.Mail, bob.Mail }));
        // A new sign-in is exchanged anew.
        await service.SendAsync(alice, "GET", "/v1/maps");
        Assert.That(world.Requests.Count(Call.Token), Is.EqualTo(3));
    }

    [Test]
    public async Task Tokens_that_end_soon_are_not_kept()
    {
        world.Identity.Switches.AccessTokenLifetime = TimeSpan.FromSeconds(90);
        var token = SignedInService.TokenFor(world, alice);
        for (var request = 0; request < 2; request++)
            Assert.That((await service.Service.SendAsync("GET", "/v1/maps", null, $"Authorization: Bearer {token}")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(world.Requests.Count(Call.Token), Is.GreaterThanOrEqualTo(2));
    }

    [Test]
    public async Task What_the_sign_in_asks_for_goes_on_to_the_caller()
    {
        world.Identity.Switches.AskForSecondFactor(alice);
        var asked = await service.SendAsync(alice, "GET", "/v1/maps");
        var header = asked.Headers.WwwAuthenticate.ToString();
        await Expect.ProblemAsync(Task.FromResult(asked), 401, "JO8502");
        Assert.That(header, Does.Contain("error=\"insufficient_claims\""));
        var claims = header[(header.IndexOf("claims=\"", StringComparison.Ordinal) + 8)..].TrimEnd('"');
        Assert.That(Encoding.UTF8.GetString(Convert.FromBase64String(claims)), Is.EqualTo(world.Identity.Switches.ChallengeClaims));
        var again = SignedInService.TokenFor(world, alice, new TokenOptions { SecondFactor = true });
        Assert.That((await service.Service.SendAsync("GET", "/v1/maps", null, $"Authorization: Bearer {again}")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test, Triggers("JO9026")]
    public async Task Where_nobody_agreed_the_way_out_is_told()
    {
        world.Identity.Switches.WithdrawConsent(alice);
        await Expect.ProblemAsync(service.SendAsync(alice, "GET", "/v1/maps"), 403, "JO9026");
        Assert.That((await service.SendAsync(bob, "GET", "/v1/maps")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test, Triggers("JO9028")]
    public async Task A_wrong_credential_is_the_services_fault_and_not_told_in_full()
    {
        string[] settings = [.. SignedInService.OneDriveSettingsOf(world), "--Journey:OneDrive:ClientSecret=rosebud"];
        await using var wrong = await SignedInService.StartAsync(world, settings);
        var answer = await wrong.SendAsync(alice, "GET", "/v1/maps");
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("AADSTS").And.Not.Contain("rosebud"));
        await Expect.ProblemAsync(Task.FromResult(answer), 502, "JO9028");
        Assert.That(wrong.Log, Does.Not.Contain("rosebud"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_certificate_does_instead_of_a_secret(bool isPem)
    {
        using var certificate = NewCertificate(TimeSpan.FromDays(1));
        world.Identity.Register(world.Identity.App(SampleApps.ServiceClientId)! with { Secret = null, Certificates = [certificate] });
        var file = Path.Combine(service.Service.Folder, isPem ? "key.pem" : "key.pfx");
        if (isPem)
            await File.WriteAllTextAsync(file, certificate.ExportCertificatePem() + "\n" + certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem());
        else
            await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pfx, "pass"));
        string[] settings = [.. SignedInService.OneDriveSettingsOf(world).Where(setting => !setting.Contains("ClientSecret", StringComparison.Ordinal)), $"--Journey:OneDrive:CertificateFile={file}", .. isPem ? Array.Empty<string>() : ["--Journey:OneDrive:CertificatePassword=pass"]];
        await using var certified = await SignedInService.StartAsync(world, settings);
        var answer = await certified.SendAsync(alice, "GET", "/v1/maps");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
    }

    [Test]
    public async Task No_token_of_the_exchange_gets_into_the_log()
    {
        var token = SignedInService.TokenFor(world, alice);
        await service.Service.SendAsync("PUT", "/v1/maps/msalaries", MapOf("msalaries"), $"Authorization: Bearer {token}", "If-None-Match: *");
        world.Identity.Switches.WithdrawConsent(bob);
        await service.SendAsync(bob, "GET", "/v1/files/plans.pptx");
        Assert.That(service.Log, Does.Contain("AADSTS65001"));
        foreach (var secret in new[] { "eyJ", token, SampleApps.ServiceSecret, alice.Mail, alice.Id, "Alice", bob.Id, "Bob", "plans", "salaries" })
            Assert.That(service.Log, Does.Not.Contain(secret));
    }

    [TestCase("CertificateFile=/none.pem", "CertificateFile")]
    [TestCase("CertificateThumbprint=00", "CertificateThumbprint")]
    [TestCase("ManagedIdentity=anybody", "ManagedIdentity")]
    [TestCase("Graph=http://graph.example/v1.0", "Graph")]
    [TestCase("ClientSecret=x|CertificateFile=y", "OneDrive")]
    [TestCase("", "OneDrive")]
    public void Settings_of_the_credential_are_checked_at_the_start(string settings, string named)
    {
        string[] all = [.. SignedInService.SettingsOf(world), .. settings.Split('|').Append("Folder=Maps").Where(setting => setting.Length > 0).Select(setting => $"--Journey:OneDrive:{setting}"), .. settings.StartsWith("Graph", StringComparison.Ordinal) ? ["--Journey:OneDrive:ClientSecret=x"] : Array.Empty<string>()];
        var problem = Assert.Throws<JourneyException>(() => ServiceHost.Build(all))!;
        Assert.That(problem.Finding.Code, Is.EqualTo(ServiceErrors.BadSetting));
        Assert.That(problem.Message, Does.Contain(named));
    }

    [Test]
    public void A_certificate_that_ended_is_said_at_the_start()
    {
        using var certificate = NewCertificate(TimeSpan.FromDays(-1));
        var file = Path.Combine(service.Service.Folder, "old.pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx));
        var problem = Assert.Throws<JourneyException>(() => ServiceHost.Build([.. SignedInService.SettingsOf(world), $"--Journey:OneDrive:CertificateFile={file}"]))!;
        Assert.That(problem.Message, Does.Contain("CertificateFile").And.Contain("NotAfter"));
    }

    private static byte[] MapOf(string id) => MapJson.Write(RunningService.Map with { Id = id });

    private static X509Certificate2 NewCertificate(TimeSpan lasts)
    {
        using var key = RSA.Create(2048);
        var now = DateTimeOffset.UtcNow;
        return new CertificateRequest("CN=journey", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-2), now + lasts);
    }
}
