using System.Text.Json;
using System.Text.Json.Nodes;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Carriers;

/// <summary>Values that people type to settle a conflict: always words, although some fields hold numbers.</summary>
internal static class TypedValue
{
    /// <summary>The value as the field holds it: words that are a number as one, where the field takes no words.</summary>
    /// <param name="map">A map that has the field.</param>
    /// <param name="path">The field.</param>
    /// <param name="value">What was typed.</param>
    /// <param name="fileName">The file in which the conflict waits.</param>
    /// <exception cref="JourneyException">The field can't hold it (<see cref="CarriersErrors.NoValueOfField"/>).</exception>
    public static JsonNode? Of(MapDocument map, FieldPath path, JsonNode? value, string fileName)
    {
        if (value is not JsonValue typed || !typed.TryGetValue<string>(out var words) || Fits(map, path, value))
            return value;
        if (NumberTexts.TryParse(words, out var number) && Fits(map, path, JsonValue.Create(number)))
            return JsonValue.Create(number);
        throw new JourneyException(CarriersErrors.NoValueOfField, new Place(fileName, path.Value, words), words, path.Value);
    }

    private static bool Fits(MapDocument map, FieldPath path, JsonNode value)
    {
        var trial = new MapDocument(map.ToMap());
        trial.Apply(FieldValue.Setting(trial, path, value.DeepClone()));
        try
        {
            trial.ToMap();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
