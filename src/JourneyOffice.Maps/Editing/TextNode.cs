using System.Text.Json.Nodes;

namespace JourneyOffice.Maps;

/// <summary>A localized text in a JSON tree: a string (every language) or an object of languages. No language left is no text.</summary>
internal static class TextNode
{
    /// <summary>The segment of an address that names the text of every language.</summary>
    public const string EveryLanguage = "*";

    /// <summary>The text of one language, by its segment in an address.</summary>
    public static JsonNode? Get(JsonNode? text, string segment) => text switch
    {
        JsonValue value when segment == EveryLanguage => value,
        JsonObject languages => languages.TryGetPropertyValue(Key(segment), out var value) ? value : null,
        _ => null,
    };

    /// <summary>The text with one language replaced; <see langword="null"/> when nothing is left.</summary>
    public static JsonNode? With(JsonNode? text, string segment, JsonNode? value)
    {
        var languages = Languages(text).Where(pair => pair.Key != Key(segment)).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        if (value is not null)
            languages[Key(segment)] = value;
        return Of(languages);
    }

    /// <summary>The languages of a text with their texts; the key <see cref="LocalizedText.Neutral"/> stands for every language.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> Languages(JsonNode? text) => text switch
    {
        JsonValue value => new KeyValuePair<string, JsonNode?>[] { new(LocalizedText.Neutral, value) },
        JsonObject languages => languages,
        _ => Array.Empty<KeyValuePair<string, JsonNode?>>(),
    };

    /// <summary>The text made of the given languages, in its canonical form.</summary>
    public static JsonNode? Of(IReadOnlyDictionary<string, JsonNode?> languages)
    {
        if (languages.Count == 0)
            return null;
        if (languages.Count == 1 && languages.TryGetValue(LocalizedText.Neutral, out var neutral))
            return neutral!.DeepClone();
        var text = new JsonObject();
        foreach (var (language, value) in languages.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            text[language] = value?.DeepClone();
        return text;
    }

    /// <summary>The segment by which an address names a language.</summary>
    public static string Segment(string language) => language == LocalizedText.Neutral ? EveryLanguage : language;

    private static string Key(string segment) => segment == EveryLanguage ? LocalizedText.Neutral : segment;
}
