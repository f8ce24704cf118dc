using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Reads localized texts out of an addressable map as a reader of one language sees them.</summary>
internal static class LocalizedField
{
    /// <summary>The text at a path that ends in a language, with fallback as in <see cref="LocalizedText.For"/>.</summary>
    internal static string Text(MapDocument map, FieldPath path, string language)
    {
        var segments = path.Segments;
        if (segments.Count == 0)
            return "";
        if (map.Get(path) is JsonValue exact)
            return exact.TryGetValue<string>(out var text) ? text : exact.ToJsonString();
        var holder = map.Get(FieldPath.Of([.. segments.Take(segments.Count - 1)]));
        // An entry is no localized text: the path names a plain field of it that is absent.
        return !MapPaths.IsText(path) ? ""
            : For(map, holder, segments[^1] == "*" ? language : segments[^1]);
    }

    /// <summary>What a localized text's JSON says to a reader of <paramref name="language"/>.</summary>
    internal static string For(MapDocument map, JsonNode? text, string language)
    {
        if (text is JsonValue value)
            return value.TryGetValue<string>(out var neutral) ? neutral : "";
        if (text is not JsonObject languages || languages.Count == 0)
            return "";
        var mapLanguage = map.Get(FieldPath.Of("language"))?.GetValue<string>() ?? "en";
        foreach (var candidate in LanguageFallback.Candidates(language, mapLanguage))
        {
            if (languages.TryGetPropertyValue(candidate, out var found) && found is JsonValue shown)
                return shown.GetValue<string>();
        }

        var first = languages.OrderBy(entry => entry.Key, StringComparer.Ordinal).First().Value;
        return first?.GetValue<string>() ?? "";
    }

    /// <summary>All the texts of a localized text, whatever their language.</summary>
    internal static IEnumerable<string> All(JsonNode? text) => text switch
    {
        JsonValue value when value.TryGetValue<string>(out var neutral) => [neutral],
        JsonObject languages => languages.Select(entry => entry.Value).OfType<JsonValue>().Select(value => value.GetValue<string>()),
        _ => [],
    };
}
