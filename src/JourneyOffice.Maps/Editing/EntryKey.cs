using System.Text.Json.Nodes;

namespace JourneyOffice.Maps;

/// <summary>
/// The keys by which entries are told apart and addressed: the id, or the values of several fields joined by '|' (in each, '%' and '|'
/// are written %25 and %7C).
/// </summary>
internal static class EntryKey
{
    /// <summary>The key of an entry, or <see langword="null"/> where it has none.</summary>
    public static string? Of(JsonNode? entry, ListShape shape)
    {
        if (entry is not JsonObject value)
            return null;
        if (shape.Key.Count == 1)
            return Part(value, shape.Key[0]);
        var parts = new string[shape.Key.Count];
        for (var index = 0; index < parts.Length; index++)
            parts[index] = Escape(Part(value, shape.Key[index]) ?? "");
        return string.Join('|', parts);
    }

    private static string? Part(JsonObject entry, string field) => entry.TryGetPropertyValue(field, out var node) && node is JsonValue value ? value.ToString() : null;

    private static string Escape(string part) =>
        part.AsSpan().IndexOfAny('%', '|') < 0 ? part : part.Replace("%", "%25", StringComparison.Ordinal).Replace("|", "%7C", StringComparison.Ordinal);
}
