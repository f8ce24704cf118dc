using JourneyOffice.Maps;

namespace JourneyOffice.Insights;

/// <summary>Where the journey feels worst.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Emotion">The emotion with the lowest score.</param>
/// <param name="Obstacle">The worst obstacle of that stage, if it has one.</param>
public sealed record LowPoint(Stage Stage, Item Emotion, Item? Obstacle)
{
    /// <summary>The low point of a map, or <see langword="null"/> where no visible emotion has a score.</summary>
    public static LowPoint? Find(JourneyMap map) => null;
}
