using System.Text.Json.Nodes;

namespace JourneyOffice.Maps;

/// <summary>What stands at an address of any map, told by the shape of maps alone.</summary>
public static class MapPaths
{
    /// <summary>
    /// The key by which an entry is addressed in its list: its id, or for sets the fields that make its key.
    /// <see langword="null"/> where it has none, or where the address is no list.
    /// </summary>
    /// <param name="list">The list: <c>/items</c>, <c>/observations</c>, <c>/reviews/r1/findings</c>.</param>
    /// <param name="entry">The entry's JSON.</param>
    public static string? KeyOf(FieldPath list, JsonObject entry) => ShapeAt(list) is ListShape shape ? EntryKey.Of(entry, shape) : null;

    /// <summary>The fields that make the key of a list's entries; empty where the address is no list.</summary>
    /// <param name="list">The list.</param>
    public static IReadOnlyList<string> KeyFields(FieldPath list) => ShapeAt(list) is ListShape shape ? shape.Key : [];

    /// <summary>Whether an address is that of one language of a localized text.</summary>
    /// <param name="path">The address.</param>
    public static bool IsText(FieldPath path) => ShapeAt(path.Parent) is TextShape;

    private static MapShape? ShapeAt(FieldPath path)
    {
        MapShape shape = MapShapes.Map;
        foreach (var segment in path.Segments)
        {
            switch (shape)
            {
                case ObjectShape fields: shape = fields.Of(segment); break;
                case ListShape list: shape = list.Entry; break;
                default: return null;
            }
        }

        return shape;
    }
}
