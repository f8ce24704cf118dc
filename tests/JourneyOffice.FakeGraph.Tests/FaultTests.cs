using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using JourneyOffice.FakeGraph.Endpoints;
using JourneyOffice.FakeGraph.Faults;
using JourneyOffice.FakeGraph.Identity;

namespace JourneyOffice.FakeGraph.Tests;

/// <summary>Everything that can go wrong, when it is asked to.</summary>
internal sealed class FaultTests : WorldFixture
{
    [Test]
    public async Task A_storm_says_how_long_to_wait_in_seconds_or_as_a_date()
    {
        World.Faults.Add(Fault.Throttled(TimeSpan.FromSeconds(7)), Occurrence.Once);
        World.Faults.Add(Fault.Throttled(TimeSpan.FromSeconds(60), asDate: true), Occurrence.Nth(2));
        var seconds = await Get(Ada, "/me/drive");
        var date = await Get(Ada, "/me/drive");
        var after = await Get(Ada, "/me/drive");
        Assert.That((seconds.Status, seconds.Headers.RetryAfter!.Delta), Is.EqualTo((429, TimeSpan.FromSeconds(7))));
        Assert.That(date.Headers.RetryAfter!.Date, Is.GreaterThan(DateTimeOffset.UtcNow.AddSeconds(30)));
        Assert.That(after.Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Every_refusal_has_its_status_and_its_word()
    {
        var file = World.Drives.Put(Ada, "map.json", Bytes("1"));
        foreach (var (fault, status, code) in ((Fault, int, string)[])[
            (Fault.Unavailable(TimeSpan.FromSeconds(1)), 503, "serviceNotAvailable"), (Fault.GatewayTimeout(), 504, "generalException"),
            (Fault.Locked(), 423, "resourceLocked"), (Fault.FalselyChanged(), 412, "resourceModified"), (Fault.SessionExists(), 409, "conflict"),
            (Fault.Full(), 507, "quotaLimitReached"), (Fault.TokenExpired(), 401, "InvalidAuthenticationToken"), (Fault.DeltaExpired(), 410, "resyncChangesApplyDifferences"),
            (Fault.ServerError(), 500, "generalException")])
        {
            World.Faults.Add(fault, Occurrence.Once, Call.Item);
            var reply = await Get(Ada, $"/drives/{Ada.DriveId}/items/{file.Id}");
            Assert.That((reply.Status, reply.Code), Is.EqualTo((status, code)));
        }
    }

    [Test]
    public async Task A_fault_strikes_one_person_or_kind_of_call_and_as_often_as_planned()
    {
        World.Faults.Add(Fault.Unavailable(), Occurrence.Every(2), Ben, Call.Drive);
        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
            statuses.Add((await Get(Ben, "/me/drive")).Status);
        Assert.That(statuses, Is.EqualTo(new[] { 200, 503, 200, 503 }));
        Assert.That(((await Get(Ada, "/me/drive")).Status, (await Get(Ben, "/me")).Status), Is.EqualTo((200, 200)));
    }

    [Test]
    public void Chance_is_the_same_again_with_the_same_seed()
    {
        static IEnumerable<bool> Draw()
        {
            var chance = Occurrence.Randomly(42, 0.5);
            return [.. Enumerable.Range(1, 50).Select(chance.Strikes)];
        }

        var first = Draw();
        Assert.That(Draw(), Is.EqualTo(first).And.Contains(true).And.Contains(false));
    }

    [Test]
    public async Task Somebody_else_writes_between_looking_and_writing()
    {
        var file = World.Drives.Put(Ada, "map.json", Bytes("1"));
        World.Drives.Share(Ada, "map.json", Ben, Drives.Role.Write);
        World.Faults.Add(Fault.SomebodyWrites(Ben, old => [.. old, (byte)'b']), Occurrence.Once, Call.CreateUploadSession);
        var body = new JsonObject { ["item"] = new JsonObject { ["@microsoft.graph.conflictBehavior"] = "replace" } };
        var refused = await Ask(Ada, HttpMethod.Post, "/me/drive/root:/map.json:/createUploadSession", body, null, ("If-Match", file.CTag));
        Assert.That(refused.Status, Is.EqualTo(412));
        Assert.That(World.Drives.Get(Ada, "map.json"), Is.EqualTo(Bytes("1b")));
    }

    [Test]
    public async Task Connections_break_before_and_in_the_middle_of_an_answer()
    {
        World.Drives.Put(Ada, "big.json", new byte[200_000]);
        var address = (await Get(Ada, "/me/drive/root:/big.json:/content")).Headers.Location!.ToString();
        World.Faults.Add(Fault.CutRequest(), Occurrence.Once, Call.Drive);
        World.Faults.Add(Fault.CutAnswer(100_000), Occurrence.Once, Call.Download);
        Assert.That(async () => await Get(Ada, "/me/drive"), Throws.InstanceOf<HttpRequestException>());
        Assert.That(async () => await Send(HttpMethod.Get, address, null), Throws.InstanceOf<HttpRequestException>());
        Assert.That((await Send(HttpMethod.Get, address, null)).Body, Has.Length.EqualTo(200_000));
        Assert.That(World.Requests.Of(Call.Download).Select(r => r.Status), Is.EqualTo(new[] { 0, 200 }));
    }

    [Test]
    public async Task An_answer_takes_its_time()
    {
        World.Faults.Add(Fault.Slow(TimeSpan.FromMilliseconds(300)), Occurrence.Once);
        var watch = Stopwatch.StartNew();
        await Get(Ada, "/me/drive");
        Assert.That(watch.Elapsed, Is.GreaterThan(TimeSpan.FromMilliseconds(290)));
    }

    [Test]
    public async Task A_challenge_comes_with_its_claims()
    {
        World.Faults.Add(Fault.Challenge("""{"access_token":{"nbf":{"essential":true}}}"""), Occurrence.Once);
        var reply = await Get(Ada, "/me/drive");
        Assert.That(reply.Status, Is.EqualTo(401));
        Assert.That(reply.Headers.WwwAuthenticate.ToString(), Does.Contain("insufficient_claims").And.Contain("claims="));
    }

    [Test]
    public async Task Bad_tokens_are_not_believed()
    {
        using var foreign = new SigningKey();
        foreach (var options in (TokenOptions[])[
            new() { Lifetime = TimeSpan.FromMinutes(-1) }, new() { StartsIn = TimeSpan.FromHours(1) }, new() { Key = foreign }, new() { Issuer = "https://elsewhere.example" }])
        {
            var reply = await Send(HttpMethod.Get, World.GraphAddress + "/me/drive", null, ("Authorization", "Bearer " + World.Identity.GraphTokenFor(Ada, options: options)));
            Assert.That((reply.Status, reply.Code), Is.EqualTo((401, "InvalidAuthenticationToken")));
        }
        var forApi = World.Identity.TokenFor(Ada, $"api://{SampleApps.ServiceClientId}", "access_as_user");
        Assert.That((await Send(HttpMethod.Get, World.GraphAddress + "/me/drive", null, ("Authorization", "Bearer " + forApi))).Status, Is.EqualTo(401));
        Assert.That((await Send(HttpMethod.Get, World.GraphAddress + "/me/drive", null)).Status, Is.EqualTo(401));
    }

    [Test]
    public async Task The_log_tells_who_asked_what_and_whether_a_token_came()
    {
        World.Drives.Put(Ada, "a b.json", Bytes("1"));
        var redirect = await Get(Ada, "/me/drive/root:/a%20b.json:/content");
        await Send(HttpMethod.Get, redirect.Headers.Location!.ToString(), null);
        var (asked, bytes) = (World.Requests.Of(Call.Content).Single(), World.Requests.Of(Call.Download).Single());
        Assert.That((asked.Method, asked.Path, asked.User, asked.HasAuthorization, asked.Status), Is.EqualTo(("GET", "/v1.0/me/drive/root:/a%20b.json:/content", Ada.Mail, true, 302)));
        Assert.That((bytes.HasAuthorization, bytes.Status.ToString(CultureInfo.InvariantCulture)), Is.EqualTo((false, "200")));
    }
}
