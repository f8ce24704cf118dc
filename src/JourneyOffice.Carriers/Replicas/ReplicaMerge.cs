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

    /// <summary>
    /// The same of a file that lost what it was made from: nobody can tell what was changed in it and what it only does not know yet, so whatever it says
    /// otherwise waits for people.
    /// </summary>
    /// <param name="mine">The map as it is here.</param>
    /// <param name="whole">The map with what the file shows.</param>
    /// <param name="preference">Who wins where they differ.</param>
    public static MergeResult IntoUnknowing(JourneyMap mine, JourneyMap whole, Preference preference) => preference switch
    {
        Preference.Map => new MergeResult(whole, []),
        Preference.File => new MergeResult(mine, []),
        _ => new MergeResult(mine,
        [
            .. MapDiff.Compare(mine, whole).Where(change => change.Kind != MapChangeKind.Moved)
                .Select(change => new MergeConflict(change.Path, change.Before, change.After, change.Before)),
        ]),
    };

    /// <summary>The preference of somebody who calls the map what is here, and the file what comes in.</summary>
    public static Preference Turned(Preference preference) => preference switch
    {
        Preference.Map => Preference.File,
        Preference.File => Preference.Map,
        _ => Preference.None,
    };

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
