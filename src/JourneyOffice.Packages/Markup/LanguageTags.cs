using System.Text;

namespace JourneyOffice.Packages;

/// <summary>Language tags as Office writes them on runs: with a region, which decides spelling and quotation marks' font.</summary>
public static class LanguageTags
{
    private static readonly Dictionary<string, byte[]> Regional = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = "en-US"u8.ToArray(),
        ["zh"] = "zh-CN"u8.ToArray(),
        ["zh-Hans"] = "zh-CN"u8.ToArray(),
        ["zh-Hant"] = "zh-TW"u8.ToArray(),
        ["de"] = "de-DE"u8.ToArray(),
        ["fr"] = "fr-FR"u8.ToArray(),
        ["es"] = "es-ES"u8.ToArray(),
        ["it"] = "it-IT"u8.ToArray(),
        ["pt"] = "pt-BR"u8.ToArray(),
        ["ja"] = "ja-JP"u8.ToArray(),
        ["ko"] = "ko-KR"u8.ToArray(),
        ["ar"] = "ar-SA"u8.ToArray(),
        ["he"] = "he-IL"u8.ToArray(),
        ["th"] = "th-TH"u8.ToArray(),
        ["ru"] = "ru-RU"u8.ToArray(),
    };

    /// <summary>The tag with region; a tag that is not known stays as it is.</summary>
    public static ReadOnlySpan<byte> For(string language) =>
        Regional.TryGetValue(language, out var known) ? known : Valid(language);

    /// <summary>
    /// The language for the characters of the other script: the page's own where the page is East Asian, so that digits and Latin names
    /// in it keep Chinese line breaking; English elsewhere.
    /// </summary>
    public static ReadOnlySpan<byte> Alternative(string language, string page) =>
        !IsEastAsian(language) && IsEastAsian(page) ? For(page) : "en-US"u8;

    private static bool IsEastAsian(string language) =>
        language.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
        || language.StartsWith("ja", StringComparison.OrdinalIgnoreCase)
        || language.StartsWith("ko", StringComparison.OrdinalIgnoreCase);

    private static byte[] Valid(string language) =>
        language.Length is > 0 and < 36 && language.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
            ? Encoding.ASCII.GetBytes(language)
            : "en-US"u8.ToArray();
}
