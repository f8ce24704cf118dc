namespace JourneyOffice.Workbooks;

/// <summary>
/// How high a row must be for all its lines to be seen. A column of n characters is n times the widest digit of the normal font
/// (7 px for Calibri 11; ECMA-376 part 1, section 18.3.1.13), padding apart; 96 px are 72 pt.
/// </summary>
internal static class RowHeights
{
    /// <summary>The height of a header row: 26 px.</summary>
    public const double Header = 19.5;

    /// <summary>The height of a row of headers that shows all their words.</summary>
    public static double OfHeaders(IReadOnlyList<SizedText> headers, string language) => Math.Max(Header, For(headers, language, isBold: true) + 4.5);

    private const double PixelsPerCharacter = 7;
    private const double PointsPerPixel = 0.75;

    // One step of indent at the left.
    private const double IndentPixels = 9;

    // Rules and cell padding take a little of each line; programs measure a little differently.
    private const double Reserve = 0.96;

    /// <summary>The height in points for a row whose cells hold these texts.</summary>
    /// <param name="cells">What the cells hold.</param>
    /// <param name="language">The workbook's language: Chinese fonts have higher lines.</param>
    /// <param name="isBold">Whether the texts are bold.</param>
    public static double For(IReadOnlyList<SizedText> cells, string language, bool isBold = false)
    {
        var lines = 1;
        foreach (var cell in cells)
            lines = Math.Max(lines, Lines(cell.Text, cell.Width, isBold));
        var leading = language == "en" && !HasEastAsian(cells) ? 15 : 17.25;
        // Excel's highest row is 409 points (Excel specifications and limits).
        return Math.Min(409, (lines * leading) + (lines > 1 ? 1.5 : 0));
    }

    /// <summary>How many lines a text takes in a column.</summary>
    public static int Lines(string text, double width, bool isBold)
    {
        var room = ((width * PixelsPerCharacter) - IndentPixels) * PointsPerPixel * Reserve;
        var count = 0;
        foreach (var line in text.AsSpan().SplitAny('\n', '\u000B'))
            count += WrappedLines.Count(text.AsSpan(line), room, isBold);
        return count;
    }

    private static bool HasEastAsian(IReadOnlyList<SizedText> cells) =>
        cells.Any(cell => cell.Text.AsSpan().ContainsAnyInRange('\u2E80', '\uFFFF'));
}
