using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace JourneyOffice.Maps;

/// <summary>The words of a floor in the languages of the product. Each is looked up once: tables ask for the same few words in every cell.</summary>
/// <param name="resources">Where they are.</param>
public sealed class ResourceWords(ResourceManager resources)
{
    private static readonly CultureInfo[] Cultures = [.. LanguageFallback.Supported.Select(CultureInfo.GetCultureInfo)];

    private readonly ConcurrentDictionary<string, string>[] known = [.. Cultures.Select(_ => new ConcurrentDictionary<string, string>(StringComparer.Ordinal))];

    /// <summary>The culture in which numbers, dates and words of a language are written: that of the nearest supported one.</summary>
    public static CultureInfo Culture(string language) => Cultures[Index(language)];

    /// <summary>The word under a key in the supported language nearest to <paramref name="language"/>; <see langword="null"/> where there is none.</summary>
    public string? Find(string key, string language)
    {
        var index = Index(language);
        if (known[index].TryGetValue(key, out var word))
            return word;
        word = resources.GetString(key, Cultures[index]);
        // What is missing is asked for by values out of files: those are not kept.
        return word is null ? null : known[index][key] = word;
    }

    /// <summary>The word under a key that has one.</summary>
    /// <exception cref="MissingManifestResourceException">There is none.</exception>
    public string Get(string key, string language) => Find(key, language) ?? throw new MissingManifestResourceException($"No text for {key}.");

    private static int Index(string language) => LanguageFallback.ToSupported(language) switch { "zh-Hans" => 1, "zh-Hant" => 2, _ => 0 };
}
