using System.Text.Json.Nodes;

namespace JourneyOffice.Maps;

/// <summary>One difference between two versions of a map.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Path">The field or the entry.</param>
/// <param name="Before">What it was; <see langword="null"/> where it was absent. A moved entry: the key of the entry that it followed.</param>
/// <param name="After">What it is; <see langword="null"/> where it is absent. A moved entry: the key of the entry that it follows.</param>
/// <param name="Follows">Added and moved entries: the key of the entry that it now follows; empty: it comes first.</param>
/// <param name="Words">The place for a reader, in the map's own words: "I pay · Misled"; empty for what the map has once.</param>
public sealed record MapChange(MapChangeKind Kind, FieldPath Path, JsonNode? Before, JsonNode? After, string? Follows, string Words);

/// <summary>What happened to a field or an entry.</summary>
public enum MapChangeKind
{
    /// <summary>An entry is new.</summary>
    Added,

    /// <summary>An entry is gone.</summary>
    Removed,

    /// <summary>A field is different.</summary>
    Changed,

    /// <summary>An entry stands elsewhere in its list.</summary>
    Moved,
}
