namespace JourneyOffice.Workbooks;

/// <summary>What a cell holds.</summary>
internal enum RawKind
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number, which may be meant as a date.</summary>
    Number,

    /// <summary>TRUE or FALSE.</summary>
    Boolean,

    /// <summary>An error such as #N/A.</summary>
    Error,
}

/// <summary>A cell as it stands in the file.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">The text; of a number: its digits; of a Boolean: 1 or 0.</param>
/// <param name="Format">Index of its format in cellXfs.</param>
internal readonly record struct RawCell(RawKind Kind, string Text, int Format)
{
    /// <summary>Nothing.</summary>
    public static RawCell Empty { get; } = new(RawKind.Empty, "", 0);
}

/// <summary>A row as it stands in the file.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Hidden">Whether it is hidden or filtered out.</param>
/// <param name="Cells">Its cells by column number.</param>
internal sealed record RawRow(int Number, bool Hidden, IReadOnlyDictionary<int, RawCell> Cells);
