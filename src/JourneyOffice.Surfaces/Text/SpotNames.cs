using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// What a figure was measured at or a finding is about: a stage, a step, a touchpoint or an item, named by its id alone. People read
/// and type its name, an item's text.
/// </summary>
internal static class SpotNames
{
    /// <summary>The name or text; the id where nothing of it is there any more.</summary>
    internal static string Format(MapDocument map, string id, string language)
    {
        foreach (var list in new[] { "stages", "touchpoints" })
        {
            if (map.Get(FieldPath.Of(list, id)) is JsonObject)
                return OneLine(EntryNames.Name(map, FieldPath.Of(list), id, language), id);
        }

        if (map.Get(FieldPath.Of("items", id)) is JsonObject item)
            return OneLine(TextOf(map, item, language), id);
        return Steps(map).FirstOrDefault(step => IdOf(step) == id) is { } found ? OneLine(LocalizedField.For(map, found["name"], language), id) : id;
    }

    /// <summary>The stage that a step lies in; <see langword="null"/> for an id that is no step's.</summary>
    internal static string? StageOf(MapDocument map, string step) =>
        Entries(map, "stages").FirstOrDefault(stage => StepsOf(stage).Any(known => IdOf(known) == step)) is { } found ? IdOf(found) : null;

    /// <summary>The id of what a text names in any language; of several the one that the field holds already.</summary>
    internal static bool TryFind(MapDocument map, string text, JsonNode? current, string language, out JsonNode? id)
    {
        var found = Candidates(map).Where(entry => IdOf(entry) == text || Names(map, entry, language).Any(name => PlainText.AreAlike(OneLine(name, ""), text)))
            .Select(IdOf).ToList();
        return EntryNames.Choose(found, current, out id);
    }

    private static IEnumerable<JsonObject> Candidates(MapDocument map) =>
        Entries(map, "stages").Concat(Steps(map)).Concat(Entries(map, "touchpoints")).Concat(Entries(map, "items"));

    private static IEnumerable<string> Names(MapDocument map, JsonObject entry, string language) =>
        LocalizedField.All(entry["name"]).Concat(LocalizedField.All(entry["text"])).Append(TextOf(map, entry, language)).Where(name => name.Length > 0);

    private static string TextOf(MapDocument map, JsonObject item, string language)
    {
        if (item["touchpoint"]?.GetValue<string>() is { } touchpoint)
            return EntryNames.Name(map, FieldPath.Of("touchpoints"), touchpoint, language);
        var text = LocalizedField.For(map, item["text"], language);
        return text.Length > 0 ? text : LocalizedField.For(map, item["value"], language);
    }

    private static IEnumerable<JsonObject> Steps(MapDocument map) =>
        Entries(map, "stages").SelectMany(StepsOf);

    private static IEnumerable<JsonObject> StepsOf(JsonObject stage) => (stage["steps"] as JsonArray ?? []).OfType<JsonObject>();

    private static IEnumerable<JsonObject> Entries(MapDocument map, string list) => (map.Get(FieldPath.Of(list)) as JsonArray ?? []).OfType<JsonObject>();

    private static string OneLine(string text, string otherwise) =>
        PlainText.OneKindOfBreak(text).Replace('\n', ' ').Trim() is { Length: > 0 } line ? line : otherwise;

    private static string IdOf(JsonObject entry) => entry["id"]?.GetValue<string>() ?? "";
}
