using System.Globalization;
using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// What a hidden column says beside the name of what a figure or finding is about, so that a workbook without its map still knows which
/// of several of that name is meant, also where it stands on no sheet: <c>items/i5/l2/s3 0a1b2c3d</c>, its address, for an item lane and
/// stage behind it, and a checksum of the name, since people may type another name and leave the hidden cell.
/// </summary>
public static class SpotMarks
{
    /// <summary>The mark of what an id names; empty where nothing of it is there any more.</summary>
    /// <param name="map">The map.</param>
    /// <param name="id">The id of a stage, step, touchpoint or item.</param>
    /// <param name="text">The name beside which the mark stands.</param>
    public static string Of(MapDocument map, string id, string text) =>
        AddressOf(map, id) is { } address ? $"{address} {Checksum(text)}" : "";

    /// <summary>The parts of the address that a mark gives; none where it belongs to another name, or is none.</summary>
    internal static IReadOnlyList<string> Read(string mark, string text)
    {
        if (mark.Split(' ') is not [var address, var checksum] || checksum != Checksum(text))
            return [];
        var parts = address.Split('/');
        var isKnown = parts is ["stages", _] or ["touchpoints", _] or ["stages", _, "steps", _] or ["items", _, _, _];
        return isKnown && parts.All(Identifier.IsValid) ? parts : [];
    }

    private static string? AddressOf(MapDocument map, string id)
    {
        foreach (var list in new[] { "stages", "touchpoints" })
        {
            if (map.Get(FieldPath.Of(list, id)) is JsonObject)
                return $"{list}/{id}";
        }

        if (map.Get(FieldPath.Of("items", id)) is JsonObject item)
            return $"items/{id}/{item["lane"]}/{item["stage"]}";
        return SpotNames.StageOf(map, id) is { } stage ? $"stages/{stage}/steps/{id}" : null;
    }

    private static string Checksum(string text) => TableId.For(PlainText.OneKindOfBreak(text)).ToString("x8", CultureInfo.InvariantCulture);
}
