using System.Globalization;
using System.Text.Json.Nodes;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;
using JourneyOffice.Workbooks;

namespace JourneyOffice.Carriers;

/// <summary>
/// The steps that carry out a plan in an open workbook: the tables by the plan's own operations, and what else the byte hand wrote into a file with the same
/// cells.
/// </summary>
internal static class LiveBookSteps
{
    public static LivePatch Make(Carrier carrier, PlannedUpdate planned)
    {
        var patch = new LivePatch { Kind = LiveKind.Workbook, Map = planned.Surface.Carried.Base.Id };
        if (planned.IsNothing)
            return patch;
        var before = carrier.Package!;
        var ledger = planned.Surface.Carried.IsAdopted ? null : planned.Surface.Carried.Ledger;
        var tables = OpenBookReading.Tables(before, ledger);
        var cells = OpenBookReading.Changes(
            before, () => OfficePackage.Open(planned.Hand.Apply(planned.Patch, planned.NewBase), carrier.FileName, before.Limits),
            (Written(carrier, planned.Surface.Carried.Base, planned), Written(carrier, planned.NewBase, planned)), tables.Select(table => table.Sheet).ToHashSet(StringComparer.Ordinal));
        return patch with { Steps = [.. Tables(carrier, planned, tables), .. cells.Select(cell => LiveBookLists.WithoutMissing(cell, tables)).GroupBy(cell => cell.Sheet, StringComparer.Ordinal).Select(SheetOf), WriteMap(carrier, planned)] };
    }

    // Whether it was written with charts only its rows tell: a map with a curve has some more of them.
    private static OfficePackage Written(Carrier carrier, JourneyMap map, PlannedUpdate planned)
    {
        var language = planned.Surface.Carried.Ledger.Language;
        return OfficePackage.Open(WorkbookWriter.Build(map, language, Theme.Calm, OpenBookReading.HasCurve(carrier.Package!)), carrier.FileName);
    }

    private static IEnumerable<LiveStep> Tables(Carrier carrier, PlannedUpdate planned, IReadOnlyList<OpenTablePlace> tables)
    {
        foreach (var operations in planned.Patch.Operations.GroupBy(TableOf, StringComparer.Ordinal))
        {
            var table = tables.FirstOrDefault(table => table.Table == operations.Key) ?? throw Missing(planned, operations.Key);
            yield return table.Name.Length == 0 ? LiveBookLists.Make(carrier, table, [.. operations]) : new EditTableStep(
                table.Name,
                [.. operations.OfType<SetRowId>().Select(set => Cell(table, set.Number, table.IdColumn, JsonValue.Create(set.Id))),
                    .. operations.OfType<SetCell>().Where(set => table.RowNumbers.ContainsKey(set.Row) && table.ColumnNumbers.ContainsKey(set.Column)).Select(set => Cell(table, table.RowNumbers[set.Row], table.ColumnNumbers[set.Column], ValueOf(set.Cell)))],
                [.. operations.OfType<DeleteRow>().Where(delete => table.RowNumbers.ContainsKey(delete.Row)).Select(delete => new TableRowPlace(table.RowNumbers[delete.Row] - table.FirstRow, delete.Row)).OrderByDescending(row => row.Row)],
                [.. operations.OfType<AddRow>().Where(add => !table.RowNumbers.ContainsKey(add.Row.Id)).Select(add => new TableRowValues(add.Row.Id, add.After, ValuesOf(table, add)))]);
        }
    }

    private static string TableOf(PatchOperation operation) => operation switch
    {
        SetCell set => set.Table,
        SetRowId set => set.Table,
        AddRow add => add.Table,
        DeleteRow delete => delete.Table,
        _ => throw new InvalidOperationException(operation.GetType().Name),
    };

    private static JourneyException Missing(PlannedUpdate planned, string table) =>
        new(WorkbooksErrors.TableMissing, new Place(planned.Surface.Carrier.FileName), planned.Surface.Carrier.FileName, table);

    private static TableCellValue Cell(OpenTablePlace table, int row, int column, JsonNode? value) => new(row - table.FirstRow, column - table.FirstColumn, value);

    /// <summary>A row's cells in the order of the table's columns.</summary>
    public static JsonNode?[] ValuesOf(OpenTablePlace table, AddRow add)
    {
        var values = new JsonNode?[table.Columns];
        values[table.IdColumn - table.FirstColumn] = JsonValue.Create(add.Row.Id);
        for (var index = 0; index < add.Columns.Count && index < add.Row.Cells.Count; index++)
        {
            if (table.ColumnNumbers.TryGetValue(add.Columns[index], out var number))
                values[number - table.FirstColumn] = ValueOf(add.Row.Cells[index]);
        }

        return values;
    }

    /// <summary>What a cell of a table says.</summary>
    public static JsonValue? ValueOf(TableCell cell) =>
        cell.Number is { } number ? JsonValue.Create(number) : OpenBookReading.TextOf(cell) is { Length: > 0 } text ? JsonValue.Create(text) : null;

    private static SetCellsStep SheetOf(IGrouping<string, OpenCellChange> sheet) => new(sheet.Key, [.. sheet.Select(change =>
        new SheetCellValue(change.Row - 1, change.Column - 1, change.Cell.Formula, change.Cell.Formula is null ? ValueOf(change.Cell) : null))]);

    private static JsonValue? ValueOf(OpenCell cell) => cell.Kind switch
    {
        OpenCellKind.Text => JsonValue.Create(cell.Text),
        OpenCellKind.Flag => JsonValue.Create(cell.Text == "1"),
        OpenCellKind.Number when decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        _ => null,
    };

    // The checksums of parts are the byte hand's; what is written here is read as a whole the next time.
    private static WriteMapStep WriteMap(Carrier carrier, PlannedUpdate planned)
    {
        var carried = new CarriedMap(planned.NewBase, planned.Patch.Ledger with { Parts = new Dictionary<string, uint>(StringComparer.Ordinal) });
        return WriteMapStep.Of(carried, carrier.FileName);
    }
}
