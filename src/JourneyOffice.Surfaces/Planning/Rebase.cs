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
        // In the old order, so that an entry finds the one before it restored already.
        foreach (var conflict in conflicts.OrderBy(conflict => Place(old, conflict.Path)))
            document.Apply([Restore(conflict.Path, old, document)]);
        return document.ToMap();
    }

    private static FieldEdit Restore(FieldPath path, MapDocument old, MapDocument document)
    {
        // A conflict about a whole entry (removed here, changed there) has the entry's address.
        var (segments, value) = (path.Segments, old.Get(path));
        return segments.Count == 2 && value is JsonObject entry && entry.ContainsKey("id")
            ? new AddEntry(FieldPath.Of(segments[0]), entry, Predecessor(old, document, path)) : new SetField(path, value);
    }

    /// <summary>The entry that it stood behind and that is still there; empty where it was the first.</summary>
    private static string Predecessor(MapDocument old, MapDocument document, FieldPath entry)
    {
        var list = FieldPath.Of(entry.Segments[0]);
        return Ids(old, list).TakeWhile(id => id != entry.Segments[1]).LastOrDefault(id => document.Get(list.Child(id)) is not null) ?? "";
    }

    private static int Place(MapDocument old, FieldPath path) =>
        path.Segments.Count == 2 ? Ids(old, FieldPath.Of(path.Segments[0])).TakeWhile(id => id != path.Segments[1]).Count() : 0;

    private static IEnumerable<string> Ids(MapDocument map, FieldPath list) =>
        map.Get(list) is JsonArray entries ? entries.OfType<JsonObject>().Select(entry => entry["id"]?.GetValue<string>() ?? "") : [];
}
