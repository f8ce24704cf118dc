using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace JourneyOffice.Maps;

/// <summary>
/// The JSON tree of each map, made once and kept as long as the map itself: maps never change, and one operation looks at the same
/// map in many ways. Whoever changes a tree makes a copy of it first.
/// </summary>
internal static class MapTrees
{
    private static readonly ConditionalWeakTable<JourneyMap, JsonObject> Trees = [];

    /// <summary>The tree of a map. Not to be changed.</summary>
    public static JsonObject Of(JourneyMap map) => Trees.GetValue(map, MapJson.ToNode);
}
