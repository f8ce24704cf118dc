using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Xml.Linq;

namespace JourneyOffice.Maps.Tests;

/// <summary>Makes the published schema from the model: its fields from the serializer's own description, their meaning from the model's documentation.</summary>
internal sealed class SchemaMaker
{
    private readonly JsonObject definitions = [];
    private readonly Dictionary<string, string> summaries = Summaries();

    public static JsonObject Make()
    {
        var maker = new SchemaMaker();
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = MapJson.SchemaAddress,
            ["title"] = "Customer journey map",
        };
        foreach (var (name, value) in maker.ObjectOf(typeof(JourneyMap)))
            schema[name] = value?.DeepClone();
        maker.definitions["localizedText"] = JsonNode.Parse("""
            {
              "description": "A text that people read: a string that holds for every language, or an object of BCP 47 tags. Newline begins a paragraph, U+000B is a line break inside one.",
              "anyOf": [{ "type": "string" }, { "type": "object", "additionalProperties": { "type": "string" } }]
            }
            """);
        schema["$defs"] = new JsonObject(maker.definitions.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));
        return schema;
    }

    private JsonObject ObjectOf(Type type)
    {
        var info = MapJson.TypeInfoOf(type);
        var properties = new JsonObject();
        foreach (var property in info.Properties.Where(property => !property.IsExtensionData))
            properties[property.Name] = PropertyOf(type, property);
        var schema = new JsonObject { ["description"] = summaries.GetValueOrDefault($"T:{type.FullName}"), ["type"] = "object", ["properties"] = properties };
        var required = info.Properties.Where(property => property.IsRequired).Select(property => (JsonNode?)property.Name).ToArray();
        if (required.Length > 0)
            schema["required"] = new JsonArray(required);
        return schema;
    }

    private JsonObject PropertyOf(Type owner, JsonPropertyInfo property)
    {
        var schema = SchemaOf(property.PropertyType);
        var member = owner.GetProperties().First(candidate => Named(candidate) == property.Name);
        if ((summaries.GetValueOrDefault($"P:{member.DeclaringType!.FullName}.{member.Name}") ?? summaries.GetValueOrDefault($"{owner.FullName}.{member.Name}")) is { } summary)
            schema["description"] = summary;
        switch (owner.Name, property.Name)
        {
            case (_, "id"): schema["pattern"] = "^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$"; break;
            case ("JourneyMap", "version" or "schemaVersion"): schema["minimum"] = 1; break;
            case ("JourneyMap", "items"): schema["maxItems"] = MapChecks.MaximumItems; break;
            case ("Item", "frequency"): (schema["minimum"], schema["maximum"]) = (0, 1); break;
        }

        return schema;
    }

    private JsonObject SchemaOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(LocalizedText))
            return Reference("localizedText");
        if (type.IsEnum)
            return new JsonObject { ["enum"] = new JsonArray([.. Enum.GetNames(type).Select(name => (JsonNode?)JsonNamingPolicy.CamelCase.ConvertName(name))]) };
        if (type == typeof(DateOnly))
            return new JsonObject { ["type"] = "string", ["format"] = "date" };
        if (type == typeof(string))
            return new JsonObject { ["type"] = "string" };
        if (type == typeof(bool))
            return new JsonObject { ["type"] = "boolean" };
        if (type == typeof(int))
            return new JsonObject { ["type"] = "integer" };
        if (type == typeof(decimal))
            return new JsonObject { ["type"] = "number" };
        var info = MapJson.TypeInfoOf(type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Enumerable => new JsonObject { ["type"] = "array", ["items"] = SchemaOf(info.ElementType!) },
            JsonTypeInfoKind.Dictionary => new JsonObject { ["type"] = "object", ["additionalProperties"] = SchemaOf(info.ElementType!) },
            _ => Definition(type),
        };
    }

    private JsonObject Definition(Type type)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(type.Name);
        if (!definitions.ContainsKey(name))
        {
            definitions[name] = new JsonObject();
            definitions[name] = ObjectOf(type);
        }

        return Reference(name);
    }

    private static JsonObject Reference(string definition) => new() { ["$ref"] = "#/$defs/" + definition };

    private static string Named(PropertyInfo property) =>
        property.GetCustomAttribute<System.Text.Json.Serialization.JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    /// <summary>The model's summaries from the documentation file, and those of positional records' parameters.</summary>
    private static Dictionary<string, string> Summaries()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in XDocument.Load(Path.ChangeExtension(typeof(MapJson).Assembly.Location, ".xml")).Descendants("member"))
        {
            var name = member.Attribute("name")!.Value;
            found[name] = Plain(member.Element("summary"));
            foreach (var parameter in member.Elements("param").Where(_ => name.StartsWith("T:", StringComparison.Ordinal)))
                found[$"{name[2..]}.{parameter.Attribute("name")!.Value}"] = Plain(parameter);
        }

        return found;
    }

    private static string Plain(XElement? element)
    {
        foreach (var reference in element?.Descendants("see").ToList() ?? [])
            reference.ReplaceWith((reference.Attribute("cref")?.Value ?? reference.Attribute("langword")?.Value ?? "").Split('.', ':')[^1]);
        return string.Join(' ', (element?.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
