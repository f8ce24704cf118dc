using System.Text.Json.Nodes;

namespace JourneyOffice.Maps;

/// <summary>A field that both sides changed differently. Values are JSON; <see langword="null"/> means that the field or entry is not there.</summary>
/// <param name="Path">The field, or the entry where one side removed what the other changed.</param>
/// <param name="Base">What it was.</param>
/// <param name="Ours">What the incoming map says.</param>
/// <param name="Theirs">What the file says.</param>
public sealed record MergeConflict(FieldPath Path, JsonNode? Base, JsonNode? Ours, JsonNode? Theirs);
