using System.Text.Json.Nodes;

namespace JourneyOffice.FakeGraph.Drives;

/// <summary>A refusal in Graph's words: status, code, and now and then a header that belongs to it.</summary>
internal sealed class GraphError(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    /// <summary>Headers of the answer: Retry-After, Location, WWW-Authenticate.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public JsonObject ToJson(DateTimeOffset now) => new()
    {
        ["error"] = new JsonObject
        {
            ["code"] = Code,
            ["message"] = Message,
            ["innerError"] = new JsonObject
            {
                ["date"] = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null),
                ["request-id"] = Guid.NewGuid().ToString(),
                ["client-request-id"] = Guid.NewGuid().ToString(),
            },
        },
    };

    public static GraphError NotFound() => new(404, "itemNotFound", "The resource could not be found.");

    public static GraphError Denied() => new(403, "accessDenied", "Access denied. You do not have permission to perform this action.");

    public static GraphError NameExists() => new(409, "nameAlreadyExists", "Name already exists");

    public static GraphError Locked() => new(423, "resourceLocked", "The resource you are attempting to access is locked");

    public static GraphError Changed() => new(412, "resourceModified", "ETag does not match current item's value");

    public static GraphError Full() => new(507, "quotaLimitReached", "Insufficient Space Available");

    public static GraphError Invalid(string message) => new(400, "invalidRequest", message);

    public static GraphError Unauthenticated(string message) => new(401, "InvalidAuthenticationToken", message);
}
