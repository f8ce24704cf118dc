using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Reads what the names of adopted shapes say behind their keys.</summary>
internal static class AdoptedMark
{
    /// <summary>Whether a shape's name says what its text shows.</summary>
    internal static bool IsMarked(SnapshotElement element) => ShapeName.ReadMark(element.Name).Text.Length > 0;

    /// <summary>A shape's text, cut into its fields; <see langword="null"/> where its name does not say how.</summary>
    internal static IReadOnlyList<TextPiece>? TextOf(SnapshotElement element) =>
        element.Key is { } key ? TextMark.Cut(ShapeName.ReadMark(element.Name).Text, key.Element, element.Text) : null;

    /// <summary>The entry of a catalogue that a shape's text shows.</summary>
    internal static string? EntryOf(SnapshotElement element, string list) => element.Key is not { } key ? null
        : TextMark.Fields(ShapeName.ReadMark(element.Name).Text, key.Element).Select(field => field.Segments)
            .Where(segments => segments.Count > 1 && segments[0] == list && Identifier.IsValid(segments[1])).Select(segments => segments[1]).FirstOrDefault();

    /// <summary>The cell and curve that an item's shape had when it was written.</summary>
    internal static Item? ItemOf(SnapshotElement element) =>
        element.Key is { } key ? ShapeFacts.ReadItem(key.Element, ShapeName.ReadMark(element.Name).Facts) : null;
}
