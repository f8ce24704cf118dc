using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using JourneyOffice.FakeGraph;
using JourneyOffice.FakeGraph.Identity;
using JourneyOffice.Libraries;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.Service.Tests;

/// <summary>People share files through the service, and merge what came too late.</summary>
internal sealed class SharingApiTests
{
    private static readonly string[] Json = ["Content-Type: application/json"];

    private FakeWorld world = null!;
    private SignedInService service = null!;
    private FakeUser ana = null!;
    private FakeUser bo = null!;

    [OneTimeSetUp]
    public async Task Begin()
    {
        world = await FakeWorld.StartAsync();
        (ana, bo) = (world.Users.Add("Ana Ruiz", "ana@contoso.com"), world.Users.Add("Bo Chen", "bo@contoso.com"));
        service = await SignedInService.StartAsync(world, SignedInService.OneDriveSettingsOf(world));
        world.Drives.Put(ana, "JourneyOffice/a.journey.json", MapJson.Write(RunningService.Map));
    }

    [OneTimeTearDown]
    public async Task End()
    {
        await service.DisposeAsync();
        await world.DisposeAsync();
    }

    [Test]
    public async Task A_file_is_given_by_a_link_taken_up_and_written_by_both()
    {
        var link = (string)(await AskAsync(ana, "POST", "/v1/sharing/link?file=a.journey.json", """{"rights":"edit"}"""))["address"]!;
        var taken = await AskAsync(bo, "POST", "/v1/sharing/links", new JsonObject { ["link"] = link }.ToJsonString());
        var head = await service.SendAsync(bo, "GET", $"/v1/maps/{RunningService.Map.Id}");
        Assert.That(head.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var mine = RunningService.Map with { Title = "Bo's title" };
        await AskAsync(ana, "PUT", $"/v1/maps/{RunningService.Map.Id}", RunningService.Map with { Goal = "Ana's goal" }, $"If-Match: {head.Headers.ETag}");
        var late = await service.SendAsync(bo, "PUT", $"/v1/maps/{RunningService.Map.Id}", MapJson.Write(mine), $"If-Match: {head.Headers.ETag}");
        Assert.That(late.StatusCode, Is.EqualTo(HttpStatusCode.PreconditionFailed));

        var merged = await AskAsync(bo, "POST", $"/v1/maps/{RunningService.Map.Id}/merge", mine, $"If-Match: {head.Headers.ETag}");
        Assert.That(((string)merged["map"]!["title"]!, (string)merged["map"]!["goal"]!, merged["conflicts"]!.AsArray().Count), Is.EqualTo(("Bo's title", "Ana's goal", 0)));
        await AskAsync(bo, "PUT", $"/v1/maps/{RunningService.Map.Id}", merged["map"]!.ToJsonString(), $"If-Match: {merged["etag"]}");
        var found = await AskAsync(bo, "GET", "/v1/sharing/found?words=journey");
        Assert.That(found["files"]!.AsArray().Select(file => (string)file!["name"]!), Does.Contain((string)taken["name"]!));
        Assert.That(service.Log, Does.Not.Contain(link).And.Not.Contain("contoso.sharepoint.com"));
    }

    [Test]
    public async Task People_are_invited_listed_and_sent_away()
    {
        world.Drives.Put(ana, "JourneyOffice/deck.pptx", "any deck"u8.ToArray());
        var invited = await AskAsync(ana, "POST", "/v1/sharing/invitations?file=deck.pptx", """{"people":["bo@contoso.com"],"rights":"view","message":"Please look"}""");
        var grants = await AskAsync(ana, "GET", "/v1/sharing/permissions?file=deck.pptx");
        Assert.That(grants["grants"]!.AsArray().SelectMany(grant => grant!["people"]!.AsArray()).Select(name => (string)name!), Is.EquivalentTo(new[] { "Ana Ruiz", "Bo Chen" }));
        var gone = await service.SendAsync(ana, "DELETE", $"/v1/sharing/permissions?file=deck.pptx&id={invited["grants"]![0]!["id"]}");
        Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        var picture = await service.SendAsync(ana, "GET", "/v1/sharing/thumbnail?file=deck.pptx&size=small");
        Assert.That((picture.StatusCode, picture.Content.Headers.ContentType?.MediaType), Is.EqualTo((HttpStatusCode.OK, "image/png")));
    }

    [TestCase("POST", "/v1/sharing/links", """{"link":"https://evil.example/x"}""", "JO8507")]
    [TestCase("POST", "/v1/sharing/links", """{"lnik":"https://contoso.sharepoint.com/x"}""", "JO9005")]
    [TestCase("POST", "/v1/sharing/links", "[1]", "JO9005")]
    [TestCase("POST", "/v1/sharing/links", """{"link":"a","link":"b"}""", "JO9005")]
    [TestCase("POST", "/v1/sharing/link?file=a.journey.json", """{"rights":"own"}""", "JO9005")]
    [TestCase("POST", "/v1/sharing/link?file=../a.journey.json", "{}", "JO8004")]
    [TestCase("POST", "/v1/sharing/invitations?file=a.journey.json", """{"people":[]}""", "JO9005")]
    [TestCase("POST", "/v1/sharing/invitations?file=a.journey.json", """{"people":["no mail"]}""", "JO8514")]
    public async Task What_is_asked_wrongly_is_refused(string method, string path, string body, string code)
    {
        var answer = await service.SendAsync(ana, method, path, Encoding.UTF8.GetBytes(body), Json);
        Assert.That((answer.StatusCode, (string)(await RunningService.JsonAsync(answer))["code"]!), Is.EqualTo((HttpStatusCode.BadRequest, code)));
    }

    [TestCase("GET", "/v1/sharing/found")]
    [TestCase("POST", "/v1/sharing/link?file=a.journey.json")]
    [TestCase("GET", "/v1/sharing/permissions?file=a.journey.json")]
    [Triggers("JO8011")]
    public async Task A_folder_says_that_it_cannot_share(string method, string path)
    {
        await using var folder = await RunningService.StartAsync();
        var answer = await folder.SendAsync(method, path, method == "POST" ? "{}"u8.ToArray() : null);
        Assert.That((answer.StatusCode, (string)(await RunningService.JsonAsync(answer))["code"]!), Is.EqualTo((HttpStatusCode.NotImplemented, LibrariesErrors.NoSharing.Id)));
    }

    [Test, Triggers("JO8012")]
    public async Task In_a_folder_too_what_came_too_late_is_merged_as_long_as_the_library_knows_what_was_seen()
    {
        await using var folder = await RunningService.StartAsync();
        var (path, map) = ($"/v1/maps/{RunningService.Map.Id}", RunningService.Map);
        var first = await folder.SendAsync("PUT", path, MapJson.Write(map), "If-None-Match: *");
        await folder.SendAsync("PUT", path, MapJson.Write(map with { Title = "Theirs" }), $"If-Match: {first.Headers.ETag}");
        var merged = await RunningService.JsonAsync(await folder.SendAsync("POST", path + "/merge", MapJson.Write(map with { Title = "Ours" }), $"If-Match: {first.Headers.ETag}"));
        Assert.That(merged["conflicts"]!.AsArray(), Is.Not.Empty);
        var settled = await RunningService.JsonAsync(await folder.SendAsync("POST", path + "/merge?prefer=ours", MapJson.Write(map with { Title = "Ours" }), $"If-Match: {first.Headers.ETag}"));
        Assert.That((string)settled["map"]!["title"]!, Is.EqualTo("Ours"));
        var lost = await folder.SendAsync("POST", path + "/merge", MapJson.Write(map), "If-Match: \"0123\"");
        Assert.That((lost.StatusCode, (string)(await RunningService.JsonAsync(lost))["code"]!), Is.EqualTo((HttpStatusCode.Gone, LibrariesErrors.SeenIsGone.Id)));
    }

    private Task<JsonObject> AskAsync(FakeUser user, string method, string path, JourneyMap map, params string[] headers) => AskAsync(user, method, path, Encoding.UTF8.GetString(MapJson.Write(map)), headers);

    private async Task<JsonObject> AskAsync(FakeUser user, string method, string path, string? body = null, params string[] headers)
    {
        var answer = await service.SendAsync(user, method, path, body is null ? null : Encoding.UTF8.GetBytes(body), headers);
        Assert.That(answer.IsSuccessStatusCode, Is.True, await answer.Content.ReadAsStringAsync());
        return await RunningService.JsonAsync(answer);
    }
}
