using System.Text.Json;
using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>How a field's value becomes visible text, and how typed text becomes a value again.</summary>
public static class FieldFormats
{
    /// <summary>The text that shows a field in <paramref name="language"/>; empty where the field is absent.</summary>
    public static string Format(MapDocument map, FieldBinding binding, string language) =>
        binding.Format == FieldFormat.Text ? LocalizedField.Text(map, binding.Path, language)
        : FormatValue(map, binding, map.Get(binding.Path), language);

    /// <summary>
    /// Reads what a person typed. Tolerant: plain hyphen or minus sign, "38%" or "0,38", full-width forms, the words of every
    /// supported language. An empty text is the absent field: true with <see langword="null"/>; only for
    /// <see cref="FieldFormat.Assumed"/> an empty text says "evidenced".
    /// </summary>
    /// <param name="text">What stands there.</param>
    /// <param name="binding">The field and its format.</param>
    /// <param name="map">Where names of stages, lanes and catalogue entries are looked up.</param>
    /// <param name="language">The surface's language.</param>
    /// <param name="value">The field's JSON value as a map writes it.</param>
    /// <returns>False when the text can't be such a value.</returns>
    public static bool TryParse(string text, FieldBinding binding, MapDocument map, string language, out JsonNode? value)
    {
        value = null;
        if (binding.Format == FieldFormat.Text)
        {
            value = text.Length == 0 ? null : JsonValue.Create(text);
            return true;
        }

        var folded = PlainText.Fold(text);
        if (binding.Format == FieldFormat.Assumed)
            return TryParseAssumed(folded, out value);
        if (folded.Length == 0)
            return true;
        switch (binding.Format)
        {
            case FieldFormat.Stage: return EntryNames.TryFindLabelled(map, FieldPath.Of("stages"), folded, map.Get(binding.Path), language, out value);
            case FieldFormat.Lane: return EntryNames.TryFindLane(map, folded, map.Get(binding.Path), language, out value);
            case FieldFormat.Entry: return EntryNames.TryParse(map, binding.Path, text, language, out value);
            case FieldFormat.Score or FieldFormat.Number: return TryNumber(NumberTexts.TryParse(folded, out var number), number, out value);
            case FieldFormat.Share: return TryNumber(NumberTexts.TryParseShare(folded, out var share), share, out value);
            case FieldFormat.Level:
                if (!MapTexts.TryParseLevel(folded, out var level))
                    return false;
                value = JsonValue.Create(JsonNamingPolicy.CamelCase.ConvertName(level.ToString()));
                return true;
            case FieldFormat.Spot: return SpotNames.TryFind(map, folded, map.Get(binding.Path), language, out value);
            case FieldFormat.Count: return TryNumber(NumberTexts.TryParse(folded, out var count) && count is >= 0 and <= int.MaxValue && count == decimal.Truncate(count), count, out value);
            case FieldFormat.Texts:
                value = TextLists.Parse(map, binding.Path, text, language);
                return true;
            case FieldFormat.Answer:
                var isAnswer = TryParseFlag(folded, out value);
                value ??= isAnswer ? JsonValue.Create(false) : null;
                return isAnswer;
            case FieldFormat.Choice: return TryParseChoice(folded, binding.Path, out value);
            case FieldFormat.Flag: return TryParseFlag(folded, out value);
            case FieldFormat.Date:
                if (!DateTexts.TryParse(folded, language, out var date))
                    return false;
                value = JsonValue.Create(DateTexts.Format(date));
                return true;
            default: return false;
        }
    }

    /// <summary>
    /// Whether two values of a field are the same: numbers by value, an absent choice is its default (the first one), texts exactly.
    /// </summary>
    internal static bool AreEqual(JsonNode? left, JsonNode? right, FieldBinding binding)
    {
        if (JsonNode.DeepEquals(left, right))
            return true;
        if (binding.Format is FieldFormat.Choice or FieldFormat.Assumed)
            return string.Equals(ChoiceOf(left, binding), ChoiceOf(right, binding), StringComparison.OrdinalIgnoreCase);
        if (binding.Format == FieldFormat.Flag)
            return IsTrue(left) == IsTrue(right);
        return NumberTexts.TryGet(left, out var first) && NumberTexts.TryGet(right, out var second) && first == second;
    }

    private static string FormatValue(MapDocument map, FieldBinding binding, JsonNode? value, string language)
    {
        switch (binding.Format)
        {
            case FieldFormat.Assumed:
                return ChoiceOf(value, binding) == "assumption" ? SurfaceWords.Word("Assumed", language) : "";
            case FieldFormat.Choice:
                var choice = value is null ? DefaultChoice(binding.Path) : AsText(value);
                return choice.Length == 0 ? "" : MapTexts.Choice(ChoiceAt(binding.Path), choice, language);
            case FieldFormat.Flag:
                return IsTrue(value) ? SurfaceWords.Word("Yes", language) : "";
        }

        if (value is null)
            return "";
        return binding.Format switch
        {
            FieldFormat.Stage => EntryLabels.Of(map, FieldPath.Of("stages"), language)[AsText(value)],
            FieldFormat.Lane => EntryLabels.Of(map, FieldPath.Of("lanes"), language)[AsText(value)],
            FieldFormat.Entry => EntryNames.Format(map, binding.Path, value, language),
            FieldFormat.Score => NumberTexts.TryGet(value, out var score) ? NumberTexts.FormatSigned(score) : AsText(value),
            FieldFormat.Share => NumberTexts.TryGet(value, out var share) ? NumberTexts.FormatShare(share) : AsText(value),
            FieldFormat.Number or FieldFormat.Count => NumberTexts.TryGet(value, out var number) ? NumberTexts.Format(number) : AsText(value),
            FieldFormat.Texts => TextLists.Format(map, value, language),
            FieldFormat.Answer => SurfaceWords.Word(IsTrue(value) ? "Yes" : "No", language),
            FieldFormat.Spot => SpotNames.Format(map, AsText(value), language),
            FieldFormat.Level => Enum.TryParse<Level>(AsText(value), ignoreCase: true, out var level)
                ? MapTexts.Level(level, language) : AsText(value),
            _ => AsText(value),
        };
    }

    private static bool TryParseAssumed(string folded, out JsonNode? value)
    {
        // The default (assumption) is never written.
        value = folded.Length == 0 ? JsonValue.Create("evidenced") : null;
        return folded.Length == 0 || SurfaceWords.Means(folded, "Assumed") || SurfaceWords.Means($"({folded})", "Assumed");
    }

    private static bool TryParseChoice(string folded, FieldPath path, out JsonNode? value)
    {
        value = null;
        if (!MapTexts.TryParseChoice(ChoiceAt(path), folded, out var choice))
            return false;
        value = choice == DefaultChoice(path) ? null : JsonValue.Create(choice);
        return true;
    }

    private static bool TryParseFlag(string folded, out JsonNode? value)
    {
        var yes = SurfaceWords.Means(folded, "Yes") || folded.ToUpperInvariant() is "TRUE" or "1" or "X" or "✓";
        value = yes ? JsonValue.Create(true) : null;
        return yes || SurfaceWords.Means(folded, "No") || folded.ToUpperInvariant() is "FALSE" or "0" or "-";
    }

    private static bool TryNumber(bool parsed, decimal number, out JsonNode? value)
    {
        value = parsed ? JsonValue.Create(number) : null;
        return parsed;
    }

    private static string ChoiceOf(JsonNode? value, FieldBinding binding) =>
        value is not null ? AsText(value) : binding.Format == FieldFormat.Assumed ? "assumption" : DefaultChoice(binding.Path);

    // Optional choices (an opportunity's status) have no default: absent is absent.
    private static string DefaultChoice(FieldPath path) =>
        path.Segments is ["items", _, "status"] or ["metrics", _, "betterWhen"] or ["evidence", _, "source"] ? "" : MapTexts.Choices(ChoiceAt(path)).FirstOrDefault("");

    // The same word names several choices: an opportunity's status is not a finding's.
    private static string ChoiceAt(FieldPath path) => MapTexts.ChoiceAt(path) ?? path.Segments[^1];

    private static bool IsTrue(JsonNode? value) => value is JsonValue flag && flag.TryGetValue<bool>(out var yes) && yes;

    private static string AsText(JsonNode value) =>
        value is JsonValue text && text.TryGetValue<string>(out var characters) ? characters : value.ToJsonString();
}
