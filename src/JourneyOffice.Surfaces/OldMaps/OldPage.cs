namespace JourneyOffice.Surfaces;

/// <summary>A slide or sheet that is none of ours, as far as a map that somebody drew can stand on it.</summary>
/// <param name="Number">Its number among the slides or sheets, from 1.</param>
/// <param name="Name">What people call it: the sheet's name; of a slide its title.</param>
/// <param name="Title">The title that it shows; <see langword="null"/> where it has no place for one.</param>
public sealed record OldPage(int Number, string Name, string? Title)
{
    /// <summary>Its tables; a sheet is one table of all its cells.</summary>
    public IReadOnlyList<OldTable> Tables { get; init; } = [];

    /// <summary>Its shapes from back to front, groups dissolved, without title, footers, lines and pictures.</summary>
    public IReadOnlyList<OldShape> Shapes { get; init; } = [];
}

/// <summary>A table that somebody filled.</summary>
/// <param name="Cells">Its cells with texts, row by row; those that a merged one covers are left out.</param>
public sealed record OldTable(IReadOnlyList<OldCell> Cells);

/// <summary>A cell that somebody filled.</summary>
/// <param name="Row">The number of its row.</param>
/// <param name="Column">The number of its column.</param>
/// <param name="Text">What it says, paragraphs parted by U+000A.</param>
/// <param name="Where">Where people find it: "B3", "Table 4, row 2, column 1".</param>
public sealed record OldCell(int Row, int Column, string Text, string Where)
{
    /// <summary>How many rows it covers.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>How many columns it covers.</summary>
    public int Columns { get; init; } = 1;

    internal int LastColumn => Column + Columns - 1;

    internal int LastRow => Row + Rows - 1;
}

/// <summary>A shape that somebody drew; one without a text may be the band of a lane.</summary>
/// <param name="Text">What it says, paragraphs parted by U+000A.</param>
/// <param name="Box">Where it stands on its slide.</param>
/// <param name="Where">Where people find it: "Rectangle 5".</param>
public sealed record OldShape(string Text, Box Box, string Where);
