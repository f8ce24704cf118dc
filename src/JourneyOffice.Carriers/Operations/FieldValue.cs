using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Carriers;

/// <summary>Sets what an address names, be it a field or a whole entry.</summary>
internal static class FieldValue
{
    /// <summary>The edits after which the address holds the value.</summary>
    /// <param name="document">The map to be changed.</param>
    /// <param name="path">A field or an entry.</param>
    /// <param name="value">What it shall hold; <see langword="null"/>: nothing.</param>
    public static IEnumerable<FieldEdit> Setting(MapDocument document, FieldPath path, JsonNode? value)
    {
        var segments = path.Segments;
        var owner = path.Parent;
        var isEntry = document.Get(owner) is JsonArray || (value is JsonObject entry && MapPaths.KeyOf(owner, entry) == segments[^1]);
        if (!isEntry)
            return [new SetField(path, value)];
        return value is JsonObject whole
            ? [new RemoveEntry(path), new AddEntry(owner, whole, EntryBefore(document, owner, segments[^1]))]
            : [new RemoveEntry(path)];
    }

    /// <summary>The key of the entry before it, empty for the first one; <see langword="null"/> where it is not there, so that it comes last.</summary>
    private static string? EntryBefore(MapDocument document, FieldPath list, string key)
    {
        var before = "";
        foreach (var entry in (document.Get(list) as JsonArray)?.OfType<JsonObject>() ?? [])
        {
            var other = MapPaths.KeyOf(list, entry);
            if (other == key)
                return before;
            before = other ?? before;
        }

        return null;
    }
}
