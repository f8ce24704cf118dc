using JourneyOffice.Maps;

namespace JourneyOffice.Workbooks;

/// <summary>What a row of the map sheet shows.</summary>
internal enum GridRowKind
{
    /// <summary>A lane's items as texts.</summary>
    Card,

    /// <summary>Scores and words.</summary>
    Emotion,

    /// <summary>How bad obstacles are and how many meet them.</summary>
    Severity,

    /// <summary>The figures of a metric lane.</summary>
    Value,

    /// <summary>What these figures count.</summary>
    Unit,

    /// <summary>How much of a stage is evidenced.</summary>
    Share,
}

/// <summary>A row of the map sheet below the header.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="LaneId">The lane's id; empty for the share.</param>
/// <param name="LaneKind">The lane's kind.</param>
/// <param name="Label">What stands in column B.</param>
/// <param name="LaneOffset">How many rows above it the lane's name stands.</param>
internal sealed record GridRow(GridRowKind Kind, string LaneId, LaneKind LaneKind, string Label, int LaneOffset)
{
    /// <summary>What stands in the hidden column A, by which rules and later versions know the row.</summary>
    public string Key => Kind switch
    {
        GridRowKind.Share => "share",
        _ => $"{Kind.ToString().ToLowerInvariant()}/{LaneId}",
    };

    /// <summary>The format of its cells.</summary>
    public CellStyle Style => Kind switch
    {
        GridRowKind.Value => CellStyle.MapValue,
        GridRowKind.Unit => CellStyle.MapUnit,
        GridRowKind.Share => CellStyle.MapShare,
        _ => CellStyle.MapCell,
    };

    /// <summary>The rows that a map's lanes give.</summary>
    public static IReadOnlyList<GridRow> Of(JourneyMap map, string language)
    {
        var rows = new List<GridRow>();
        var labels = LaneLabels.Of(map, language);
        foreach (var lane in map.Lanes.Where(lane => !lane.Hidden))
        {
            GridRow Row(GridRowKind kind, string label, int offset = 0) => new(kind, lane.Id, lane.Kind, label, offset);
            var label = labels[lane.Id];
            switch (lane.Kind)
            {
                case Maps.LaneKind.Emotion:
                    rows.Add(Row(GridRowKind.Emotion, label));
                    break;
                case Maps.LaneKind.Obstacle:
                    rows.Add(Row(GridRowKind.Card, label));
                    rows.Add(Row(GridRowKind.Severity, WorkbookTexts.Get("Map.Severity", language), 1));
                    break;
                case Maps.LaneKind.MetricValue:
                    rows.Add(Row(GridRowKind.Value, label));
                    rows.Add(Row(GridRowKind.Unit, "", 1));
                    break;
                default:
                    rows.Add(Row(GridRowKind.Card, label));
                    break;
            }
        }

        rows.Add(new GridRow(GridRowKind.Share, "", default, WorkbookTexts.Get("Map.Share", language), 0));
        return rows;
    }
}
