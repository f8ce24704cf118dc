using System.Text.Json.Nodes;

namespace JourneyOffice.Maps;

/// <summary>Says where an entry stands in the map's own words: the stage and the item's text, a touchpoint's name.</summary>
internal sealed class PlaceWords(JourneyMap map)
{
    private const int LongestText = 60;

    private readonly Dictionary<string, string> stages = Names(map.Stages.Select(stage => (stage.Id, stage.Name)), map.Language);
    private readonly Dictionary<string, string> touchpoints = Names(map.Touchpoints.Select(entry => (entry.Id, entry.Name)), map.Language);

    /// <summary>The words for an entry inside what is named already.</summary>
    public string Of(string outer, JsonNode entry)
    {
        var fields = entry.AsObject();
        var own = Text(fields, "name") ?? Text(fields, "text") ?? Known(touchpoints, fields, "touchpoint") ?? Text(fields, "value") ?? Text(fields, "person") ?? Word(fields, "id") ?? "";
        return string.Join(" · ", new[] { outer, Known(stages, fields, "stage") ?? "", own }.Where(part => part.Length > 0));
    }

    /// <summary>A text as it is named in a message: on one line, not too long.</summary>
    public static string Shortened(string text)
    {
        var line = text.ReplaceLineEndings(" ").Replace('\u000b', ' ');
        if (line.Length <= LongestText)
            return line;
        var end = char.IsHighSurrogate(line[LongestText - 1]) ? LongestText - 1 : LongestText;
        return line[..end] + "…";
    }

    private string? Text(JsonObject fields, string name)
    {
        if (!fields.TryGetPropertyValue(name, out var node) || node is null)
            return null;
        var texts = TextNode.Languages(node).Where(pair => pair.Value is JsonValue).Select(pair => KeyValuePair.Create(pair.Key, pair.Value!.ToString()));
        var text = new LocalizedText(texts).For(map.Language, map.Language);
        return text.Length == 0 ? null : Shortened(text);
    }

    private static string? Known(Dictionary<string, string> names, JsonObject fields, string name) => Word(fields, name) is { } id ? names.GetValueOrDefault(id) : null;

    private static string? Word(JsonObject fields, string name) => fields.TryGetPropertyValue(name, out var node) && node is JsonValue value ? value.ToString() : null;

    private static Dictionary<string, string> Names(IEnumerable<(string Id, LocalizedText? Name)> entries, string language)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, name) in entries)
            names.TryAdd(id, Shortened(name?.For(language, language) is { Length: > 0 } text ? text : id));
        return names;
    }
}
