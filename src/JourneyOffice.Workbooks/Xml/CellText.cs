using System.Globalization;
using System.Text;

namespace JourneyOffice.Workbooks;

/// <summary>How texts and numbers stand in cells.</summary>
internal static class CellText
{
    /// <summary>The most characters of a cell (Excel specifications and limits).</summary>
    public const int MaximumLength = 32_767;

    /// <summary>
    /// The text as a cell holds it: line ends of every kind are U+000A there; what XML can't hold is <c>_xHHHH_</c>, and a literal
    /// <c>_x0041_</c> gets its underscore escaped, so that it is not taken for one.
    /// </summary>
    public static string Escape(string text)
    {
        if (!NeedsEscape(text))
            return text;
        var result = new StringBuilder(text.Length + 8);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character == '_' && IsEscape(text, index))
                result.Append("_x005F_");
            else if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
                result.Append(character).Append(text[++index]);
            else if (IsLegal(character))
                result.Append(character);
            else
                result.Append(CultureInfo.InvariantCulture, $"_x{(int)character:X4}_");
        }

        return result.ToString();
    }

    /// <summary>The characters that a cell's XML text stands for.</summary>
    public static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
            return text;
        var result = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '_' && IsEscape(text, index))
            {
                result.Append((char)ushort.Parse(text.AsSpan(index + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                index += 6;
            }
            else
            {
                result.Append(text[index]);
            }
        }

        return result.ToString();
    }

    /// <summary>A map's text as it stands in a cell: a line break inside a paragraph is a line end like any other.</summary>
    public static string Lines(string text) => text.Replace('\u000B', '\n');

    /// <summary>A number in its shortest form, without trailing zeros.</summary>
    public static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static bool NeedsEscape(string text)
    {
        foreach (var character in text)
        {
            if (character == '_' || char.IsSurrogate(character) || !IsLegal(character))
                return true;
        }

        return false;
    }

    private static bool IsLegal(char character) =>
        character is '\t' or '\n' || (character >= ' ' && character is not ('\uFFFE' or '\uFFFF') && !char.IsSurrogate(character));

    private static bool IsEscape(string text, int index) =>
        index + 6 < text.Length && text[index + 1] == 'x' && text[index + 6] == '_'
        && char.IsAsciiHexDigit(text[index + 2]) && char.IsAsciiHexDigit(text[index + 3])
        && char.IsAsciiHexDigit(text[index + 4]) && char.IsAsciiHexDigit(text[index + 5]);
}
