using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace JourneyOffice.FakeGraph.Contract;

/// <summary>Holds JSON against a schema of the description. Stricter than OpenAPI in one point: a property that no schema names is a
/// fault, since it can only be a slip; looser in another: the metadata's required "@odata.type" is not sent by Graph itself.</summary>
internal sealed class SchemaCheck(ContractDocument contract)
{
    // What Graph sends although its metadata do not have it.
    private static readonly string[] Unnamed = ["email"];

    public IEnumerable<string> Faults(JsonNode? value, JsonObject schema, string at)
    {
        schema = Derived(value, contract.Followed(schema));
        if (value is null)
            return Nullable(schema) ? [] : [$"{at}: is null"];
        if (schema["anyOf"] is JsonArray any)
            return FaultsOfAny(value, [.. any.OfType<JsonObject>()], at);
        if (schema["oneOf"] is JsonArray one)
            return FaultsOfAny(value, [.. one.OfType<JsonObject>()], at);
        return value switch
        {
            JsonObject item => FaultsOfObject(item, schema, at),
            JsonArray list => FaultsOfArray(list, schema, at),
            _ => FaultsOfValue((JsonValue)value, schema, at),
        };
    }

    private IEnumerable<string> FaultsOfAny(JsonNode value, IReadOnlyList<JsonObject> schemas, string at)
    {
        var tried = schemas.Select(s => Faults(value, s, at).ToList()).OrderBy(f => f.Count).ToList();
        // The alternative that is only there for null says nothing of use about a value.
        return tried[0].Count == 0 ? [] : schemas.Where(s => s["enum"] is null).Select(s => Faults(value, s, at)).FirstOrDefault(tried[0]);
    }

    private IEnumerable<string> FaultsOfObject(JsonObject item, JsonObject schema, string at)
    {
        var (properties, required) = Properties(schema);
        if (!IsObject(schema))
            return [$"{at}: is an object"];
        var missing = required.Where(r => r is not "@odata.type" && !item.ContainsKey(r)).Select(r => $"{at}: lacks {r}");
        return missing.Concat(item.SelectMany(p => properties.TryGetValue(p.Key, out var expected)
            ? Faults(p.Value, expected, $"{at}.{p.Key}")
            : p.Key.Contains('@', StringComparison.Ordinal) || Unnamed.Contains(p.Key) ? [] : [$"{at}: has {p.Key}, which is not in the contract"]));
    }

    private IEnumerable<string> FaultsOfArray(JsonArray list, JsonObject schema, string at) =>
        schema["type"]?.ToString() is "array" && schema["items"] is JsonObject items
            ? list.SelectMany((v, i) => Faults(v, items, string.Create(CultureInfo.InvariantCulture, $"{at}[{i}]")))
            : [$"{at}: is an array"];

    private static IEnumerable<string> FaultsOfValue(JsonValue value, JsonObject schema, string at)
    {
        var kind = value.GetValueKind();
        var fits = schema["type"]?.ToString() switch
        {
            "string" => kind is JsonValueKind.String,
            "boolean" => kind is JsonValueKind.True or JsonValueKind.False,
            "number" => kind is JsonValueKind.Number,
            "integer" => kind is JsonValueKind.Number && !value.ToString().Contains('.', StringComparison.Ordinal),
            null => schema["properties"] is null && schema["allOf"] is null,
            _ => false,
        };
        if (!fits)
            yield return $"{at}: is {value.ToJsonString()}, not {schema["type"]}";
        if (schema["enum"] is JsonArray allowed && !allowed.Any(a => JsonNode.DeepEquals(a, value)))
            yield return $"{at}: is {value.ToJsonString()}, not one of {allowed.ToJsonString()}";
        if (schema["pattern"] is JsonValue pattern && kind is JsonValueKind.String
            && !Regex.IsMatch(value.GetValue<string>(), pattern.GetValue<string>(), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
            yield return $"{at}: {value.ToJsonString()} does not match {pattern}";
    }

    /// <summary>The properties of a schema and of all that it builds on.</summary>
    private (Dictionary<string, JsonObject> Properties, List<string> Required) Properties(JsonObject schema)
    {
        var (properties, required) = (new Dictionary<string, JsonObject>(StringComparer.Ordinal), new List<string>());
        foreach (var (name, property) in schema["properties"] as JsonObject ?? [])
            properties[name] = (JsonObject)property!;
        required.AddRange((schema["required"] as JsonArray ?? []).Select(r => r!.ToString()));
        foreach (var part in (schema["allOf"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var (more, moreRequired) = Properties(contract.Followed(part));
            foreach (var (name, property) in more)
                properties[name] = property;
            required.AddRange(moreRequired);
        }
        return (properties, required);
    }

    // A value may say that it is of a more special kind than the schema asks for.
    private JsonObject Derived(JsonNode? value, JsonObject schema) =>
        value is JsonObject item && item["@odata.type"]?.ToString().TrimStart('#') is { } type && contract.Schema(type) is { } derived ? derived : schema;

    private bool Nullable(JsonObject schema) =>
        schema["nullable"]?.GetValue<bool>() == true
        || (schema["anyOf"] as JsonArray ?? []).OfType<JsonObject>().Any(s => Nullable(contract.Followed(s)));

    private static bool IsObject(JsonObject schema) => schema["type"]?.ToString() is "object" || schema["allOf"] is not null || schema["properties"] is not null;
}
