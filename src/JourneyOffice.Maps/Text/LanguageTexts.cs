using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace JourneyOffice.Maps;

/// <summary>Texts by language in ordinal order of the tags. Texts have one to three languages, so that looking through beats any tree.</summary>
internal sealed class LanguageTexts : IReadOnlyDictionary<string, string>
{
    private readonly string[] languages;
    private readonly string[] texts;

    private LanguageTexts(string[] languages, string[] texts)
    {
        this.languages = languages;
        this.texts = texts;
    }

    public int Count => languages.Length;

    public IEnumerable<string> Keys => languages;

    public IEnumerable<string> Values => texts;

    public string this[string key] => TryGetValue(key, out var text) ? text : throw new KeyNotFoundException(key);

    /// <summary>Texts in one language, or in none.</summary>
    public static LanguageTexts Of(string language, string text) => new([language], [text]);

    /// <summary>Takes both lists over and sorts them; <see langword="null"/> where a language is there twice.</summary>
    public static LanguageTexts? Of(string[] languages, string[] texts)
    {
        Array.Sort(languages, texts, StringComparer.Ordinal);
        for (var index = 1; index < languages.Length; index++)
        {
            if (languages[index] == languages[index - 1])
                return null;
        }

        return new LanguageTexts(languages, texts);
    }

    public bool ContainsKey(string key) => Array.IndexOf(languages, key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        var index = Array.IndexOf(languages, key);
        value = index < 0 ? null : texts[index];
        return index >= 0;
    }

    /// <summary>A copy in which one text is replaced, added, or (<see langword="null"/>) removed.</summary>
    public LanguageTexts With(string language, string? text)
    {
        var index = Array.IndexOf(languages, language);
        if (text is null)
            return index < 0 ? this : new LanguageTexts(Without(languages, index), Without(texts, index));
        if (index < 0)
            return Of([.. languages, language], [.. texts, text])!;
        var changed = (string[])texts.Clone();
        changed[index] = text;
        return new LanguageTexts(languages, changed);
    }

    public bool Says(LanguageTexts other) => languages.AsSpan().SequenceEqual(other.languages) && texts.AsSpan().SequenceEqual(other.texts);

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        for (var index = 0; index < languages.Length; index++)
            yield return new KeyValuePair<string, string>(languages[index], texts[index]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string[] Without(string[] list, int index) => [.. list[..index], .. list[(index + 1)..]];
}
