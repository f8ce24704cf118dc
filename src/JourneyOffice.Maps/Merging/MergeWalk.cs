using System.Text.Json.Nodes;

namespace JourneyOffice.Maps;

/// <summary>
/// Walks three trees of the same shape and makes the merged one. Every node that is returned is new. What neither or only one side changed
/// is decided at once, so that the walk goes down only where both did.
/// </summary>
internal sealed class MergeWalk(MergePreference preference)
{
    private readonly List<MergeConflict> conflicts = [];

    public IReadOnlyList<MergeConflict> Conflicts => conflicts;

    public JsonNode? Merge(FieldPath path, MapShape shape, JsonNode? @base, JsonNode? ours, JsonNode? theirs)
    {
        if (Decided(@base, ours, theirs, out var decided))
            return decided?.DeepClone();
        return shape switch
        {
            TextShape => MergeTexts(path, @base, ours, theirs),
            WordsShape => MergeWords(path, @base, ours, theirs),
            GreatestShape when ours is JsonValue left && theirs is JsonValue right => (left.GetValue<int>() > right.GetValue<int>() ? left : right).DeepClone(),
            ObjectShape fields when ours is JsonObject left && theirs is JsonObject right => MergeFields(path, fields, @base as JsonObject, left, right),
            ListShape list => MergeLists(path, list, @base, ours, theirs),
            _ => Conflicting(path, @base, ours, theirs),
        };
    }

    private static bool Decided(JsonNode? @base, JsonNode? ours, JsonNode? theirs, out JsonNode? decided)
    {
        var oursChanged = !JsonNode.DeepEquals(@base, ours);
        decided = oursChanged ? ours : theirs;
        return !oursChanged || JsonNode.DeepEquals(@base, theirs) || JsonNode.DeepEquals(ours, theirs);
    }

    private JsonNode? Conflicting(FieldPath path, JsonNode? @base, JsonNode? ours, JsonNode? theirs)
    {
        if (preference == MergePreference.None)
            conflicts.Add(new MergeConflict(path, @base?.DeepClone(), ours?.DeepClone(), theirs?.DeepClone()));
        return Preferred(@base, ours, theirs)?.DeepClone();
    }

    private JsonNode? Preferred(JsonNode? @base, JsonNode? ours, JsonNode? theirs) => preference switch
    {
        MergePreference.Ours => ours,
        MergePreference.Theirs => theirs,
        _ => @base,
    };

    private JsonNode? MergeTexts(FieldPath path, JsonNode? @base, JsonNode? ours, JsonNode? theirs)
    {
        var merged = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var language in new[] { @base, ours, theirs }.SelectMany(TextNode.Languages).Select(pair => pair.Key).Distinct(StringComparer.Ordinal))
        {
            var segment = TextNode.Segment(language);
            var text = Merge(path.Child(segment), MapShape.Whole, TextNode.Get(@base, segment), TextNode.Get(ours, segment), TextNode.Get(theirs, segment));
            if (text is not null)
                merged.Add(language, text);
        }

        return TextNode.Of(merged);
    }

    private JsonObject MergeFields(FieldPath path, ObjectShape shape, JsonObject? @base, JsonObject ours, JsonObject theirs)
    {
        var merged = MergeTogether(path, shape, @base, ours, theirs);
        foreach (var name in Names(@base, ours, theirs).Where(name => !shape.Together.Contains(name)))
        {
            var value = Merge(path.Child(name), shape.Of(name), @base?[name], ours[name], theirs[name]);
            // An entry that both sides made has no base to fall back to: where it can't be without a field, the lesser value stands.
            if (value is null && @base is null && shape.Required.Contains(name))
                value = Lesser(ours[name], theirs[name])?.DeepClone();
            if (value is not null)
                merged[name] = value;
        }

        return merged;
    }

    private JsonObject MergeTogether(FieldPath path, ObjectShape shape, JsonObject? @base, JsonObject ours, JsonObject theirs)
    {
        var (was, left, right) = (Part(@base, shape.Together), Part(ours, shape.Together), Part(theirs, shape.Together));
        if (Decided(was, left, right, out var decided))
            return (JsonObject)decided!.DeepClone();
        // Who changed what the other one changed, to the same, and more besides contradicts nobody: a card that both put under another stage, one of them out of its step.
        if (@base is not null && (Includes(left, right) || Includes(right, left)))
            return (JsonObject)(Includes(left, right) ? left : right).DeepClone();
        foreach (var name in shape.Together)
        {
            if (!JsonNode.DeepEquals(was[name], left[name]) || !JsonNode.DeepEquals(was[name], right[name]))
                Conflicting(path.Child(name), was[name], left[name], right[name]);
        }

        return (JsonObject)Preferred(@base is null ? Lesser(left, right) : was, left, right)!.DeepClone();

        bool Includes(JsonObject side, JsonObject other) => shape.Together.All(name => JsonNode.DeepEquals(was[name], other[name]) || JsonNode.DeepEquals(side[name], other[name]));
    }

    private static JsonObject Part(JsonObject? entry, IReadOnlyList<string> names)
    {
        var part = new JsonObject();
        foreach (var name in names)
        {
            if (entry?[name] is { } value)
                part[name] = value.DeepClone();
        }

        return part;
    }

    private JsonNode? MergeLists(FieldPath path, ListShape shape, JsonNode? @base, JsonNode? ours, JsonNode? theirs)
    {
        if (KeyedList.Of(@base, shape) is not { } was || KeyedList.Of(ours, shape) is not { } left || KeyedList.Of(theirs, shape) is not { } right)
            return Conflicting(path, @base, ours, theirs);
        var entries = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var key in Keys(was, left, right))
        {
            if (MergeEntry(path.Child(key), shape.Entry, was[key], left[key], right[key]) is { } entry)
                entries.Add(key, entry);
        }

        var (order, inConflict) = ListOrder.Of([.. entries.Keys], was, left, right, preference);
        if (inConflict)
            Conflicting(path.Child(FieldPath.Order), Order(was), Order(left), Order(right));
        return new JsonArray([.. order.Select(key => entries[key])]);
    }

    /// <summary>An entry that one side removed while the other changed it stays as changed, and is a conflict.</summary>
    private JsonNode? MergeEntry(FieldPath path, ObjectShape shape, JsonNode? @base, JsonNode? ours, JsonNode? theirs)
    {
        if (@base is null || (ours is not null && theirs is not null) || Decided(@base, ours, theirs, out _))
            return Merge(path, shape, @base, ours, theirs);
        var preferred = Conflicting(path, @base, ours, theirs);
        return preference == MergePreference.None ? (ours ?? theirs)!.DeepClone() : preferred;
    }

    private JsonArray? MergeWords(FieldPath path, JsonNode? @base, JsonNode? ours, JsonNode? theirs)
    {
        if (KeyedList.OfWords(@base) is not { } was || KeyedList.OfWords(ours) is not { } left || KeyedList.OfWords(theirs) is not { } right)
            return (JsonArray?)Conflicting(path, @base, ours, theirs);
        var kept = Keys(was, left, right).Where(word => was.Contains(word) ? left.Contains(word) && right.Contains(word) : true).ToHashSet(StringComparer.Ordinal);
        // The order of words says nothing: contradicting moves are no conflict.
        return new JsonArray([.. ListOrder.Of(kept, was, left, right, preference).Keys.Select(word => (JsonNode?)JsonValue.Create(word))]);
    }

    private static JsonArray Order(KeyedList list) => new([.. list.Keys.Select(key => (JsonNode?)JsonValue.Create(key))]);

    private static IEnumerable<string> Keys(KeyedList @base, KeyedList ours, KeyedList theirs) =>
        @base.Keys.Concat(ours.Keys).Concat(theirs.Keys).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Names(JsonObject? @base, JsonObject ours, JsonObject theirs)
    {
        var known = @base?.Select(field => field.Key) ?? [];
        return known.Concat(ours.Concat(theirs).Select(field => field.Key).Order(StringComparer.Ordinal)).Distinct(StringComparer.Ordinal);
    }

    private static JsonNode? Lesser(JsonNode? one, JsonNode? other) =>
        one is null ? other
        : other is null || string.CompareOrdinal(one.ToJsonString(), other.ToJsonString()) <= 0 ? one : other;
}
