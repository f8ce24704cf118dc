using System.Globalization;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Reads back what was written with a word or pattern of ours, in whichever supported language.</summary>
internal static class WordPattern
{
    /// <summary>What stands in the place of the pattern's <c>{0}</c>.</summary>
    internal static bool TryRead(string key, string text, out string value)
    {
        foreach (var language in LanguageFallback.Supported)
        {
            var pattern = SurfaceWords.Word(key, language);
            var place = pattern.IndexOf("{0}", StringComparison.Ordinal);
            var (before, after) = (pattern[..place], pattern[(place + 3)..]);
            if (text.Length <= before.Length + after.Length || !text.StartsWith(before, StringComparison.Ordinal) || !text.EndsWith(after, StringComparison.Ordinal))
                continue;
            value = text[before.Length..^after.Length];
            return true;
        }

        value = "";
        return false;
    }

    /// <summary>The date in the place of the pattern's <c>{0}</c>.</summary>
    internal static bool TryReadDate(string key, string text, out DateOnly date)
    {
        date = default;
        return TryRead(key, text, out var written) && TryDate(written, out date);
    }

    /// <summary>The text without " · 2 of 3" or " (2)", which tell a map's further pages apart.</summary>
    internal static string WithoutPage(string text, int number)
    {
        var plain = text.EndsWith(FormattableString.Invariant($" ({number})"), StringComparison.Ordinal) ? text[..text.LastIndexOf(" (", StringComparison.Ordinal)] : text;
        var dot = plain.LastIndexOf(" · ", StringComparison.Ordinal);
        return dot >= 0 && LanguageFallback.Supported.Any(language => IsPageOf(plain[(dot + 3)..], number, language)) ? plain[..dot] : plain;
    }

    /// <summary>A text behind the label that leads it, whatever language the label has; <see langword="null"/> where it has none.</summary>
    internal static (string Label, string Words)? CutLabel(string key, string text)
    {
        foreach (var language in LanguageFallback.Supported)
        {
            var word = SurfaceWords.Word(key, language);
            foreach (var separator in new[] { SurfaceWords.Word("Colon", language), "\n" })
            {
                if (text.StartsWith(word + separator, StringComparison.Ordinal))
                    return (word + separator, text[(word.Length + separator.Length)..]);
            }
        }

        return null;
    }

    private static bool TryDate(string written, out DateOnly date)
    {
        foreach (var language in LanguageFallback.Supported)
        {
            if (DateOnly.TryParseExact(written, SurfaceWords.Word("DatePattern", language), CultureInfo.GetCultureInfo(language), DateTimeStyles.None, out date))
                return true;
        }

        date = default;
        return false;
    }

    /// <summary>How many pages there are by a text that ends in " · 2 of 3"; 0 where it does not.</summary>
    internal static int CountOfPages(string text)
    {
        var dot = text.LastIndexOf(" · ", StringComparison.Ordinal);
        if (dot < 0)
            return 0;
        var digits = text.Length;
        while (char.IsAsciiDigit(text[digits - 1]))
            digits--;
        return int.TryParse(text[digits..], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count < 1_000
            && Enumerable.Range(1, count).Any(number => WithoutPage(text, number).Length == dot) ? count : 0;
    }

    private static bool IsPageOf(string text, int number, string language)
    {
        var pattern = SurfaceWords.Word("PageOf", language);
        var start = string.Format(CultureInfo.InvariantCulture, pattern[..pattern.IndexOf("{1}", StringComparison.Ordinal)], number);
        return text.Length > start.Length && text.StartsWith(start, StringComparison.Ordinal) && text[start.Length..].All(char.IsAsciiDigit);
    }
}
