namespace JourneyOffice.Workbooks;

/// <summary>A column where it stands now.</summary>
/// <param name="Definition">Which of our columns it is; <see langword="null"/>: not ours.</param>
/// <param name="Header">Its header.</param>
/// <param name="Number">Its number on the sheet.</param>
internal sealed record LocatedColumn(ColumnDefinition? Definition, string Header, int Number);

/// <summary>One of our tables where it stands now.</summary>
/// <param name="Definition">Which one.</param>
/// <param name="Name">The structured table's name now.</param>
/// <param name="SheetName">The sheet's name now.</param>
/// <param name="SheetPart">The sheet's part.</param>
/// <param name="TablePart">The table's part; <see langword="null"/> where only the headers are left of it.</param>
/// <param name="Range">Header, data and totals rows.</param>
/// <param name="TotalsRows">How many totals rows it has.</param>
/// <param name="IdColumn">The sheet's number of the id column.</param>
/// <param name="Columns">The other columns in sheet order.</param>
internal sealed record LocatedTable(
    TableDefinition Definition,
    string Name,
    string SheetName,
    string SheetPart,
    string? TablePart,
    CellRange Range,
    int TotalsRows,
    int IdColumn,
    IReadOnlyList<LocatedColumn> Columns)
{
    /// <summary>Whether rows right below the table can only be meant as rows of it: no totals there and no other table on the sheet.</summary>
    public bool MayContinueBelow { get; init; }

    /// <summary>The first row of data.</summary>
    public int FirstRow => Range.First.Row + 1;

    /// <summary>The last row of data.</summary>
    public int LastRow => Range.Last.Row - TotalsRows;

    /// <summary>Where one of our columns stands; <see langword="null"/> where people took it out.</summary>
    public int? ColumnOf(string id) => Columns.FirstOrDefault(column => column.Definition?.Id == id)?.Number;
}
