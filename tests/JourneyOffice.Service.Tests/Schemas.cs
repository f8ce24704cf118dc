using System.Text.Json;
using System.Text.Json.Nodes;

namespace JourneyOffice.Service.Tests;

/// <summary>Holds values against schemas, as far as our description uses them (JSON Schema 2020-12).</summary>
internal static class Schemas
{
    /// <summary>What a reference in a description leads to.</summary>
    public static JsonNode? Resolve(JsonObject description, JsonNode? node) => node?["$ref"] is JsonValue reference
        ? Resolve(description, reference.GetValue<string>()[2..].Split('/').Aggregate((JsonNode?)description, (found, name) => found?[name])) : node;

    /// <summary>Where a value does not fit.</summary>
    public static IEnumerable<string> Faults(JsonObject description, JsonNode? schema, JsonNode? value, string place)
    {
        if (Resolve(description, schema) is not JsonObject rule)
            return schema is null || schema["$ref"] is null ? [] : [$"{place}: {schema} leads nowhere"];
        var faults = new List<string>();
        foreach (var choice in new[] { "anyOf", "oneOf" })
        {
            if (rule[choice] is JsonArray choices && !choices.Any(one => !Faults(description, one, value, place).Any()))
                faults.Add($"{place} is none of what it may be");
        }

        if (rule["type"] is { } type && !Types(type).Contains(TypeOf(value), StringComparer.Ordinal) && !(TypeOf(value) == "integer" && Types(type).Contains("number", StringComparer.Ordinal)))
            faults.Add($"{place} is {TypeOf(value)}, not {type.ToJsonString()}");
        if (rule["enum"] is JsonArray values && !values.Any(one => JsonNode.DeepEquals(one, value)))
            faults.Add($"{place} is {value?.ToJsonString()}");
        if (value is JsonObject fields)
            faults.AddRange(OfFields(description, rule, fields, place));
        if (value is JsonArray items && rule["items"] is { } item)
            faults.AddRange(items.SelectMany((entry, number) => Faults(description, item, entry, $"{place}[{number}]")));
        return faults;
    }

    private static IEnumerable<string> OfFields(JsonObject description, JsonObject rule, JsonObject fields, string place)
    {
        foreach (var name in (rule["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()).Where(name => !fields.ContainsKey(name)))
            yield return $"{place} lacks {name}";
        foreach (var (name, value) in fields)
        {
            if (rule["properties"]?[name] is { } known)
            {
                foreach (var fault in Faults(description, known, value, $"{place}.{name}"))
                    yield return fault;
            }
            else if (rule["properties"] is not null && rule["additionalProperties"] is null)
            {
                yield return $"{place} has {name}, of which nothing is said";
            }
        }
    }

    private static IEnumerable<string> Types(JsonNode type) => type is JsonArray several ? several.Select(one => one!.GetValue<string>()) : [type.GetValue<string>()];

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.ToJsonString().Contains('.', StringComparison.Ordinal) ? "number" : "integer",
        _ => "boolean",
    };
}
