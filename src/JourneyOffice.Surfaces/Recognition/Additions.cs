using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Entries that people made on the surface and that no incoming map has brought back yet.</summary>
internal static class Additions
{
    /// <summary>Those that the base does not hold.</summary>
    internal static IReadOnlyList<AddEntry> Pending(CarriedMap carried)
    {
        if (carried.Ledger.Added.Count == 0)
            return [];
        var map = new MapDocument(carried.Base);
        return [.. carried.Ledger.Added.Where(added => map.Get(PathOf(added)) is null)];
    }

    /// <summary>What is carried, with those entries in its base: what the surface was written from.</summary>
    internal static CarriedMap WithPending(CarriedMap carried)
    {
        var pending = Pending(carried);
        if (pending.Count == 0)
            return carried;
        var map = new MapDocument(carried.Base);
        map.Apply(pending);
        return carried with { Base = map.ToMap() };
    }

    /// <summary>Says them again, before edits of their fields; one whose shape or row is gone was taken back.</summary>
    internal static Recognition Repeat(IReadOnlyList<AddEntry> pending, Recognition found)
    {
        var paths = pending.Select(PathOf).ToHashSet();
        var gone = found.ProposedRemovals.Where(paths.Contains).ToHashSet();
        return found with
        {
            Edits =
            [
                .. pending.Where(added => !gone.Contains(PathOf(added))),
                .. found.Edits.Where(edit => edit is not SetField set || !gone.Any(path => set.Path.Value.StartsWith(path.Value + "/", StringComparison.Ordinal))),
            ],
            ProposedRemovals = [.. found.ProposedRemovals.Where(path => !paths.Contains(path))],
        };
    }

    /// <summary>What has to be said again after an update: entries from the file that are in the merged map and not in the new base.</summary>
    internal static IReadOnlyList<AddEntry> After(Recognition recognition, MapDocument merged, MapDocument newBase)
    {
        var added = recognition.Edits.OfType<AddEntry>()
            .Where(added => newBase.Get(PathOf(added)) is null && merged.Get(PathOf(added)) is not null)
            .DistinctBy(PathOf).ToDictionary(PathOf);
        var all = new List<AddEntry>();
        foreach (var list in added.Values.Select(entry => entry.List).Distinct().OrderBy(list => list.Segments.Count))
            all.AddRange(InOrder(list, added, merged, newBase));
        return all;
    }

    // What an entry follows may have moved or gone with the map that came in: its place is the one that the merge gave it.
    private static IEnumerable<AddEntry> InOrder(FieldPath list, Dictionary<FieldPath, AddEntry> added, MapDocument merged, MapDocument newBase)
    {
        var before = "";
        foreach (var entry in ((JsonArray)merged.Get(list)!).OfType<JsonObject>())
        {
            var id = MapPaths.KeyOf(list, entry) ?? "";
            if (added.TryGetValue(list.Child(id), out var known))
                yield return known with { Entry = WithoutOwn(entry, list.Child(id), added), After = before };
            else if (newBase.Get(list.Child(id)) is null)
                continue;
            before = id;
        }
    }

    /// <summary>The address of an added entry.</summary>
    internal static FieldPath PathOf(AddEntry added) => added.List.Child(MapPaths.KeyOf(added.List, added.Entry) ?? "");

    // What people added inside an entry that they added is said by itself, so that it can be taken back by itself.
    private static JsonObject WithoutOwn(JsonObject entry, FieldPath path, Dictionary<FieldPath, AddEntry> added)
    {
        var alone = (JsonObject)entry.DeepClone();
        foreach (var (name, value) in entry)
        {
            if (value is not JsonArray list || !list.All(inner => inner is JsonObject))
                continue;
            var kept = list.Where(inner => !added.ContainsKey(path.Child(name).Child(MapPaths.KeyOf(path.Child(name), (JsonObject)inner!) ?? ""))).ToList();
            if (kept.Count < list.Count)
                alone[name] = new JsonArray([.. kept.Select(inner => inner!.DeepClone())]);
        }

        return alone;
    }
}
