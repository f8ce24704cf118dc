using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>A table of a workbook to be: one list of the map, a row an entry. Made and written by Workbooks, compared here.</summary>
public sealed record TableSheet
{
    /// <summary>Which table: "stages", "emotions", "findings"; more than one may list entries of one list of the map.</summary>
    public required string Kind { get; init; }

    /// <summary>The sheet's name in the workbook's language.</summary>
    public required string SheetName { get; init; }

    /// <summary>The structured table's name, the same in every language: "Stages".</summary>
    public required string TableName { get; init; }

    /// <summary>The list in the map that a new row becomes an entry of: <c>/stages</c>, <c>/reviews/*/findings</c>; see <see cref="TableRows"/>.</summary>
    public required FieldPath List { get; init; }

    /// <summary>Fields that every entry made from a new row gets, such as the lane of an obstacle.</summary>
    public IReadOnlyDictionary<string, string> NewEntryFields { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The columns after the hidden id column, in order.</summary>
    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>The rows in the map's order.</summary>
    public required IReadOnlyList<TableRow> Rows { get; init; }
}

/// <summary>A column of a table.</summary>
public sealed record TableColumn
{
    /// <summary>Its name in the ledger and in patches: the field's name in an entry, with slashes for nested ones ("name").</summary>
    public required string Id { get; init; }

    /// <summary>The header in the workbook's language.</summary>
    public required string Header { get; init; }

    /// <summary>How its values become text.</summary>
    public required FieldFormat Format { get; init; }

    /// <summary>For texts: whether the field is a plain string, not a text in languages.</summary>
    public bool IsPlain { get; init; }

    /// <summary>False for what is computed and never read back.</summary>
    public bool IsInput { get; init; } = true;

    /// <summary>Whether people do not see it: it keeps what a name alone does not say.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Width in characters.</summary>
    public double Width { get; init; } = 16;

    /// <summary>The list on the Lists sheet that its drop-down takes its words from; <see langword="null"/>: free input.</summary>
    public string? Choices { get; init; }
}

/// <summary>A row of a table: one entry of the map.</summary>
/// <param name="Id">Which entry, as <see cref="TableRows"/> names them; stands in the hidden column.</param>
/// <param name="Cells">A cell for each column, in the columns' order.</param>
public sealed record TableRow(string Id, IReadOnlyList<TableCell> Cells);

/// <summary>A cell: the text that people see and the field that it shows.</summary>
/// <param name="Text">The visible text; empty for none.</param>
/// <param name="Number">The value where the cell holds a number (shares, scores, dates as Excel counts them), else <see langword="null"/>.</param>
/// <param name="Field">The field that it shows; <see langword="null"/> for computed cells.</param>
public sealed record TableCell(string Text, decimal? Number = null, FieldBinding? Field = null);
