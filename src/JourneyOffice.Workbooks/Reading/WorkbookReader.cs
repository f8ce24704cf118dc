using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>Reads what the tables of ours in a workbook hold now.</summary>
public static class WorkbookReader
{
    /// <summary>The tables as they are. Only sheets that carry one of them are parsed.</summary>
    /// <param name="package">The workbook.</param>
    /// <param name="known">What was last written into it, if that is known.</param>
    /// <exception cref="JourneyOffice.Maps.JourneyException">The package is no workbook, or a part of it is broken.</exception>
    public static Snapshot Read(OfficePackage package, Ledger? known) => throw new NotSupportedException();
}
