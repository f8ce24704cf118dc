using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>Reads what the tables of ours in a workbook hold now.</summary>
public static class WorkbookReader
{
    /// <summary>The tables as they are. Only sheets that carry one of them are parsed.</summary>
    /// <param name="package">The workbook.</param>
    /// <param name="known">What was last written into it, if that is known: helps to know renamed columns.</param>
    /// <exception cref="JourneyException">The package is no workbook, or a part of it is broken.</exception>
    public static Snapshot Read(OfficePackage package, Ledger? known) => Read(package, known, readAll: true);

    /// <summary>The tables as they are; those whose parts are as the ledger says are not parsed and come as <see cref="SnapshotTable.AsWritten"/>.</summary>
    /// <param name="package">The workbook.</param>
    /// <param name="known">What was last written into it.</param>
    /// <exception cref="JourneyException">The package is no workbook, or a part of it is broken.</exception>
    public static Snapshot ReadChanged(OfficePackage package, Ledger known) => Read(package, known, readAll: false);

    private static Snapshot Read(OfficePackage package, Ledger? known, bool readAll)
    {
        var reader = new TableReader(package, known?.Language ?? "en");
        var tables = new TableLocator(package, known).Find().Select(table =>
            (table.Definition, Snapshot: !readAll && IsAsWritten(package, known!, table) ? AsWritten(table) : reader.Snapshot(table))).ToList();
        return new Snapshot
        {
            Kind = SurfaceKind.Workbook,
            Language = LanguageOf(tables.SelectMany(table => table.Snapshot.Columns.Select(column => (table.Definition, column)))),
            Tables = [.. tables.Select(table => table.Snapshot)],
        };
    }

    // Languages share some words, and people rename headers: the language that explains most of them counts.
    private static string? LanguageOf(IEnumerable<(TableDefinition Table, SnapshotColumn Column)> columns)
    {
        var votes = columns.SelectMany(entry => LanguageFallback.Supported.Where(language =>
                entry.Table.Columns.FirstOrDefault(column => column.Id == entry.Column.Id)?.Header(language) == entry.Column.Header))
            .CountBy(language => language).ToDictionary(StringComparer.Ordinal);
        return LanguageFallback.Supported.Where(votes.ContainsKey).MaxBy(language => votes[language]);
    }

    private static bool IsAsWritten(OfficePackage package, Ledger known, LocatedTable table) =>
        table.TablePart is not null && IsAsWritten(package, known, table.SheetPart) && IsAsWritten(package, known, table.TablePart);

    private static bool IsAsWritten(OfficePackage package, Ledger known, string part) =>
        known.Parts.TryGetValue(part, out var checksum) && package.Checksum(part) == checksum;

    private static SnapshotTable AsWritten(LocatedTable table) => new()
    {
        TableName = table.Definition.TableName,
        SheetName = table.SheetName,
        AsWritten = true,
        Columns = TableReader.Columns(table),
        Rows = [],
    };
}
