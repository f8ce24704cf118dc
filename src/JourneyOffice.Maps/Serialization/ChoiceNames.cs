using System.Text.Json;

namespace JourneyOffice.Maps;

/// <summary>The words of an enumeration as the schema names them ("thirdParty"), by value; numbers are refused, case is forgiven.</summary>
/// <remarks>
/// Not generic over the enumeration, and neither is <see cref="JsonFields"/>: code over values of ours in the framework's generic types can't
/// be compiled ahead of time, and a program that starts pays for each such method.
/// </remarks>
internal sealed class ChoiceNames
{
    private readonly string[] words;

    private ChoiceNames(Type type)
    {
        // The model's enumerations count from zero without gaps, so that a value is the index of its word.
        words = Enum.GetNames(type);
        for (var value = 0; value < words.Length; value++)
            words[value] = JsonNamingPolicy.CamelCase.ConvertName(words[value]);
    }

    public static ChoiceNames Basis { get; } = new(typeof(Basis));

    public static ChoiceNames BetterWhen { get; } = new(typeof(BetterWhen));

    public static ChoiceNames EvidenceKind { get; } = new(typeof(EvidenceKind));

    public static ChoiceNames EvidenceSource { get; } = new(typeof(EvidenceSource));

    public static ChoiceNames FindingStatus { get; } = new(typeof(FindingStatus));

    public static ChoiceNames LaneKind { get; } = new(typeof(LaneKind));

    public static ChoiceNames Level { get; } = new(typeof(Level));

    public static ChoiceNames LinkKind { get; } = new(typeof(LinkKind));

    public static ChoiceNames MapState { get; } = new(typeof(MapState));

    public static ChoiceNames MapStatus { get; } = new(typeof(MapStatus));

    public static ChoiceNames ObservationSource { get; } = new(typeof(ObservationSource));

    public static ChoiceNames OpportunityStatus { get; } = new(typeof(OpportunityStatus));

    public static ChoiceNames PathKind { get; } = new(typeof(PathKind));

    public static ChoiceNames ReviewVerdict { get; } = new(typeof(ReviewVerdict));

    public static ChoiceNames TouchpointLifecycle { get; } = new(typeof(TouchpointLifecycle));

    public static ChoiceNames TouchpointPlace { get; } = new(typeof(TouchpointPlace));

    /// <summary>The word for a value.</summary>
    public string Word(int value) =>
        value >= 0 && value < words.Length ? words[value] : throw new JsonException($"{value} stands for no word.");

    /// <summary>The value of a word.</summary>
    /// <exception cref="JsonException">It is none of the words.</exception>
    public int Value(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.String)
            throw new JsonException("A choice is a string.");
        for (var value = 0; value < words.Length; value++)
        {
            if (json.ValueEquals(words[value]))
                return value;
        }

        var text = json.GetString();
        for (var value = 0; value < words.Length; value++)
        {
            if (string.Equals(text, words[value], StringComparison.OrdinalIgnoreCase))
                return value;
        }

        throw new JsonException($"'{text}' is none of the words of this field.");
    }
}
