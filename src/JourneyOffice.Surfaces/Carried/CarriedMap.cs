using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>What a deck or workbook carries besides what people see.</summary>
/// <param name="Base">The map as last brought in; the base of a three-way merge.</param>
/// <param name="Ledger">What we last wrote.</param>
public sealed record CarriedMap(JourneyMap Base, Ledger Ledger)
{
    /// <summary>True when base and ledger were lost and made up from names and texts (<see cref="Adoption"/>).</summary>
    public bool IsAdopted { get; init; }

    /// <summary>The update that is being done to an open deck; <see langword="null"/>: none is, or has been broken off.</summary>
    public UnfinishedUpdate? Unfinished { get; init; }

    /// <summary>The map of which the file is a replica: the base without what came in from sibling files.</summary>
    public JourneyMap Head => Ledger.Lineage.HeadOf(Base);
}
