using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>The base that an update leaves behind (rule 1).</summary>
public static class Rebase
{
    /// <summary>The incoming map in which every field in unresolved conflict keeps its old base.</summary>
    /// <param name="incoming">The map that came in.</param>
    /// <param name="base">The base as it was in the file.</param>
    /// <param name="conflicts">What is not settled.</param>
    public static JourneyMap Onto(JourneyMap incoming, JourneyMap @base, IReadOnlyList<MergeConflict> conflicts)
    {
        if (conflicts.Count == 0)
            return incoming;
        var (document, old) = (new MapDocument(incoming), new MapDocument(@base));
        foreach (var conflict in conflicts)
            document.Apply([Restore(conflict.Path, old.Get(conflict.Path))]);
        return document.ToMap();
    }

    private static FieldEdit Restore(FieldPath path, JsonNode? value)
    {
        // A conflict about a whole entry (removed here, changed there) has the entry's address.
        var segments = path.Segments;
        return segments.Count == 2 && value is JsonObject entry && entry.ContainsKey("id")
            ? new AddEntry(FieldPath.Of(segments[0]), entry, null) : new SetField(path, value);
    }
}
