using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>A list of localized texts in one cell, one a line.</summary>
internal static class TextLists
{
    /// <summary>The lines; a text of several paragraphs is one line.</summary>
    internal static string Format(MapDocument map, JsonNode value, string language) => string.Join('\n', Shown(map, value, language));

    /// <summary>
    /// The list that the lines say. A line that says what a text says keeps that text in all its languages, wherever it stands now;
    /// while as many lines as texts are there, another line is its neighbour's new wording in this language.
    /// </summary>
    internal static JsonNode? Parse(MapDocument map, FieldPath path, string text, string language)
    {
        var lines = PlainText.OneKindOfBreak(text).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0)
            return null;
        var old = (map.Get(path) as JsonArray)?.ToList() ?? [];
        var shown = Shown(map, map.Get(path), language).ToList();
        var taken = new int[lines.Length];
        for (var line = 0; line < lines.Length; line++)
            taken[line] = Enumerable.Range(0, old.Count).FirstOrDefault(index => shown[index] == lines[line] && !taken.Take(line).Contains(index), -1);
        var isNeutral = old.Count > 0 && old.TrueForAll(entry => entry is JsonValue);
        var result = new JsonArray();
        for (var line = 0; line < lines.Length; line++)
        {
            var before = taken[line] >= 0 ? old[taken[line]] : old.Count == lines.Length && !taken.Contains(line) ? old[line] : null;
            result.Add(taken[line] >= 0 ? before!.DeepClone() : Said(before, lines[line], language, isNeutral));
        }

        return result;
    }

    private static IEnumerable<string> Shown(MapDocument map, JsonNode? value, string language) =>
        value is JsonArray texts ? texts.Select(text => PlainText.OneKindOfBreak(LocalizedField.For(map, text, language)).Replace('\n', ' ').Trim()) : [];

    private static JsonNode Said(JsonNode? before, string line, string language, bool isNeutral)
    {
        if (before is JsonValue || (before is null && isNeutral))
            return JsonValue.Create(line);
        var text = before is JsonObject languages ? (JsonObject)languages.DeepClone() : [];
        text[language] = line;
        return text;
    }
}
