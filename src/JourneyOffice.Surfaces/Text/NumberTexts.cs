using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace JourneyOffice.Surfaces;

/// <summary>Numbers as people read and type them.</summary>
public static class NumberTexts
{
    private const string Minus = "\u2212";

    /// <summary>A number with its sign: "+1", "0", "−2".</summary>
    internal static string FormatSigned(decimal number) => (number > 0 ? "+" : "") + Format(number);

    /// <summary>A number with the real minus sign.</summary>
    internal static string Format(decimal number) =>
        number.ToString("0.############", CultureInfo.InvariantCulture).Replace("-", Minus, StringComparison.Ordinal);

    /// <summary>A share in per cent, kept together by a no-break space: "38 %".</summary>
    internal static string FormatShare(decimal share) => Format(share * 100) + "\u00A0%";

    /// <summary>The number that a folded text says: any minus sign, comma or point as decimal sign.</summary>
    public static bool TryParse(string text, out decimal number)
    {
        var plain = text.Replace(" ", "", StringComparison.Ordinal).Replace('\u2212', '-').Replace('\u2013', '-').Replace('\u2010', '-');
        // A lone comma before one or two digits, or more than three, can only be a decimal sign; "1,000" is a thousand.
        if (plain.Count(character => character == ',') == 1 && !plain.Contains('.', StringComparison.Ordinal)
            && (plain.Length - plain.IndexOf(',', StringComparison.Ordinal) - 1 != 3 || plain.TrimStart('-', '+').StartsWith("0,", StringComparison.Ordinal)))
        {
            plain = plain.Replace(',', '.');
        }

        var parsed = decimal.TryParse(
            plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number);
        // Trailing zeros are no other number: 1.50 and 1.5 are written alike.
        number /= 1.0000000000000000000000000000m;
        return parsed;
    }

    /// <summary>The share that a folded text says: "38 %", "0.38"; above 1 without a sign it is meant in per cent.</summary>
    internal static bool TryParseShare(string text, out decimal share)
    {
        var percent = text.EndsWith('%');
        if (!TryParse(text.TrimEnd('%', ' '), out share) || share < 0)
            return false;
        if (percent || share > 1)
            share /= 100;
        share /= 1.0000000000000000000000000000m;
        return share <= 1;
    }

    /// <summary>The number that a JSON value holds.</summary>
    internal static bool TryGet(JsonNode? value, out decimal number)
    {
        number = 0;
        return value is JsonValue json && json.GetValueKind() == JsonValueKind.Number
            && decimal.TryParse(json.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }
}
