using System.Text.Json.Nodes;

namespace JourneyOffice.FakeGraph.Endpoints;

/// <summary>What an endpoint answers; written to the wire in one place.</summary>
internal sealed record GraphAnswer(int Status, JsonObject? Body = null)
{
    public string? Location { get; init; }

    public static GraphAnswer Ok(JsonObject body) => new(200, body);

    public static GraphAnswer Empty { get; } = new(204);

    public static GraphAnswer Redirect(string address) => new(302) { Location = address };

    /// <summary>A page of a collection, with the address of the next.</summary>
    public static GraphAnswer Page(IEnumerable<JsonObject> values, string? nextLink = null, string? deltaLink = null)
    {
        var body = new JsonObject { ["value"] = new JsonArray([.. values]) };
        if (nextLink is not null)
            body["@odata.nextLink"] = nextLink;
        if (deltaLink is not null)
            body["@odata.deltaLink"] = deltaLink;
        return Ok(body);
    }
}
