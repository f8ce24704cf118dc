using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// Scores that people type into the data of a chart. What is no number, or none of the scale, is said and stays in the chart: there it
/// stands among numbers, where a slip of the finger is likelier than on the map itself.
/// </summary>
internal static class ChartScores
{
    /// <summary>The scale in words: "−2 … +2".</summary>
    internal static string Words(SurfaceState state) => NumberTexts.FormatSigned(ScaleOf(state).Min) + " … " + NumberTexts.FormatSigned(ScaleOf(state).Max);

    /// <summary>Whether a text is a number beyond the scale.</summary>
    internal static bool IsOffScale(string text, FieldBinding field, SurfaceState state)
    {
        var scale = ScaleOf(state);
        return field.Format == FieldFormat.Score && NumberTexts.TryParse(PlainText.Fold(text), out var score) && (score < scale.Min || score > scale.Max);
    }

    /// <summary>Whether a text that a person typed becomes the map's.</summary>
    internal static bool IsTaken(string text, FieldBinding field, SurfaceState state) =>
        FieldFormats.TryParse(text, field, state.Base, state.Carried.Ledger.Language, out _) && !IsOffScale(text, field, state);

    private static Scale ScaleOf(SurfaceState state) => state.Carried.Base.Scale ?? Scale.Default;
}
