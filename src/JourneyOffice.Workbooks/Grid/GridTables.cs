using JourneyOffice.Maps;

namespace JourneyOffice.Workbooks;

/// <summary>The tables that the map's formulas look into.</summary>
internal sealed record GridTables(GridTable Stages, GridTable Emotions, GridTable Obstacles, GridTable Items)
{
    /// <summary>The table that lists the items of a lane kind.</summary>
    public GridTable Of(LaneKind kind) => TableDefinition.KindOfLane(kind) switch
    {
        "emotions" => Emotions,
        "obstacles" => Obstacles,
        _ => Items,
    };
}
