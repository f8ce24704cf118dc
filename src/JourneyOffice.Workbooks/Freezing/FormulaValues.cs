using System.Globalization;

namespace JourneyOffice.Workbooks;

/// <summary>How values of cells are compared, joined and reckoned with (ECMA-376 part 1, section 18.17.2.2 and following).</summary>
internal static class FormulaValues
{
    private static readonly FormulaError WrongType = new("#VALUE!");

    /// <summary>What an operator gives.</summary>
    public static object? Operate(string sign, object? left, object? right)
    {
        if (Hindrance(left, right) is { } hindrance)
            return hindrance;
        if (sign == "&")
            return Text(left) + Text(right);
        if (sign is "=" or "<>" or "<" or ">" or "<=" or ">=")
            return Holds(sign, Compare(left, right));
        if (Number(left) is not { } first || Number(right) is not { } second)
            return WrongType;
        return sign switch
        {
            "+" => first + second,
            "-" => first - second,
            "*" => first * second,
            "/" when second != 0 => first / second,
            "/" => new FormulaError("#DIV/0!"),
            _ => ConditionFormula.Unknown,
        };
    }

    /// <summary>The first of the values that stands in the way of any result: an error, or what is not known.</summary>
    public static object? Hindrance(params ReadOnlySpan<object?> values)
    {
        foreach (var value in values)
        {
            if (ReferenceEquals(value, ConditionFormula.Unknown))
                return value;
        }

        foreach (var value in values)
        {
            if (value is FormulaError)
                return value;
        }

        return null;
    }

    /// <summary>A value as text.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        bool truth => truth ? "TRUE" : "FALSE",
        // Fifteen digits are shown at most (Excel specifications and limits).
        double number => number.ToString("G15", CultureInfo.InvariantCulture),
        _ => (string)value,
    };

    /// <summary>A value as a number; none for a text that is no number.</summary>
    public static double? Number(object? value) => value switch
    {
        null => 0,
        double number => number,
        bool truth => truth ? 1 : 0,
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    /// <summary>A value as true or false; none for texts.</summary>
    public static bool? Truth(object? value) => value switch
    {
        null => false,
        bool truth => truth,
        double number => number != 0,
        _ => null,
    };

    private static bool Holds(string sign, int order) => sign switch
    {
        "=" => order == 0,
        "<>" => order != 0,
        "<" => order < 0,
        ">" => order > 0,
        "<=" => order <= 0,
        _ => order >= 0,
    };

    // Numbers come before texts, and texts before truth values; an empty cell is whatever it is held against.
    private static int Compare(object? left, object? right)
    {
        (left, right) = (left ?? Empty(right), right ?? Empty(left));
        if (Rank(left) != Rank(right))
            return Rank(left).CompareTo(Rank(right));
        return left switch
        {
            string text => string.Compare(text, (string?)right, StringComparison.OrdinalIgnoreCase),
            bool truth => truth.CompareTo((bool)right!),
            _ => Number(left)!.Value.CompareTo(Number(right)!.Value),
        };
    }

    private static object? Empty(object? other) => other switch
    {
        string => "",
        bool => false,
        _ => 0d,
    };

    private static int Rank(object? value) => value switch
    {
        string => 1,
        bool => 2,
        _ => 0,
    };
}
