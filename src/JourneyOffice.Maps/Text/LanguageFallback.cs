namespace JourneyOffice.Maps;

/// <summary>Which language stands in where a text is missing in the one asked for.</summary>
public static class LanguageFallback
{
    /// <summary>The languages that the product speaks itself: resources, templates and checks exist in each.</summary>
    public static IReadOnlyList<string> Supported { get; } = ["en", "zh-Hans", "zh-Hant"];

    /// <summary>The keys to try, best first, for a reader of <paramref name="language"/> in a map written in <paramref name="mapLanguage"/>.</summary>
    public static IEnumerable<string> Candidates(string language, string mapLanguage)
    {
        yield return language;
        yield return LocalizedText.Neutral;
        if (language.StartsWith("zh", StringComparison.OrdinalIgnoreCase))
        {
            var traditional = IsTraditionalChinese(language);
            yield return traditional ? "zh-Hant" : "zh-Hans";
            yield return traditional ? "zh-Hans" : "zh-Hant";
        }
        else if (language.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen)
        {
            yield return language[..hyphen];
        }

        yield return mapLanguage;
        yield return "en";
    }

    /// <summary>The supported language nearest to any BCP 47 tag: Taiwan, Hong Kong and Macau read Traditional Chinese.</summary>
    public static string ToSupported(string language) =>
        !language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "en"
        : IsTraditionalChinese(language) ? "zh-Hant" : "zh-Hans";

    private static bool IsTraditionalChinese(string language) =>
        language.Contains("Hant", StringComparison.OrdinalIgnoreCase)
        || language.EndsWith("-TW", StringComparison.OrdinalIgnoreCase)
        || language.EndsWith("-HK", StringComparison.OrdinalIgnoreCase)
        || language.EndsWith("-MO", StringComparison.OrdinalIgnoreCase);
}
