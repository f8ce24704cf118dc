using System.Text.Json.Nodes;

namespace JourneyOffice.Maps;

/// <summary>A list of entries, each found by its key.</summary>
internal sealed class KeyedList
{
    private readonly List<string> keys = [];
    private readonly Dictionary<string, (int Index, JsonNode Entry)> entries = new(StringComparer.Ordinal);

    private KeyedList()
    {
    }

    /// <summary>The keys in the list's order.</summary>
    public IReadOnlyList<string> Keys => keys;

    /// <summary>The entry of a key, or <see langword="null"/>.</summary>
    public JsonNode? this[string key] => entries.TryGetValue(key, out var found) ? found.Entry : null;

    /// <summary>
    /// The list by its keys; an absent list is an empty one. <see langword="null"/> where keys are missing or come twice: such a list can only be
    /// compared as a whole.
    /// </summary>
    public static KeyedList? Of(JsonNode? node, ListShape shape) => Of(node, entry => EntryKey.Of(entry, shape));

    /// <summary>The same for a list of plain strings.</summary>
    public static KeyedList? OfWords(JsonNode? node) => Of(node, entry => entry is JsonValue value ? value.ToString() : null);

    /// <summary>Whether there is an entry of this key.</summary>
    public bool Contains(string key) => entries.ContainsKey(key);

    /// <summary>Where the entry stands.</summary>
    public int IndexOf(string key) => entries[key].Index;

    /// <summary>The key of the entry before; empty for the first.</summary>
    public string Predecessor(string key) => IndexOf(key) == 0 ? "" : keys[IndexOf(key) - 1];

    private static KeyedList? Of(JsonNode? node, Func<JsonNode?, string?> keyOf)
    {
        var list = new KeyedList();
        if (node is null)
            return list;
        if (node is not JsonArray array)
            return null;
        foreach (var entry in array)
        {
            if (keyOf(entry) is not { } key || !list.entries.TryAdd(key, (list.keys.Count, entry!)))
                return null;
            list.keys.Add(key);
        }

        return list;
    }
}
