using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>Where the tables of ours stand in an open workbook, and what a hand of bytes changed in its other sheets.</summary>
public static class OpenBookReading
{
    /// <summary>The tables.</summary>
    /// <param name="package">The workbook's file (<see cref="OpenBook"/>).</param>
    /// <param name="known">What was last written into it, if that is known.</param>
    public static IReadOnlyList<OpenTablePlace> Tables(OfficePackage package, Ledger? known)
    {
        var reader = new TableReader(package, known?.Language ?? "en");
        return
        [
            .. new TableLocator(package, known).Find().Select(table => new OpenTablePlace(
                table.Definition.TableName, table.Name, table.SheetName, table.FirstRow, table.LastRow, table.Range.First.Column, table.Range.Last.Column - table.Range.First.Column + 1, table.IdColumn,
                table.Columns.Where(column => column.Definition is not null).DistinctBy(column => column.Definition!.Id).ToDictionary(column => column.Definition!.Id, column => column.Number, StringComparer.Ordinal),
                reader.Rows(table).Where(row => row.Id is not null).DistinctBy(row => row.Id).ToDictionary(row => row.Id!, row => row.Number, StringComparer.Ordinal))),
        ];
    }

    /// <summary>The first cell below a table or list, in its columns, in which something stands: its row's number and its address; <see langword="null"/>: there is none.</summary>
    /// <param name="package">The workbook's file.</param>
    /// <param name="list">The table.</param>
    public static (int Row, string Address)? FirstBelow(OfficePackage package, OpenTablePlace list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var below = Cells(package, Sheets(package).First(sheet => sheet.Name == list.Sheet)).Keys
            .Where(address => address.Row > list.LastRow && address.Column >= list.FirstColumn && address.Column < list.FirstColumn + list.Columns)
            .OrderBy(address => address.Row).ThenBy(address => address.Column).ToList();
        return below.Count == 0 ? null : (below[0].Row, below[0].ToString());
    }

    /// <summary>Whether the map's sheet has the rows that feed a curve.</summary>
    public static bool HasCurve(OfficePackage package)
    {
        var workbook = new WorkbookEdit(package, []);
        return MapRefresh.Find(workbook, []) is { } sheet && MapRefresh.CurveOf(sheet) is not null;
    }

    /// <summary>The text that a cell of ours gets; a number has none.</summary>
    public static string TextOf(TableCell cell) => TableSheetWriter.Checked(cell);

    /// <summary>
    /// Cells of sheets without tables that are to be written. Where rows or columns of a sheet come or go, cells that still are as they were written become what
    /// they are written as now, and others stay: done by halves and begun again that comes to the same. All other sheets are written as a hand of bytes does.
    /// </summary>
    /// <param name="live">The workbook as it is.</param>
    /// <param name="done">Does an update of it by bytes.</param>
    /// <param name="written">The workbook as it would be written from the old base, and from the new one.</param>
    /// <param name="others">Names of sheets to leave out.</param>
    /// <exception cref="JourneyException">There is no room for what comes.</exception>
    public static IReadOnlyList<OpenCellChange> Changes(OfficePackage live, Func<OfficePackage> done, (OfficePackage Before, OfficePackage After) written, IReadOnlySet<string> others)
    {
        var sheets = Sheets(live).Where(sheet => !others.Contains(sheet.Name)).Select(sheet => WrittenSheet.Of(live, sheet, written)).OfType<WrittenSheet>().ToList();
        var reshaped = sheets.Where(sheet => sheet.IsReshaped).ToList();
        try
        {
            return [.. reshaped.SelectMany(sheet => sheet.Changes), .. Differences(live, done(), [.. others, .. reshaped.Select(sheet => sheet.Name)])];
        }
        catch (JourneyException refusal) when (refusal.Finding.Code == WorkbooksErrors.MapColumnTaken && reshaped.TrueForAll(sheet => sheet.HasRoom))
        {
            // What is in the way is what comes: an update that was broken off has written it.
            return [.. sheets.SelectMany(sheet => sheet.Changes)];
        }
    }

    private static IReadOnlyList<OpenCellChange> Differences(OfficePackage before, OfficePackage after, HashSet<string> others)
    {
        var (had, has) = (Sheets(before), Sheets(after));
        return
        [
            .. from sheet in has
               where !others.Contains(sheet.Name) && had.Any(known => known.Name == sheet.Name)
               let old = Cells(before, had.First(known => known.Name == sheet.Name))
               let now = Cells(after, sheet)
               from address in old.Keys.Union(now.Keys).OrderBy(address => address.Row).ThenBy(address => address.Column)
               where !AreSame(old.GetValueOrDefault(address), now.GetValueOrDefault(address))
               select Change(sheet.Name, address, now.GetValueOrDefault(address)),
        ];
    }

    // A table that people deleted or that nobody knows any more is their decision: its sheet is not written anew.
    private static bool HasTable(OfficePackage package, WorkbookSheet sheet) => package.Relationships(sheet.Part).Any(relationship => relationship.Type == RelationshipTypes.Table);

    /// <summary>A sheet as it is, as it was written and as it would be written now.</summary>
    private sealed record WrittenSheet(string Name, Dictionary<CellAddress, OpenCell> Now, Dictionary<CellAddress, OpenCell> Was, Dictionary<CellAddress, OpenCell> Becomes)
    {
        public static WrittenSheet? Of(OfficePackage live, WorkbookSheet sheet, (OfficePackage Before, OfficePackage After) written) =>
            Sheets(written.Before).FirstOrDefault(known => known.Name == sheet.Name) is { } before && Sheets(written.After).FirstOrDefault(known => known.Name == sheet.Name) is { } after
            && !HasTable(written.After, after)
                ? new WrittenSheet(sheet.Name, Cells(live, sheet), Cells(written.Before, before), Cells(written.After, after)) : null;

        /// <summary>Whether rows or columns come or go.</summary>
        public bool IsReshaped => !Was.Keys.ToHashSet().SetEquals(Becomes.Keys);

        /// <summary>Whether nothing of people's stands where something comes.</summary>
        public bool HasRoom => !Becomes.Keys.Any(address => !Was.ContainsKey(address) && Now.TryGetValue(address, out var there) && !AreSame(there, Becomes[address]));

        /// <summary>Cells that still are as they were written, or empty, as they are to be.</summary>
        public IEnumerable<OpenCellChange> Changes =>
            from address in Was.Keys.Union(Becomes.Keys).OrderBy(address => address.Row).ThenBy(address => address.Column)
            let there = Now.GetValueOrDefault(address)
            let cell = Becomes.GetValueOrDefault(address)
            where !AreSame(there, cell) && (AreSame(there, Was.GetValueOrDefault(address)) || !Now.ContainsKey(address))
            select Change(Name, address, cell);
    }

    // A value that a formula computes is no difference.
    private static bool AreSame(OpenCell one, OpenCell other) => one.Formula == other.Formula && (one.Formula is not null || (one.Kind, one.Text) == (other.Kind, other.Text) || (one.Text ?? "").Length + (other.Text ?? "").Length == 0);

    private static OpenCellChange Change(string sheet, CellAddress address, OpenCell cell) =>
        new(sheet, address.Row, address.Column, cell with { Formula = cell.Formula is null ? null : OpenFormula.ToPeople(cell.Formula) });

    private static IReadOnlyList<WorkbookSheet> Sheets(OfficePackage package) => WorkbookSheets.Of(package);

    private static Dictionary<CellAddress, OpenCell> Cells(OfficePackage package, WorkbookSheet sheet)
    {
        var edit = new WorkbookEdit(package, []).Sheet(sheet.Part);
        var cells = new Dictionary<CellAddress, OpenCell>();
        foreach (var cell in edit.RowNumbers.SelectMany(edit.Cells).Where(SheetEdit.HasContent))
        {
            var kind = (string?)cell.Attribute("t") switch { "b" => OpenCellKind.Flag, null or "n" => OpenCellKind.Number, _ => OpenCellKind.Text };
            cells[SheetEdit.AddressOf(cell)] = new OpenCell(kind, edit.TextOf(cell), (string?)cell.Element(edit.Namespace + "f"), null);
        }

        return cells;
    }
}

/// <summary>Where a table of ours stands.</summary>
/// <param name="Table">What we call it.</param>
/// <param name="Name">What it is called there; empty where only its headers are left.</param>
/// <param name="Sheet">Its sheet's name.</param>
/// <param name="FirstRow">Number of the first row of its data.</param>
/// <param name="LastRow">Number of the last one.</param>
/// <param name="FirstColumn">Number of its first column.</param>
/// <param name="Columns">How many columns it has.</param>
/// <param name="IdColumn">Number of the hidden column.</param>
/// <param name="ColumnNumbers">Where columns of ours stand, by their ids.</param>
/// <param name="RowNumbers">Where rows stand, by their ids.</param>
public sealed record OpenTablePlace(
    string Table, string Name, string Sheet, int FirstRow, int LastRow, int FirstColumn, int Columns, int IdColumn, IReadOnlyDictionary<string, int> ColumnNumbers, IReadOnlyDictionary<string, int> RowNumbers);

/// <summary>A cell that is to be written.</summary>
/// <param name="Sheet">Its sheet's name.</param>
/// <param name="Row">Its row's number.</param>
/// <param name="Column">Its column's number.</param>
/// <param name="Cell">What it shall hold.</param>
public readonly record struct OpenCellChange(string Sheet, int Row, int Column, OpenCell Cell);
