using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using JourneyOffice.Maps;

namespace JourneyOffice.Drawing;

/// <summary>The words that drawings add to a map's own, in one language.</summary>
internal sealed class Words
{
    private const string Shared = "Texts";
    private static readonly ConcurrentDictionary<(string Language, string Set), Words> Known = [];

    private readonly ConcurrentDictionary<string, string> cache = new(StringComparer.Ordinal);
    private readonly ResourceManager texts;
    private readonly CultureInfo culture;
    private readonly string set;

    private Words(string supported, string set)
    {
        Language = supported;
        culture = CultureInfo.GetCultureInfo(supported);
        this.set = set;
        texts = new ResourceManager("JourneyOffice.Drawing.Resources." + set, typeof(Words).Assembly);
    }

    /// <summary>The supported language that the words are in.</summary>
    public string Language { get; }

    /// <summary>Whether the words are Chinese: no italics, more leading.</summary>
    public bool IsChinese => Language.StartsWith("zh", StringComparison.Ordinal);

    /// <summary>The words for a reader of any language.</summary>
    public static Words For(string language) => For(language, Shared);

    /// <summary>The words of a set of its own, such as a kind of slide's ("Executive"); what it lacks comes from the shared ones.</summary>
    public static Words For(string language, string set) =>
        Known.GetOrAdd((LanguageFallback.ToSupported(language), set), static key => new Words(key.Language, key.Set));

    /// <summary>A word or phrase by its key.</summary>
    public string this[string key] => cache.GetOrAdd(key, static (name, self) => self.Find(name), this);

    /// <summary>A phrase with places filled in.</summary>
    public string Format(string key, params object?[] arguments) => Quotes.Nest(string.Format(culture, this[key], arguments));

    private string Find(string key) => texts.GetString(key, culture)
        ?? (set == Shared ? throw new MissingManifestResourceException(key) : For(Language)[key]);

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
