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

    private static readonly JsonTypeInfo<JourneyMap> TypeInfo = CreateTypeInfo();

    /// <summary>The JSON of a map: indented, empty fields left out, the same bytes each time.</summary>
    public static byte[] Write(JourneyMap map) => JsonSerializer.SerializeToUtf8Bytes(map, TypeInfo);

    /// <summary>Writes a map as part of a larger JSON text, in the writer's own format.</summary>
    public static void Write(Utf8JsonWriter writer, JourneyMap map) => JsonSerializer.Serialize(writer, map, TypeInfo);

    /// <summary>Reads a map.</summary>
    /// <exception cref="JsonException">The text is no JSON or no map.</exception>
    public static JourneyMap Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, TypeInfo) ?? throw new JsonException("The file holds null instead of a map.");

    /// <summary>The map as a JSON tree, for generic work such as diff and merge.</summary>
    public static JsonObject ToNode(JourneyMap map) => (JsonObject)JsonSerializer.SerializeToNode(map, TypeInfo)!;

    /// <summary>The map that a JSON tree holds.</summary>
    /// <exception cref="JsonException">The tree is no map.</exception>
    public static JourneyMap FromNode(JsonObject node) => node.Deserialize(TypeInfo)!;

    /// <summary>Whether two maps say the same in every field, known or not. The order of unknown fields and the way a number is written don't count.</summary>
    public static bool AreEqual(JourneyMap left, JourneyMap right) =>
        ReferenceEquals(left, right) || Write(left).AsSpan().SequenceEqual(Write(right)) || JsonNode.DeepEquals(ToNode(left), ToNode(right));

    /// <summary>The serializer's description of a type of the model.</summary>
    internal static JsonTypeInfo TypeInfoOf(Type type) => TypeInfo.Options.GetTypeInfo(type);

    private static JsonTypeInfo<JourneyMap> CreateTypeInfo()
    {
        var options = new JsonSerializerOptions(MapJsonContext.Default.Options)
        {
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
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
