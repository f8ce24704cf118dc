using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// The names by which cells refer to stages, lanes and reviews, each meaning one of them. Kept with the document that they were made
/// from: every row of a table asks for them.
/// </summary>
internal sealed class EntryLabels
{
    private static readonly ConditionalWeakTable<MapDocument, ConcurrentDictionary<string, EntryLabels>> Known = [];

    private readonly int revision;
    private readonly Dictionary<string, string> labels = new(StringComparer.Ordinal);

    private EntryLabels(MapDocument map, FieldPath list, string language)
    {
        revision = map.Revision;
        var ids = map.Get(list) is JsonArray entries
            ? entries.OfType<JsonObject>().Select(entry => entry["id"]?.GetValue<string>() ?? "").Distinct(StringComparer.Ordinal).ToList()
            : [];
        var names = UniqueNames.Of([.. ids.Select(id => NameOf(map, list, id, language))]);
        for (var index = 0; index < ids.Count; index++)
            labels[ids[index]] = names[index];
    }

    /// <summary>The labels of a list as the document is now.</summary>
    internal static EntryLabels Of(MapDocument map, FieldPath list, string language)
    {
        var known = Known.GetOrCreateValue(map);
        var key = language + ":" + list.Value;
        if (!known.TryGetValue(key, out var labels) || labels.revision != map.Revision)
            known[key] = labels = new EntryLabels(map, list, language);
        return labels;
    }

    /// <summary>An entry's label; its id where the list does not hold it.</summary>
    internal string this[string id] => labels.GetValueOrDefault(id, id);

    /// <summary>The ids of the entries whose label that is: one where case and width are as written.</summary>
    internal List<string> Find(string text)
    {
        var exact = labels.Where(label => label.Value == text).Select(label => label.Key).ToList();
        return exact.Count > 0 ? exact : [.. labels.Where(label => PlainText.AreAlike(label.Value, text)).Select(label => label.Key)];
    }

    /// <summary>All labels by id, the longest first.</summary>
    internal IEnumerable<KeyValuePair<string, string>> ByLength => labels.OrderByDescending(label => label.Value.Length);

    // Several stand in one cell, so each keeps to a line.
    private static string OneLine(string name, string id) =>
        PlainText.OneKindOfBreak(name).Replace('\n', ' ').Trim() is { Length: > 0 } line ? line : id;

    private static string NameOf(MapDocument map, FieldPath list, string id, string language) =>
        list == FieldPath.Of("lanes") ? EntryNames.LaneName(map, id, language)
        : list == FieldPath.Of("reviews") ? ReviewLabels.Of(map, id, language)
        : list == FieldPath.Of("evidence") ? OneLine(EntryNames.Name(map, list, id, language), id)
        : EntryNames.Name(map, list, id, language);
}
