using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using JourneyOffice.Testing;

namespace JourneyOffice.Maps.Tests;

/// <summary>The hand-written reader and writer against the serializer's own, which they replace because it starts slowly.</summary>
public sealed class MapJsonAgreementTests
{
    private static readonly JsonTypeInfo<JourneyMap> Serializer = CreateSerializer();

    [Test]
    public void It_writes_the_bytes_that_the_serializer_writes() => Laws.Check(
        "write(m) == serialize(m)", MapGenerator.Maps,
        map => Assert.That(Encoding.UTF8.GetString(MapJson.Write(map)), Is.EqualTo(JsonSerializer.Serialize(map, Serializer))));

    [Test]
    public void It_reads_what_the_serializer_reads() => Laws.Check(
        "read(json) == deserialize(json)", MapGenerator.Maps,
        map =>
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(map, Serializer);
            var (ours, theirs) = (MapJson.Read(json), JsonSerializer.Deserialize(json, Serializer)!);
            Assert.That(JsonSerializer.Serialize(ours, Serializer), Is.EqualTo(JsonSerializer.Serialize(theirs, Serializer)));
        });

    [TestCase("""{"title":"no id"}""")]
    [TestCase("""{"id":null}""")]
    [TestCase("""{"id":"m1","id":"m2"}""")]
    [TestCase("""{"id":"m1","language":null}""")]
    [TestCase("""{"id":"m1","items":null}""")]
    [TestCase("""{"id":"m1","items":{}}""")]
    [TestCase("""{"id":"m1","version":1.5}""")]
    [TestCase("""{"id":"m1","version":"1"}""")]
    [TestCase("""{"id":"m1","status":1}""")]
    [TestCase("""{"id":"m1","status":"lost"}""")]
    [TestCase("""{"id":"m1","status":null}""")]
    [TestCase("""{"id":"m1","title":3}""")]
    [TestCase("""{"id":"m1","title":{"en":"A","en":"B"}}""")]
    [TestCase("""{"id":"m1","asOf":"2026-1-1"}""")]
    [TestCase("""{"id":"m1","scale":{"min":1}}""")]
    [TestCase("""{"id":"m1","template":"yes"}""")]
    [TestCase("""{"id":"m1","items":[{"id":"i1","lane":"l1"}]}""")]
    [TestCase("""{"id":"m1","items":[{"id":"i1","lane":"l1","stage":"s1","links":[{"kind":"causes"}]}]}""")]
    [TestCase("""{"id":"m1","new":1,"new":2}""")]
    [TestCase("""{"id":"m1","new":{"a":1,"a":2}}""")]
    [TestCase("[]")]
    [TestCase("null")]
    public void What_the_serializer_refuses_it_refuses_too(string json) => Assert.Multiple(() =>
    {
        Assert.That(() => JsonSerializer.Deserialize(json, Serializer) ?? throw new JsonException(), Throws.InstanceOf<JsonException>());
        Assert.That(() => MapJson.Read(Encoding.UTF8.GetBytes(json)), Throws.InstanceOf<JsonException>());
    });

    [TestCase("""{"schemaVersion":1,"version":3,"id":"m1","$schema":null,"title":null,"asOf":null,"scale":null,"persona":null}""")]
    [TestCase("""{"schemaVersion":1,"version":3,"items":[{"stage":"s1","id":"i1","lane":"l1","score":0,"severity":"LOW","new":[1,{"x":null}]}],"id":"m1"}""")]
    [TestCase("""{"schemaVersion":1,"version":3,"id":"m1","scale":{"min":-2,"max":2.0,"labels":{"2":{"en":"good"}},"more":1},"basedOn":{"map":"m0"}}""")]
    [TestCase("""{"schemaVersion":1,"version":3,"id":"m\u0031","observations":[{"metric":"k1","value":1e3}],"evidence":[{"id":"e1","consent":false,"n":0}]}""")]
    public void What_the_serializer_accepts_it_reads_alike(string json) => Assert.That(
        Encoding.UTF8.GetString(MapJson.Write(MapJson.Read(Encoding.UTF8.GetBytes(json)))),
        Is.EqualTo(JsonSerializer.Serialize(JsonSerializer.Deserialize(json, Serializer)!, Serializer)));

    private static JsonTypeInfo<JourneyMap> CreateSerializer()
    {
        var options = new JsonSerializerOptions(MapJsonContext.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NewLine = "\n",
            MaxDepth = MapFile.MaximumDepth,
            TypeInfoResolver = MapJsonContext.Default.WithAddedModifier(LeaveOutWhatIsEmpty),
        };
        return (JsonTypeInfo<JourneyMap>)options.GetTypeInfo(typeof(JourneyMap));
    }

    private static void LeaveOutWhatIsEmpty(JsonTypeInfo typeInfo)
    {
        foreach (var property in typeInfo.Properties)
        {
            if (property.PropertyType == typeof(LocalizedText))
                property.ShouldSerialize = static (_, value) => value is LocalizedText { Texts.Count: > 0 };
            if (property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
                property.ShouldSerialize = static (_, value) => value is System.Collections.ICollection { Count: > 0 };
        }
    }
}
