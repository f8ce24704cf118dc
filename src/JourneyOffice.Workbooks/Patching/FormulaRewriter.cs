using System.Globalization;
using System.Text;

namespace JourneyOffice.Workbooks;

/// <summary>A reference in a formula: <c>$B5</c>, <c>B5:C9</c>, <c>5:7</c>.</summary>
/// <param name="Sheet">The sheet in front of it; <see langword="null"/>: the formula's own.</param>
/// <param name="Text">The reference without the sheet.</param>
internal readonly record struct FormulaReference(string? Sheet, string Text);

/// <summary>
/// Finds the references in a formula and replaces them, leaving all else as it is: texts, functions, names, structured references
/// (ECMA-376 part 1, section 18.17). References to other workbooks are left alone.
/// </summary>
internal static class FormulaRewriter
{
    /// <summary>The formula with each reference replaced by what <paramref name="replace"/> gives.</summary>
    public static string Rewrite(string formula, Func<FormulaReference, string> replace)
    {
        var result = new StringBuilder(formula.Length + 8);
        string? sheet = null;
        for (var at = 0; at < formula.Length;)
        {
            var start = at;
            switch (formula[at])
            {
                case '"':
                    at = Quoted(formula, at, '"');
                    break;
                case '\'':
                    at = Quoted(formula, at, '\'');
                    if (at < formula.Length && formula[at] == '!')
                    {
                        sheet = formula[(start + 1)..(at - 1)].Replace("''", "'", StringComparison.Ordinal);
                        result.Append(formula, start, ++at - start);
                        continue;
                    }

                    break;
                case '[':
                    at = Bracketed(formula, at);
                    // What follows is a sheet of another workbook: its references are not ours.
                    at = ForeignReference(formula, at);
                    break;
                case var character when IsWord(character):
                    at = Word(formula, at);
                    if (at < formula.Length && formula[at] == '!')
                    {
                        sheet = formula[start..at];
                        result.Append(formula, start, ++at - start);
                        continue;
                    }

                    at = Range(formula, start, at);
                    var text = formula[start..at];
                    var isCall = at < formula.Length && formula[at] is '(' or '[';
                    result.Append(!isCall && IsReference(text) ? replace(new FormulaReference(sheet, text)) : text);
                    sheet = null;
                    continue;
                default:
                    at++;
                    break;
            }

            result.Append(formula, start, at - start);
            sheet = null;
        }

        return result.ToString();
    }

    /// <summary>A reference after a row came or went.</summary>
    public static string Shift(string reference, RowShift shift)
    {
        var ends = reference.Split(':');
        var (firstRow, lastRow) = (RowOf(ends[0]), RowOf(ends[^1]));
        if (firstRow is null || lastRow is null)
            return reference;
        var shifted = shift.Range(CellRange.Of(Math.Min(firstRow.Value, lastRow.Value), 1, Math.Max(firstRow.Value, lastRow.Value), 1));
        if (shifted is not { } range)
            return "#REF!";
        var first = WithRow(ends[0], firstRow <= lastRow ? range.First.Row : range.Last.Row);
        return ends.Length == 1 ? first : $"{first}:{WithRow(ends[1], firstRow <= lastRow ? range.Last.Row : range.First.Row)}";
    }

    /// <summary>A reference as it reads in a cell further down and right: the parts without $ move.</summary>
    public static string Translate(string reference, int rows, int columns) =>
        string.Join(':', reference.Split(':').Select(end => TranslateEnd(end, rows, columns)));

    private static string TranslateEnd(string end, int rows, int columns)
    {
        if (!CellAddress.TryParse(end, out var cell))
            return end;
        var fixedColumn = end[0] == '$';
        var fixedRow = end.LastIndexOf('$') > 0;
        var moved = new CellAddress(cell.Row + (fixedRow ? 0 : rows), cell.Column + (fixedColumn ? 0 : columns));
        if (moved.Row < 1 || moved.Column < 1)
            return "#REF!";
        return string.Create(CultureInfo.InvariantCulture, $"{(fixedColumn ? "$" : "")}{CellAddress.ColumnName(moved.Column)}{(fixedRow ? "$" : "")}{moved.Row}");
    }

    private static int? RowOf(string end)
    {
        var digits = end.AsSpan().TrimStart("$ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;
    }

    private static string WithRow(string end, int row)
    {
        var letters = end.Length - end.AsSpan().TrimStart("$ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz").Length;
        return end[..letters] + row.ToString(CultureInfo.InvariantCulture);
    }

    private static bool IsReference(string text)
    {
        var ends = text.Split(':');
        if (ends.Length == 1)
            return CellAddress.TryParse(text, out _);
        return ends.Length == 2
            && ((CellAddress.TryParse(ends[0], out _) && CellAddress.TryParse(ends[1], out _)) || (IsRow(ends[0]) && IsRow(ends[1])));
    }

    private static bool IsRow(string text) =>
        text.Length > 0 && text.TrimStart('$') is { Length: > 0 } digits && digits.All(char.IsAsciiDigit);

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || character is '_' or '$' or '.' or '\\';

    private static int Word(string formula, int at)
    {
        while (at < formula.Length && IsWord(formula[at]))
            at++;
        return at;
    }

    /// <summary>The end of a range that begins with a word.</summary>
    private static int Range(string formula, int start, int end)
    {
        if (end + 1 >= formula.Length || formula[end] != ':' || !IsWord(formula[end + 1]))
            return end;
        var last = Word(formula, end + 1);
        return IsReference(formula[start..last]) ? last : end;
    }

    private static int Quoted(string formula, int at, char quote)
    {
        for (at++; at < formula.Length; at++)
        {
            if (formula[at] != quote)
                continue;
            if (at + 1 < formula.Length && formula[at + 1] == quote)
                at++;
            else
                return at + 1;
        }

        return at;
    }

    private static int Bracketed(string formula, int at)
    {
        var depth = 0;
        for (; at < formula.Length; at++)
        {
            if (formula[at] == '\'')
                at++;
            else if (formula[at] == '[')
                depth++;
            else if (formula[at] == ']' && --depth == 0)
                return at + 1;
        }

        return at;
    }

    private static int ForeignReference(string formula, int at)
    {
        var end = Word(formula, at);
        if (end == at || end >= formula.Length || formula[end] != '!')
            return at;
        end = Word(formula, end + 1);
        return end < formula.Length && formula[end] == ':' ? Word(formula, end + 1) : end;
    }
}
