using System.Text.Json.Nodes;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;
using JourneyOffice.Workbooks;

namespace JourneyOffice.Carriers;

/// <summary>
/// The steps for a list of ours that is no table any more, since people made it a plain range or a program lost the table: its cells, as the byte hand writes them.
/// Rows that come stand below its last one, since nothing would move for one in between; rows that go are emptied.
/// </summary>
internal static class LiveBookLists
{
    /// <summary>What is to be done to the list's sheet.</summary>
    /// <param name="carrier">The workbook.</param>
    /// <param name="list">The list.</param>
    /// <param name="operations">The plan's operations on it.</param>
    /// <exception cref="JourneyException">Something stands where rows are to come.</exception>
    public static SetCellsStep Make(Carrier carrier, OpenTablePlace list, IReadOnlyList<PatchOperation> operations)
    {
        var cells = new Dictionary<(int Row, int Column), JsonNode?>();
        foreach (var delete in operations.OfType<DeleteRow>().Where(delete => list.RowNumbers.ContainsKey(delete.Row)))
        {
            for (var column = list.FirstColumn; column < list.FirstColumn + list.Columns; column++)
                cells[(list.RowNumbers[delete.Row], column)] = null;
        }

        foreach (var set in operations.OfType<SetRowId>())
            cells[(set.Number, list.IdColumn)] = JsonValue.Create(set.Id);
        foreach (var set in operations.OfType<SetCell>().Where(set => list.RowNumbers.ContainsKey(set.Row) && list.ColumnNumbers.ContainsKey(set.Column)))
            cells[(list.RowNumbers[set.Row], list.ColumnNumbers[set.Column])] = LiveBookSteps.ValueOf(set.Cell);
        var added = operations.OfType<AddRow>().Where(add => !list.RowNumbers.ContainsKey(add.Row.Id)).ToList();
        RequireRoom(carrier, list, added.Count);
        foreach (var (index, add) in added.Index())
        {
            var values = LiveBookSteps.ValuesOf(list, add);
            for (var column = 0; column < values.Length; column++)
                cells[(list.LastRow + 1 + index, list.FirstColumn + column)] = values[column];
        }

        return new SetCellsStep(list.Sheet, [.. cells.OrderBy(cell => cell.Key).Select(cell => new SheetCellValue(cell.Key.Row - 1, cell.Key.Column - 1, null, cell.Value))]);
    }

    /// <summary>A cell whose formula would speak of a table that is not there gets what the formula comes to.</summary>
    /// <param name="change">The cell.</param>
    /// <param name="tables">Our tables as they stand in the workbook.</param>
    public static OpenCellChange WithoutMissing(OpenCellChange change, IReadOnlyList<OpenTablePlace> tables)
    {
        var missing = new MissingTables(TableKinds.All.Select(TableKinds.NameOf).Where(name => !tables.Any(table => string.Equals(table.Name, name, StringComparison.OrdinalIgnoreCase))));
        return change.Cell.Formula is { } formula && missing.AreIn(formula) ? change with { Cell = change.Cell with { Formula = null } } : change;
    }

    private static void RequireRoom(Carrier carrier, OpenTablePlace list, int rows)
    {
        if (OpenBookReading.FirstBelow(carrier.Package!, list) is { } taken && list.LastRow + rows >= taken.Row)
            throw new JourneyException(WorkbooksErrors.RowsTied, new Place(carrier.FileName, list.Sheet), carrier.FileName, list.Table, taken.Address);
    }
}
