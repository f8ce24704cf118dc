using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using JourneyOffice.Testing;

namespace JourneyOffice.Service.Tests;

/// <summary>The interface's description: who makes a client of it gets good names, and finds an example of everything that goes in and comes out.</summary>
internal sealed class DescriptionTests
{
    private static readonly JsonSerializerOptions Published = new() { WriteIndented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private RunningService service = null!;
    private JsonObject description = null!;

    private IEnumerable<(string Name, string Method, JsonObject Operation)> Operations =>
        from path in description["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where operation.Value is JsonObject value && value.ContainsKey("responses")
        select ($"{operation.Key.ToUpperInvariant()} {path.Key}", operation.Key, operation.Value!.AsObject());

    [OneTimeSetUp]
    public async Task Begin()
    {
        service = await RunningService.StartAsync();
        description = await RunningService.JsonAsync(await service.SendAsync("GET", "/openapi/v1.json"));
    }

    [OneTimeTearDown]
    public async Task End() => await service.DisposeAsync();

    [Test]
    public void Every_operation_has_a_name_of_its_own() => Assert.Multiple(() =>
    {
        Assert.That(Operations.Where(operation => !Names.IsMatch((string?)operation.Operation["operationId"] ?? "")).Select(operation => operation.Name), Is.Empty);
        Assert.That(Operations.Select(operation => (string?)operation.Operation["operationId"]), Is.Unique);
    });

    [Test]
    public void Every_answer_and_every_body_has_a_schema_and_an_example_that_fits() => Assert.Multiple(() =>
    {
        foreach (var (name, method, operation) in Operations)
        {
            if (method is "put" or "post" && (string?)operation["operationId"] != "restoreMap")
                Assert.That(Faults(name + " body", operation["requestBody"], isContentNeeded: true), Is.Empty);
            foreach (var (status, answer) in operation["responses"]!.AsObject())
                Assert.That(Faults($"{name} {status}", answer, isContentNeeded: status is not ("204" or "304")), Is.Empty);
            Assert.That(operation["responses"]!.AsObject().Select(answer => answer.Key), Does.Contain("4XX").And.Contain("5XX"), name);
        }
    });

    // The task pane's client follows from it. Set JOURNEY_PUBLISH to write it anew.
    [Test]
    public void The_published_description_is_the_one_that_the_service_gives()
    {
        var told = description.DeepClone().AsObject();
        // Where this one listens.
        told.Remove("servers");
        var (path, text) = (SharedFiles.InRepository("docs", "schema", "openapi.json"), told.ToJsonString(Published) + "\n");
        if (Environment.GetEnvironmentVariable("JOURNEY_PUBLISH") is not null)
            File.WriteAllText(path, text);
        Assert.That(File.ReadAllText(path), Is.EqualTo(text), "Run this test with JOURNEY_PUBLISH=1.");
    }

    [Test]
    public async Task Answers_are_as_they_are_described()
    {
        var body = Maps.MapJson.Write(RunningService.Map);
        var deck = await (await service.SendAsync("POST", "/v1/render?slides=overview", body)).Content.ReadAsByteArrayAsync();
        var answers = new Dictionary<string, JsonNode>(StringComparer.Ordinal)
        {
            ["ReadResult"] = await RunningService.JsonAsync(await service.SendAsync("POST", "/v1/read", deck)),
            ["CheckResult"] = await RunningService.JsonAsync(await service.SendAsync("POST", "/v1/check", body)),
            ["StatusResult"] = await RunningService.JsonAsync(await service.SendPartsAsync("/v1/status", null, ("file", "map.pptx", deck))),
            ["DiffResult"] = await RunningService.JsonAsync(await service.SendPartsAsync("/v1/diff", null, ("before", "b", body), ("after", "a", deck))),
            ["Problem"] = await RunningService.JsonAsync(await service.SendAsync("POST", "/v1/read", "no map"u8.ToArray())),
            ["MapList"] = await RunningService.JsonAsync(await service.SendAsync("GET", "/v1/maps")),
            ["FileList"] = await RunningService.JsonAsync(await service.SendAsync("GET", "/v1/files")),
            ["TemplateList"] = await RunningService.JsonAsync(await service.SendAsync("GET", "/v1/templates")),
            ["SignIn"] = await RunningService.JsonAsync(await service.SendAsync("GET", "/v1/sign-in")),
        };
        Assert.Multiple(() =>
        {
            foreach (var (schema, answer) in answers)
                Assert.That(Schemas.Faults(description, new JsonObject { ["$ref"] = "#/components/schemas/" + schema }, answer, schema), Is.Empty);
        });
    }

    private static System.Text.RegularExpressions.Regex Names { get; } = new("^[a-z]+[A-Za-z]*$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    private IEnumerable<string> Faults(string name, JsonNode? answer, bool isContentNeeded)
    {
        if (Schemas.Resolve(description, answer)?["content"] is not JsonObject { Count: > 0 } content)
            return isContentNeeded ? [name + " says nothing of its content"] : [];
        return content.SelectMany(type => type.Value is JsonObject media && media["schema"] is { } schema && media["example"] is { } example
            ? Schemas.Faults(description, schema, example, $"{name} {type.Key}") : [$"{name} {type.Key} has no schema or no example"]);
    }
}
