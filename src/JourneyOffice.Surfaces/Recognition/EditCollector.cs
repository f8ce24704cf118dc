using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Gathers edits from all places of a surface: one place edited wins, two places edited differently are a conflict (rule 6).</summary>
internal sealed class EditCollector(MapDocument map, string language)
{
    private readonly SortedDictionary<string, List<(JsonNode? Value, string Text)>> fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (JsonNode Snapped, decimal Measured)> measures = new(StringComparer.Ordinal);
    private readonly List<AddEntry> entries = [];

    /// <summary>What people should know.</summary>
    internal List<Finding> Findings { get; } = [];

    /// <summary>Takes a text that stands where a field is shown; nothing where it says what the base says.</summary>
    internal void AddText(FieldBinding field, string text, Place place)
    {
        if (!FieldFormats.TryParse(text, field, map, language, out var value))
            Findings.Add(new Finding(SurfacesErrors.UnreadableValue, place, text, field.Path.Value));
        else
            Add(field, value, text);
    }

    /// <summary>Takes a value found for a field; nothing where it is the base's.</summary>
    internal void Add(FieldBinding field, JsonNode? value, string text)
    {
        if (FieldFormats.AreEqual(map.Get(field.Path), value, field) || !IsThere(field.Path))
            return;
        if (!fields.TryGetValue(field.Path.Value, out var found))
            fields[field.Path.Value] = found = [];
        if (measures.TryGetValue(field.Path.Value, out var measure) && Means(measure.Measured, value))
            found.RemoveAll(known => FieldFormats.AreEqual(known.Value, measure.Snapped, field));
        if (!found.Exists(known => FieldFormats.AreEqual(known.Value, value, field)))
            found.Add((value, text));
    }

    /// <summary>
    /// Takes a number that was measured and snapped to the nearest that can be dragged to. Where another place says in figures what was
    /// measured, as after an update that brought both together, that one is meant and nothing contradicts it.
    /// </summary>
    internal void AddMeasured(FieldBinding field, JsonNode snapped, decimal measured)
    {
        measures[field.Path.Value] = (snapped, measured);
        if (!fields.TryGetValue(field.Path.Value, out var found) || !found.Exists(known => Means(measured, known.Value)))
            Add(field, snapped, snapped.ToString());
    }

    /// <summary>Takes a new entry.</summary>
    internal void Add(AddEntry entry) => entries.Add(entry);

    /// <summary>The edits that nothing contradicts, by address, then the new entries.</summary>
    internal IReadOnlyList<FieldEdit> Edits() =>
    [
        .. fields.Where(field => field.Value.Count == 1).Select(field => new SetField(new FieldPath(field.Key), field.Value[0].Value)),
        .. entries,
    ];

    /// <summary>The fields edited differently in several places.</summary>
    internal IReadOnlyList<PlaceConflict> Conflicts() =>
    [
        .. fields.Where(field => field.Value.Count > 1)
            .Select(field => new PlaceConflict(new FieldPath(field.Key), [.. field.Value.Select(found => found.Text)])),
    ];

    // Whole EMUs and other programs' units move a shape by less.
    private static bool Means(decimal measured, JsonNode? value) =>
        value is JsonValue number && number.TryGetValue<decimal>(out var said) && Math.Abs(said - measured) < 0.02m;

    // An entry that the base does not hold can't be edited.
    private bool IsThere(FieldPath path)
    {
        var segments = path.Segments;
        return segments.Count < 3 || map.Get(FieldPath.Of(segments[0])) is not JsonArray || map.Get(FieldPath.Of(segments[0], segments[1])) is not null;
    }
}
