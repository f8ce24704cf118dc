using System.Globalization;
using System.Text.RegularExpressions;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>What a row holds by the words that head it, in any supported language.</summary>
internal static partial class LaneWords
{
    private const int MostWords = 7;

    // An image needs an address, which no text of a table is.
    private static readonly LaneKind[] Kinds = [.. Enum.GetValues<LaneKind>().Where(kind => kind is not (LaneKind.Custom or LaneKind.Image))];

    private static readonly Dictionary<string, LaneKind> ByWord = Words();

    private static readonly string[] StageWords = List("OldStageWords");

    private static readonly string[] JourneyWords = List("OldJourneyWords");

    /// <summary>The kind that a name means; <see langword="null"/> where no known word says it.</summary>
    public static LaneKind? KindOf(string name)
    {
        var plain = Plain(name);
        if (plain.Length == 0)
            return null;
        if (MapTexts.TryParseLaneKind(plain, out var kind) && Kinds.Contains(kind))
            return kind;
        if (ByWord.TryGetValue(plain, out kind))
            return kind;
        // "Thinking & feeling", "行为/触点": what comes first counts.
        foreach (var part in Joint().Split(plain).Select(part => part.Trim()))
        {
            if (part.Length > 0 && (ByWord.TryGetValue(part, out kind) || (MapTexts.TryParseLaneKind(part, out kind) && Kinds.Contains(kind))))
                return kind;
        }

        return plain.Split(' ').Length > MostWords ? null : Contained(plain);
    }

    /// <summary>Whether a corner's text only says that columns are stages.</summary>
    public static bool MeansStages(string text)
    {
        var plain = Plain(text);
        return StageWords.Contains(plain, StringComparer.Ordinal) || Joint().Split(plain).Any(part => StageWords.Contains(part.Trim(), StringComparer.Ordinal));
    }

    /// <summary>Whether a text speaks of a customer's journey.</summary>
    public static bool SaysJourney(string? text)
    {
        var plain = Plain(text ?? "");
        return JourneyWords.Any(word => Holds(plain, word));
    }

    /// <summary>A name as it is compared: one line, no case, no colon or number around it.</summary>
    public static string Plain(string name) =>
        OldTexts.OneLine(StageNames.Clean(PlainText.Fold(name))).Trim(':', '：', '?', '？', '.', '-', '*', ' ').Replace('’', '\'').ToLowerInvariant();

    private static LaneKind? Contained(string plain)
    {
        // The longest word is the most telling: "physical evidence" before "evidence".
        var word = ByWord.Keys.Where(word => Holds(plain, word)).OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal).FirstOrDefault();
        return word is null ? null : ByWord[word];
    }

    private static bool Holds(string plain, string word)
    {
        for (var at = plain.IndexOf(word, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            // Chinese has no blanks between words.
            var isWhole = !char.IsAsciiLetter(word[0])
                || ((at == 0 || !char.IsLetter(plain[at - 1])) && (at + word.Length == plain.Length || !char.IsLetter(plain[at + word.Length])));
            if (isWhole)
                return true;
        }

        return false;
    }

    private static Dictionary<string, LaneKind> Words()
    {
        var words = new Dictionary<string, LaneKind>(StringComparer.Ordinal);
        foreach (var kind in Kinds)
        {
            foreach (var language in LanguageFallback.Supported)
                words.TryAdd(Plain(MapTexts.LaneKind(kind, language)), kind);
        }

        foreach (var kind in Kinds)
        {
            foreach (var word in List("OldLane." + kind))
                words.TryAdd(word, kind);
        }

        return words;
    }

    private static string[] List(string key) =>
        (SurfaceWords.Texts.GetString(key, CultureInfo.InvariantCulture) ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"[/&+,、（(|]|\band\b|与|與|和|及", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Joint();
}
