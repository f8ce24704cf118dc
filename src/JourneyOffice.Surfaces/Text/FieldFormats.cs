using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>How a field's value becomes visible text, and how typed text becomes a value again.</summary>
public static class FieldFormats
{
    /// <summary>The text that shows a field in <paramref name="language"/>; empty where the field is absent.</summary>
    public static string Format(MapDocument map, FieldBinding binding, string language) => throw new NotSupportedException();

    /// <summary>
    /// Reads what a person typed. Tolerant: plain hyphen or minus sign, "38%" or "0,38", full-width forms, the words of every
    /// supported language. An empty text is the absent field: true with <see langword="null"/>.
    /// </summary>
    /// <param name="text">What stands there.</param>
    /// <param name="binding">The field and its format.</param>
    /// <param name="map">Where names of stages, lanes and catalogue entries are looked up.</param>
    /// <param name="language">The surface's language.</param>
    /// <param name="value">The field's JSON value as a map writes it.</param>
    /// <returns>False when the text can't be such a value.</returns>
    public static bool TryParse(string text, FieldBinding binding, MapDocument map, string language, out JsonNode? value) =>
        throw new NotSupportedException();
}
