using System.Net;
using Azure.Identity;
using JourneyOffice.FakeGraph.Endpoints;
using JourneyOffice.FakeGraph.Faults;
using JourneyOffice.FakeGraph.Identity;
using JourneyOffice.Libraries;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Testing;

namespace JourneyOffice.OneDrive.Tests;

/// <summary>What Graph refuses comes with a code, a way out, and nothing of what is private.</summary>
internal sealed class RefusalTests : AnasLibrary
{
    private const string Name = "a.journey.json";

    [Test, Triggers("JO8501")]
    public async Task Waiting_ends_with_the_time_that_a_call_has()
    {
        World.World.Faults.Add(Fault.Throttled(TimeSpan.FromSeconds(30), asDate: true), Occurrence.Always);
        await Refused.WithAsync(OneDriveErrors.NoAnswer, () => World.LibraryOf(World.Ana, World.Options with { TimeBudget = TimeSpan.FromMinutes(10) }).OpenAsync(Name, default));
        Assert.That(World.World.Requests.All, Has.Count.InRange(2, 22), "it waited as long as it was asked to");
        World.World.Faults.Clear();
        World.World.Faults.Add(Fault.Throttled(TimeSpan.FromHours(3)), Occurrence.Always);
        World.World.Requests.Clear();
        await Refused.WithAsync(OneDriveErrors.NoAnswer, () => Library.OpenAsync(Name, default));
        Assert.That(World.World.Requests.All, Has.Count.EqualTo(1), "asking sooner would be of no use");
        World.World.Faults.Clear();
        World.World.Faults.Add(Fault.Slow(TimeSpan.FromSeconds(20)), Occurrence.Always);
        await Refused.WithAsync(OneDriveErrors.NoAnswer, () => World.LibraryOf(World.Ana, World.Options with { TimeBudget = TimeSpan.FromSeconds(20) }).OpenAsync(Name, default));
    }

    [Test, Triggers("JO8502")]
    public async Task What_only_the_user_can_answer_is_handed_to_the_caller()
    {
        const string Claims = """{"access_token":{"nbf":{"essential":true,"value":"1700000000"}}}""";
        World.World.Faults.Add(Fault.Challenge(Claims), Occurrence.Always);
        Assert.That(((SignInNeededException)await Refused.WithAsync(OneDriveErrors.SignInNeeded, () => Library.OpenAsync(Name, default))).Claims, Is.EqualTo(Claims));
        World.World.Faults.Clear();

        var expired = new Credential(() => World.World.Identity.GraphTokenFor(World.Ana, options: new TokenOptions { Lifetime = TimeSpan.FromHours(-1) }));
        var refused = (SignInNeededException)await Refused.WithAsync(OneDriveErrors.SignInNeeded, () => new OneDriveLibrary(expired, World.Connect()).OpenAsync(Name, default));
        Assert.That((refused.Claims, expired.Asked), Is.EqualTo(((string?)null, 2)), "one fresh token is asked for, no more");

        var none = new Credential(() => throw new AuthenticationFailedException("AADSTS50076", new Microsoft.Identity.Client.MsalUiRequiredException("interaction_required", "for ana@contoso.com")));
        var problem = await Refused.WithAsync(OneDriveErrors.SignInNeeded, () => new OneDriveLibrary(none, World.Connect()).OpenAsync(Name, default));
        Assert.That(problem.Message, Does.Not.Contain("ana"));

        var down = new Credential(() => throw new AuthenticationFailedException("", new HttpRequestException("no route")));
        await Refused.WithAsync(OneDriveErrors.NoAnswer, () => new OneDriveLibrary(down, World.Connect()).OpenAsync(Name, default));
    }

    [Test, Triggers("JO8504"), Triggers("JO8505"), Triggers("JO8506")]
    public async Task What_hinders_a_save_is_said_and_nothing_is_written()
    {
        var first = await SaveAsync(SaveCondition.IfNew);
        World.World.Drives.Lock(World.Ana, "JourneyOffice/" + Name);
        var locked = await Refused.WithAsync(OneDriveErrors.OpenElsewhere, () => SaveAsync(SaveCondition.IfTag(first.Tag)));
        Assert.That(locked.Finding.WayOut("en"), Does.Contain("add-in"));
        World.World.Drives.Unlock(World.Ana, "JourneyOffice/" + Name);
        World.World.Faults.Add(Fault.SessionExists(), Occurrence.First(3), Call.CreateUploadSession);
        await Refused.WithAsync(OneDriveErrors.OpenElsewhere, () => SaveAsync(SaveCondition.IfTag(first.Tag)));
        World.World.Faults.Clear();
        World.World.Drives.SetQuota(World.Ana, 100);
        await Refused.WithAsync(OneDriveErrors.NoRoom, () => SaveAsync(SaveCondition.IfTag(first.Tag)));
        await Refused.WithAsync(OneDriveErrors.TooLong, () => Scripted(HttpStatusCode.RequestEntityTooLarge).OpenAsync(Name, default));
        Assert.That(World.World.Drives.History(World.Ana, "JourneyOffice/" + Name), Has.Count.EqualTo(1));
    }

    [Test, Triggers("JO8503")]
    public async Task Who_may_only_look_or_not_even_that_is_told_so()
    {
        var file = World.World.Drives.Put(World.Bo, "maps/a.journey.json", TestWorld.Json);
        var name = $"shared:{World.Bo.DriveId}/{file.Id}/a.journey.json";
        await Refused.WithAsync(LibrariesErrors.NoSuchFile, () => Library.OpenAsync(name, default));
        World.World.Drives.Share(World.Bo, "maps/a.journey.json", World.Ana, FakeGraph.Drives.Role.Read);
        var seen = await Library.OpenAsync(name, default);
        await Refused.WithAsync(OneDriveErrors.NoRights, () => Library.SaveAsync(name, MapJson.Write(TestWorld.Map with { Version = 9 }), SaveCondition.IfTag(seen.Tag), TestWorld.Note, default));
    }

    [Test, Triggers("JO8508"), Triggers("JO8510"), Triggers("JO8509")]
    public async Task Strange_answers_are_refused()
    {
        var problem = await Refused.WithAsync(OneDriveErrors.Unexpected, () => Scripted(HttpStatusCode.BadRequest, """{"error":{"code":"invalidRequest","message":"ana@contoso.com"}}""").OpenAsync(Name, default));
        Assert.That(problem.Message, Does.Contain("400 invalidRequest").And.Not.Contain("ana"));
        foreach (var address in new[] { "http://evil.example/x", "https://user@evil.example/x", "file:///etc/passwd" })
            await Refused.WithAsync(OneDriveErrors.StrangeAddress, () => Scripted(HttpStatusCode.OK, Item(address)).OpenAsync("shared:d/i/a.pptx", default));
        Assert.That((await Refused.WithAsync(PackagesErrors.BeyondLimits, () => Scripted(HttpStatusCode.OK, Item("https://download.example/x"), limit: 5).OpenAsync("shared:d/i/a.pptx", default))).Message, Does.Contain("11"));
        await Refused.WithAsync(OneDriveErrors.Unexpected, () => Scripted(HttpStatusCode.OK, "<html>").OpenAsync(Name, default));
        var sentOn = await Refused.WithAsync(OneDriveErrors.StrangeAddress, () => Scripted(HttpStatusCode.OK, Item("https://download.example/x"), "https://169.254.169.254/latest").OpenAsync("shared:d/i/a.pptx", default));
        Assert.That(sentOn.Message, Does.Contain("169.254.169.254"));
        await Refused.WithAsync(OneDriveErrors.NoSearch, () => Scripted(HttpStatusCode.OK, """{"id":"p","driveType":"personal"}""").FindSharedAsync("", default));

        static string Item(string download) => $$"""{"id":"i","name":"a.pptx","size":1,"file":{},"cTag":"c","parentReference":{"driveId":"d"},"@microsoft.graph.downloadUrl":"{{download}}"}""";
    }

    [Test]
    public void Options_are_checked()
    {
        Assert.That(() => new OneDriveConnection(new OneDriveOptions { GraphAddress = new Uri("http://graph.example/v1.0/") }), Throws.ArgumentException);
        Assert.That(() => new OneDriveConnection(new OneDriveOptions { FragmentLength = 1_000_000 }), Throws.ArgumentException);
        using var following = new SocketsHttpHandler();
        Assert.That(() => new OneDriveConnection(null, following), Throws.ArgumentException);
    }

    private static OneDriveLibrary Scripted(HttpStatusCode status, string body = "{}", string? sendOn = null, int limit = 1000)
    {
        var handler = new ScriptedHandler(status, body, sendOn);
        return new OneDriveLibrary(new Credential(() => "token"), new OneDriveConnection(new OneDriveOptions { Time = new HurriedTime(), Limits = new PackageLimits { FileLength = limit } }, handler));
    }

    private Task<LibraryVersion> SaveAsync(SaveCondition condition) =>
        Library.SaveAsync(Name, MapJson.Write(TestWorld.Map with { Version = condition.Tag is null ? 1 : 2 }), condition, TestWorld.Note, default);

    // Graph answers all the same; another host gives a content, or sends on.
    private sealed class ScriptedHandler(HttpStatusCode status, string body, string? sendOn) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.Host == "graph.microsoft.com")
                return Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") });
            Assert.That((request.RequestUri.Host, request.Headers.Authorization), Is.EqualTo(("download.example", (System.Net.Http.Headers.AuthenticationHeaderValue?)null)));
            if (sendOn is null)
                return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("much longer") });
            var answer = new HttpResponseMessage(HttpStatusCode.Redirect) { Content = new ByteArrayContent([]) };
            answer.Headers.Location = new Uri(sendOn);
            return Task.FromResult(answer);
        }
    }
}
