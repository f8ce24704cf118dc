using System.Text.Json.Serialization;

namespace JourneyOffice.Maps;

/// <summary>
/// A text that people read, in one or several languages. In JSON it is a plain string (the same for every
/// language) or an object of BCP 47 tags, <c>{"en": "Pay", "zh-Hans": "付款"}</c>.
/// Texts are plain: a newline (U+000A) begins a paragraph, U+000B is a line break inside a paragraph.
/// </summary>
[JsonConverter(typeof(LocalizedTextConverter))]
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    /// <summary>The key of a text that is the same in every language; never written to JSON as a key.</summary>
    public const string Neutral = "";

    private readonly LanguageTexts texts;

    /// <summary>A text in the given languages; the key <see cref="Neutral"/> stands for "every language".</summary>
    public LocalizedText(IEnumerable<KeyValuePair<string, string>> texts) =>
        this.texts = Sorted([.. texts]);

    /// <summary>A text that is the same in every language.</summary>
    public LocalizedText(string text) => texts = LanguageTexts.Of(Neutral, text);

    internal LocalizedText(LanguageTexts texts) => this.texts = texts;

    /// <summary>The texts by language tag, in ordinal order of the tags.</summary>
    public IReadOnlyDictionary<string, string> Texts => texts;

    /// <summary>A plain string is a text that is the same in every language.</summary>
    public static implicit operator LocalizedText(string text) => new(text);

    /// <summary>
    /// The key whose text a reader of <paramref name="language"/> is shown: the language itself, the neutral text,
    /// the nearest relative (zh-Hant for zh-TW, the other Chinese script), <paramref name="mapLanguage"/>, English, then the first.
    /// </summary>
    public string KeyFor(string language, string mapLanguage = "en") =>
        LanguageFallback.Candidates(language, mapLanguage).FirstOrDefault(texts.ContainsKey)
        ?? texts.Keys.FirstOrDefault() ?? Neutral;

    /// <summary>The text for a reader of <paramref name="language"/>, chosen by <see cref="KeyFor"/>; empty when there is none.</summary>
    public string For(string language, string mapLanguage = "en") =>
        texts.GetValueOrDefault(KeyFor(language, mapLanguage), "");

    /// <summary>A copy in which the text of one language is replaced; <see langword="null"/> removes it.</summary>
    public LocalizedText With(string language, string? text) =>
        new(texts.With(language, text));

    /// <inheritdoc/>
    public bool Equals(LocalizedText? other) => other is not null && texts.Says(other.texts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        texts.Aggregate(0, (hash, text) => HashCode.Combine(hash, text.Key, text.Value));

    /// <summary>The text as an English reader would see it; for debugging and messages.</summary>
    public override string ToString() => For("en");

    private static LanguageTexts Sorted(KeyValuePair<string, string>[] pairs)
    {
        var (languages, texts) = (new string[pairs.Length], new string[pairs.Length]);
        for (var index = 0; index < pairs.Length; index++)
            (languages[index], texts[index]) = pairs[index];
        return LanguageTexts.Of(languages, texts) ?? throw new ArgumentException("A language is there twice.", nameof(pairs));
    }
}
