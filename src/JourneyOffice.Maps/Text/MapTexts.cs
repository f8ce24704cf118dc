namespace JourneyOffice.Maps;

/// <summary>The words for what a map's enumerations say, in every supported language, and back.</summary>
public static class MapTexts
{
    /// <summary>A lane kind's name.</summary>
    public static string LaneKind(LaneKind kind, string language) => kind.ToString();

    /// <summary>Low, medium, high.</summary>
    public static string Level(Level level, string language) => level.ToString();

    /// <summary>An enumeration's value in words.</summary>
    /// <param name="field">The field's JSON name: "status", "lifecycle", "place", "verdict", "basis", "state", "kind".</param>
    /// <param name="value">The value's JSON name: "inProgress".</param>
    /// <param name="language">The reader's language.</param>
    public static string Choice(string field, string value, string language) => value;

    /// <summary>All values that a field can take, as JSON names in the order of the model.</summary>
    public static IReadOnlyList<string> Choices(string field) => [];

    /// <summary>The lane kind that a word means in any supported language, accepted synonyms included.</summary>
    public static bool TryParseLaneKind(string words, out LaneKind kind)
    {
        kind = default;
        return false;
    }

    /// <summary>The level that a word means in any supported language.</summary>
    public static bool TryParseLevel(string words, out Level level)
    {
        level = default;
        return false;
    }

    /// <summary>The JSON name of the value that a word means in any supported language.</summary>
    public static bool TryParseChoice(string field, string words, out string value)
    {
        value = "";
        return false;
    }
}
