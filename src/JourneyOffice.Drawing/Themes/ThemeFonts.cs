namespace JourneyOffice.Drawing;

/// <summary>A theme's fonts, by script.</summary>
/// <param name="Latin">Latin, Greek and Cyrillic script.</param>
/// <param name="SimplifiedChinese">The script "Hans".</param>
/// <param name="TraditionalChinese">The script "Hant".</param>
public sealed record ThemeFonts(string Latin, string SimplifiedChinese, string TraditionalChinese)
{
    /// <summary>Latin script in titles; <see langword="null"/>: the same as elsewhere.</summary>
    public string? Heading { get; init; }

    /// <summary>Calibri with Microsoft's Chinese interface fonts.</summary>
    public static ThemeFonts Default { get; } = new("Calibri", "Microsoft YaHei UI", "Microsoft JhengHei UI");

    /// <summary>The East Asian font for a reader of <paramref name="language"/>.</summary>
    public string EastAsian(string language) =>
        Maps.LanguageFallback.ToSupported(language) == "zh-Hant" ? TraditionalChinese : SimplifiedChinese;
}
