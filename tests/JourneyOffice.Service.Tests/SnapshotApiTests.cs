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
    private static readonly JsonObject Snapshot = Seen(CarrierOperations.Build(Carrier.Open(MapJson.Write(Map), "map.journey.json"), new BuildOptions { Formats = [BuildFormat.Pptx], Slides = Drawing.SlideChoice.Overview }).Files[0].Bytes);

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

    [TestCase("""{"snapshot":{"version":1,"kind":"deck","slides":[]}}""")]
    [TestCase("""{"snapshot":{"version":1,"kind":"deck","slides":[]},"with":3}""")]
    [TestCase("""{"snapshot":{"version":1,"kind":"deck","slides":[]},"with":"%%%"}""")]
    [TestCase("""{"with":{}}""")]
    [TestCase("[]")]
    [TestCase("{")]
    [JourneyOffice.Testing.Triggers("JO9050")]
    public async Task What_is_needed_beside_a_snapshot_is_told(string body) =>
        await Expect.ProblemAsync(service.SendAsync("POST", "/v1/snapshot/plan", Encoding.UTF8.GetBytes(body)), 400, "JO9050");

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
