using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Everything that a patch follows from.</summary>
public sealed record PlanRequest
{
    /// <summary>Base and ledger as they are in the file.</summary>
    public required CarriedMap Carried { get; init; }

    /// <summary>The surface as it is. A page <see cref="SnapshotPage.AsWritten"/> may be left unread that nothing is written into (<see cref="UnreadPages"/>).</summary>
    public required Snapshot Snapshot { get; init; }

    /// <summary>What people did to it.</summary>
    public required Recognition Recognition { get; init; }

    /// <summary>What the surface shall show: incoming map and people's edits merged; a conflicted field has its base value.</summary>
    public required JourneyMap Merged { get; init; }

    /// <summary>The base to be written: the incoming map, conflicted fields with their old base (<see cref="Rebase"/>).</summary>
    public required JourneyMap NewBase { get; init; }

    /// <summary>Whether the new base says what the carried one says, where that was found out already; <see langword="null"/>: they have to be compared.</summary>
    public bool? IsSameBase { get; init; }

    /// <summary>Decks: the carried base drawn afresh by today's version.</summary>
    public IReadOnlyList<Page> BasePages { get; init; } = [];

    /// <summary>Decks: the merged map drawn afresh by today's version.</summary>
    public IReadOnlyList<Page> MergedPages { get; init; } = [];

    /// <summary>Decks: the other map that the deck compares with from now on; <see langword="null"/>: the one in its ledger.</summary>
    public JourneyMap? Compared { get; init; }

    /// <summary>Workbooks: the carried base as tables by today's version.</summary>
    public IReadOnlyList<TableSheet> BaseTables { get; init; } = [];

    /// <summary>Workbooks: the merged map as tables by today's version.</summary>
    public IReadOnlyList<TableSheet> MergedTables { get; init; } = [];

    /// <summary>Whether proposed removals were taken: they are gone from <see cref="Merged"/>.</summary>
    public bool AcceptRemovals { get; init; }

    /// <summary>Whether everything is set afresh instead of staying where it is.</summary>
    public bool Relayout { get; init; }

    /// <summary>What map and file changed differently and nobody settled yet; empty after a preference decided.</summary>
    public IReadOnlyList<MergeConflict> Conflicts { get; init; } = [];

    /// <summary>
    /// Fields about which a person decided now: wherever they are shown they come to say what <see cref="Merged"/> says, also where base and
    /// merged map agree and people's words stand.
    /// </summary>
    public IReadOnlyList<FieldPath> Settled { get; init; } = [];

    /// <summary>Whether a person decided about a field now, or about what it is in.</summary>
    internal bool IsSettled(FieldPath field) => Settled.Any(settled => settled.Holds(field));
}
