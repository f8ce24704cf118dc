using System.Net;
using System.Text;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;

namespace JourneyOffice.Service.Tests;

/// <summary>What callers can have done with files that they bring.</summary>
internal sealed class OperationsApiTests
{
    private static readonly JourneyMap Map = RunningService.Map;
    private static readonly byte[] Body = MapJson.Write(Map);
    private static readonly byte[] Deck = CarrierOperations.Build(Carrier.Open(Body, "map.journey.json"), new BuildOptions { Formats = [BuildFormat.Pptx], Name = "map" }).Files[0].Bytes;

    private RunningService service = null!;

    [OneTimeSetUp]
    public async Task Begin() => service = await RunningService.StartAsync();

    [OneTimeTearDown]
    public async Task End() => await service.DisposeAsync();

    [TestCase("pptx", CarrierKind.Deck)]
    [TestCase("xlsx", CarrierKind.Workbook)]
    [TestCase("json", CarrierKind.Map)]
    public async Task A_map_is_rendered(string to, CarrierKind kind)
    {
        var response = await service.SendAsync("POST", $"/v1/render?to={to}&lang=zh-Hans&slides=overview", Body);
        var made = Carrier.Open(await response.Content.ReadAsByteArrayAsync(), "made");
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(made.Kind, Is.EqualTo(kind));
            Assert.That(CarrierOperations.Read(made).Map.Id, Is.EqualTo("mservice"));
        });
    }

    [Test]
    public async Task A_picture_is_rendered() =>
        Assert.That(await (await service.SendAsync("POST", "/v1/render?to=svg&slides=overview", Body)).Content.ReadAsStringAsync(), Does.StartWith("<svg"));

    [Test]
    public async Task Edits_are_read_and_a_file_is_brought_up_to_date_with_what_is_to_be_said()
    {
        var next = Map with { Version = Map.Version + 1, Title = "Another title" };
        var read = await RunningService.JsonAsync(await service.SendAsync("POST", "/v1/read?name=map.pptx", Deck));
        var status = await RunningService.JsonAsync(await service.SendPartsAsync("/v1/status", null, ("file", "map.pptx", Deck), ("against", "map.journey.json", MapJson.Write(next))));
        var response = await service.SendPartsAsync("/v1/update", "multipart/form-data", ("file", "map.pptx", Deck), ("with", "map.journey.json", MapJson.Write(next)));
        var text = Encoding.Latin1.GetString(await response.Content.ReadAsByteArrayAsync());
        var plain = await service.SendPartsAsync("/v1/update", null, ("file", "map.pptx", Deck), ("with", "map.journey.json", MapJson.Write(next)));
        var updated = CarrierOperations.Read(Carrier.Open(await plain.Content.ReadAsByteArrayAsync(), "map.pptx")).Map;
        Assert.Multiple(() =>
        {
            Assert.That((string?)read["map"]!["id"], Is.EqualTo("mservice"));
            Assert.That((string?)status["state"], Is.EqualTo("newer"));
            Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("multipart/form-data"));
            Assert.That(text, Does.Contain("name=result").And.Contain("\"changed\":true").And.Contain("filename=map.pptx"));
            Assert.That(MapJson.AreEqual(updated, next), Is.True);
        });
    }

    [Test]
    public async Task Maps_are_checked_merged_compared_inserted_and_frozen()
    {
        var (ours, theirs) = (MapJson.Write(Map with { Title = "Ours" }), MapJson.Write(Map with { Owner = "Theirs" }));
        var check = await RunningService.JsonAsync(await service.SendAsync("POST", "/v1/check", Body));
        var merge = await RunningService.JsonAsync(await service.SendPartsAsync("/v1/merge", null, ("base", "b", Body), ("ours", "o", ours), ("theirs", "t", theirs)));
        var diff = await RunningService.JsonAsync(await service.SendPartsAsync("/v1/diff", null, ("before", "b", Body), ("after", "o", ours)));
        var other = CarrierOperations.Build(Carrier.Open(MapJson.Write(Map with { Id = "mother" }), "o"), new BuildOptions { Formats = [BuildFormat.Pptx] }).Files[0].Bytes;
        var inserted = await service.SendPartsAsync("/v1/insert?at=1", null, ("file", "map.journey.json", Body), ("into", "other.pptx", other));
        var frozen = await service.SendAsync("POST", "/v1/freeze?name=map.pptx", Deck);
        Assert.Multiple(async () =>
        {
            Assert.That((int)check["errors"]!, Is.Zero);
            Assert.That(merge["conflicts"]!.AsArray(), Is.Empty);
            Assert.That((string?)merge["map"]!["title"], Is.EqualTo("Ours"));
            Assert.That(diff["changes"]!.AsArray(), Is.Not.Empty);
            Assert.That(CarrierOperations.MapIds(Carrier.Open(await inserted.Content.ReadAsByteArrayAsync(), "x")), Is.EquivalentTo(new[] { "mservice", "mother" }));
            Assert.That(CarrierOperations.MapIds(Carrier.Open(await frozen.Content.ReadAsByteArrayAsync(), "x")), Is.Empty);
        });
    }

    [Test]
    public async Task A_deck_of_several_maps_says_which_ones_and_gives_the_one_that_is_named()
    {
        var other = CarrierOperations.Build(Carrier.Open(MapJson.Write(Map with { Id = "mother" }), "o"), new BuildOptions { Formats = [BuildFormat.Pptx] }).Files[0].Bytes;
        var both = await (await service.SendPartsAsync("/v1/insert", null, ("file", "map.journey.json", Body), ("into", "other.pptx", other))).Content.ReadAsByteArrayAsync();
        var asked = await RunningService.JsonAsync(await service.SendAsync("POST", "/v1/read", both));
        var named = await RunningService.JsonAsync(await service.SendAsync("POST", "/v1/read?map=mother", both));
        Assert.Multiple(() =>
        {
            Assert.That((string?)asked["code"], Is.EqualTo("JO6004"));
            Assert.That(asked["maps"]!.AsArray().Select(id => (string?)id), Is.EquivalentTo(new[] { "mother", "mservice" }));
            Assert.That((string?)named["map"]!["id"], Is.EqualTo("mother"));
        });
    }

    [Test]
    public async Task Conflicts_wait_in_the_file_and_are_settled()
    {
        var mine = CarrierOperations.Build(Carrier.Open(Body, "m"), new BuildOptions { Formats = [BuildFormat.Xlsx], Name = "map" }).Files[0].Bytes;
        var refused = service.SendAsync("POST", "/v1/resolve?field=/title/en&prefer=map&name=map.xlsx", mine);
        await Expect.ProblemAsync(refused, 422, "JO6014");
        await Expect.ProblemAsync(service.SendAsync("POST", "/v1/resolve?name=map.xlsx", mine), 400, "JO9005");
    }

    [Test]
    public async Task Templates_come_with_pictures()
    {
        var list = await RunningService.JsonAsync(await service.SendAsync("GET", "/v1/templates", null, "Accept-Language: zh-TW"));
        var template = list["templates"]!.AsArray().First(entry => (string?)entry!["name"] == "retailer-checkout")!;
        var picture = await service.SendAsync("GET", (string)template["picture"]!);
        var map = await service.SendAsync("GET", (string)template["map"]!);
        Assert.Multiple(async () =>
        {
            Assert.That((string?)template["title"], Does.Match("[一-鿿]"));
            Assert.That(template["tags"]!.AsArray().Select(tag => (string?)tag), Does.Contain("retail"));
            Assert.That((int?)template["touchpoints"], Is.Positive);
            Assert.That(await picture.Content.ReadAsStringAsync(), Does.Contain((string?)template["title"]));
            Assert.That(picture.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/svg+xml"));
            Assert.That(MapJson.Read(await map.Content.ReadAsByteArrayAsync()).Template, Is.True);
        });
        await Expect.ProblemAsync(service.SendAsync("GET", "/v1/templates/..%2Fmaps%2Fblank"), 404, "JO9010");
    }

    [Test]
    public async Task The_interface_describes_itself()
    {
        var description = await RunningService.JsonAsync(await service.SendAsync("GET", "/openapi/v1.json"));
        Assert.That(description["paths"]!.AsObject().Select(path => path.Key),
            Is.SupersetOf(new[] { "/v1/maps", "/v1/maps/{id}", "/v1/maps/{id}/history", "/v1/maps/{id}/diff", "/v1/maps/{id}/restore", "/v1/render", "/v1/update", "/v1/merge", "/v1/freeze", "/v1/events", "/v1/templates" }));
        Assert.That(description["paths"]!["/v1/render"]!["post"]!["parameters"]!.AsArray().Select(option => (string?)option!["name"]), Is.SupersetOf(new[] { "to", "lang", "slides" }));
    }
}
