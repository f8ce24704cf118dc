using JourneyOffice.Maps;

namespace JourneyOffice.Drawing;

/// <summary>Where scores stand on a map's scale, whatever its ends are.</summary>
internal static class ScaleLevel
{
    /// <summary>A score's place on its scale: −1 worst, 0 middle, +1 best; beyond them where it is off the scale.</summary>
    public static double Of(decimal score, Scale scale) => ((double)score - ((double)(scale.Min + scale.Max) / 2)) / Half(scale);

    /// <summary>Half the length of a scale, in scores.</summary>
    public static double Half(Scale scale) => Math.Max((double)(scale.Max - scale.Min) / 2, 1e-6);
}
