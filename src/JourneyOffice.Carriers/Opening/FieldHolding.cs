using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Carriers;

/// <summary>
/// Which fields a kind of carrier holds. What it does not hold counts as unchanged when it is compared with a map, so that a
/// carrier that shows less never takes anything away.
/// </summary>
public sealed class FieldHolding
{
    private readonly HashSet<string>? fields;

    private FieldHolding(HashSet<string>? fields) => this.fields = fields;

    /// <summary>The map itself: all fields, known or not.</summary>
    public static FieldHolding Everything { get; } = new(null);

    /// <summary>
    /// What the overview slides show. No shape's name says which persona, measure or touchpoint it is: those of a deck that lost
    /// its map are named after the map that it is compared with.
    /// </summary>
    public static FieldHolding Deck { get; } = Of(
        "title", "scenario", "measures/*/name", "measures/*/baseline", "measures/*/target",
        "personas/*/name", "personas/*/portrait", "segments/*/name", "touchpoints/*/name",
        "stages/*/name", "stages/*/steps/*/name",
        "lanes/*/name", "lanes/*/kind",
        "items/*/lane", "items/*/stage", "items/*/toStage", "items/*/step", "items/*/text", "items/*/touchpoint",
        "items/*/score", "items/*/severity", "items/*/frequency", "items/*/frequencyWords", "items/*/value", "items/*/basis", "items/*/momentOfTruth");

    /// <summary>What the tables of a workbook show.</summary>
    public static FieldHolding Workbook { get; } = Of(
        "title", "goal", "objective", "scenario", "period", "owner", "segment", "persona", "state", "status", "asOf", "reviewDate", "participants",
        "measures/*/name", "measures/*/metric", "measures/*/baseline", "measures/*/target", "measures/*/by",
        "segments/*/name", "segments/*/criteria", "segments/*/traits", "segments/*/size", "segments/*/strategy",
        "personas/*/name", "personas/*/segment", "personas/*/portrait", "personas/*/buyingRole", "personas/*/traits", "personas/*/goals",
        "personas/*/needs", "personas/*/frustrations", "personas/*/quote",
        "metrics/*/name", "metrics/*/kind", "metrics/*/unit", "metrics/*/formula", "metrics/*/betterWhen", "metrics/*/target",
        "observations/*/metric", "observations/*/place", "observations/*/segment", "observations/*/actor", "observations/*/value",
        "observations/*/n", "observations/*/period", "observations/*/asOf", "observations/*/source", "observations/*/formula",
        "evidence/*/name", "evidence/*/kind", "evidence/*/source", "evidence/*/method", "evidence/*/segment", "evidence/*/period",
        "evidence/*/date", "evidence/*/n", "evidence/*/url", "evidence/*/consent", "evidence/*/anonymised",
        "reviews/*/department", "reviews/*/customer", "reviews/*/person", "reviews/*/when", "reviews/*/mapVersion", "reviews/*/verdict",
        "reviews/*/findings/*/item", "reviews/*/findings/*/text", "reviews/*/findings/*/owner", "reviews/*/findings/*/due", "reviews/*/findings/*/status",
        "stages/*/name", "stages/*/goal", "stages/*/lifecycle", "stages/*/entry", "stages/*/exit", "stages/*/duration",
        "touchpoints/*/name", "touchpoints/*/channel", "touchpoints/*/place", "touchpoints/*/department",
        "touchpoints/*/responsible", "touchpoints/*/lifecycle", "touchpoints/*/url",
        "items/*/lane", "items/*/stage", "items/*/toStage", "items/*/text", "items/*/touchpoint", "items/*/score", "items/*/why",
        "items/*/series", "items/*/severity", "items/*/frequency", "items/*/frequencyWords", "items/*/value", "items/*/impact",
        "items/*/effort", "items/*/owner", "items/*/status", "items/*/basis", "items/*/evidence", "items/*/momentOfTruth");

    /// <summary>Declares fields by name; <c>*</c> stands for any entry of a list.</summary>
    public static FieldHolding Of(params IEnumerable<string> fields) => new(fields.ToHashSet(StringComparer.Ordinal));

    /// <summary>Whether a field is held. A field inside one that is held (a language of a text) is held too.</summary>
    /// <param name="path">The field's address, entries by their ids.</param>
    public bool Holds(FieldPath path)
    {
        if (fields is null)
            return true;
        return Names(path).Any(fields.Contains);
    }

    /// <summary>
    /// The whole map that a carrier stands for: what it holds, as it shows it, over <paramref name="reference"/> for the rest.
    /// Entries that the carrier does not show stay; entries that only it shows are added.
    /// </summary>
    /// <param name="shown">What the carrier shows.</param>
    /// <param name="reference">The map that gives the rest.</param>
    public JourneyMap Complete(JourneyMap shown, JourneyMap reference)
    {
        if (fields is null)
            return shown;
        var result = MapJson.ToNode(reference);
        Lay(MapJson.ToNode(shown), result, new FieldPath(""), reference.Language);
        return MapJson.FromNode(result);
    }

    /// <summary>What declared fields call an address and all that it lies in.</summary>
    private IEnumerable<string> Names(FieldPath path)
    {
        var segments = path.Segments;
        var name = "";
        for (var depth = 0; depth < segments.Count; depth++)
        {
            // Lists stand at even depths of an address: /stages/<id>/steps/<id>/name.
            name += depth == 0 ? segments[0] : depth % 2 == 1 && IsList(name) ? "/*" : "/" + segments[depth];
            yield return name;
        }
    }

    private bool IsList(string name) => fields!.Any(field => field.StartsWith(name + "/*", StringComparison.Ordinal));

    private void Lay(JsonObject shown, JsonObject over, FieldPath path, string language)
    {
        foreach (var (name, value) in shown)
        {
            var field = path.Child(name);
            if (value is JsonArray list && IsListOfEntries(field, list))
                LayEntries(list, over, name, field, language);
            else if (value is not null && Holds(field))
                over[name] = Combine(value, over[name], language);
        }
    }

    private void LayEntries(JsonArray shown, JsonObject owner, string name, FieldPath path, string language)
    {
        if (owner[name] is not JsonArray list)
            owner[name] = list = [];
        foreach (var entry in shown.OfType<JsonObject>())
        {
            var id = MapPaths.KeyOf(path, entry)!;
            var known = list.OfType<JsonObject>().FirstOrDefault(other => MapPaths.KeyOf(path, other) == id);
            if (known is not null)
                Lay(entry, known, path.Child(id), language);
            else if (HoldsEntriesOf(path))
                list.Add(entry.DeepClone());
        }
    }

    private bool HoldsEntriesOf(FieldPath list) => IsList(Names(list).Last());

    private static bool IsListOfEntries(FieldPath path, JsonArray list) => list.Count > 0 && list.All(entry => entry is JsonObject value && MapPaths.KeyOf(path, value) is not null);

    // A text shown in one language changes only that language, and nothing where it is what stands in for a missing one.
    private static JsonNode Combine(JsonNode shown, JsonNode? known, string mapLanguage)
    {
        switch (shown, known)
        {
            case (JsonObject texts, JsonObject all):
                var fallback = new LocalizedText(all.Where(text => text.Value is JsonValue).Select(text => KeyValuePair.Create(text.Key, text.Value!.ToString())));
                var combined = (JsonObject)all.DeepClone();
                foreach (var (language, text) in texts)
                {
                    if (all.ContainsKey(language) || text?.ToString() != fallback.For(language, mapLanguage))
                        combined[language] = text?.DeepClone();
                }

                return combined;
            case (JsonArray lines, JsonArray texts):
                return Lines(lines, texts, mapLanguage);
            case (JsonObject { Count: 1 } texts, JsonValue neutral) when JsonNode.DeepEquals(texts.First().Value, neutral):
                return neutral.DeepClone();
            default:
                return shown.DeepClone();
        }
    }

    // A line of a list of texts is the text that says so, in all its languages, each text once and the one in its place first; else it is
    // the new wording of the one that stands in its place.
    private static JsonArray Lines(JsonArray lines, JsonArray texts, string mapLanguage)
    {
        var said = new int[lines.Count];
        for (var line = 0; line < lines.Count; line++)
            said[line] = line < texts.Count && Says(texts[line], lines[line]!, mapLanguage) ? line : -1;
        for (var line = 0; line < lines.Count; line++)
        {
            if (said[line] < 0)
                said[line] = Enumerable.Range(0, texts.Count).FirstOrDefault(text => !said.Contains(text) && Says(texts[text], lines[line]!, mapLanguage), -1);
        }

        return new JsonArray([.. lines.Select((line, index) =>
            said[index] >= 0 ? texts[said[index]]!.DeepClone()
            : Combine(line!, lines.Count == texts.Count && !said.Contains(index) ? texts[index] : null, mapLanguage))]);
    }

    private static bool Says(JsonNode? text, JsonNode line, string mapLanguage)
    {
        if (JsonNode.DeepEquals(text, line))
            return true;
        if (text is null || line is not JsonObject { Count: 1 } said)
            return false;
        var (language, words) = (said.First().Key, said.First().Value!.ToString());
        var shown = text is JsonObject all
            ? new LocalizedText(all.Select(known => KeyValuePair.Create(known.Key, known.Value!.ToString()))).For(language, mapLanguage)
            : text.ToString();
        return shown.ReplaceLineEndings(" ").Replace('\u000b', ' ').Trim() == words;
    }
}
