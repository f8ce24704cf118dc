using System.Text.Json;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// What the last part of a shape's name says about its element that neither its text nor its place shows for certain. Read only
/// where base and ledger are lost; what people moved since counts more.
/// </summary>
public static class ShapeFacts
{
    private const char Separator = ':';

    /// <summary>Of an item: where it stands, and on which curve.</summary>
    public static string OfItem(Item item) => string.Join(
        Separator, new[] { item.Lane, item.Stage, item.ToStage, item.Step, item.Series }.Select(fact => Uri.EscapeDataString(fact ?? ""))).TrimEnd(Separator);

    /// <summary>Of a lane: what it holds.</summary>
    public static string OfLane(LaneKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>What <see cref="OfItem"/> said; <see langword="null"/> where it said nothing.</summary>
    internal static Item? ReadItem(string id, string facts)
    {
        var read = facts.Split(Separator).Select(Uri.UnescapeDataString).ToList();
        string? At(int index) => index < read.Count && read[index].Length > 0 ? read[index] : null;
        return At(0) is { } lane && At(1) is { } stage
            ? new Item { Id = id, Lane = lane, Stage = stage, ToStage = At(2), Step = At(3), Series = At(4) }
            : null;
    }

    /// <summary>What <see cref="OfLane"/> said.</summary>
    internal static LaneKind? ReadLane(string facts) =>
        facts.Length > 0 && char.IsAsciiLetter(facts[0]) && Enum.TryParse<LaneKind>(facts, ignoreCase: true, out var kind) ? kind : null;
}
