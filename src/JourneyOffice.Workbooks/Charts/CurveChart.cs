using JourneyOffice.Maps;
using JourneyOffice.Packages;

namespace JourneyOffice.Workbooks;

/// <summary>A chart of the emotional curve with the cells that it shows.</summary>
/// <param name="Chart">How it looks, and its values now.</param>
/// <param name="References">The cells.</param>
internal sealed record SheetChart(Chart Chart, ChartReferences References);

/// <summary>
/// Makes the charts of the emotional curve. On the map it lies over the stages' columns, its labels the feelings in words; on the
/// emotions' sheet it names the stages itself, its labels the scores. Both show hidden rows of the map, so that they follow while people type.
/// </summary>
internal sealed class CurveChart(MapGrid grid, Scale scale, string mapSheet, string language)
{
    private const double LineWidth = 2.25;
    private const double EdgeWidth = 1.25;
    private const int MarkerSize = 10;

    /// <summary>Room above the best and below the worst score for labels, as a share of the scale.</summary>
    private const decimal Air = 0.28m;

    private static readonly ChartText LabelText = new(10, ChartColor.Text1, IsBold: true);

    // What tells curves apart: colour, dash and the shape of markers (the first one is round and coloured point by point).
    private static readonly (ChartColor Color, ChartDash Dash, MarkerShape Shape)[] Looks =
    [
        (ChartColor.Text2, ChartDash.Solid, MarkerShape.Circle),
        (ChartColor.Accent4, ChartDash.Dash, MarkerShape.Diamond),
        (ChartColor.Accent5, ChartDash.SystemDot, MarkerShape.Square),
    ];

    private decimal Middle => (scale.Min + scale.Max) / 2;

    private CurveRows Curve => grid.Curve!;

    /// <summary>Whether the lane or all stages that it showed are gone.</summary>
    public bool IsEmpty => grid.Stages.Count == 0 || ScoreRow(0) == 0;

    /// <summary>The chart over the map's columns.</summary>
    public SheetChart OnMap() => Make(
        Texts(WordRow(0)), Range(WordRow(0)), new ChartAxis { Words = AxisWords.None, Line = ZeroLine }, new ChartArea(0, 0.04, 1, 0.92),
        series => new ChartLabel(LabelText, LabelPosition.Above) { ShowsValue = series > 0, ShowsCategory = series == 0 });

    /// <summary>The chart above the table of emotions.</summary>
    public SheetChart OnEmotions() => Make(
        grid.Stages, Range(MapGrid.HeaderRow), new ChartAxis { Words = AxisWords.Low, Line = ZeroLine }, new ChartArea(0, 0.04, 1, 0.78),
        _ => new ChartLabel(LabelText, LabelPosition.Above) { NumberFormat = "+0.##;−0.##;0" });

    private static ChartStroke ZeroLine => new(new ChartPaint(ChartColor.Accent6), 0.75);

    private SheetChart Make(IReadOnlyList<string> categories, string categoryCells, ChartAxis axis, ChartArea area, Func<int, ChartLabel> label)
    {
        var air = (scale.Max - scale.Min) * Air;
        var chart = new Chart
        {
            Kind = ChartKind.Line,
            Language = language,
            Categories = categories,
            CategoryAxis = axis,
            ValueAxis = new ChartAxis { Minimum = scale.Min - air, Maximum = scale.Max + air, IsHidden = true, Crossing = Middle },
            PlotArea = area,
            FollowsHiddenCells = true,
            AlternativeText = Said(),
            Series = [.. Curve.Series.Select((_, index) => Series(index, label(index)))],
        };
        return new SheetChart(chart, new ChartReferences(categoryCells, [.. Curve.Series.Select((_, index) =>
            new ChartSeriesReferences($"{Sheet}!$B${ScoreRow(index)}", Range(ScoreRow(index))))]));
    }

    private ChartSeries Series(int index, ChartLabel label)
    {
        var (color, dash, shape) = Looks[index % Looks.Length];
        var values = Values(ScoreRow(index));
        return new ChartSeries
        {
            Name = grid.TextAt(ScoreRow(index), MapGrid.LaneColumn),
            Values = values,
            Line = new ChartStroke(new ChartPaint(color), LineWidth, dash),
            Marker = new ChartMarker(shape, MarkerSize, new ChartPaint(ChartColor.Background1), new ChartStroke(new ChartPaint(color), EdgeWidth)),
            Labels = label,
            Points = Enumerable.Range(0, values.Length).Where(stage => values[stage] is not null).ToDictionary(stage => stage, stage => new ChartPoint
            {
                Marker = index == 0 ? Face(values[stage]!.Value) : null,
                Label = label with { Position = IsBelow(values, stage) ? LabelPosition.Below : LabelPosition.Above },
            }),
        };
    }

    /// <summary>Filled for strong, outlined for mild; blue feels good, rust feels bad, grey neither.</summary>
    private ChartMarker Face(decimal score)
    {
        var color = score == Middle ? ChartColor.Accent6 : score > Middle ? ChartColor.Accent1 : ChartColor.Accent2;
        var isStrong = Math.Abs(score - Middle) >= (scale.Max - scale.Min) / 2 * 0.75m;
        return new ChartMarker(MarkerShape.Circle, MarkerSize, new ChartPaint(isStrong ? color : ChartColor.Background1), new ChartStroke(new ChartPaint(color), EdgeWidth));
    }

    /// <summary>A label stands on the far side of the middle; in the middle on the side away from the neighbours.</summary>
    private bool IsBelow(decimal?[] values, int stage)
    {
        if (values[stage] != Middle)
            return values[stage] < Middle;
        var neighbours = new[] { stage > 0 ? values[stage - 1] : null, stage + 1 < values.Length ? values[stage + 1] : null }.OfType<decimal>().ToArray();
        return neighbours.Length == 0 || neighbours.Average() >= Middle;
    }

    private string Said() => WorkbookTexts.Get("Chart.Curve", language) + " " + string.Join("; ", Enumerable.Range(0, grid.Stages.Count).Select(stage =>
        $"{grid.Stages[stage]}: {grid.TextAt(grid.RowOf($"emotion/{Curve.Lane}"), MapGrid.FirstStageColumn + stage).Replace('\n', ',')}")) + ".";

    private int ScoreRow(int series) => grid.RowOf($"curvescore/{Curve.Lane}/{Curve.Series[series]}");

    private int WordRow(int series) => grid.RowOf($"curveword/{Curve.Lane}/{Curve.Series[series]}");

    private string[] Texts(int row) => [.. Enumerable.Range(0, grid.Stages.Count).Select(stage => grid.TextAt(row, MapGrid.FirstStageColumn + stage))];

    private decimal?[] Values(int row) => [.. Enumerable.Range(0, grid.Stages.Count).Select(stage => (decimal?)grid.NumberAt(row, MapGrid.FirstStageColumn + stage))];

    private string Sheet => WorkbookPart.SheetReference(mapSheet);

    private string Range(int row) => $"{Sheet}!$C${row}:${CellAddress.ColumnName(grid.LastColumn)}${row}";
}
