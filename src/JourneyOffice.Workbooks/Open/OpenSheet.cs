namespace JourneyOffice.Workbooks;

/// <summary>A sheet of a workbook that a program has open, as that program shows its cells.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Row">Number of the first row, from 1.</param>
/// <param name="Column">Number of the first column, from 1.</param>
/// <param name="Rows">The cells, row by row.</param>
/// <param name="Hidden">Numbers of the rows that are hidden or filtered out.</param>
/// <param name="Tables">Its structured tables.</param>
public sealed record OpenSheet(string Name, int Row, int Column, IReadOnlyList<IReadOnlyList<OpenCell>> Rows, IReadOnlySet<int> Hidden, IReadOnlyList<OpenTable> Tables);

/// <summary>A cell.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">The text, or a number's digits, or 1 and 0.</param>
/// <param name="Formula">The formula as people see it, with its =; <see langword="null"/>: none.</param>
/// <param name="Format">The number format's code; <see langword="null"/>: not known.</param>
public readonly record struct OpenCell(OpenCellKind Kind, string Text, string? Formula, string? Format);

/// <summary>What a cell holds.</summary>
public enum OpenCellKind
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>TRUE or FALSE.</summary>
    Flag,
}

/// <summary>A structured table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Row">Number of the row of its headers.</param>
/// <param name="Column">Number of its first column.</param>
/// <param name="Rows">Its rows, headers and totals among them.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="HasTotals">Whether it has a row of totals.</param>
/// <param name="Ids">The columns' ids; where they are not known, their order.</param>
public sealed record OpenTable(string Name, int Row, int Column, int Rows, int Columns, bool HasTotals, IReadOnlyList<int> Ids);
