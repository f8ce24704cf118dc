using JourneyOffice.Maps;

namespace JourneyOffice.Drawing;

/// <summary>What the two maps of a comparison are called: by their states, else their segments, else their personas, else their versions.</summary>
/// <param name="First">The deck's own map.</param>
/// <param name="Other">The map beside it.</param>
/// <param name="Both">The two together.</param>
internal sealed record CompareWords(string First, string Other, string Both)
{
    /// <summary>The names that tell two maps apart.</summary>
    public static CompareWords Of(Sketch sketch, Words words, JourneyMap other)
    {
        var map = sketch.Map;
        if (map.State != other.State)
            return new(words[StateOf(map)], words[StateOf(other)], words["Both" + StateOf(map)]);
        if (map.Segment != other.Segment && NameOf(map.Segments, map.Segment) is { } segment && NameOf(other.Segments, other.Segment) is { } otherSegment)
            return Named(segment, otherSegment);
        if (map.Persona != other.Persona && NameOf(map.Personas, map.Persona) is { } persona && NameOf(other.Personas, other.Persona) is { } otherPersona)
            return Named(persona, otherPersona);
        return Named(words.Format("Version", map.Version), words.Format("Version", other.Version));

        CompareWords Named(string first, string second) => new(first, second, words.Format("Both", first, second));

        string? NameOf(IEnumerable<CatalogueEntry> entries, string? id) =>
            entries.FirstOrDefault(entry => entry.Id == id)?.Name is { } name ? sketch.Line(name) : null;
    }

    private static string StateOf(JourneyMap map) => map.State == MapState.Future ? "Future" : "Current";
}
