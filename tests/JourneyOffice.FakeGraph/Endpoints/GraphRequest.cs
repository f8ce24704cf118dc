using System.Text.Json;
using System.Text.Json.Nodes;
using JourneyOffice.FakeGraph.Drives;
using JourneyOffice.FakeGraph.Identity;

namespace JourneyOffice.FakeGraph.Endpoints;

/// <summary>A request to Graph by a person whose token was believed, with its body read.</summary>
internal sealed record GraphRequest(GraphRoute Route, FakeUser User, IReadOnlyList<string> Scopes, HttpRequest Http, byte[] Body)
{
    /// <summary>The body as JSON; throws what Graph says when it isn't.</summary>
    public JsonObject Json()
    {
        try
        {
            return Body.Length == 0 ? [] : JsonNode.Parse(Body) as JsonObject ?? throw GraphError.Invalid("The body has to be an object.");
        }
        catch (JsonException)
        {
            throw GraphError.Invalid("Unable to read JSON request payload.");
        }
    }

    public string? Query(string name) => Http.Query[name] is { Count: > 0 } values ? values.ToString() : null;

    public int? Number(string name) =>
        Query(name) is not { } text ? null
        : int.TryParse(text, null, out var number) && number >= 0 ? number
        : throw GraphError.Invalid($"{name} has to be a number.");

    /// <summary>What to do when the name is taken; the parameter is spelled in two ways.</summary>
    public string? OnConflict => Query("@microsoft.graph.conflictBehavior") ?? Query("@name.conflictBehavior");

    /// <summary>Refuses with 403 unless the token holds one of these scopes.</summary>
    public void DemandScope(params ReadOnlySpan<string> oneOf)
    {
        foreach (var scope in oneOf)
        {
            if (Scopes.Contains(scope, StringComparer.OrdinalIgnoreCase))
                return;
        }
        throw new GraphError(403, "accessDenied", $"Insufficient privileges: the token lacks {string.Join(" or ", oneOf.ToArray())}.");
    }
}
