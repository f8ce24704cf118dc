using System.Text.Json.Nodes;

namespace JourneyOffice.Maps;

/// <summary>
/// A map as an addressable JSON tree: fields are read and changed by <see cref="FieldPath"/>. Used where code does not care which
/// field it is: edits from surfaces, diff, merge.
/// </summary>
public sealed class MapDocument
{
    private readonly JsonObject root;
    private readonly Dictionary<JsonArray, Dictionary<string, JsonObject>> entries = [];

    /// <summary>A document of its own for a map; changes to it do not touch the map.</summary>
    public MapDocument(JourneyMap map) => root = MapJson.ToNode(map);

    /// <summary>The value of a field, or <see langword="null"/> where it is absent. Not to be changed.</summary>
    public JsonNode? Get(FieldPath path)
    {
        JsonNode? node = root;
        foreach (var segment in path.Segments)
        {
            node = Step(node, segment);
            if (node is null)
                return null;
        }

        return node;
    }

    /// <summary>Applies edits in order. An edit of an entry that is not there does nothing.</summary>
    public void Apply(IEnumerable<FieldEdit> edits)
    {
        foreach (var edit in edits)
        {
            switch (edit)
            {
                case SetField set: Set(set.Path, set.Value); break;
                case AddEntry add: Add(add); break;
                case RemoveEntry remove: Remove(remove.Entry); break;
                case MoveEntry move: Move(move); break;
            }
        }
    }

    /// <summary>The map with all changes.</summary>
    public JourneyMap ToMap() => MapJson.FromNode(root);

    private JsonNode? Step(JsonNode? node, string segment) => node switch
    {
        JsonObject value => value.TryGetPropertyValue(segment, out var child) ? child : null,
        JsonArray list => Entries(list).GetValueOrDefault(segment),
        // A text in one language only is written as a plain string; its address ends in '*'.
        JsonValue value when segment == "*" => value,
        _ => null,
    };

    private Dictionary<string, JsonObject> Entries(JsonArray list)
    {
        if (entries.TryGetValue(list, out var known))
            return known;
        var byId = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var entry in list.OfType<JsonObject>())
        {
            if (entry.TryGetPropertyValue("id", out var id) && id is JsonValue value && value.TryGetValue<string>(out var text))
                byId.TryAdd(text, entry);
        }

        return entries[list] = byId;
    }

    private void Set(FieldPath path, JsonNode? value)
    {
        var segments = path.Segments;
        JsonNode node = root;
        for (var depth = 0; depth < segments.Count - 1; depth++)
        {
            var next = Step(node, segments[depth]);
            if (next is null && node is JsonObject parent && value is not null && depth == segments.Count - 2)
            {
                // The only objects made on the way are localized texts: a plain string for '*', an object for a language.
                parent[segments[depth]] = segments[^1] == "*" ? value.DeepClone() : new JsonObject { [segments[^1]] = value.DeepClone() };
                return;
            }

            if (next is JsonValue text && depth == segments.Count - 2 && node is JsonObject holder)
            {
                SetLanguage(holder, segments[depth], text, segments[^1], value);
                return;
            }

            if (next is null)
                return;
            node = next;
        }

        if (node is JsonObject owner)
            SetMember(owner, segments[^1], value);
    }

    private static void SetMember(JsonObject owner, string name, JsonNode? value)
    {
        if (value is null)
            owner.Remove(name);
        else
            owner[name] = value.DeepClone();
    }

    private static void SetLanguage(JsonObject holder, string name, JsonValue text, string language, JsonNode? value)
    {
        if (language == "*")
            SetMember(holder, name, value);
        else if (value is not null)
            holder[name] = new JsonObject { [LocalizedText.Neutral] = text.DeepClone(), [language] = value.DeepClone() };
    }

    private void Add(AddEntry add)
    {
        if (Get(add.List) is not JsonArray list)
        {
            list = [];
            Set(add.List, list);
            list = (JsonArray)Get(add.List)!;
        }

        var known = Entries(list);
        var id = add.Entry["id"]!.GetValue<string>();
        if (known.ContainsKey(id))
            return;
        var entry = (JsonObject)add.Entry.DeepClone();
        list.Insert(PositionAfter(list, known, add.After), entry);
        known[id] = entry;
    }

    private static int PositionAfter(JsonArray list, Dictionary<string, JsonObject> known, string? after) =>
        after is null ? list.Count
        : after.Length == 0 ? 0
        : known.TryGetValue(after, out var neighbour) ? list.IndexOf(neighbour) + 1 : list.Count;

    private void Move(MoveEntry move)
    {
        var segments = move.Entry.Segments;
        if (Get(FieldPath.Of([.. segments.Take(segments.Count - 1)])) is not JsonArray list)
            return;
        var known = Entries(list);
        if (segments[^1] == move.After || !known.TryGetValue(segments[^1], out var entry))
            return;
        list.Remove(entry);
        list.Insert(PositionAfter(list, known, move.After), entry);
    }

    private void Remove(FieldPath path)
    {
        var segments = path.Segments;
        var list = Get(FieldPath.Of([.. segments.Take(segments.Count - 1)])) as JsonArray;
        if (list is null || !Entries(list).Remove(segments[^1], out var entry))
            return;
        list.Remove(entry);
    }
}
