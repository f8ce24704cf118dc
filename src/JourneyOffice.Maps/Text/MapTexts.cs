using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using System.Text;
using System.Text.Json;

namespace JourneyOffice.Maps;

/// <summary>
/// The words for what a map's choices say, in every supported language, and back. A choice is named by its field: <c>basis</c>,
/// <c>betterWhen</c>, <c>evidenceKind</c>, <c>evidenceSource</c>, <c>findingStatus</c>, <c>laneKind</c>, <c>level</c>, <c>lifecycle</c>
/// (of a touchpoint), <c>linkKind</c>, <c>mapStatus</c>, <c>observationSource</c>, <c>pathKind</c>, <c>place</c>, <c>state</c>,
/// <c>status</c> (of an opportunity or solution), <c>verdict</c>.
/// </summary>
public static class MapTexts
{
    private static readonly ResourceManager Texts = new("JourneyOffice.Maps.Resources.Texts", typeof(MapTexts).Assembly);

    private static readonly ResourceWords Words = new(Texts);

    private static readonly ConcurrentDictionary<string, Dictionary<string, string>> ValuesByWords = new(StringComparer.Ordinal);

    /// <summary>A lane kind's name, as a lane without a name of its own is headed.</summary>
    public static string LaneKind(LaneKind kind, string language) => Choice("laneKind", NameOf(kind), language);

    /// <summary>Low, medium, high.</summary>
    public static string Level(Level level, string language) => Choice("level", NameOf(level), language);

    /// <summary>A choice's value in words; a value that this version does not know is given back as it is.</summary>
    /// <param name="field">The choice.</param>
    /// <param name="value">The value as in JSON: <c>inProgress</c>.</param>
    /// <param name="language">The reader's language.</param>
    public static string Choice(string field, string value, string language) =>
        Words.Find(Key(field, value), language) ?? value;

    /// <summary>All values of a choice as in JSON, in the model's order; empty for a field that is none.</summary>
    public static IReadOnlyList<string> Choices(string field) => ChoiceFields.ValuesOf(field);

    /// <summary>Which choice stands at an address: <c>/items/i1/severity</c> is a <c>level</c>; <see langword="null"/> where there is none.</summary>
    public static string? ChoiceAt(FieldPath path) => ChoiceFields.At(path);

    /// <summary>The lane kind that a word means in any supported language, accepted synonyms included.</summary>
    public static bool TryParseLaneKind(string words, out LaneKind kind) => TryParse("laneKind", words, out kind);

    /// <summary>The level that a word means in any supported language.</summary>
    public static bool TryParseLevel(string words, out Level level) => TryParse("level", words, out level);

    /// <summary>The value, as in JSON, that a word means in any supported language; case, width and spaces are forgiven.</summary>
    public static bool TryParseChoice(string field, string words, out string value)
    {
        var known = ValuesByWords.GetOrAdd(field, WordsOf);
        return known.TryGetValue(Normalized(words), out value!);
    }

    private static bool TryParse<T>(string field, string words, out T value)
        where T : struct, Enum
    {
        value = default;
        return TryParseChoice(field, words, out var name) && Enum.TryParse(name, ignoreCase: true, out value);
    }

    private static Dictionary<string, string> WordsOf(string field)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in Choices(field))
        {
            foreach (var language in LanguageFallback.Supported)
                values.TryAdd(Normalized(Choice(field, value, language)), value);
        }

        // Synonyms and JSON names come second, so that a shown word always means what it was shown for.
        foreach (var value in Choices(field))
        {
            values.TryAdd(Normalized(value), value);
            foreach (var synonym in (Texts.GetString(Key(field, value) + ".Also", CultureInfo.InvariantCulture) ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries))
                values.TryAdd(Normalized(synonym), value);
        }

        return values;
    }

    private static string Key(string field, string value) => field switch
    {
        "laneKind" => "LaneKind." + value,
        "level" => "Level." + value,
        _ => $"Choice.{field}.{value}",
    };

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Normalized(string words) =>
        string.Join(' ', words.Normalize(NormalizationForm.FormKC).Replace('’', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
