using JourneyOffice.Insights;
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

    /// <summary>Room for the chart of the emotional curve.</summary>
    Curve,

    /// <summary>The scores of a curve; hidden.</summary>
    CurveScore,

    /// <summary>The words at its points; hidden.</summary>
    CurveWord,

    /// <summary>A run of scores without a gap, which is one line of the chart; hidden.</summary>
    CurveLine,

    /// <summary>The scores of one band, so that markers look like what they say; hidden.</summary>
    CurveMark,
}

/// <summary>A row of the map sheet below the header.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="LaneId">The lane's id; empty for the share.</param>
/// <param name="LaneKind">The lane's kind.</param>
/// <param name="Label">What stands in column B.</param>
/// <param name="LaneOffset">How many rows above it the lane's name stands.</param>
internal sealed record GridRow(GridRowKind Kind, string LaneId, LaneKind LaneKind, string Label, int LaneOffset)
{
    /// <summary>For rows of a curve: which one; for those of its markers which band.</summary>
    public string Series { get; init; } = "";

    /// <summary>For the lines of a curve: which run of scores, counted from 0.</summary>
    public int Run { get; init; }

    /// <summary>Whether the row only feeds the chart.</summary>
    public bool IsHidden => Kind is GridRowKind.CurveScore or GridRowKind.CurveWord or GridRowKind.CurveLine or GridRowKind.CurveMark;

    /// <summary>What stands in the hidden column A, by which rules and later versions know the row.</summary>
    public string Key => Kind switch
    {
        GridRowKind.Share => "share",
        GridRowKind.CurveLine => $"curveline/{LaneId}/{Series}/{Run}",
        GridRowKind.CurveScore or GridRowKind.CurveWord or GridRowKind.CurveMark => $"{Kind.ToString().ToLowerInvariant()}/{LaneId}/{Series}",
        _ => $"{Kind.ToString().ToLowerInvariant()}/{LaneId}",
    };

    /// <summary>The format of its cells.</summary>
    public CellStyle Style => Kind switch
    {
        GridRowKind.Value => CellStyle.MapValue,
        GridRowKind.Unit => CellStyle.MapUnit,
        GridRowKind.Share => CellStyle.MapShare,
        GridRowKind.CurveScore or GridRowKind.CurveLine or GridRowKind.CurveMark => CellStyle.MapUnit,
        _ => CellStyle.MapCell,
    };

    /// <summary>Whether the row begins a lane of cards whose items can be evidenced.</summary>
    public static bool IsCountedLane(GridRow row) =>
        row is { LaneOffset: 0, Kind: GridRowKind.Card or GridRowKind.Value } && EvidenceShare.Counts(row.LaneKind);

    /// <summary>The rows that a map's lanes give.</summary>
    /// <param name="map">The map.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="curve">The curve that is drawn, if any.</param>
    public static IReadOnlyList<GridRow> Of(JourneyMap map, string language, CurveRows? curve)
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
                    if (curve?.Lane == lane.Id)
                        rows.AddRange(OfCurve(Row(GridRowKind.Curve, WorkbookTexts.Get("Map.Curve", language), 1), curve, label, map, language));
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

    private static IEnumerable<GridRow> OfCurve(GridRow room, CurveRows curve, string label, JourneyMap map, string language)
    {
        yield return room;
        var offset = 2;
        for (var index = 0; index < curve.Series.Count; index++)
        {
            var row = room with { Label = curve.Series[index].Length > 0 ? Named(curve.Series[index], map, language) : label, Series = curve.Series[index] };
            yield return row with { Kind = GridRowKind.CurveScore, LaneOffset = offset++ };
            yield return row with { Kind = GridRowKind.CurveWord, LaneOffset = offset++ };
            for (var run = 0; run < CurveRows.MostRuns; run++)
                yield return row with { Kind = GridRowKind.CurveLine, LaneOffset = offset++, Run = run };
        }

        // Only the first curve has markers by band; the others are told apart by shape, dash and colour.
        foreach (var band in ScoreBands.All)
            yield return room with { Kind = GridRowKind.CurveMark, Label = ScoreBands.Word(band, language), LaneOffset = offset++, Series = ScoreBands.Name(band) };
    }
    // A curve that bears the id of an actor, persona or segment is that one's.
    private static string Named(string series, JourneyMap map, string language) =>
        map.Actors.Concat<CatalogueEntry>(map.Personas).Concat(map.Segments).FirstOrDefault(entry => entry.Id == series)?.Name?.For(language, map.Language) ?? series;
}
