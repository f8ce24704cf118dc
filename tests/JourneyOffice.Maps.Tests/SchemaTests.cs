using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using JourneyOffice.Testing;

namespace JourneyOffice.Maps.Tests;

public sealed class SchemaTests
{
    private static readonly string File = SharedFiles.InRepository("docs", "schema", "journey-map.schema.json");

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Lazy<JsonObject> Schema = new(() => JsonNode.Parse(System.IO.File.ReadAllText(File))!.AsObject());

    [Test]
    public void The_published_schema_is_that_of_the_model()
    {
        var made = SchemaMaker.Make().ToJsonString(Written) + "\n";
        if (Environment.GetEnvironmentVariable("JOURNEY_WRITE_SCHEMA") == "1")
            System.IO.File.WriteAllText(File, made);
        Assert.That(System.IO.File.ReadAllText(File), Is.EqualTo(made), "Run this test with JOURNEY_WRITE_SCHEMA=1 to publish the model's schema.");
    }

    [Test]
    public void Every_map_is_valid_by_the_published_schema() => Laws.Check("maps match their schema", MapGenerator.Maps, map =>
        Assert.That(Problem(JsonNode.Parse(MapJson.Write(map)), Schema.Value, "$"), Is.Null));

    [TestCase("""{"id":"m 1"}""", "$.id")]
    [TestCase("""{"title":"a"}""", "$")]
    [TestCase("""{"id":"m1","lanes":[{"id":"l","kind":"mood"}]}""", "$.lanes[0].kind")]
    [TestCase("""{"id":"m1","items":[{"id":"i","lane":"l","stage":"s","frequency":38}]}""", "$.items[0].frequency")]
    [TestCase("""{"id":"m1","title":{"en":5}}""", "$.title")]
    public void What_the_reader_refuses_the_schema_refuses_too(string json, string path) => Assert.That(Problem(JsonNode.Parse(json), Schema.Value, "$"), Is.EqualTo(path));

    /// <summary>The path of the first value that does not match; knows the keywords that the schema uses.</summary>
    private static string? Problem(JsonNode? value, JsonObject schema, string path)
    {
        if (schema["$ref"] is { } reference)
            return Problem(value, Schema.Value["$defs"]![reference.GetValue<string>()["#/$defs/".Length..]]!.AsObject(), path);
        if (schema["anyOf"] is JsonArray choices && choices.All(choice => Problem(value, choice!.AsObject(), path) is not null))
            return path;
        if (schema["enum"] is JsonArray allowed && !allowed.Any(candidate => JsonNode.DeepEquals(candidate, value)))
            return path;
        if (schema["type"] is { } type && !IsOf(type.GetValue<string>(), value))
            return path;
        if (schema["pattern"] is { } pattern && !Regex.IsMatch(value!.GetValue<string>(), pattern.GetValue<string>(), RegexOptions.None, TimeSpan.FromSeconds(1)))
            return path;
        if ((schema["minimum"] is { } minimum && value!.GetValue<decimal>() < minimum.GetValue<int>()) || (schema["maximum"] is { } maximum && value!.GetValue<decimal>() > maximum.GetValue<int>()))
            return path;
        return value switch
        {
            JsonObject fields => ProblemOfFields(fields, schema, path),
            JsonArray list when schema["items"] is JsonObject entries => list.Select((entry, index) => Problem(entry, entries, $"{path}[{index}]")).FirstOrDefault(problem => problem is not null),
            _ => null,
        };
    }

    private static string? ProblemOfFields(JsonObject fields, JsonObject schema, string path)
    {
        if (schema["required"] is JsonArray required && required.Any(name => !fields.ContainsKey(name!.GetValue<string>())))
            return path;
        foreach (var (name, value) in fields)
        {
            if ((schema["properties"]?[name] ?? schema["additionalProperties"]) is JsonObject known && Problem(value, known, $"{path}.{name}") is { } problem)
                return problem;
        }

        return null;
    }

    private static bool IsOf(string type, JsonNode? value) => (type, value?.GetValueKind()) switch
    {
        ("string", JsonValueKind.String) or ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("number", JsonValueKind.Number) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => value!.GetValue<decimal>() % 1 == 0,
        _ => false,
    };
}
