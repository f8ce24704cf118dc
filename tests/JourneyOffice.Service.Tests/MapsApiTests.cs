using System.Net;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.Service.Tests;

/// <summary>Maps of the library over HTTP.</summary>
internal sealed class MapsApiTests
{
    private static readonly JourneyMap Map = RunningService.Map;
    private static readonly byte[] Body = MapJson.Write(Map);

    private RunningService service = null!;

    [SetUp]
    public async Task Begin() => service = await RunningService.StartAsync();

    [TearDown]
    public async Task End() => await service.DisposeAsync();

    [Test]
    public async Task A_map_is_written_listed_found_and_read()
    {
        var put = await service.SendAsync("PUT", "/v1/maps/mservice?why=first", Body, "If-None-Match: *");
        var list = await RunningService.JsonAsync(await service.SendAsync("GET", "/v1/maps?words=delivery%20cost"));
        var get = await service.SendAsync("GET", "/v1/maps/mservice");
        var again = await service.SendAsync("GET", "/v1/maps/mservice", null, $"If-None-Match: {get.Headers.ETag}");
        Assert.Multiple(async () =>
        {
            Assert.That((put.StatusCode, put.Headers.ETag), Is.EqualTo((HttpStatusCode.Created, get.Headers.ETag)));
            Assert.That(list["maps"]!.AsArray().Select(map => ((string?)map!["id"], (string?)map["head"])), Is.EqualTo(new[] { ("mservice", "maps/mservice.journey.json") }));
            Assert.That(MapJson.Read(await get.Content.ReadAsByteArrayAsync()), Is.EqualTo(Map).Using<JourneyMap>(MapJson.AreEqual));
            Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        });
    }

    [Test]
    public async Task A_deck_that_somebody_drops_into_the_folder_is_a_map()
    {
        var deck = CarrierOperations.Build(Carrier.Open(Body, "map.journey.json"), new BuildOptions { Formats = [BuildFormat.Pptx] }).Files[0].Bytes;
        await File.WriteAllBytesAsync(Path.Combine(service.Folder, "Checkout über alles.pptx"), deck);
        var get = await service.SendAsync("GET", "/v1/maps/mservice");
        var files = (await RunningService.JsonAsync(await service.SendAsync("GET", "/v1/maps")))["maps"]![0]!["files"]!;
        var file = await service.SendAsync("GET", (string)files[0]!["url"]!);
        var put = await service.SendAsync("PUT", "/v1/maps/mservice", MapJson.Write(Map with { Version = Map.Version + 1 }), $"If-Match: {get.Headers.ETag}");
        Assert.Multiple(async () =>
        {
            Assert.That(MapJson.Read(await get.Content.ReadAsByteArrayAsync()).Id, Is.EqualTo("mservice"));
            Assert.That(await file.Content.ReadAsByteArrayAsync(), Is.EqualTo(deck));
            Assert.That(put.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(File.Exists(Path.Combine(service.Folder, "maps", "mservice.journey.json")), Is.True, "the map has a file of its own now");
        });
    }

    [Test, Triggers("JO9003"), Triggers("JO9004"), Triggers("JO9011")]
    public async Task A_write_names_what_it_replaces()
    {
        var first = await service.SendAsync("PUT", "/v1/maps/mservice", Body, "If-None-Match: *");
        var later = MapJson.Write(Map with { Version = Map.Version + 1 });
        var second = await service.SendAsync("PUT", "/v1/maps/mservice", later, $"If-Match: {first.Headers.ETag}");
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await Expect.ProblemAsync(service.SendAsync("PUT", "/v1/maps/mservice", later), 428, "JO9003");
        await Expect.ProblemAsync(service.SendAsync("PUT", "/v1/maps/mservice", MapJson.Write(Map with { Version = Map.Version + 2 }), $"If-Match: {first.Headers.ETag}"), 412, "JO8002");
        await Expect.ProblemAsync(service.SendAsync("PUT", "/v1/maps/mservice", later, "If-None-Match: *"), 412, "JO8003");
        await Expect.ProblemAsync(service.SendAsync("PUT", "/v1/maps/mservice", Body, $"If-Match: {second.Headers.ETag}"), 409, "JO6007");
        await Expect.ProblemAsync(service.SendAsync("PUT", "/v1/maps/other", Body, "If-None-Match: *"), 409, "JO9011");
        await Expect.ProblemAsync(service.SendAsync("GET", "/v1/maps/other"), 404, "JO9004");
        await Expect.ProblemAsync(service.SendAsync("PUT", "/v1/maps/mservice", "{ \"a\""u8.ToArray(), "If-None-Match: *"), 422, "JO1001");
    }

    [Test]
    public async Task The_same_write_may_be_sent_again_with_its_key()
    {
        var first = await service.SendAsync("PUT", "/v1/maps/mservice", Body, "If-None-Match: *", "Idempotency-Key: k-1");
        var again = await service.SendAsync("PUT", "/v1/maps/mservice", Body, "If-None-Match: *", "Idempotency-Key: k-1");
        var history = await RunningService.JsonAsync(await service.SendAsync("GET", "/v1/maps/mservice/history"));
        Assert.Multiple(() =>
        {
            Assert.That((again.StatusCode, again.Headers.ETag), Is.EqualTo((first.StatusCode, first.Headers.ETag)));
            Assert.That(history["versions"]!.AsArray(), Has.Count.EqualTo(1));
        });
        await Expect.ProblemAsync(service.SendAsync("PUT", "/v1/maps/mservice", MapJson.Write(Map with { Version = 50 }), "If-None-Match: *", "Idempotency-Key: k-1"), 422, "JO8009");
    }

    [Test]
    public async Task What_was_can_be_seen_compared_and_had_back()
    {
        var first = await service.SendAsync("PUT", "/v1/maps/mservice", Body, "If-None-Match: *");
        var changed = Map with { Version = Map.Version + 1, Title = "Another title" };
        var second = await service.SendAsync("PUT", "/v1/maps/mservice?why=shorter", MapJson.Write(changed), $"If-Match: {first.Headers.ETag}");
        var history = (await RunningService.JsonAsync(await service.SendAsync("GET", "/v1/maps/mservice/history")))["versions"]!.AsArray();
        var diff = (await RunningService.JsonAsync(await service.SendAsync("GET", "/v1/maps/mservice/diff?from=1")))["changes"]!.AsArray();
        var old = MapJson.Read(await (await service.SendAsync("GET", "/v1/maps/mservice/history/1")).Content.ReadAsByteArrayAsync());
        var restored = await service.SendAsync("POST", "/v1/maps/mservice/restore?number=1", [], $"If-Match: {second.Headers.ETag}");
        var now = MapJson.Read(await (await service.SendAsync("GET", "/v1/maps/mservice")).Content.ReadAsByteArrayAsync());
        Assert.Multiple(() =>
        {
            Assert.That(history.Select(version => ((int)version!["number"]!, (string?)version["who"], (string?)version["why"])), Is.EqualTo(new[] { (2, "local", "shorter"), (1, "local", "") }));
            Assert.That(diff.Select(change => (string?)change!["path"]), Has.Some.StartsWith("/title"));
            Assert.That(MapJson.AreEqual(old, Map), Is.True);
            Assert.That(restored.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(MapJson.AreEqual(now, Map with { Version = changed.Version + 1 }), Is.True);
        });
    }

    [Test]
    public async Task Who_follows_is_told_of_changes()
    {
        using var response = await service.Client.GetAsync("/v1/events", HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        Assert.That(await reader.ReadLineAsync(), Is.EqualTo("event: alive"));
        await Task.Delay(300);
        await service.SendAsync("PUT", "/v1/maps/mservice", Body, "If-None-Match: *");
        string? line;
        do
            line = await reader.ReadLineAsync();
        while (line is not null && line != "event: added");
        Assert.That(await reader.ReadLineAsync(), Does.Contain("\"maps\":[\"mservice\"]"));
    }
}
