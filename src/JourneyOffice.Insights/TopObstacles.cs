using JourneyOffice.Maps;

namespace JourneyOffice.Insights;

/// <summary>Which obstacles weigh most.</summary>
public static class TopObstacles
{
    /// <summary>The heaviest obstacles, by severity × frequency, heaviest first.</summary>
    public static IReadOnlyList<Item> Find(JourneyMap map, int count) => [];
}
