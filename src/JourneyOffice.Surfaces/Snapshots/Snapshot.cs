namespace JourneyOffice.Surfaces;

/// <summary>
/// What a surface holds now, as data: taken from bytes by Slides and Workbooks, or by Office.js in the add-in. Its JSON schema
/// is published as docs/schema/snapshot.schema.json.
/// </summary>
public sealed record Snapshot
{
    /// <summary>Deck or workbook.</summary>
    public required SurfaceKind Kind { get; init; }

    /// <summary>The language that most of a workbook's headers are written in; <see langword="null"/> where they don't tell. Slides say theirs themselves.</summary>
    public string? Language { get; init; }

    /// <summary>The slides, in the deck's order; foreign ones only with their id.</summary>
    public IReadOnlyList<SnapshotPage> Pages { get; init; } = [];

    /// <summary>The tables of ours in a workbook.</summary>
    public IReadOnlyList<SnapshotTable> Tables { get; init; } = [];
}

/// <summary>The kind of file that carries a map for people to edit.</summary>
public enum SurfaceKind
{
    /// <summary>A presentation.</summary>
    Deck,

    /// <summary>A spreadsheet.</summary>
    Workbook,
}

/// <summary>A slide as it is.</summary>
public sealed record SnapshotPage
{
    /// <summary>What addresses it in its file: the part's name in bytes, the slide's id in Office.js.</summary>
    public required string Id { get; init; }

    /// <summary>True when the slide is hidden in the show.</summary>
    public bool Hidden { get; init; }

    /// <summary>
    /// True when the part's checksum is the ledger's: nobody changed it since, so it was not read and <see cref="Elements"/> is empty.
    /// Enough for recognising; a plan that writes into it needs it read (<see cref="UnreadPages"/>).
    /// </summary>
    public bool AsWritten { get; init; }

    /// <summary>Its shapes, groups dissolved, from back to front.</summary>
    public required IReadOnlyList<SnapshotElement> Elements { get; init; }
}

/// <summary>A shape as it is.</summary>
public sealed record SnapshotElement
{
    /// <summary>The key in its name; <see langword="null"/> for a shape that is not ours.</summary>
    public ElementKey? Key { get; init; }

    /// <summary>The whole name of a shape of ours: behind its key stands what a file that lost base and ledger is read by.</summary>
    public string? Name { get; init; }

    /// <summary>The shape's id in its slide.</summary>
    public required string ShapeId { get; init; }

    /// <summary>Its creationId, if it has one: upper-case GUID with braces.</summary>
    public string? CreationId { get; init; }

    /// <summary>Its visible text, as <see cref="TextBody.Plain"/>.</summary>
    public string Text { get; init; } = "";

    /// <summary>
    /// What a chart draws for a cell of its data, where somebody edited the drawing and somebody else the sheet: neither is <see cref="Text"/>
    /// as it was written, and both are people's words. <see langword="null"/>: there is one word only.
    /// </summary>
    public string? OtherText { get; init; }

    /// <summary>Where it stands on the slide, all groups' transforms applied; of a cell as high and wide as its row and column say.</summary>
    public Box Box { get; init; }

    /// <summary>Which cell of the table or of the chart's data with this shape id it is; <see langword="null"/> for a shape.</summary>
    public SnapshotCell? Cell { get; init; }

    /// <summary>True for a chart that a person gave a form in which series can't come or go, such as several kinds in one.</summary>
    public bool HasFixedSeries { get; init; }
}

/// <summary>A cell of a table on a slide, or of a chart's data: there row 0 names the series and column 0 the categories.</summary>
/// <param name="Row">The row's number, from 0.</param>
/// <param name="Column">The column's number, from 0.</param>
/// <param name="RowId">The row's <c>a16:rowId</c>; <see langword="null"/> where a program dropped it.</param>
/// <param name="ColumnId">The column's <c>a16:colId</c>; <see langword="null"/> where a program dropped it.</param>
/// <param name="Drawn">
/// What a chart draws in place of what stands in its data sheet, where the two differ; <see langword="null"/>: the same.
/// </param>
public sealed record SnapshotCell(int Row, int Column, uint? RowId, uint? ColumnId, string? Drawn = null);

/// <summary>A table as it is.</summary>
public sealed record SnapshotTable
{
    /// <summary>The structured table's name.</summary>
    public required string TableName { get; init; }

    /// <summary>The sheet that it stands on.</summary>
    public required string SheetName { get; init; }

    /// <summary>
    /// True when the sheet's and the table's checksums are the ledger's: nobody changed them since, so they were not read and
    /// <see cref="Rows"/> is empty. Enough for recognising; planning needs tables that were read.
    /// </summary>
    public bool AsWritten { get; init; }

    /// <summary>Which of our columns stand where now: column id (or the header of a column that is not ours) in sheet order.</summary>
    public required IReadOnlyList<SnapshotColumn> Columns { get; init; }

    /// <summary>Its rows from top to bottom, filtered and hidden ones included.</summary>
    public required IReadOnlyList<SnapshotRow> Rows { get; init; }
}

/// <summary>A column as it is.</summary>
/// <param name="Id">Our column's id, recognised by its header in three languages or by its place in the ledger; <see langword="null"/>: not ours.</param>
/// <param name="Header">The header's text now.</param>
public sealed record SnapshotColumn(string? Id, string Header);

/// <summary>A row as it is.</summary>
/// <param name="Id">What stands in the hidden column; <see langword="null"/> for a row that people added.</param>
/// <param name="Number">The row's number on its sheet.</param>
/// <param name="Hidden">True when it is hidden or filtered out.</param>
/// <param name="Values">The cells' visible texts, in the order of the columns.</param>
public sealed record SnapshotRow(string? Id, int Number, bool Hidden, IReadOnlyList<string> Values);
