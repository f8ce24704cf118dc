using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>What people did to a surface since we wrote it, as far as it concerns the map.</summary>
public sealed record Recognition
{
    /// <summary>Nobody did anything.</summary>
    public static Recognition Nothing { get; } = new()
    {
        Edits = [],
        PlaceConflicts = [],
        ProposedRemovals = [],
        HiddenPages = [],
        Pinned = [],
        Copies = [],
        NewRows = [],
        Findings = [],
    };

    /// <summary>Changes of fields, and new entries, in a stable order: recognising the same surface twice gives the same.</summary>
    public required IReadOnlyList<FieldEdit> Edits { get; init; }

    /// <summary>The same field edited differently in two places; the field's edits are not in <see cref="Edits"/>.</summary>
    public required IReadOnlyList<PlaceConflict> PlaceConflicts { get; init; }

    /// <summary>Entries whose card or row people deleted: proposals, taken only when asked for.</summary>
    public required IReadOnlyList<FieldPath> ProposedRemovals { get; init; }

    /// <summary>Numbers of pages that people deleted: hidden in this file, nothing removed.</summary>
    public required IReadOnlyList<int> HiddenPages { get; init; }

    /// <summary>Derived texts that people changed.</summary>
    public required IReadOnlyList<PinnedText> Pinned { get; init; }

    /// <summary>Copies that became entries of their own, with the id of each, for the hand to write.</summary>
    public required IReadOnlyList<AdoptedCopy> Copies { get; init; }

    /// <summary>Rows that people added, with the id of each, for the hand to write.</summary>
    public required IReadOnlyList<AdoptedRow> NewRows { get; init; }

    /// <summary>What people should know: unchanged copies, ignored values, low confidence.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
}

/// <summary>One field, edited differently in two places of a surface.</summary>
/// <param name="Path">The field.</param>
/// <param name="Values">The texts found, in reading order.</param>
public sealed record PlaceConflict(FieldPath Path, IReadOnlyList<string> Values);

/// <summary>A copied shape whose text was changed.</summary>
/// <param name="Shape">The copy.</param>
/// <param name="Original">What it was copied from.</param>
/// <param name="Key">Its new key.</param>
public sealed record AdoptedCopy(ShapeAddress Shape, ElementKey Original, ElementKey Key);

/// <summary>A row that people added.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Number">The row's number on its sheet.</param>
/// <param name="Id">The new entry's id.</param>
public sealed record AdoptedRow(string Table, int Number, string Id);
