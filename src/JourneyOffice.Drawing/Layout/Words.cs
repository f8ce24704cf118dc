using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using JourneyOffice.Maps;

namespace JourneyOffice.Drawing;

/// <summary>The words that drawings add to a map's own, in one language.</summary>
internal sealed class Words
{
    private static readonly ResourceManager Texts = new("JourneyOffice.Drawing.Resources.Texts", typeof(Words).Assembly);
    private static readonly ConcurrentDictionary<string, Words> Known = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, string> cache = new(StringComparer.Ordinal);
    private readonly CultureInfo culture;

    private Words(string supported)
    {
        Language = supported;
        culture = CultureInfo.GetCultureInfo(supported);
    }

    /// <summary>The supported language that the words are in.</summary>
    public string Language { get; }

    /// <summary>Whether the words are Chinese: no italics, more leading.</summary>
    public bool IsChinese => Language.StartsWith("zh", StringComparison.Ordinal);

    /// <summary>The words for a reader of any language.</summary>
    public static Words For(string language) => Known.GetOrAdd(LanguageFallback.ToSupported(language), static supported => new Words(supported));

    /// <summary>A word or phrase by its key.</summary>
    public string this[string key] =>
        cache.GetOrAdd(key, static (name, self) => Texts.GetString(name, self.culture) ?? throw new MissingManifestResourceException(name), this);

    /// <summary>A phrase with places filled in.</summary>
    public string Format(string key, params object?[] arguments) => string.Format(culture, this[key], arguments);

    /// <summary>A date as people write it out.</summary>
    public string Date(DateOnly date) => date.ToString(this["DatePattern"], culture);

    /// <summary>A share in per cent, with the no-break space that look and slides keep: "38 %".</summary>
    public static string Share(decimal share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.############}\u00A0%");

    /// <summary>A score with its sign: "+1", "0", "−2".</summary>
    public static string Score(decimal score)
    {
        var digits = Math.Abs(score).ToString("0.############", CultureInfo.InvariantCulture);
        return score > 0 ? "+" + digits : score < 0 ? "\u2212" + digits : digits;
    }
}
