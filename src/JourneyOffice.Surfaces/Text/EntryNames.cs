using System.Text.Json;
using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Shows ids of stages, lanes and catalogue entries as names, and finds them by name again.</summary>
internal static class EntryNames
{
    private static readonly Dictionary<string, string> Catalogues = new(StringComparer.Ordinal)
    {
        ["touchpoint"] = "touchpoints", ["channel"] = "channels", ["department"] = "departments", ["persona"] = "personas",
        ["segment"] = "segments", ["metric"] = "metrics", ["actor"] = "actors", ["evidence"] = "evidence",
        ["stage"] = "stages", ["toStage"] = "stages", ["lane"] = "lanes",
    };

    /// <summary>The name of an entry; its id where it has none.</summary>
    internal static string Name(MapDocument map, FieldPath list, string id, string language)
    {
        var name = LocalizedField.For(map, map.Get(list.Child(id).Child("name")), language);
        return name.Length > 0 ? name : id;
    }

    /// <summary>The name of a lane: its own, else its kind's.</summary>
    internal static string LaneName(MapDocument map, string id, string language)
    {
        var path = FieldPath.Of("lanes", id);
        var name = LocalizedField.For(map, map.Get(path.Child("name")), language);
        return name.Length > 0 ? name
            : map.Get(path) is null ? id : MapTexts.LaneKind(KindOf(map, id), language);
    }

    /// <summary>What a lane holds.</summary>
    internal static LaneKind KindOf(MapDocument map, string lane) =>
        Enum.TryParse<LaneKind>(map.Get(FieldPath.Of("lanes", lane, "kind"))?.GetValue<string>() ?? "", ignoreCase: true, out var kind)
            ? kind : LaneKind.Custom;

    /// <summary>The names of the entries that a field holds, one id or a set of ids.</summary>
    internal static string Format(MapDocument map, FieldPath field, JsonNode value, string language)
    {
        if (ListOf(field) is not { } list)
            return value.ToString();
        return value is JsonArray ids
            ? EntrySets.Format(map, list, ids, language)
            : Name(map, list, value.GetValue<string>(), language);
    }

    /// <summary>The entries that a text names, in the form that the field has.</summary>
    internal static bool TryParse(MapDocument map, FieldPath field, string text, string language, out JsonNode? value)
    {
        value = null;
        if (ListOf(field) is not { } list)
            return false;
        if (field.Segments[^1] != "evidence")
            return TryFind(map, list, PlainText.Fold(text), map.Get(field), out value);
        return EntrySets.TryParse(map, list, text, language, out value);
    }

    /// <summary>The names in a cell that may hold several.</summary>
    internal static string[] Split(string text) => text.Split([';', '、', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The id of the entry that has this name in any language; of several the one that the field holds already.</summary>
    internal static bool TryFind(MapDocument map, FieldPath list, string name, JsonNode? current, out JsonNode? id)
    {
        var found = Entries(map, list)
            .Where(entry => LocalizedField.All(entry["name"]).Append(IdOf(entry)).Any(known => PlainText.AreAlike(known, name)))
            .Select(IdOf).ToList();
        return Choose(found, current, out id);
    }

    /// <summary>The id of the entry that a cell names by its label in the surface's language, else by its name in any.</summary>
    internal static bool TryFindLabelled(MapDocument map, FieldPath list, string name, JsonNode? current, string language, out JsonNode? id) =>
        Choose(EntryLabels.Of(map, list, language).Find(name), current, out id) || TryFind(map, list, name, current, out id);

    /// <summary>The id of the lane that has this name, or the only one of the kind that the word means.</summary>
    internal static bool TryFindLane(MapDocument map, string name, JsonNode? current, string language, out JsonNode? id)
    {
        if (TryFindLabelled(map, FieldPath.Of("lanes"), name, current, language, out id))
            return true;
        if (!MapTexts.TryParseLaneKind(name, out var kind))
            return false;
        var found = Entries(map, FieldPath.Of("lanes")).Select(IdOf).Where(lane => KindOf(map, lane) == kind).ToList();
        return Choose(found, current, out id);
    }

    /// <summary>Of several entries that a text may mean the one that the field holds already.</summary>
    internal static bool Choose(List<string> found, JsonNode? current, out JsonNode? id)
    {
        id = null;
        if (found.Count == 0)
            return false;
        var now = current is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : "";
        id = JsonValue.Create(found.Contains(now, StringComparer.Ordinal) ? now : found[0]);
        return true;
    }

    private static IEnumerable<JsonObject> Entries(MapDocument map, FieldPath list) =>
        map.Get(list) is JsonArray entries ? entries.OfType<JsonObject>() : [];

    private static string IdOf(JsonObject entry) => entry["id"]?.GetValue<string>() ?? "";

    /// <summary>The list whose entries a field names; <see langword="null"/> where it names none.</summary>
    internal static FieldPath? ListOf(FieldPath field) =>
        field.Segments is [.., var last] && Catalogues.TryGetValue(last, out var list) ? FieldPath.Of(list) : null;
}
