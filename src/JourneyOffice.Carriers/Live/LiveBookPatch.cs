using System.Text.Json.Nodes;

namespace JourneyOffice.Carriers;

/// <summary>
/// What is to be done to a structured table, in this order: cells, then rows that go, then rows that come. Rows are known by the id in the hidden column, and by
/// their place among the rows of the table as it was sent. A cell in a row behind the last one stands right below the table, which then grows over it.
/// </summary>
/// <param name="Table">The table's name.</param>
/// <param name="Set">Cells that get another value.</param>
/// <param name="Delete">Rows that go, the last one first.</param>
/// <param name="Add">Rows that come.</param>
public sealed record EditTableStep(string Table, IReadOnlyList<TableCellValue> Set, IReadOnlyList<TableRowPlace> Delete, IReadOnlyList<TableRowValues> Add) : LiveStep;

/// <summary>A cell of a structured table.</summary>
/// <param name="Row">Its row among those of the data, from 0, as it was sent.</param>
/// <param name="Column">Its column in the table, from 0.</param>
/// <param name="Value">The value: a text, a number, true, false; null: empty.</param>
public sealed record TableCellValue(int Row, int Column, JsonNode? Value);

/// <summary>A row of a structured table.</summary>
/// <param name="Row">Its place among the rows of the data, from 0, as it was sent.</param>
/// <param name="Id">What stands in its hidden column.</param>
public sealed record TableRowPlace(int Row, string Id);

/// <summary>A row that comes.</summary>
/// <param name="Id">What stands in its hidden column: where a row has it already, nothing is to be done.</param>
/// <param name="After">Id of the row that it follows; null: at the end.</param>
/// <param name="Values">Its values in the order of the table's columns.</param>
public sealed record TableRowValues(string Id, string? After, IReadOnlyList<JsonNode?> Values);

/// <summary>Cells outside of our tables that compute or say something of the map: as they must be once the tables are as they shall be.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Cells">The cells.</param>
public sealed record SetCellsStep(string Sheet, IReadOnlyList<SheetCellValue> Cells) : LiveStep;

/// <summary>A cell of a sheet.</summary>
/// <param name="Row">Its row, from 0.</param>
/// <param name="Column">Its column, from 0.</param>
/// <param name="Formula">The formula, with its =; null: none.</param>
/// <param name="Value">The value, where there is no formula; null: empty.</param>
public sealed record SheetCellValue(int Row, int Column, string? Formula, JsonNode? Value);
