using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Carriers;

/// <summary>Brings what one file of a map says into what another one holds, each by what it was made from.</summary>
internal static class ReplicaMerge
{
    /// <summary>
    /// The map that <paramref name="mine"/> holds, with what was changed in <paramref name="theirs"/>. Where both changed a field differently, and where
    /// nobody can tell which of two heads is the later, mine stays, and it is a conflict: ours is what comes in, theirs what is here.
    /// </summary>
    /// <param name="mine">The file that takes in.</param>
    /// <param name="theirs">The file that comes in.</param>
    /// <param name="preference">Who wins where they differ.</param>
    public static MergeResult Into(Replica mine, Replica theirs, Preference preference)
    {
        var standing = mine.StandingOf(theirs);
        if (standing == Standing.Apart && preference == Preference.Map)
            return new MergeResult(theirs.Map, []);
        var common = standing == Standing.Later ? mine.Head : theirs.Head;
        // Nobody changed anything here: what comes in is the result, as it is.
        if (MapJson.AreEqual(common, mine.Map))
            return new MergeResult(theirs.Map, []);
        var conflicts = preference == Preference.None ? MapMerge.Merge(common, theirs.Map, mine.Map).Conflicts : [];
        var merged = MapMerge.Merge(common, theirs.Map, mine.Map, preference == Preference.Map ? MergePreference.Ours : MergePreference.Theirs).Merged;
        return new MergeResult(merged, standing == Standing.Apart && preference == Preference.None ? [.. conflicts.Concat(Undecided(mine, theirs, conflicts))] : conflicts);
    }

    // What the two heads say differently, one of the files may have taken over from a later map, or the other one.
    private static IEnumerable<MergeConflict> Undecided(Replica mine, Replica theirs, IReadOnlyList<MergeConflict> known)
    {
        var (here, there) = (new MapDocument(mine.Map), new MapDocument(theirs.Map));
        foreach (var path in MapDiff.Compare(mine.Head, theirs.Head).Where(change => change.Kind != MapChangeKind.Moved).Select(change => change.Path))
        {
            if (known.All(conflict => conflict.Path != path) && !JsonNode.DeepEquals(here.Get(path), there.Get(path)))
                yield return new MergeConflict(path, here.Get(path), there.Get(path), here.Get(path));
        }
    }
}
