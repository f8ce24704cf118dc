using System.Text.Json.Serialization;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// What has to be done to a surface, computed without its bytes. Every operation may be applied twice with the same result.
/// The byte hand knows all; the live hand (Office.js) knows those marked live, the rest goes through the byte hand slide by slide.
/// Its JSON schema is published as docs/schema/patch.schema.json.
/// </summary>
/// <param name="Operations">What to do, in order.</param>
/// <param name="Ledger">The ledger to write last, without part checksums, which the hand fills in.</param>
public sealed record Patch(IReadOnlyList<PatchOperation> Operations, Ledger Ledger)
{
    /// <summary>What people should know: pinned texts whose figures changed, cards that found no room. Not part of the JSON.</summary>
    [JsonIgnore]
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

/// <summary>One operation of a patch.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "do")]
[JsonDerivedType(typeof(SpliceText), "spliceText")]
[JsonDerivedType(typeof(SetBox), "setBox")]
[JsonDerivedType(typeof(DeleteShape), "deleteShape")]
[JsonDerivedType(typeof(SetStyle), "setStyle")]
[JsonDerivedType(typeof(RenameShape), "renameShape")]
[JsonDerivedType(typeof(AddShape), "addShape")]
[JsonDerivedType(typeof(AddPage), "addPage")]
[JsonDerivedType(typeof(ChangeTableRows), "changeTableRows")]
[JsonDerivedType(typeof(SetChartData), "setChartData")]
[JsonDerivedType(typeof(SetCell), "setCell")]
[JsonDerivedType(typeof(SetRowId), "setRowId")]
[JsonDerivedType(typeof(AddRow), "addRow")]
[JsonDerivedType(typeof(DeleteRow), "deleteRow")]
public abstract record PatchOperation;

/// <summary>Addresses a shape: the slide and the shape's id there, as in the snapshot.</summary>
/// <param name="Page">The snapshot page's id.</param>
/// <param name="ShapeId">The snapshot element's shape id.</param>
/// <param name="Cell">The cell, where the shape is a table and its cell is meant.</param>
public readonly record struct ShapeAddress(string Page, string ShapeId, CellAddress? Cell = null);

/// <summary>A cell of a table on a slide, before rows are added or removed.</summary>
/// <param name="Row">The row's number, from 0.</param>
/// <param name="Column">The column's number, from 0.</param>
public readonly record struct CellAddress(int Row, int Column);

/// <summary>
/// Live. Replaces characters of a shape's text so that it becomes <paramref name="Result"/>; runs outside the splice keep their formatting.
/// Positions count UTF-16 units of <see cref="SnapshotElement.Text"/>; newlines are paragraph ends. Splices of one shape follow each
/// other directly, from the text's end to its beginning; a hand that finds the last one's result there does none of them.
/// </summary>
/// <param name="Shape">The shape.</param>
/// <param name="Start">Where to begin.</param>
/// <param name="Delete">How many characters go.</param>
/// <param name="Insert">What comes in their place, in the formatting of the first character that goes, else of the one before (or after, at a paragraph's start).</param>
/// <param name="Result">The whole text afterwards: a hand that finds it there already does nothing.</param>
public sealed record SpliceText(ShapeAddress Shape, int Start, int Delete, string Insert, string Result) : PatchOperation;

/// <summary>Live. Moves and sizes a shape, in slide coordinates; a shape inside a group is converted to the group's.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Box">Where it shall stand.</param>
/// <param name="FlipVertical">For connectors: whether it runs upwards; <see langword="null"/>: leave.</param>
public sealed record SetBox(ShapeAddress Shape, Box Box, bool? FlipVertical = null) : PatchOperation;

/// <summary>Live. Takes a shape off its slide, with animations and connections that name it.</summary>
/// <param name="Shape">The shape.</param>
public sealed record DeleteShape(ShapeAddress Shape) : PatchOperation;

/// <summary>
/// Brings fill, edge, geometry, alt text and the runs' look of a shape to those of <paramref name="Element"/> where they still are what we
/// had written (<paramref name="Before"/>); what people recoloured stays.
/// </summary>
/// <param name="Shape">The shape.</param>
/// <param name="Before">How we would have drawn it from the base; only properties in which the two differ are touched.</param>
/// <param name="Element">How it shall look.</param>
public sealed record SetStyle(ShapeAddress Shape, PageElement Before, PageElement Element) : PatchOperation;

/// <summary>
/// Live, but for the creationId of a new key. Gives a shape a new name: a copy with changed text became an item of its own, or what the name says of the shape's fields is no
/// longer so.
/// </summary>
/// <param name="Shape">The shape.</param>
/// <param name="Name">Its new name.</param>
/// <param name="Key">Its key from now on, from which its creationId follows.</param>
public sealed record RenameShape(ShapeAddress Shape, string Name, ElementKey Key) : PatchOperation;

/// <summary>Adds a shape to a slide that is there.</summary>
/// <param name="Page">The snapshot page's id.</param>
/// <param name="Element">The shape.</param>
/// <param name="After">The shape behind which it comes in reading order; <see langword="null"/>: before all of ours.</param>
/// <param name="Cells">The cells, where it is a table; the data, where it is a chart.</param>
public sealed record AddShape(string Page, PageElement Element, string? After, IReadOnlyList<PageElement>? Cells = null) : PatchOperation;

/// <summary>Live. Takes rows out of a table on a slide and puts others in; all other rows stay as they are.</summary>
/// <param name="Table">The table.</param>
/// <param name="RowCount">How many rows it has before; a hand that finds the added rows there, or another number of rows and none to add, does nothing.</param>
/// <param name="Removed">Numbers of the rows that go, from 0.</param>
/// <param name="Added">The rows that come.</param>
public sealed record ChangeTableRows(ShapeAddress Table, int RowCount, IReadOnlyList<int> Removed, IReadOnlyList<AddedTableRow> Added) : PatchOperation;

/// <summary>A row that comes into a table on a slide.</summary>
/// <param name="Row">The row.</param>
/// <param name="Cells">Its cells in the order of the columns.</param>
/// <param name="After">Number of the row that it follows, counted before anything changes; −1: the first.</param>
public sealed record AddedTableRow(PageTableRow Row, IReadOnlyList<PageElement> Cells, int After);

/// <summary>
/// Sets the data of a chart on a slide, in its sheet and in what it draws; rows and series may come, go and change places. What people did to
/// the look of a series or point goes along with it; points that still look as drawn before are brought to the new drawing.
/// </summary>
/// <param name="Chart">The chart.</param>
/// <param name="Rows">Its categories from left to right.</param>
/// <param name="Columns">Its series in their order.</param>
/// <param name="Before">How the chart would have been drawn from the base.</param>
/// <param name="Element">How it is drawn now.</param>
/// <param name="Apart">What the drawing keeps in place of what the sheet says, until somebody settles which of the two is meant.</param>
public sealed record SetChartData(
    ShapeAddress Chart, IReadOnlyList<ChartRow> Rows, IReadOnlyList<ChartColumn> Columns, DrawnChart Before, DrawnChart Element, IReadOnlyList<DrawnDatum> Apart) : PatchOperation;

/// <summary>What a chart draws for one cell of its data.</summary>
/// <param name="Row">Which of the rows; −1: the names of the series.</param>
/// <param name="Column">Which of the columns; −1: the names of the categories.</param>
/// <param name="Text">What is drawn; empty: a gap.</param>
public sealed record DrawnDatum(int Row, int Column, string Text);

/// <summary>A category of a chart.</summary>
/// <param name="Id">What it stands for; <see langword="null"/>: a person's own.</param>
/// <param name="Former">Its place among the categories now, from 0; −1: it is new.</param>
/// <param name="Name">Its name.</param>
public sealed record ChartRow(string? Id, int Former, string Name);

/// <summary>A series of a chart.</summary>
/// <param name="Id">What it stands for; <see langword="null"/>: a person's own.</param>
/// <param name="Former">Its place among the series now, from 0; −1: it is new.</param>
/// <param name="Name">Its name.</param>
/// <param name="Values">What stands in each row; empty: a gap.</param>
public sealed record ChartColumn(string? Id, int Former, string Name, IReadOnlyList<string> Values);

/// <summary>A chart as it is drawn.</summary>
/// <param name="Chart">The chart.</param>
/// <param name="Data">Its data.</param>
public sealed record DrawnChart(PageElement Chart, IReadOnlyList<PageElement> Data);

/// <summary>Adds a slide.</summary>
/// <param name="Page">The page to be written.</param>
/// <param name="After">Id of the slide that it follows; <see langword="null"/>: at the end.</param>
public sealed record AddPage(Page Page, string? After) : PatchOperation;

/// <summary>Live. Sets a cell of one of our tables.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Row">The row's id.</param>
/// <param name="Column">The column's id.</param>
/// <param name="Cell">What it shall hold.</param>
public sealed record SetCell(string Table, string Row, string Column, TableCell Cell) : PatchOperation;

/// <summary>Live. Writes the id of an entry that people made by adding a row.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Number">The row's number on its sheet, as in the snapshot.</param>
/// <param name="Id">The new entry's id.</param>
public sealed record SetRowId(string Table, int Number, string Id) : PatchOperation;

/// <summary>Live. Adds a row at the end of a table, or after a row.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Row">The row, its cells in the order of <paramref name="Columns"/>.</param>
/// <param name="Columns">The columns' ids.</param>
/// <param name="After">Id of the row that it follows; <see langword="null"/>: at the end.</param>
public sealed record AddRow(string Table, TableRow Row, IReadOnlyList<string> Columns, string? After) : PatchOperation;

/// <summary>Live. Removes a row; what stands beside the table stays.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Row">The row's id.</param>
public sealed record DeleteRow(string Table, string Row) : PatchOperation;
