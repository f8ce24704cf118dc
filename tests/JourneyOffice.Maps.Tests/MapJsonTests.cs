using System.Text;
using System.Text.Json.Nodes;

namespace JourneyOffice.Maps.Tests;

public sealed class MapJsonTests
{
    private const string Json = """
        {"schemaVersion":1,"id":"m1","title":{"en":"A","zh-Hans":"甲"},"language":"en","future":{"x":[1,2]},
         "stages":[{"id":"s1","name":"I look","colour":"red"}],
         "items":[{"id":"i1","lane":"l1","stage":"s1","score":-1.5,"shape":"round"}]}
        """;

    [Test]
    public void It_keeps_fields_that_it_does_not_know()
    {
        var map = MapJson.Read(Encoding.UTF8.GetBytes(Json));
        var again = JsonNode.Parse(MapJson.Write(map))!;
        Assert.Multiple(() =>
        {
            Assert.That(again["future"]!["x"]![1]!.GetValue<int>(), Is.EqualTo(2));
            Assert.That(again["stages"]![0]!["colour"]!.GetValue<string>(), Is.EqualTo("red"));
            Assert.That(again["items"]![0]!["shape"]!.GetValue<string>(), Is.EqualTo("round"));
        });
    }

    [Test]
    public void It_leaves_out_what_is_empty() =>
        Assert.That(Encoding.UTF8.GetString(MapJson.Write(MapJson.Read(Encoding.UTF8.GetBytes(Json)))), Does.Not.Contain("lanes"));

    [Test]
    public void What_is_missing_reads_as_its_default()
    {
        var map = MapJson.Read("""{"id":"m1","items":[{"id":"i1","lane":"l1","stage":"s1"}]}"""u8);
        Assert.Multiple(() =>
        {
            Assert.That(map.Lanes, Is.Empty);
            Assert.That(map.Evidence, Is.Empty);
            Assert.That(map.Items[0].Links, Is.Empty);
            Assert.That(map.Language, Is.EqualTo("en"));
        });
    }

    [Test]
    public void An_edit_by_path_reaches_the_map()
    {
        var document = new MapDocument(MapJson.Read(Encoding.UTF8.GetBytes(Json)));
        document.Apply([
            new SetField(FieldPath.Of("title").Language("zh-Hans"), "乙"),
            new SetField(FieldPath.Of("stages", "s1", "name").Language(""), "I search"),
            new SetField(FieldPath.Of("items", "i1", "text").Language("en"), "Sad"),
        ]);
        var map = document.ToMap();
        Assert.Multiple(() =>
        {
            Assert.That(map.Title!.For("zh-Hans"), Is.EqualTo("乙"));
            Assert.That(map.Stages[0].Name!.For("en"), Is.EqualTo("I search"));
            Assert.That(map.Items[0].Text!.For("en"), Is.EqualTo("Sad"));
        });
    }

    [Test]
    public void It_names_choices_as_the_schema_does_and_forgives_their_case()
    {
        var map = MapJson.Read("""{"id":"m1","status":"InReview","lanes":[{"id":"l1","kind":"decisionDriver"}]}"""u8);
        var json = Encoding.UTF8.GetString(MapJson.Write(map));
        Assert.Multiple(() =>
        {
            Assert.That(json, Does.Contain("\"inReview\""));
            Assert.That(json, Does.Contain("\"decisionDriver\""));
        });
    }
}
