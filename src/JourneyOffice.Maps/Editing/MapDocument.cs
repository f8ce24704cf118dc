using System.Text.Json.Nodes;

namespace JourneyOffice.Maps;

/// <summary>
/// A map as an addressable JSON tree: fields are read and changed by <see cref="FieldPath"/>. Used where code does not care which
/// field it is: edits from surfaces, diff, merge. Entries without an id are addressed by the fields that make their key, joined by
/// '|': <c>/observations/k1|s1||||2025-03-31|</c>.
/// </summary>
public sealed class MapDocument
{
    private readonly JourneyMap map;
    private readonly Dictionary<JsonArray, Dictionary<string, JsonObject>> entries = [];
    private JsonObject root;
    private bool isEdited;

    /// <summary>A document of its own for a map; changes to it do not touch the map.</summary>
    public MapDocument(JourneyMap map) => (this.map, root) = (map, MapTrees.Of(map));

    /// <summary>The value of a field, or <see langword="null"/> where it is absent. Not to be changed.</summary>
    public JsonNode? Get(FieldPath path)
    {
        var cursor = new Cursor(root, MapShapes.Map);
        foreach (var segment in path.Segments)
        {
            cursor = Step(cursor, segment);
            if (cursor.Node is null)
                return null;
        }

        return cursor.Node;
    }

    /// <summary>Counts how often the document was changed, so that what was computed from it can be known to be stale.</summary>
    public int Revision { get; private set; }

    /// <summary>Applies edits in order. An edit of an entry that is not there does nothing.</summary>
    public void Apply(IEnumerable<FieldEdit> edits)
    {
        Revision++;
        foreach (var edit in edits)
        {
            BecomeOwn();
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
    public JourneyMap ToMap() => isEdited ? MapJson.FromNode(root) : map;

    // The tree is shared until the first edit.
    private void BecomeOwn()
    {
        if (isEdited)
            return;
        isEdited = true;
        root = (JsonObject)root.DeepClone();
        entries.Clear();
    }

    private Cursor Step(Cursor at, string segment) => at switch
    {
        { Shape: TextShape } => new Cursor(TextNode.Get(at.Node, segment), MapShape.Whole),
        { Node: JsonObject value } => new Cursor(value.TryGetPropertyValue(segment, out var child) ? child : null, at.Shape is ObjectShape shape ? shape.Of(segment) : MapShape.Whole),
        { Node: JsonArray list, Shape: ListShape shape } when segment == FieldPath.Order => new Cursor(OrderOf(list, shape), MapShape.Whole),
        { Node: JsonArray list, Shape: ListShape shape } => new Cursor(Entries(list, shape).GetValueOrDefault(segment), shape.Entry),
        _ => default,
    };

    private Dictionary<string, JsonObject> Entries(JsonArray list, ListShape shape)
    {
        if (entries.TryGetValue(list, out var known))
            return known;
        var byKey = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var entry in list)
        {
            if (EntryKey.Of(entry, shape) is { } key)
                byKey.TryAdd(key, (JsonObject)entry!);
        }

        return entries[list] = byKey;
    }

    private void Set(FieldPath path, JsonNode? value)
    {
        var segments = path.Segments;
        if (segments.Count == 0)
            return;
        var owner = default(Cursor);
        var at = new Cursor(root, MapShapes.Map);
        for (var depth = 0; depth < segments.Count - 1; depth++)
        {
            owner = at;
            at = Step(at, segments[depth]);
            // A text that is not there yet is made by its first language; anything else that is missing has nothing to be set in.
            if (at.Node is null && at.Shape is not TextShape)
                return;
        }

        switch (at)
        {
            case { Shape: TextShape }: SetMember((JsonObject)owner.Node!, segments[^2], TextNode.With(at.Node, segments[^1], value)); break;
            case { Node: JsonObject fields }: SetMember(fields, segments[^1], value?.DeepClone()); break;
            case { Node: JsonArray list, Shape: ListShape shape } when segments[^1] == FieldPath.Order: Reorder(list, shape, value as JsonArray); break;
            case { Node: JsonArray list, Shape: ListShape shape }: SetEntry(list, shape, segments[^1], value); break;
        }
    }

    private static void SetMember(JsonObject owner, string name, JsonNode? value)
    {
        if (value is null)
            owner.Remove(name);
        else
            owner[name] = value;
    }

    private static JsonArray OrderOf(JsonArray list, ListShape shape) => [.. list.Select(entry => (JsonNode?)EntryKey.Of(entry, shape))];

    /// <summary>Brings the entries that are named into that order, at the front; the others keep theirs behind.</summary>
    private void Reorder(JsonArray list, ListShape shape, JsonArray? order)
    {
        var known = Entries(list, shape);
        var named = (order ?? []).Select(key => known.GetValueOrDefault(key?.ToString() ?? "")).OfType<JsonObject>().Distinct().ToList();
        var others = list.OfType<JsonObject>().Except(named).ToList();
        list.Clear();
        foreach (var entry in named.Concat(others))
            list.Add((JsonNode)entry);
    }

    private void SetEntry(JsonArray list, ListShape shape, string key, JsonNode? value)
    {
        var known = Entries(list, shape);
        if (known.Remove(key, out var present))
        {
            var index = list.IndexOf(present);
            list.RemoveAt(index);
            if (value is JsonObject)
                Insert(list, shape, index, value);
        }
        else if (value is JsonObject)
        {
            Insert(list, shape, list.Count, value);
        }
    }

    private void Insert(JsonArray list, ListShape shape, int index, JsonNode entry)
    {
        var own = (JsonObject)entry.DeepClone();
        if (EntryKey.Of(own, shape) is { } key && Entries(list, shape).TryAdd(key, own))
            list.Insert(index, own);
    }

    private void Add(AddEntry add)
    {
        if (ListAt(add.List) is not { Shape: ListShape shape } at)
            return;
        if (at.Node is not JsonArray list)
        {
            list = [];
            Set(add.List, list);
            list = (JsonArray)Get(add.List)!;
        }

        Insert(list, shape, PositionAfter(list, Entries(list, shape), add.After), add.Entry);
    }

    private void Move(MoveEntry move)
    {
        var segments = move.Entry.Segments;
        if (ListAt(move.Entry.Parent) is not { Node: JsonArray list, Shape: ListShape shape })
            return;
        var known = Entries(list, shape);
        if (segments[^1] == move.After || !known.TryGetValue(segments[^1], out var entry))
            return;
        list.Remove(entry);
        list.Insert(PositionAfter(list, known, move.After), entry);
    }

    private void Remove(FieldPath path)
    {
        if (path.Segments.Count > 0 && ListAt(path.Parent) is { Node: JsonArray list, Shape: ListShape shape } && Entries(list, shape).Remove(path.Segments[^1], out var entry))
            list.Remove(entry);
    }

    /// <summary>The list at an address, with its shape even where it is still missing.</summary>
    private Cursor ListAt(FieldPath path)
    {
        var cursor = new Cursor(root, MapShapes.Map);
        foreach (var segment in path.Segments)
        {
            if (cursor.Node is null)
                return default;
            cursor = Step(cursor, segment);
        }

        return cursor;
    }

    private static int PositionAfter(JsonArray list, Dictionary<string, JsonObject> known, string? after) =>
        after is null ? list.Count
        : after.Length == 0 ? 0
        : known.TryGetValue(after, out var neighbour) ? PositionOf(list, neighbour) + 1 : list.Count;

    private static int PositionOf(JsonArray list, JsonObject entry) => ReferenceEquals(list[^1], entry) ? list.Count - 1 : list.IndexOf(entry);

    /// <summary>A place in the tree and how it is shaped.</summary>
    private readonly record struct Cursor(JsonNode? Node, MapShape? Shape);
}
