using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using JourneyOffice.Maps;

namespace JourneyOffice.Carriers.Tests;

/// <summary>Snapshots of open documents: the published form, and what is refused with its place.</summary>
public sealed class LiveSnapshotTests
{
    private const string Empty = """{"version":1,"kind":"deck","slides":[]}""";

    [TestCase("", "$")]
    [TestCase("null", "$")]
    [TestCase("[]", "$")]
    [TestCase("""{"kind":"deck"}""", "$")]
    [TestCase("""{"version":1,"kind":"poster"}""", "$.kind")]
    [TestCase("""{"version":1,"version":1,"kind":"deck"}""", "$.version")]
    [TestCase("""{"version":0,"kind":"deck"}""", "$.version")]
    [TestCase("""{"version":1,"kind":"deck","slides":null}""", "$.slides")]
    [TestCase("""{"version":1,"kind":"deck","slides":[null]}""", "$.slides[0]")]
    [TestCase("""{"version":1,"kind":"deck","customXmlParts":[null]}""", "$.customXmlParts[0]")]
    [TestCase("""{"version":1,"kind":"deck","slides":[{"id":"1#"}]}""", "$.slides[0].shapes")]
    [TestCase("""{"version":1,"kind":"deck","slides":[{"id":"1#","shapes":[]},{"id":"1#","shapes":[]}]}""", "$.slides[1].id")]
    [TestCase("""{"version":1,"kind":"deck","slides":[{"id":"1#","shapes":[{"id":"2","shapes":[{"id":""}]}]}]}""", "$.slides[0].shapes[0].shapes[0].id")]
    [TestCase("""{"version":1,"kind":"deck","slides":[{"id":"1#","shapes":[{"id":"2","left":1e300}]}]}""", "$.slides[0].shapes[0]")]
    [TestCase("""{"version":1,"kind":"deck","slides":[{"id":"1#","shapes":[{"id":"2","left":"3"}]}]}""", "$.slides[0].shapes[0].left")]
    [TestCase("""{"version":1,"kind":"deck","slides":[{"id":"1#","shapes":[{"id":"2","table":{"values":[["a"],["b","c"]]}}]}]}""", "$.slides[0].shapes[0].table.values[1]")]
    [TestCase("""{"version":1,"kind":"deck","slides":[{"id":"1#","exported":"%%%"}]}""", "$.slides[0].exported")]
    [TestCase("""{"version":1,"kind":"workbook","sheets":[{"name":"A","values":[[1],[2,3]]}]}""", "$.sheets[0].values[1]")]
    [TestCase("""{"version":1,"kind":"workbook","sheets":[{"name":"A","values":[[1]],"formulas":[]}]}""", "$.sheets[0].formulas")]
    [TestCase("""{"version":1,"kind":"workbook","sheets":[{"name":"A","rowIndex":-1}]}""", "$.sheets[0]")]
    [TestCase("""{"version":1,"kind":"workbook","sheets":[{"name":"A"},{"name":"a"}]}""", "$.sheets[1].name")]
    [TestCase("""{"version":1,"kind":"workbook","sheets":[{"name":"A","tables":[{"name":"T","rowIndex":0,"columnIndex":0,"rowCount":0,"columnCount":1}]}]}""", "$.sheets[0].tables[0].rowCount")]
    [Triggers("JO6060")]
    public void What_is_no_snapshot_is_refused_with_its_place(string json, string place) => Refused(json, CarriersErrors.SnapshotUnreadable, place);

    [Test, Triggers("JO6060")]
    public void A_cell_that_holds_a_list_is_refused() =>
        Refused("""{"version":1,"kind":"workbook","sheets":[{"name":"A","values":[[[1]]]}]}""", CarriersErrors.SnapshotUnreadable, "$.sheets[0].values");

    [Test, Triggers("JO6061")]
    public void A_newer_form_is_refused() => Refused("""{"version":2,"kind":"deck","slides":[]}""", CarriersErrors.SnapshotNewer, "$.version");

    [Test, Triggers("JO6062")]
    public void More_than_allowed_is_refused_before_it_is_worked_on() => Assert.Multiple(() =>
    {
        var slides = string.Join(',', Enumerable.Range(0, 2001).Select(number => $$"""{"id":"{{number}}#","shapes":[]}"""));
        Refused($$"""{"version":1,"kind":"deck","slides":[{{slides}}]}""", CarriersErrors.SnapshotBeyondLimits, "$.slides");
        Refused($$"""{"version":1,"kind":"deck","slides":[{"id":"1#","shapes":[{"id":"2","text":"{{new string('a', 100_001)}}"}]}]}""", CarriersErrors.SnapshotBeyondLimits, "$.slides[0].shapes[0].text");
        Refused($$"""{"version":1,"kind":"deck","customXmlParts":["{{new string('a', 1_100_000)}}"]}""", CarriersErrors.SnapshotBeyondLimits, "$.customXmlParts[0]");
    });

    [Test, Triggers("JO6063")]
    public void An_exported_slide_is_one_slide() =>
        Refused($$"""{"version":1,"kind":"deck","slides":[{"id":"1#","exported":"{{Convert.ToBase64String(Samples.Workbook)}}"}]}""", CarriersErrors.NotOneSlide, "$.slides[0].exported");

    [Test, Triggers("JO6067")]
    public void Nothing_is_written_into_what_is_only_seen()
    {
        var open = Carrier.Open(LiveJson.Read(Encoding.UTF8.GetBytes(Empty)));
        Assert.That(Assert.Throws<JourneyException>(() => CarrierOperations.Update(open, open))!.Finding.Code, Is.EqualTo(CarriersErrors.OnlySnapshot));
        Assert.That(Assert.Throws<JourneyException>(() => CarrierOperations.Freeze(open))!.Finding.Code, Is.EqualTo(CarriersErrors.NotFreezable));
    }

    [TestCase("""<!DOCTYPE a [<!ENTITY b "c">]><journeyOffice xmlns="https://journeyoffice.dev/ns/map/1" map="m" version="1" encoding="deflate">&b;</journeyOffice>""", "JO2")]
    [TestCase("""<journeyOffice xmlns="https://journeyoffice.dev/ns/map/1" map="m" version="1" encoding="deflate">!!!!</journeyOffice>""", "JO2")]
    [TestCase("""<journeyOffice xmlns="https://journeyoffice.dev/ns/map/1" map="m" version="1" """, "JO2")]
    public void A_damaged_part_is_told_with_its_place(string part, string floor)
    {
        var json = new JsonObject { ["version"] = 1, ["kind"] = "deck", ["customXmlParts"] = new JsonArray("<other/>", part), ["slides"] = new JsonArray() };
        var problem = Assert.Throws<JourneyException>(() => Carrier.Open(LiveJson.Read(Encoding.UTF8.GetBytes(json.ToJsonString()))))!;
        Assert.That((problem.Finding.Code.Id[..3], problem.Finding.Place.Path), Is.EqualTo((floor, "$.customXmlParts[1]")));
    }

    [Test]
    public void Without_shapes_of_ours_there_is_no_map() =>
        Refused(Empty, CarriersErrors.NoMap, "");

    [Test]
    public void Fields_that_are_not_known_are_ignored_and_the_published_schema_is_the_one_of_the_code()
    {
        Assert.That(LiveJson.Read("""{"version":1,"kind":"deck","later":{"a":[1]},"slides":[]}"""u8).Slides, Is.Empty);
        Published("live-snapshot", typeof(LiveSnapshot));
        Published("live-patch", typeof(LivePatch));
    }

    // Set JOURNEY_PUBLISH to write it anew.
    internal static void Published(string name, Type type)
    {
        var schema = LiveJsonContext.Default.Options.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = (_, node) => Demanding(node) });
        var root = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["$id"] = $"https://journeyoffice.dev/schema/{name}.schema.json" };
        foreach (var (key, value) in schema.AsObject())
            root[key] = value?.DeepClone();
        var text = root.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }) + "\n";
        var file = SharedFiles.InRepository("docs", "schema", $"{name}.schema.json");
        if (Environment.GetEnvironmentVariable("JOURNEY_PUBLISH") is not null)
            File.WriteAllText(file, text);
        Assert.That(File.ReadAllText(file), Is.EqualTo(text));
    }

    private static void Refused(string json, ErrorCode code, string place)
    {
        var problem = Assert.Throws<JourneyException>(() => CarrierOperations.Read(Carrier.Open(LiveJson.Read(Encoding.UTF8.GetBytes(json)))))!;
        Assert.That((problem.Finding.Code, problem.Finding.Place.Path), Is.EqualTo((code, place)), problem.Message);
    }

    // Which kind of step or operation it is has always to be said, which the exporter knows only of the choice and not of what can be chosen.
    private static JsonNode Demanding(JsonNode node)
    {
        if (node is JsonObject { } schema && schema["properties"] is JsonObject { } properties && properties.ContainsKey("do"))
            schema["required"] = new JsonArray(["do", .. (schema["required"] as JsonArray ?? []).Select(name => (JsonNode)(string)name!)]);
        return node;
    }
}
