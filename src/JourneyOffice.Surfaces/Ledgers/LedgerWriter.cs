using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Makes the ledger of what is about to be written.</summary>
public static class LedgerWriter
{
    /// <summary>The ledger of a deck. Page ids are empty and part checksums missing: the hand that writes the parts fills them in.</summary>
    public static Ledger ForPages(IReadOnlyList<Page> pages, MapDocument map, string language) => throw new NotSupportedException();

    /// <summary>The ledger of a workbook; part checksums are filled in by the hand.</summary>
    public static Ledger ForTables(IReadOnlyList<TableSheet> tables, MapDocument map, string language) => throw new NotSupportedException();
}
