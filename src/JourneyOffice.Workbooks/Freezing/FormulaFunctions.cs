using System.Globalization;
using System.Text.RegularExpressions;

namespace JourneyOffice.Workbooks;

/// <summary>The functions that formulas of conditional formats are mostly made of (ECMA-376 part 1, section 18.17.7).</summary>
internal static partial class FormulaFunctions
{
    private const string Future = "_xlfn.";
    private static readonly FormulaError WrongValue = new("#VALUE!");

    /// <summary>What a function gives; <see cref="ConditionFormula.Unknown"/> where it is not known.</summary>
    public static object? Call(string name, IReadOnlyList<object?> values)
    {
        var function = (name.StartsWith(Future, StringComparison.OrdinalIgnoreCase) ? name[Future.Length..] : name).ToUpperInvariant();
        return (function, values.Count) switch
        {
            ("AND", > 0) => All(values),
            ("OR", > 0) => Any(values),
            ("IFERROR", 2) => values[0] is FormulaError ? values[1] : values[0],
            ("IF", 2 or 3) => If(values),
            ("ISERROR", 1) => Known(values[0], value => value is FormulaError),
            ("ISNUMBER", 1) => Known(values[0], value => value is double),
            ("ISTEXT", 1) => Known(values[0], value => value is string),
            ("ISBLANK", 1) => Known(values[0], value => value is null),
            _ => FormulaValues.Hindrance([.. values]) ?? Plain(function, values),
        };
    }

    private static object? Plain(string function, IReadOnlyList<object?> values)
    {
        string Text(int index) => FormulaValues.Text(values[index]);
        return (function, values.Count) switch
        {
            ("NOT", 1) => FormulaValues.Truth(values[0]) is { } truth ? !truth : WrongValue,
            ("LEN", 1) => (double)Text(0).Length,
            ("TRIM", 1) => string.Join(' ', Text(0).Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            ("UPPER", 1) => Text(0).ToUpperInvariant(),
            ("LOWER", 1) => Text(0).ToLowerInvariant(),
            ("EXACT", 2) => Text(0) == Text(1),
            ("LEFT", 1 or 2) => Part(Text(0), Count(values, 1), fromEnd: false) ?? (object)WrongValue,
            ("RIGHT", 1 or 2) => Part(Text(0), Count(values, 1), fromEnd: true) ?? (object)WrongValue,
            ("FIND", 2) => Place(Text(1).IndexOf(Text(0), StringComparison.Ordinal)) ?? (object)WrongValue,
            // Question marks and stars stand for other characters there.
            ("SEARCH", 2) when Text(0).IndexOfAny(['?', '*', '~']) < 0 => Place(Text(1).IndexOf(Text(0), StringComparison.OrdinalIgnoreCase)) ?? (object)WrongValue,
            ("SUBSTITUTE", 3) => Text(0) is var all && Text(1) is { Length: > 0 } old ? all.Replace(old, Text(2), StringComparison.Ordinal) : all,
            ("NUMBERVALUE", 2) => NumberOf(Text(0), Text(1)),
            ("ABS", 1) => FormulaValues.Number(values[0]) is { } number ? Math.Abs(number) : WrongValue,
            _ => ConditionFormula.Unknown,
        };
    }

    // What is false makes the whole false, whatever else there is that is not known here.
    private static object? All(IReadOnlyList<object?> values)
    {
        if (values.Any(value => value is not FormulaError && FormulaValues.Truth(value) == false) && !values.Any(value => value is FormulaError))
            return false;
        return FormulaValues.Hindrance([.. values]) ?? values.All(value => value is string || FormulaValues.Truth(value) == true);
    }

    private static object? Any(IReadOnlyList<object?> values) =>
        FormulaValues.Hindrance([.. values]) ?? values.Any(value => FormulaValues.Truth(value) == true);

    private static object? If(IReadOnlyList<object?> values)
    {
        if (FormulaValues.Hindrance(values[0]) is { } hindrance)
            return hindrance;
        return FormulaValues.Truth(values[0]) switch
        {
            true => values[1],
            false => values.Count > 2 ? values[2] : false,
            _ => WrongValue,
        };
    }

    private static object? Known(object? value, Func<object?, bool> test) => ReferenceEquals(value, ConditionFormula.Unknown) ? value : test(value);

    private static double? Count(IReadOnlyList<object?> values, int index) => index < values.Count ? FormulaValues.Number(values[index]) : 1;

    private static string? Part(string text, double? count, bool fromEnd)
    {
        if (count is not >= 0)
            return null;
        var length = (int)Math.Min(count.Value, text.Length);
        return fromEnd ? text[^length..] : text[..length];
    }

    private static double? Place(int index) => index < 0 ? null : index + 1;

    private static object NumberOf(string text, string point)
    {
        var plain = Spaces().Replace(text, "");
        if (plain.Length == 0)
            return 0d;
        if (point.Length != 1)
            return ConditionFormula.Unknown;
        plain = plain.Replace(point[0], '.');
        return double.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            ? number
            : plain.EndsWith('%') || plain.Contains(',', StringComparison.Ordinal) ? ConditionFormula.Unknown : WrongValue;
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
