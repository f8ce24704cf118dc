using System.Text.Json.Nodes;

namespace JourneyOffice.FakeGraph.Identity.Grants;

/// <summary>A refusal in the words of Entra ID: an OAuth error with an AADSTS number.</summary>
internal sealed class OAuthError(string error, int number, string description) : Exception(description)
{
    public string Error { get; } = error;

    public int Number { get; } = number;

    public int Status { get; init; } = StatusCodes.Status400BadRequest;

    public string? SubError { get; init; }

    public string? Claims { get; init; }

    public JsonObject ToJson(DateTimeOffset now)
    {
        var json = new JsonObject
        {
            ["error"] = Error,
            ["error_description"] = Number == 0 ? Message : $"AADSTS{Number}: {Message}",
            ["error_codes"] = new JsonArray(Number),
            ["timestamp"] = now.ToString("yyyy-MM-dd HH:mm:ss'Z'", null),
            ["trace_id"] = Guid.NewGuid().ToString(),
            ["correlation_id"] = Guid.NewGuid().ToString(),
        };
        if (SubError is not null)
            json["suberror"] = SubError;
        if (Claims is not null)
            json["claims"] = Claims;
        return json;
    }
}
