using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace JourneyOffice.FakeGraph.Contract;

/// <summary>An OpenAPI description, with its references followed.</summary>
internal sealed class ContractDocument(JsonObject root)
{
    private static readonly ConcurrentDictionary<string, ContractDocument> Known = new(StringComparer.Ordinal);

    /// <summary>Reads a description; the same file is read only once.</summary>
    public static ContractDocument Load(string path) => Known.GetOrAdd(path, static p =>
    {
        using var reader = File.OpenText(p);
        return new ContractDocument(YamlDocument.Read(reader));
    });

    /// <summary>The description beside the repository, looked for from here upwards; null: it isn't there.</summary>
    public static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "contracts", "graph-drive.openapi.yaml");
            if (File.Exists(file))
                return file;
        }
        return null;
    }

    /// <summary>What is said of a method at an address, with the parameters that the address has for all its methods.</summary>
    public (JsonObject Operation, IReadOnlyList<JsonObject> Parameters)? Operation(string template, string method)
    {
        if (root["paths"]?[template] is not JsonObject path || path[method.ToLowerInvariant()] is not JsonObject operation)
            return null;
        var parameters = ((path["parameters"] as JsonArray) ?? []).Concat((operation["parameters"] as JsonArray) ?? []);
        return (operation, [.. parameters.OfType<JsonObject>().Select(Followed)]);
    }

    public bool Knows(string template) => root["paths"]?[template] is JsonObject;

    public JsonObject? Schema(string name) => root["components"]?["schemas"]?[name] as JsonObject;

    /// <summary>The object itself, or what it refers to.</summary>
    public JsonObject Followed(JsonObject node)
    {
        while (node["$ref"] is JsonValue reference)
        {
            var at = (JsonNode)root;
            foreach (var step in reference.ToString().TrimStart('#', '/').Split('/'))
            {
                at = at[step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)]
                    ?? throw new InvalidDataException($"{reference} leads nowhere.");
            }
            node = (JsonObject)at;
        }
        return node;
    }
}
