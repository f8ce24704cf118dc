using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace JourneyOffice.Cli;

/// <summary>Reads and writes what is exchanged with a service and its sign-in, without looking types up while it runs.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(SignInPlace))]
[JsonSerializable(typeof(DeviceCode))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(FileList))]
[JsonSerializable(typeof(VersionList))]
[JsonSerializable(typeof(SharedList))]
[JsonSerializable(typeof(ServiceProblem))]
[JsonSerializable(typeof(SignInFile))]
[JsonSerializable(typeof(PulledFiles))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class OnlineJson : JsonSerializerContext;

/// <summary>Where a service lets people sign in (GET /v1/sign-in).</summary>
internal sealed record SignInPlace(bool Required, string? Authority, string? Scope, string? ClientId);

/// <summary>What a person needs to sign in on any device (RFC 8628 section 3.2).</summary>
internal sealed record DeviceCode(
    [property: JsonPropertyName("device_code")] string? Code,
    [property: JsonPropertyName("user_code")] string? UserCode,
    [property: JsonPropertyName("verification_uri")] string? Address,
    [property: JsonPropertyName("interval")] int? Interval,
    [property: JsonPropertyName("expires_in")] int? Seconds);

/// <summary>Tokens, or why there are none (RFC 6749 section 5). No record: one would print them.</summary>
internal sealed class TokenAnswer
{
    [JsonPropertyName("access_token")]
    public string? AccessToken { get; init; }

    [JsonPropertyName("refresh_token")]
    public string? RefreshToken { get; init; }

    [JsonPropertyName("expires_in")]
    public int Seconds { get; init; }

    [JsonPropertyName("error")]
    public string? Error { get; init; }
}

/// <summary>Files of a library (GET /v1/files).</summary>
internal sealed record FileList(int Total, IReadOnlyList<FileEntry> Files);

/// <summary>A file of a library.</summary>
internal sealed record FileEntry(string Name, string? Kind, string Etag, long Length, DateTimeOffset Modified, IReadOnlyList<MapEntry>? Maps);

/// <summary>Files that others shared (GET /v1/sharing/found).</summary>
internal sealed record SharedList(IReadOnlyList<SharedEntry> Files);

/// <summary>A file that somebody shared.</summary>
internal sealed record SharedEntry(string Name, string FileName, DateTimeOffset Modified, string? By, string? Address);

/// <summary>A map in a file.</summary>
internal sealed record MapEntry(string Id, string? Title, int Version);

/// <summary>Versions of a file (GET /v1/history).</summary>
internal sealed record VersionList(string File, IReadOnlyList<VersionEntry> Versions);

/// <summary>A version of a file.</summary>
internal sealed record VersionEntry(int Number, string Etag, long Length, DateTimeOffset When, string? Who, string? Why);

/// <summary>Problem details of a service (RFC 9457).</summary>
internal sealed record ServiceProblem(string? Code, string? Title, string? Detail);
