using System.Text.Json.Nodes;

namespace JourneyOffice.Maps;

/// <summary>Three-way merge of maps, field by field. Its rules and laws are in docs/analysis/merge.md.</summary>
public static class MapMerge
{
    /// <summary>
    /// Brings the changes of both sides since <paramref name="base"/> together. Localized texts are merged per language, lists per entry, in an
    /// order that keeps both sides' moves.
    /// </summary>
    /// <param name="base">The map that both sides come from.</param>
    /// <param name="ours">The incoming map.</param>
    /// <param name="theirs">The map as the file has it.</param>
    /// <param name="preference">Who wins where both changed the same field differently.</param>
    public static MergeResult Merge(JourneyMap @base, JourneyMap ours, JourneyMap theirs, MergePreference preference = MergePreference.None)
    {
        var walk = new MergeWalk(preference);
        var repair = new MergeRepair(@base, ours, theirs);
        // Where one side is the very base, the other side is the result, as the walk would find at its first step.
        var merged = repair.Repair(
            ReferenceEquals(theirs, @base) ? ours
            : ReferenceEquals(ours, @base) ? theirs
            : MapJson.FromNode((JsonObject)walk.Merge(default, MapShapes.Map, MapTrees.Of(@base), MapTrees.Of(ours), MapTrees.Of(theirs))!));
        return new MergeResult(merged, [.. walk.Conflicts.Concat(repair.Conflicts).DistinctBy(conflict => conflict.Path).OrderBy(conflict => conflict.Path)]);
    }
}

/// <summary>What a merge gave.</summary>
/// <param name="Merged">
/// Both sides' changes. A field in conflict keeps its base value unless a preference decides; an entry that one side removed and the other
/// changed or came to need is kept.
/// </param>
/// <param name="Conflicts">The fields that both sides changed differently and that nobody decided, by address.</param>
public sealed record MergeResult(JourneyMap Merged, IReadOnlyList<MergeConflict> Conflicts);

/// <summary>Who wins where both sides changed the same field differently.</summary>
public enum MergePreference
{
    /// <summary>Nobody: it is a conflict.</summary>
    None,

    /// <summary>Ours: the incoming map.</summary>
    Ours,

    /// <summary>Theirs: the file.</summary>
    Theirs,
}
