using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Carriers;

/// <summary>What an update of a deck or workbook does, before it is done.</summary>
/// <param name="Surface">The file as it is.</param>
/// <param name="Hand">Who does it.</param>
/// <param name="Patch">What is to be done.</param>
/// <param name="NewBase">The base to be written.</param>
/// <param name="IsNothing">Whether the file stays as it is.</param>
/// <param name="Incoming">What the map changed since it was last brought in.</param>
/// <param name="Edits">What people had changed in the file.</param>
/// <param name="Conflicts">Fields that both changed, still to be settled.</param>
/// <param name="ProposedRemovals">Entries whose card or row people deleted and that the map still holds.</param>
/// <param name="Findings">What people should know.</param>
internal sealed record PlannedUpdate(
    OpenedSurface Surface,
    SurfaceHand Hand,
    Patch Patch,
    JourneyMap NewBase,
    bool IsNothing,
    IReadOnlyList<MapChange> Incoming,
    IReadOnlyList<MapChange> Edits,
    IReadOnlyList<MergeConflict> Conflicts,
    IReadOnlyList<FieldPath> ProposedRemovals,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>What would be to be done if an update that was broken off had done nothing.</summary>
    public IReadOnlyList<PatchOperation> FromTheStart { get; init; } = Patch.Operations;
}
