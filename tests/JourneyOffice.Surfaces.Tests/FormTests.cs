using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.Surfaces.Tests;

/// <summary>Names, formats and JSON.</summary>
public sealed class FormTests
{
    private static readonly ElementKey Key = new("m4k2", "i7k2", ElementRole.Card, 1);

    [TestCase("Pay #m4k2/i7k2/card/1")]
    [TestCase("Pay #1 in #2 minutes #m4k2/i7k2/card/1")]
    [TestCase("Renamed by hand #m4k2/i7k2/card/1 2")]
    [TestCase("#m4k2/i7k2/card/1")]
    public void A_name_gives_its_key_back(string name) => Assert.That(ShapeName.TryParse(name, out var key) ? key : default, Is.EqualTo(Key));

    [TestCase("Rectangle 4")]
    [TestCase("#m4k2/i7k2/card")]
    [TestCase("Ticket #42")]
    [TestCase(null)]
    public void Other_names_are_not_ours(string? name) => Assert.That(ShapeName.TryParse(name, out _), Is.False);

    [Test]
    public void A_written_name_keeps_no_hash_of_the_words() =>
        Assert.That(ShapeName.Write("Pay #now\nin full", Key), Is.EqualTo("Pay now in full #m4k2/i7k2/card/1"));

    [Test]
    public void A_creation_id_follows_from_the_key() => Assert.Multiple(() =>
    {
        Assert.That(CreationId.For(Key), Does.Match(@"^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$"));
        Assert.That(CreationId.For(Key), Is.Not.EqualTo(CreationId.For(Key with { Page = 2 })));
    });

    [TestCase("-2", FieldFormat.Score, "-2")]
    [TestCase("−2", FieldFormat.Score, "-2")]
    [TestCase("+2", FieldFormat.Score, "2")]
    [TestCase("＋１", FieldFormat.Score, "1")]
    [TestCase("38%", FieldFormat.Share, "0.38")]
    [TestCase("38 %", FieldFormat.Share, "0.38")]
    [TestCase("0,38", FieldFormat.Share, "0.38")]
    [TestCase("３８％", FieldFormat.Share, "0.38")]
    [TestCase("2025-03-01", FieldFormat.Date, "\"2025-03-01\"")]
    [TestCase("2025年3月1日", FieldFormat.Date, "\"2025-03-01\"")]
    [TestCase("是", FieldFormat.Flag, "true")]
    public void Typed_values_are_understood(string text, FieldFormat format, string json) => Assert.That(
        FieldFormats.TryParse(text, new FieldBinding(FieldPath.Of("items", "i", "x"), format), new MapDocument(new JourneyMap { Id = "m" }), "en", out var value)
            ? value?.ToJsonString() : "none", Is.EqualTo(json));

    [Test]
    public void What_is_carried_reads_back_as_it_was()
    {
        var deck = PromiseTests.Edited(Deck.Build(TestMaps.Of(4)), 4);
        var (updated, _, _) = deck.Type("s1", ElementRole.Stage, "People").Update(RuleTests.Renamed(deck.Carried.Base, "s1", "Map"));
        var bytes = CarriedMapJson.Write(updated.Carried);
        Assert.That(CarriedMapJson.Write(CarriedMapJson.Read(bytes)), Is.EqualTo(bytes));
        Assert.That(Recognizer.Recognize(CarriedMapJson.Read(bytes), updated.Snapshot).Edits, Has.Count.EqualTo(updated.Recognize().Edits.Count));
        Assert.Throws<JsonException>(() => CarriedMapJson.Read("{\"v\":1}"u8));
    }

    [TestCase("""[]""")]
    [TestCase("""{"pages":null}""")]
    [TestCase("""{"pages":[{"slide":"1","number":1,"operations":""}]}""")]
    [TestCase("""{"pages":[{"slide":"1","number":1,"operations":"","shapes":[{"before":null,"after":[],"goes":false}],"grids":[]}]}""")]
    [TestCase("""{"pages":[{"slide":"1","number":1,"operations":"","shapes":[],"grids":[{"key":{"map":"m","element":"e","role":"table","page":1},"before":[{"shapeId":"1"}],"written":[],"after":[]}]}]}""")]
    public void An_unfinished_update_that_nobody_wrote_so_is_refused(string unfinished)
    {
        var carried = Encoding.UTF8.GetString(CarriedMapJson.Write(Deck.Build(TestMaps.Of(4)).Carried with { Unfinished = new UnfinishedUpdate() }));
        Assert.That(CarriedMapJson.Read(Encoding.UTF8.GetBytes(carried)).Unfinished, Is.Not.Null);
        var start = carried.IndexOf("\"unfinished\":", StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => CarriedMapJson.Read(Encoding.UTF8.GetBytes(carried[..start] + "\"unfinished\":" + unfinished + "}")));
    }

    [Test]
    public void A_thousand_items_in_three_languages_take_at_most_120_kB()
    {
        var words = "pay fee late form parcel trust compare price return help wait answer find size delivery account card order search list page open choose learn".Split(' ');
        var random = new Random(1);
        string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => words[random.Next(words.Length)]));
        string Chinese(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)(0x4e00 + random.Next(600))));
        LocalizedText Text() => new([new("en", Words(5)), new("zh-Hans", Chinese(9)), new("zh-Hant", Chinese(9))]);
        var map = new JourneyMap
        {
            Id = "m4k2", Title = Text(),
            Stages = [.. Enumerable.Range(0, 8).Select(_ => new Stage { Id = Identifier.Derived("s", Words(9)), Name = Text() })],
            Lanes = [new Lane { Id = "lane", Kind = LaneKind.Action }],
        };
        map = map with { Items = [.. Enumerable.Range(0, 1000).Select(number => new Item { Id = Identifier.Derived("i", $"{number}"), Lane = "lane", Stage = map.Stages[number % 8].Id, Text = Text(), Basis = (Basis)(number % 2) })] };
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(CarriedMapJson.Write(Deck.Build(map).Carried));
        Assert.That(packed.Length, Is.LessThanOrEqualTo(120_000));
    }

    [Test]
    public void Snapshots_and_patches_read_back_and_match_their_published_schemas()
    {
        var deck = PromiseTests.Edited(Deck.Build(TestMaps.Of(6)), 6);
        var patch = deck.Update(TestMaps.Of(9) with { Version = 5 }).Patch;
        var (snapshot, operations) = (SnapshotJson.Write(deck.Snapshot), PatchJson.Write(patch));
        Assert.That(SnapshotJson.Write(SnapshotJson.Read(snapshot)), Is.EqualTo(snapshot));
        Assert.That(PatchJson.Write(PatchJson.Read(operations)), Is.EqualTo(operations));
        Published("snapshot", typeof(Snapshot));
        Published("patch", typeof(Patch));
    }

    // The published schema is the one of the code: set JOURNEY_PUBLISH to write it anew.
    private static void Published(string name, Type type)
    {
        var schema = SurfacesJsonContext.Default.Options.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, node) => context.TypeInfo.Type == typeof(FieldPath) ? new JsonObject { ["type"] = "string" } : node,
        });
        var root = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["$id"] = $"https://journeyoffice.dev/schema/{name}.schema.json" };
        foreach (var (key, value) in schema.AsObject())
            root[key] = value?.DeepClone();
        var text = root.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }) + "\n";
        var file = SharedFiles.InRepository("docs", "schema", $"{name}.schema.json");
        if (Environment.GetEnvironmentVariable("JOURNEY_PUBLISH") is not null)
            File.WriteAllText(file, text);
        Assert.That(File.ReadAllText(file), Is.EqualTo(text));
    }
}
