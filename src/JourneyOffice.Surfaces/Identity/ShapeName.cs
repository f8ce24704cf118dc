using System.Globalization;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// The names of our shapes: readable words for the selection pane, then the key. <c>Pay in two minutes #m4k2/i7k2/card/1</c>.
/// Only what follows the last '#' is parsed, so people may rename the words. Behind the key may stand what else is worth knowing where
/// base and ledger are lost: <c>#m4k2/i7k2/card/1/@text.en:18/lane:stage</c> (<see cref="TextMark"/>, <see cref="ShapeFacts"/>).
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

        return Join(readable, Of(key));
    }

    /// <summary>The name of the shape that a drawn element becomes.</summary>
    public static string Write(PageElement element) => Write(element.Words, element.Key) + MarkOf(element);

    /// <summary>The name of a shape that becomes a drawn element, the words as people may have changed them.</summary>
    internal static string Renewed(string? name, PageElement element)
    {
        if (string.IsNullOrWhiteSpace(name))
            return Write(element);
        var words = TryParse(name, out _) ? name[..name.LastIndexOf('#')] : name.Replace('#', ' ');
        return Join(words.Trim(), Of(element.Key) + MarkOf(element));
    }

    /// <summary>The words before the key in a name.</summary>
    public static string WordsOf(string? name) => name is null ? "" : name[..Math.Max(0, name.LastIndexOf('#'))].TrimEnd();

    /// <summary>What stands behind the key of a drawn element: which fields its text shows, what else it is.</summary>
    internal static string MarkOf(PageElement element)
    {
        var text = TextMark.Write(element.Text, element.Key);
        return element.Facts is { Length: > 0 } facts ? $"/{text}/{facts}" : text.Length > 0 ? "/" + text : "";
    }

    /// <summary>What stands behind the key in a name.</summary>
    internal static (string Text, string Facts) ReadMark(string? name)
    {
        var hash = name?.LastIndexOf('#') ?? -1;
        if (hash < 0)
            return ("", "");
        var parts = Written(name!, hash).ToString().Split('/');
        return (parts.Length > 4 ? parts[4] : "", parts.Length > 5 ? parts[5] : "");
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
        var parts = Written(name!, hash).ToString().Split('/');
        if (parts.Length < 4 || !Identifier.IsValid(parts[0]) || !Identifier.IsValid(parts[1]) || !Identifier.IsValid(parts[2])
            || !int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var page))
        {
            return false;
        }

        key = new ElementKey(parts[0], parts[1], parts[2], page);
        return true;
    }

    private static string Of(ElementKey key) => string.Create(CultureInfo.InvariantCulture, $"#{key.Map}/{key.Element}/{key.Role}/{key.Page}");

    private static string Join(string words, string written) => words.Length == 0 ? written : $"{words} {written}";

    private static ReadOnlySpan<char> Written(string name, int hash)
    {
        var written = name.AsSpan(hash + 1);
        var end = written.IndexOfAny(' ', '\u00a0', '\t');
        return end >= 0 ? written[..end] : written;
    }
}
