using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Scores on a map's scale.</summary>
internal static class Scales
{
    /// <summary>The distance of neighbouring scores.</summary>
    internal static decimal StepOf(Scale scale) => scale.Step is > 0 and var step ? step : 1;

    /// <summary>The score of the scale that lies nearest; what was dragged beyond an end means the end.</summary>
    internal static decimal Snap(decimal score, Scale scale)
    {
        var step = StepOf(scale);
        var snapped = scale.Min + (Math.Round((score - scale.Min) / step, MidpointRounding.AwayFromZero) * step);
        return Math.Clamp(snapped, Math.Min(scale.Min, scale.Max), Math.Max(scale.Min, scale.Max)) / 1.0000000000000000000000000000m;
    }
}
