using System.Globalization;

namespace JourneyOffice.Packages;

/// <summary>A range of cells, or one cell; rows and columns count from 1, both ends included.</summary>
internal readonly record struct CellRange(int Left, int Top, int Right, int Bottom)
{
    private const int LastColumn = 16_384;
    private const int LastRow = 1_048_576;

    /// <summary>How many columns it spans.</summary>
    public int Width => Right - Left + 1;

    /// <summary>Whether the two share a cell.</summary>
    public bool Overlaps(CellRange other) => Left <= other.Right && other.Left <= Right && Top <= other.Bottom && other.Top <= Bottom;

    /// <summary>The address of a cell: "B3".</summary>
    public static string Address(int row, int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row}");
    }

    /// <summary>Reads "B3", "B3:D9" or the same with dollar signs.</summary>
    public static bool TryParse(string text, out CellRange range)
    {
        var span = text.AsSpan();
        var colon = span.IndexOf(':');
        range = default;
        if (!TryCell(colon < 0 ? span : span[..colon], out var left, out var top))
            return false;
        var (right, bottom) = (left, top);
        if (colon >= 0 && !TryCell(span[(colon + 1)..], out right, out bottom))
            return false;
        range = new CellRange(Math.Min(left, right), Math.Min(top, bottom), Math.Max(left, right), Math.Max(top, bottom));
        return true;
    }

    private static bool TryCell(ReadOnlySpan<char> text, out int column, out int row)
    {
        (column, row) = (0, 0);
        var at = text.StartsWith("$") ? 1 : 0;
        for (; at < text.Length && char.IsAsciiLetter(text[at]) && column <= LastColumn; at++)
            column = (column * 26) + (text[at] & 31);
        if (at < text.Length && text[at] == '$')
            at++;
        return column is > 0 and <= LastColumn
            && int.TryParse(text[at..], NumberStyles.None, CultureInfo.InvariantCulture, out row) && row is > 0 and <= LastRow;
    }
}
