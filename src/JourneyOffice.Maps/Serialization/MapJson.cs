using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace JourneyOffice.Maps;

/// <summary>Reads and writes maps as JSON (<c>.journey.json</c>, UTF-8, schema in docs/schema).</summary>
public static class MapJson
{
    /// <summary>Address under which the schema is published.</summary>
    public const string SchemaAddress = "https://journeyoffice.dev/schema/journey-map.schema.json";

    /// <summary>The schema version that this program writes.</summary>
    public const int CurrentSchemaVersion = 1;

    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = MapFile.MaximumDepth,
    };

    private static readonly JsonWriterOptions Compact = Indented with { Indented = false };

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MapFile.MaximumDepth };

    /// <summary>The JSON of a map: indented, empty fields left out, the same bytes each time.</summary>
    public static byte[] Write(JourneyMap map) => Write(map, Indented);

    /// <summary>Writes a map as part of a larger JSON text, in the writer's own format.</summary>
    public static void Write(Utf8JsonWriter writer, JourneyMap map) => new JsonFieldWriter(writer).Object(map, MapJsonWriter.Map);

    /// <summary>Reads a map.</summary>
    /// <exception cref="JsonException">The text is no JSON or no map.</exception>
    public static JourneyMap Read(ReadOnlySpan<byte> json) => Read(json.ToArray().AsMemory());

    /// <summary>Reads a map.</summary>
    /// <exception cref="JsonException">The text is no JSON or no map.</exception>
    public static JourneyMap Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json, Strict);
        return Read(document.RootElement);
    }

    /// <summary>Reads a map that is part of a larger JSON text.</summary>
    /// <exception cref="JsonException">It is no map.</exception>
    public static JourneyMap Read(JsonElement json) => MapJsonReader.Map(new JsonFields(json));

    /// <summary>The map as a JSON tree of its own, for generic work such as diff and merge.</summary>
    public static JsonObject ToNode(JourneyMap map) => (JsonObject)JsonNode.Parse(Write(map, Compact))!;

    /// <summary>The map that a JSON tree holds.</summary>
    /// <exception cref="JsonException">The tree is no map.</exception>
    public static JourneyMap FromNode(JsonObject node)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Compact))
            node.WriteTo(writer);
        return Read(buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
    }

    /// <summary>Whether two maps say the same in every field, known or not. The order of unknown fields and the way a number is written don't count.</summary>
    public static bool AreEqual(JourneyMap left, JourneyMap right) =>
        ReferenceEquals(left, right)
        || (left.Id == right.Id && left.Version == right.Version
            && (Write(left, Compact).AsSpan().SequenceEqual(Write(right, Compact)) || JsonNode.DeepEquals(MapTrees.Of(left), MapTrees.Of(right))));

    /// <summary>The model as the serializer describes it: for the schema, and for saying what is wrong with a file.</summary>
    internal static JsonTypeInfo TypeInfoOf(Type type) => MapJsonContext.Default.Options.GetTypeInfo(type);

    private static byte[] Write(JourneyMap map, JsonWriterOptions options)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, options))
            Write(writer, map);
        return buffer.ToArray();
    }
}
