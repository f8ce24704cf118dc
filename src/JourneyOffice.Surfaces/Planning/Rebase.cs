using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>The base that an update leaves behind (rule 1).</summary>
public static class Rebase
{
    /// <summary>The incoming map in which every field in unresolved conflict keeps its old base.</summary>
    /// <param name="incoming">The map that came in.</param>
    /// <param name="base">The base as it was in the file.</param>
    /// <param name="conflicts">What is not settled.</param>
    public static JourneyMap Onto(JourneyMap incoming, JourneyMap @base, IReadOnlyList<MergeConflict> conflicts) =>
        throw new NotSupportedException();
}
