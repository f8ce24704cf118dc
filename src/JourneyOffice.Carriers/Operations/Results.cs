using JourneyOffice.Maps;

namespace JourneyOffice.Carriers;

/// <summary>The map that a carrier holds, with people's edits in it.</summary>
/// <param name="Map">The map. A field in conflict keeps its base value, unless a preference decides.</param>
/// <param name="Changes">What people changed in the carrier since the map was last brought in.</param>
/// <param name="Conflicts">Conflicts stored in the carrier that nobody has settled.</param>
/// <param name="ProposedRemovals">Entries whose card or row people deleted; not taken out unless asked for.</param>
/// <param name="Findings">What people should know.</param>
public sealed record ReadResult(
    JourneyMap Map,
    IReadOnlyList<MapChange> Changes,
    IReadOnlyList<MergeConflict> Conflicts,
    IReadOnlyList<FieldPath> ProposedRemovals,
    IReadOnlyList<Finding> Findings);

/// <summary>Files made from a map.</summary>
/// <param name="Map">The map that they carry: with an id of its own where it was made from a template.</param>
/// <param name="Files">The files.</param>
/// <param name="Findings">What people should know.</param>
public sealed record BuildResult(JourneyMap Map, IReadOnlyList<BuiltFile> Files, IReadOnlyList<Finding> Findings);

/// <summary>Somebody's own file with a map in it.</summary>
/// <param name="Map">The map: with an id of its own where it was made from a template.</param>
/// <param name="Bytes">The file; <see langword="null"/> where the map's errors forbid it.</param>
/// <param name="Added">How many slides or sheets came in.</param>
/// <param name="Findings">What people should know.</param>
public sealed record InsertResult(JourneyMap Map, byte[]? Bytes, int Added, IReadOnlyList<Finding> Findings);

/// <summary>A file made from a map.</summary>
/// <param name="Name">Its name, without a folder.</param>
/// <param name="Bytes">Its content.</param>
public sealed record BuiltFile(string Name, byte[] Bytes);

/// <summary>How a carrier stands to the map.</summary>
public enum CarrierState
{
    /// <summary>Nobody changed anything.</summary>
    InStep,

    /// <summary>People changed the carrier.</summary>
    Edited,

    /// <summary>The map changed.</summary>
    Newer,

    /// <summary>People changed the carrier, and the map changed.</summary>
    Both,

    /// <summary>Shapes or tables of a map stand here without the map: copied from another file, or the map was stripped off.</summary>
    Copied,
}

/// <summary>How a carrier stands.</summary>
/// <param name="State">In one word.</param>
/// <param name="MapId">Id of the map.</param>
/// <param name="Version">The version of the map that was last brought in.</param>
/// <param name="Edits">What people changed in the carrier.</param>
/// <param name="Incoming">What the map it was compared with changed.</param>
/// <param name="Conflicts">Stored conflicts.</param>
/// <param name="ProposedRemovals">Entries whose card or row people deleted.</param>
/// <param name="Findings">What people should know.</param>
public sealed record StatusResult(
    CarrierState State,
    string MapId,
    int Version,
    IReadOnlyList<MapChange> Edits,
    IReadOnlyList<MapChange> Incoming,
    IReadOnlyList<MergeConflict> Conflicts,
    IReadOnlyList<FieldPath> ProposedRemovals,
    IReadOnlyList<Finding> Findings);

/// <summary>A carrier brought up to date.</summary>
/// <param name="Bytes">The file; the very bytes that came in where nothing had to change.</param>
/// <param name="Changed">Whether <paramref name="Bytes"/> differ from what came in.</param>
/// <param name="Operations">How many operations the update took.</param>
/// <param name="Incoming">What the map changed since it was last brought in.</param>
/// <param name="Edits">What people had changed in the carrier.</param>
/// <param name="Conflicts">Fields that both changed, still to be settled.</param>
/// <param name="ProposedRemovals">Entries whose card or row people deleted and that the map still holds.</param>
/// <param name="Findings">What people should know.</param>
public sealed record UpdateResult(
    byte[] Bytes,
    bool Changed,
    int Operations,
    IReadOnlyList<MapChange> Incoming,
    IReadOnlyList<MapChange> Edits,
    IReadOnlyList<MergeConflict> Conflicts,
    IReadOnlyList<FieldPath> ProposedRemovals,
    IReadOnlyList<Finding> Findings);

/// <summary>A carrier with conflicts settled.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Settled">The conflicts that are settled now.</param>
/// <param name="Remaining">The conflicts that still wait.</param>
/// <param name="Findings">What people should know.</param>
public sealed record ResolveResult(
    byte[] Bytes,
    IReadOnlyList<MergeConflict> Settled,
    IReadOnlyList<MergeConflict> Remaining,
    IReadOnlyList<Finding> Findings);

/// <summary>What brings an open document up to date.</summary>
/// <param name="Patch">What is to be done.</param>
/// <param name="Incoming">What the map changed since it was last brought in.</param>
/// <param name="Edits">What people had changed in the document.</param>
/// <param name="Conflicts">Fields that both changed, still to be settled.</param>
/// <param name="ProposedRemovals">Entries whose card or row people deleted and that the map still holds.</param>
/// <param name="Findings">What people should know, first what is going to be done.</param>
public sealed record PlanResult(
    LivePatch Patch,
    IReadOnlyList<MapChange> Incoming,
    IReadOnlyList<MapChange> Edits,
    IReadOnlyList<MergeConflict> Conflicts,
    IReadOnlyList<FieldPath> ProposedRemovals,
    IReadOnlyList<Finding> Findings);
