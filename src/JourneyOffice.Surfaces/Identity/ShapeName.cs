using System.Globalization;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// The names of our shapes: readable words for the selection pane, then the key. <c>Pay in two minutes #m4k2/i7k2/card/1</c>.
/// Only what follows the last '#' is parsed, so people may rename the words.
/// </summary>
public static class ShapeName
{
    private const int LongestWords = 60;

    /// <summary>The name of the shape that stands for <paramref name="key"/>.</summary>
    /// <param name="words">What it is for a reader; shortened, line breaks and '#' become spaces.</param>
    /// <param name="key">What it stands for.</param>
    public static string Write(string words, ElementKey key)
    {
        var readable = string.Join(' ', words.Split(['#', '\n', '\r', '\t', '\u000b', ' '], StringSplitOptions.RemoveEmptyEntries));
        if (readable.Length > LongestWords)
        {
            var end = char.IsHighSurrogate(readable[LongestWords - 1]) ? LongestWords - 1 : LongestWords;
            readable = readable[..end].TrimEnd();
        }

        var page = key.Page.ToString(CultureInfo.InvariantCulture);
        var written = $"#{key.Map}/{key.Element}/{key.Role}/{page}";
        return readable.Length == 0 ? written : $"{readable} {written}";
    }

    /// <summary>
    /// The key in a shape's name. What programs add behind it is ignored: a copy's number (" 2"), or any other words after a space.
    /// </summary>
    public static bool TryParse(string? name, out ElementKey key)
    {
        key = default;
        var hash = name?.LastIndexOf('#') ?? -1;
        if (hash < 0)
            return false;
        var written = name.AsSpan(hash + 1);
        var end = written.IndexOfAny(' ', '\u00a0', '\t');
        if (end >= 0)
            written = written[..end];
        var parts = written.ToString().Split('/');
        if (parts.Length != 4 || !Identifier.IsValid(parts[0]) || !Identifier.IsValid(parts[1]) || !Identifier.IsValid(parts[2])
            || !int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var page))
        {
            return false;
        }

        key = new ElementKey(parts[0], parts[1], parts[2], page);
        return true;
    }
}
