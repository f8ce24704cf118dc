using System.Text;
using System.Text.Json.Nodes;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Slides;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Service.Tests;

/// <summary>What an add-in can have done with the document that it has open.</summary>
internal sealed class SnapshotApiTests
{
    private static readonly JourneyMap Map = RunningService.Map;
    private static readonly JsonObject Snapshot = Seen(Build(Map));

    private RunningService service = null!;

    [OneTimeSetUp]
    public async Task Begin() => service = await RunningService.StartAsync();

    [OneTimeTearDown]
    public async Task End() => await service.DisposeAsync();

    [Test]
    public async Task Edits_in_an_open_deck_are_read_and_told()
    {
        var edited = (JsonObject)Snapshot.DeepClone();
        var title = edited["slides"]![0]!["shapes"]!.AsArray().First(shape => ((string?)shape!["name"])?.Contains("/stage/", StringComparison.Ordinal) == true)!;
        title["text"] = "Renamed by hand";
        var read = await RunningService.JsonAsync(await service.SendAsync("POST", "/v1/snapshot/read", Bytes(edited)));
        var status = await RunningService.JsonAsync(await service.SendAsync("POST", "/v1/snapshot/status", Bytes(edited)));
        var untouched = await RunningService.JsonAsync(await service.SendAsync("POST", "/v1/snapshot/status", Bytes(Snapshot)));
        Assert.Multiple(() =>
        {
            Assert.That(read["changes"]!.AsArray().Select(change => (string?)change!["after"]), Is.EqualTo(new[] { "Renamed by hand" }));
            Assert.That((string?)read["map"]!["id"], Is.EqualTo(Map.Id));
            Assert.That((string?)status["state"], Is.EqualTo("edited"));
            Assert.That((string?)untouched["state"], Is.EqualTo("inStep"));
        });
    }

    [Test]
    public async Task A_map_takes_in_what_people_typed_and_keeps_its_own_words_where_both_did()
    {
        var edited = (JsonObject)Snapshot.DeepClone();
        var stages = edited["slides"]![0]!["shapes"]!.AsArray().Where(shape => ((string?)shape!["name"])?.Contains("/stage/", StringComparison.Ordinal) == true).ToList();
        (stages[0]!["text"], stages[1]!["text"]) = ("Typed first", "Typed second");
        var ours = Map with { Stages = [Map.Stages[0] with { Name = "Ours" }, .. Map.Stages.Skip(1)] };
        var taken = await RunningService.JsonAsync(await service.SendAsync("POST", "/v1/snapshot/take", Bytes(new JsonObject { ["snapshot"] = edited, ["with"] = MapJson.ToNode(ours).DeepClone() })));
        Assert.Multiple(() =>
        {
            Assert.That(taken["map"]!["stages"]!.ToJsonString(), Does.Contain("Ours").And.Contain("Typed second").And.Not.Contain("Typed first"));
            Assert.That(taken["conflicts"]!.AsArray().Select(conflict => conflict!.ToJsonString()), Has.Exactly(1).Contains("Typed first"));
        });
    }

    [Test]
    public async Task What_is_wrong_is_told_with_its_place() => await Expect.ProblemAsync(
        service.SendAsync("POST", "/v1/snapshot/read", """{"version":1,"kind":"deck","slides":[{"id":"1#"}]}"""u8.ToArray()), 400, "JO6060");

    [Test]
    public async Task Nothing_to_read_is_refused() => await Expect.ProblemAsync(service.SendAsync("POST", "/v1/snapshot/status", []), 400, "JO9016");

    [Test]
    public async Task An_open_deck_is_planned_for_until_nothing_has_to_be_exported_any_more()
    {
        var next = Map with { Version = Map.Version + 1, Stages = [Map.Stages[0] with { Name = "Another name" }, .. Map.Stages.Skip(1)] };
        var body = new JsonObject { ["snapshot"] = Snapshot.DeepClone(), ["with"] = MapJson.ToNode(next).DeepClone() };
        var plan = await RunningService.JsonAsync(await service.SendAsync("POST", "/v1/snapshot/plan", Bytes(body), "Accept-Language: zh-Hans"));
        var status = await RunningService.JsonAsync(await service.SendAsync("POST", "/v1/snapshot/status", Bytes(new JsonObject { ["snapshot"] = Snapshot.DeepClone(), ["against"] = MapJson.ToNode(next).DeepClone() })));
        var same = await RunningService.JsonAsync(await service.SendAsync("POST", "/v1/snapshot/plan", Bytes(new JsonObject { ["snapshot"] = Snapshot.DeepClone(), ["with"] = Convert.ToBase64String(MapJson.Write(Map)) })));
        Assert.Multiple(() =>
        {
            Assert.That(plan["patch"]!["steps"]!.AsArray().Select(step => (string?)step!["do"]), Is.EqualTo(new[] { "editSlide", "writeMap" }).Or.EqualTo(new[] { "replaceSlide", "writeMap" }));
            Assert.That(plan["incoming"]!.AsArray(), Is.Not.Empty);
            Assert.That((string?)plan["findings"]![0]!["code"], Is.EqualTo("JO6068"));
            Assert.That((string?)status["state"], Is.EqualTo("newer"));
            Assert.That(same["patch"]!["steps"]!.AsArray(), Is.Empty);
        });
    }

    [Test]
    public async Task A_map_is_put_into_an_open_deck_that_shows_one_of_its_slides()
    {
        var other = Map with { Id = "mother" };
        var asked = await RunningService.JsonAsync(await service.SendAsync("POST", "/v1/snapshot/insert?after=256%23&lang=en", Bytes(Inserting(Snapshot, other))));
        var exported = (JsonObject)Snapshot.DeepClone();
        exported["slides"]![0]!["exported"] = Convert.ToBase64String(Build(Map));
        var plan = await RunningService.JsonAsync(await service.SendAsync("POST", "/v1/snapshot/insert?after=256%23&slides=executive", Bytes(Inserting(exported, other))));
        var empty = new JsonObject { ["version"] = 1, ["kind"] = "workbook", ["sheets"] = new JsonArray() };
        var book = await RunningService.JsonAsync(await service.SendAsync("POST", "/v1/snapshot/insert?lang=zh-Hant", Bytes(Inserting(empty, other))));
        Assert.Multiple(() =>
        {
            Assert.That((asked["patch"]!["export"]!.AsArray().Select(id => (string?)id), asked["patch"]!["steps"]!.AsArray().Count), Is.EqualTo((new[] { "256#" }, 0)));
            Assert.That(plan["patch"]!["steps"]!.AsArray().Select(step => (string?)step!["do"]), Is.EqualTo(new[] { "writeMap", "insertSlides", "writeMap" }));
            Assert.That(((string?)plan["patch"]!["map"], (string?)plan["patch"]!["steps"]![1]!["after"], (string?)plan["findings"]![0]!["code"]), Is.EqualTo(("mother", "256#", "JO6068")));
            Assert.That(book["patch"]!["steps"]!.AsArray().Select(step => (string?)step!["do"]), Is.EqualTo(new[] { "insertSheets", "writeMap" }));
            Assert.That((string?)book["findings"]![0]!["code"], Is.EqualTo("JO6080"));
        });
    }

    [Test]
    public async Task Why_a_map_is_not_put_into_an_open_document_is_told()
    {
        await Expect.ProblemAsync(service.SendAsync("POST", "/v1/snapshot/insert", Bytes(Inserting(Snapshot, Map))), 422, "JO6021");
        await Expect.ProblemAsync(service.SendAsync("POST", "/v1/snapshot/insert?after=9%23", Bytes(Inserting(Snapshot, Map with { Id = "mother" }))), 409, "JO6082");
        await Expect.ProblemAsync(service.SendAsync("POST", "/v1/snapshot/insert", Bytes(Inserting(Snapshot, Map with { Id = "mother", Stages = [.. Map.Stages, Map.Stages[0]] }))), 422, "JO6016");
    }

    [TestCase("""{"snapshot":{"version":1,"kind":"deck","slides":[]}}""")]
    [TestCase("""{"snapshot":{"version":1,"kind":"deck","slides":[]},"with":3}""")]
    [TestCase("""{"snapshot":{"version":1,"kind":"deck","slides":[]},"with":"%%%"}""")]
    [TestCase("""{"with":{}}""")]
    [TestCase("[]")]
    [TestCase("{")]
    [JourneyOffice.Testing.Triggers("JO9050")]
    public async Task What_is_needed_beside_a_snapshot_is_told(string body) =>
        await Expect.ProblemAsync(service.SendAsync("POST", "/v1/snapshot/plan", Encoding.UTF8.GetBytes(body)), 400, "JO9050");

    private static JsonObject Inserting(JsonObject snapshot, JourneyMap map) => new() { ["snapshot"] = snapshot.DeepClone(), ["with"] = MapJson.ToNode(map).DeepClone() };

    private static byte[] Build(JourneyMap map) =>
        CarrierOperations.Build(Carrier.Open(MapJson.Write(map), "map.journey.json"), new BuildOptions { Formats = [BuildFormat.Pptx], Slides = Drawing.SlideChoice.Overview }).Files[0].Bytes;

    internal static byte[] Bytes(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    // Only what these tests need; how Office.js shows a deck is imitated in the tests of whole files.
    private static JsonObject Seen(byte[] deck)
    {
        var package = OfficePackage.Open(deck, "map.pptx");
        return new JsonObject
        {
            ["version"] = 1,
            ["kind"] = "deck",
            ["unit"] = "emu",
            ["customXmlParts"] = new JsonArray([.. MapPart.ReadAll(package).Select(part => JsonValue.Create(Encoding.UTF8.GetString(package.ReadPart(part.PartName))))]),
            ["slides"] = new JsonArray([.. DeckReader.Read(package, known: null).Pages.Select((page, number) => new JsonObject
            {
                ["id"] = FormattableString.Invariant($"{256 + number}#"),
                ["shapes"] = new JsonArray([.. page.Elements.Select(ShapeOf)]),
            })]),
        };
    }

    private static JsonObject ShapeOf(SnapshotElement element) => new()
    {
        ["id"] = element.ShapeId, ["name"] = element.Name, ["creationId"] = element.CreationId, ["text"] = element.Text,
        ["left"] = element.Box.X, ["top"] = element.Box.Y, ["width"] = element.Box.Width, ["height"] = element.Box.Height,
    };
}
