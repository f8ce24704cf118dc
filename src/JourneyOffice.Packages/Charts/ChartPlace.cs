using System.Globalization;

namespace JourneyOffice.Packages;

/// <summary>A range on a sheet, as the references of charts name it.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Range">The range.</param>
internal readonly record struct ChartPlace(string Sheet, CellRange Range)
{
    private const int LongestColumn = 3;

    /// <summary>The cells, in the order of the points: by column, then by row.</summary>
    public IEnumerable<(int Row, int Column)> Cells
    {
        get
        {
            for (var row = Range.Top; row <= Range.Bottom; row++)
            {
                for (var column = Range.Left; column <= Range.Right; column++)
                    yield return (row, column);
            }
        }
    }

    /// <summary>How many cells.</summary>
    public long Count => (long)Range.Width * (Range.Bottom - Range.Top + 1);

    /// <summary>The same place for another number of points: it grows and shrinks at its end.</summary>
    public ChartPlace WithCount(int count)
    {
        var points = Math.Max(count, 1);
        var isRow = Range is { Width: > 1 } && Range.Top == Range.Bottom;
        return this with { Range = isRow ? Range with { Right = Range.Left + points - 1 } : Range with { Bottom = Range.Top + points - 1 } };
    }

    /// <summary>Reads <c>Sheet1!$A$2:$A$9</c> and <c>'My sheet'!$B$1</c>; several ranges in one reference, or names, are not understood.</summary>
    public static bool TryParse(string? formula, out ChartPlace place)
    {
        place = default;
        var bang = formula?.LastIndexOf('!') ?? -1;
        if (bang < 1 || !CellRange.TryParse(formula![(bang + 1)..], out var range))
            return false;
        var sheet = formula[..bang];
        if (sheet.StartsWith('\''))
        {
            if (sheet.Length < 3 || !sheet.EndsWith('\''))
                return false;
            sheet = sheet[1..^1].Replace("''", "'", StringComparison.Ordinal);
        }

        place = new ChartPlace(sheet, range);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var sheet = IsPlain(Sheet) ? Sheet : $"'{Sheet.Replace("'", "''", StringComparison.Ordinal)}'";
        var first = Fixed(Range.Top, Range.Left);
        return Count == 1 ? $"{sheet}!{first}" : $"{sheet}!{first}:{Fixed(Range.Bottom, Range.Right)}";
    }

    // Quotation marks are always right, but Office writes none around plain names such as Sheet1; "A1" would be a cell.
    private static bool IsPlain(string sheet) =>
        sheet.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') && sheet.TakeWhile(char.IsAsciiLetter).Count() > LongestColumn;

    private static string Fixed(int row, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"${CellRange.Address(row, column)[..^row.ToString(CultureInfo.InvariantCulture).Length]}${row}");
}
