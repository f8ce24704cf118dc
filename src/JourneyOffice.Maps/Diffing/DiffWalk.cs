using System.Text.Json.Nodes;

namespace JourneyOffice.Maps;

/// <summary>Walks two trees of the same shape and notes where they differ.</summary>
internal sealed class DiffWalk(PlaceWords wordsBefore, PlaceWords wordsAfter)
{
    private readonly List<MapChange> changes = [];

    public IReadOnlyList<MapChange> Changes => changes;

    public void Compare(FieldPath path, MapShape shape, JsonNode? before, JsonNode? after, string words)
    {
        switch (shape)
        {
            case ObjectShape fields when before is JsonObject left && after is JsonObject right:
                CompareFields(path, fields, left, right, words);
                break;
            case TextShape:
                CompareTexts(path, before, after, words);
                break;
            case ListShape list when KeyedList.Of(before, list) is { } left && KeyedList.Of(after, list) is { } right:
                CompareLists(path, list, left, right, words);
                break;
            default:
                if (!JsonNode.DeepEquals(before, after))
                    changes.Add(new MapChange(MapChangeKind.Changed, path, before?.DeepClone(), after?.DeepClone(), null, words));
                break;
        }
    }

    private void CompareFields(FieldPath path, ObjectShape shape, JsonObject before, JsonObject after, string words)
    {
        foreach (var (name, value) in before)
            Compare(path.Child(name), shape.Of(name), value, after.TryGetPropertyValue(name, out var other) ? other : null, words);
        foreach (var (name, value) in after)
        {
            if (!before.ContainsKey(name))
                Compare(path.Child(name), shape.Of(name), null, value, words);
        }
    }

    private void CompareTexts(FieldPath path, JsonNode? before, JsonNode? after, string words)
    {
        var languages = TextNode.Languages(before).Concat(TextNode.Languages(after)).Select(pair => pair.Key);
        foreach (var language in languages.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var segment = TextNode.Segment(language);
            Compare(path.Child(segment), MapShape.Whole, TextNode.Get(before, segment), TextNode.Get(after, segment), words);
        }
    }

    private void CompareLists(FieldPath path, ListShape shape, KeyedList before, KeyedList after, string words)
    {
        foreach (var key in before.Keys.Where(key => !after.Contains(key)))
            changes.Add(new MapChange(MapChangeKind.Removed, path.Child(key), before[key]!.DeepClone(), null, null, wordsBefore.Of(words, before[key]!)));
        var moved = Moved(before, after);
        var follows = "";
        foreach (var key in after.Keys)
        {
            var entry = after[key]!;
            var place = wordsAfter.Of(words, entry);
            if (!before.Contains(key))
                changes.Add(new MapChange(MapChangeKind.Added, path.Child(key), null, entry.DeepClone(), follows, place));
            else if (moved.Contains(key))
                changes.Add(new MapChange(MapChangeKind.Moved, path.Child(key), before.Predecessor(key), follows, follows, place));
            if (before[key] is { } was)
                Compare(path.Child(key), shape.Entry, was, entry, place);
            follows = key;
        }
    }

    private static HashSet<string> Moved(KeyedList before, KeyedList after)
    {
        var common = after.Keys.Where(before.Contains).ToList();
        var stay = LongestRun.Of([.. common.Select(before.IndexOf)]);
        return common.Where((_, index) => !stay.Contains(index)).ToHashSet(StringComparer.Ordinal);
    }
}
