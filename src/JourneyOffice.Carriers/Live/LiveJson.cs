using System.Text.Json;
using System.Text.Json.Serialization;
using JourneyOffice.Maps;

namespace JourneyOffice.Carriers;

/// <summary>Snapshots and patches of open documents as JSON.</summary>
public static class LiveJson
{
    /// <summary>Reads a snapshot and checks it against its bounds, before anything is done with it.</summary>
    /// <param name="json">The snapshot, as UTF-8.</param>
    /// <param name="root">Where it stands in what was sent, for messages; "$" where it is all of it.</param>
    /// <exception cref="JourneyException">It is none, newer than this program, or larger than allowed: with the place in the JSON.</exception>
    public static LiveSnapshot Read(ReadOnlySpan<byte> json, string root = "$")
    {
        try
        {
            var snapshot = JsonSerializer.Deserialize(json, LiveJsonContext.Default.LiveSnapshot) ?? throw Unreadable(root, "null");
            LiveBounds.Check(snapshot, root);
            return snapshot;
        }
        catch (JsonException problem)
        {
            throw new JourneyException(Unreadable(root + problem.Path?[1..], Reason(problem)).Finding, problem);
        }
    }

    /// <summary>The JSON of a snapshot.</summary>
    public static byte[] Write(LiveSnapshot snapshot) => JsonSerializer.SerializeToUtf8Bytes(snapshot, LiveJsonContext.Default.LiveSnapshot);

    /// <summary>The JSON of a patch.</summary>
    public static byte[] Write(LivePatch patch) => JsonSerializer.SerializeToUtf8Bytes(patch, LiveJsonContext.Default.LivePatch);

    internal static JourneyException Unreadable(string place, string what) => new(CarriersErrors.SnapshotUnreadable, new Place("", place), place, what);

    // What the reader says names our types and ends with the path, which is told anyway.
    private static string Reason(JsonException problem)
    {
        var at = problem.LineNumber is { } line ? FormattableString.Invariant($"{line + 1}:{problem.BytePositionInLine + 1}") : "";
        var end = problem.Message.IndexOf(" Path:", StringComparison.Ordinal);
        var said = end < 0 ? problem.Message : problem.Message[..end];
        return said.Contains("JourneyOffice", StringComparison.Ordinal) ? at : $"{at} {said}".Trim();
    }
}

/// <summary>Serialization code made at build time.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    PropertyNameCaseInsensitive = false,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(LiveSnapshot))]
[JsonSerializable(typeof(LivePatch))]
internal sealed partial class LiveJsonContext : JsonSerializerContext;
