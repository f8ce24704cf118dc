using System.Globalization;

namespace JourneyOffice.Workbooks;

/// <summary>What the references of a condition mean for one of its cells: they move along with it unless they are held by a <c>$</c>.</summary>
internal sealed class ConditionScope(FrozenGrid grid, CellAddress origin, CellAddress cell, IReadOnlySet<string> sheets)
{
    /// <summary>What a reference holds; not known for ranges and other sheets.</summary>
    public object? Value(FormulaToken token) =>
        Resolve(token.Text) is { } range && range.First == range.Last && IsOwn(token) ? grid.Value(range.First) : ConditionFormula.Unknown;

    /// <summary>Whether all that a reference means is seen.</summary>
    public bool IsSeen(FormulaToken token) =>
        IsOwn(token) ? Resolve(token.Text) is { } range && !grid.Visibility.HidesAny(range) && !grid.Visibility.Covers(range.First) : sheets.Contains(token.Sheet!);

    private bool IsOwn(FormulaToken token) => token.Sheet is null || string.Equals(token.Sheet, grid.Name, StringComparison.OrdinalIgnoreCase);

    private CellRange? Resolve(string reference)
    {
        var ends = reference.Split(':');
        var (first, last) = (Split(ends[0]), Split(ends[^1]));
        var (top, bottom) = (Row(first.Row, 1), Row(last.Row, CellAddress.LastRow));
        var (left, right) = (Column(first.Column, 1), Column(last.Column, CellAddress.LastColumn));
        return top is null || bottom is null || left is null || right is null
            ? null
            : CellRange.Of(Math.Min(top.Value, bottom.Value), Math.Min(left.Value, right.Value), Math.Max(top.Value, bottom.Value), Math.Max(left.Value, right.Value));
    }

    private int? Row(string text, int otherwise) =>
        text.Length == 0 ? otherwise : Moved(int.Parse(text.TrimStart('$'), CultureInfo.InvariantCulture), text[0] == '$' ? 0 : cell.Row - origin.Row, CellAddress.LastRow);

    private int? Column(string text, int otherwise) =>
        text.Length == 0 ? otherwise
        : CellAddress.TryParse(text.TrimStart('$') + "1", out var address) ? Moved(address.Column, text[0] == '$' ? 0 : cell.Column - origin.Column, CellAddress.LastColumn)
        : null;

    private static int? Moved(int place, int by, int last) => place + by is var moved && moved >= 1 && moved <= last ? moved : null;

    private static (string Column, string Row) Split(string end)
    {
        var digit = end.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        if (digit < 0)
            return (end, "");
        var row = digit > 0 && end[digit - 1] == '$' ? digit - 1 : digit;
        return (end[..row], end[row..]);
    }
}
