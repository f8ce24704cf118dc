using System.Globalization;

namespace JourneyOffice.Workbooks;

/// <summary>The place of a cell: row and column from 1.</summary>
/// <param name="Row">The row's number.</param>
/// <param name="Column">The column's number; 1 is A.</param>
internal readonly record struct CellAddress(int Row, int Column)
{
    /// <summary>The last row of a sheet (Excel specifications and limits).</summary>
    public const int LastRow = 1_048_576;

    /// <summary>The last column of a sheet, XFD.</summary>
    public const int LastColumn = 16_384;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ColumnName(Column)}{Row}");

    /// <summary>The letters of a column.</summary>
    public static string ColumnName(int column) => column < Names.Length ? Names[column] : Letters(column);

    // Those of nearly all cells.
    private static readonly string[] Names = [.. Enumerable.Range(0, 100).Select(Letters)];

    private static string Letters(int column)
    {
        Span<char> letters = stackalloc char[4];
        var at = letters.Length;
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
            letters[--at] = (char)('A' + ((rest - 1) % 26));
        return new string(letters[at..]);
    }

    /// <summary>Reads an address such as <c>B5</c> or <c>$B$5</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CellAddress address)
    {
        var column = 0;
        var row = 0;
        var at = 0;
        if (at < text.Length && text[at] == '$')
            at++;
        for (; at < text.Length && char.IsAsciiLetter(text[at]); at++)
            column = Math.Min((column * 26) + (char.ToUpperInvariant(text[at]) - 'A' + 1), LastColumn + 1);
        if (at < text.Length && text[at] == '$')
            at++;
        var digits = at;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
            row = Math.Min((row * 10) + (text[at] - '0'), LastRow + 1);
        address = new CellAddress(row, column);
        return at == text.Length && digits < at && column is > 0 and <= LastColumn && row is > 0 and <= LastRow;
    }
}
