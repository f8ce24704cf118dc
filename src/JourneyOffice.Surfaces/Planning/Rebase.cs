using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>The base that an update leaves behind (rule 1).</summary>
public static class Rebase
{
    /// <summary>
    /// The incoming map in which every field in unresolved conflict keeps its old base. An entry that the incoming map no longer has comes
    /// back where the merge keeps it, so that the order of base and file agree and nobody seems to have moved it.
    /// </summary>
    /// <param name="incoming">The map that came in.</param>
    /// <param name="base">The base as it was in the file.</param>
    /// <param name="merge">Both sides' merge: what is not settled, and the order that the file shows.</param>
    public static JourneyMap Onto(JourneyMap incoming, JourneyMap @base, MergeResult merge)
    {
        if (merge.Conflicts.Count == 0)
            return incoming;
        var (document, old, merged) = (new MapDocument(incoming), new MapDocument(@base), new MapDocument(merge.Merged));
        // By their place, so that an entry finds the one before it restored already; orders are nobody's place and come last.
        foreach (var path in merge.Conflicts.Select(conflict => conflict.Path).OrderBy(path => Place(merged, path)))
            document.Apply([Restore(path, old, merged, document)]);
        return document.ToMap();
    }

    private static FieldEdit Restore(FieldPath path, MapDocument old, MapDocument merged, MapDocument document)
    {
        var value = old.Get(path);
        return value is JsonObject entry && document.Get(path) is null && old.Get(path.Parent) is JsonArray
            ? new AddEntry(path.Parent, entry, Predecessor(merged, document, path))
            : new SetField(path, value);
    }

    /// <summary>The entry behind which the merge keeps it and that is there; empty where it comes first.</summary>
    private static string Predecessor(MapDocument merged, MapDocument document, FieldPath entry) =>
        Keys(merged, entry.Parent).TakeWhile(key => key != entry.Segments[^1]).LastOrDefault(key => document.Get(entry.Parent.Child(key)) is not null) ?? "";

    private static int Place(MapDocument merged, FieldPath path) =>
        path.Segments.Count > 1 ? Keys(merged, path.Parent).TakeWhile(key => key != path.Segments[^1]).Count() : 0;

    private static IEnumerable<string> Keys(MapDocument map, FieldPath list) =>
        map.Get(list) is JsonArray && map.Get(list.Child(FieldPath.Order)) is JsonArray keys ? keys.Select(key => key?.ToString() ?? "") : [];
}
