using JourneyOffice.Maps;
using JourneyOffice.Packages;

namespace JourneyOffice.Workbooks;

/// <summary>A chart of the emotional curve with the cells that it shows.</summary>
/// <param name="Chart">How it looks, and its values now.</param>
/// <param name="References">The cells.</param>
internal sealed record SheetChart(Chart Chart, ChartReferences References);

/// <summary>
/// Makes the charts of the emotional curve. On the map it lies over the stages' columns, its labels the feelings in words; on the
/// emotions' sheet it names the stages itself, its labels the scores. Both show hidden rows of the map, so that they follow while people
/// type: lines, and over them the markers of each band of scores as a series of its own, because a program colours single points once and
/// for all.
/// </summary>
internal sealed class CurveChart(MapGrid grid, Scale scale, string mapSheet, string language)
{
    private const double LineWidth = 2.25;
    private const string ScoreFormat = "+0.##;−0.##;0";
    private const int MarkerSize = 10;
    private const int HoleSize = 6;

    // Room for labels above the best and below the worst score. A quarter of the scale lets the axis have its marks at both.
    private const decimal Air = 0.25m;

    private static readonly ChartText LabelText = new(10, ChartColor.Text1, IsBold: true);

    // What tells curves apart: colour, dash and the shape of markers.
    private static readonly (ChartColor Color, ChartDash Dash, MarkerShape Shape)[] Looks =
    [
        (ChartColor.Text2, ChartDash.Solid, MarkerShape.Circle),
        (ChartColor.Accent4, ChartDash.Dash, MarkerShape.Diamond),
        (ChartColor.Accent5, ChartDash.SystemDot, MarkerShape.Square),
    ];

    private readonly decimal middle = new ScoreBands(scale).Middle;

    private CurveRows Curve => grid.Curve!;

    /// <summary>Whether the lane or all stages that it showed are gone.</summary>
    public bool IsEmpty => grid.Stages.Count == 0 || grid.CurveScoreRow == 0;

    private static ChartStroke ZeroLine => new(new ChartPaint(ChartColor.Accent6), 0.75);

    /// <summary>The chart over the map's columns; the words of its axis stand in the column of lanes.</summary>
    public SheetChart OnMap()
    {
        var (lanes, stage) = (SheetMarkup.Pixels(MapSheetWriter.LaneWidth), SheetMarkup.Pixels(MapSheetWriter.StageWidth(grid.Stages.Count)));
        var head = lanes / (lanes + (stage * grid.Stages.Count));
        return Make(Texts(WordRow(0)), Range(WordRow(0)), AxisWords.None, new ChartArea(head, 0.04, 1 - head, 0.92),
            new ChartLabel(LabelText, LabelPosition.Above) { ShowsValue = false, ShowsCategory = true });
    }

    /// <summary>The chart above the table of emotions.</summary>
    public SheetChart OnEmotions() => Make(
        grid.Stages, Range(MapGrid.HeaderRow), AxisWords.Low, new ChartArea(0.1, 0.04, 0.9, 0.78),
        new ChartLabel(LabelText, LabelPosition.Above) { NumberFormat = ScoreFormat });

    private SheetChart Make(IReadOnlyList<string> categories, string categoryCells, AxisWords stageNames, ChartArea area, ChartLabel label)
    {
        (ChartSeries Series, int Row)[] series =
        [
            .. Curve.Series.SelectMany((_, index) => Enumerable.Range(0, CurveRows.MostRuns).Select(run => (Line(index, run), LineRow(index, run)))),
            .. Curve.Series.Skip(1).SelectMany((_, index) => Further(index + 1).Select(marks => (marks, ScoreRow(index + 1)))),
            .. ScoreBands.All.Where(band => MarkRow(band) > 0).SelectMany(band => Marks(band, label).Select(marks => (marks, MarkRow(band)))),
        ];
        var chart = new Chart
        {
            Kind = ChartKind.Line,
            Language = language,
            Categories = categories,
            CategoryAxis = new ChartAxis { Words = stageNames, Line = ZeroLine },
            ValueAxis = Scores(),
            PlotArea = area,
            FollowsHiddenCells = true,
            AlternativeText = Said(),
            Series = [.. series.Select(one => one.Series)],
        };
        return new SheetChart(chart, new ChartReferences(categoryCells, [.. series.Select(one => new ChartSeriesReferences($"{Sheet}!$B${one.Row}", Range(one.Row)))]));
    }

    /// <summary>The axis of scores: words at the best and the worst one, nothing elsewhere.</summary>
    private ChartAxis Scores()
    {
        var range = scale.Max - scale.Min;
        string At(decimal score, DifferentialStyle band) => $"[={CellText.Number(score)}]\"{ScoreBands.Word(band, language)}\";";
        return new ChartAxis
        {
            Minimum = scale.Min - (range * Air),
            Maximum = scale.Max + (range * Air),
            MajorUnit = range * Air,
            NumberFormat = At(scale.Max, DifferentialStyle.MildGood) + At(scale.Min, DifferentialStyle.MildBad),
            Words = AxisWords.Low,
            Crossing = middle,
        };
    }

    private ChartSeries Line(int index, int run)
    {
        var (color, dash, _) = Looks[index % Looks.Length];
        return new ChartSeries
        {
            Name = grid.TextAt(ScoreRow(index), MapGrid.LaneColumn),
            Values = Values(LineRow(index, run)),
            Line = new ChartStroke(new ChartPaint(color), LineWidth, dash),
        };
    }

    /// <summary>The markers of a further curve: outlined, with its name at the last of them.</summary>
    private ChartSeries[] Further(int index)
    {
        var (color, _, shape) = Looks[index % Looks.Length];
        var values = Values(ScoreRow(index));
        var label = new ChartLabel(LabelText, LabelPosition.Above) { NumberFormat = ScoreFormat };
        var points = Below(label, values);
        if (Array.FindLastIndex(values, value => value is not null) is >= 0 and var last)
            points[last] = new ChartPoint { Label = (points.GetValueOrDefault(last)?.Label ?? label) with { ShowsSeries = true } };
        return Outlined(shape, color, new ChartSeries { Name = grid.TextAt(ScoreRow(index), MapGrid.LaneColumn), Values = values, Labels = label, Points = points });
    }

    /// <summary>An outline is a disc with a smaller one of the page's colour on it: LibreOffice draws no edges of markers.</summary>
    private static ChartSeries[] Outlined(MarkerShape shape, ChartColor color, ChartSeries series) =>
    [
        series with { Marker = new ChartMarker(shape, MarkerSize, new ChartPaint(color)) },
        series with { Marker = new ChartMarker(shape, HoleSize, new ChartPaint(ChartColor.Background1)), Labels = null, Points = new Dictionary<int, ChartPoint>() },
    ];

    /// <summary>Filled for strong, outlined for mild; blue feels good, rust feels bad, grey neither. Good is labelled above, bad below.</summary>
    private ChartSeries[] Marks(DifferentialStyle band, ChartLabel label)
    {
        var color = band switch
        {
            DifferentialStyle.StrongGood or DifferentialStyle.MildGood => ChartColor.Accent1,
            DifferentialStyle.StrongBad or DifferentialStyle.MildBad => ChartColor.Accent2,
            _ => ChartColor.Accent6,
        };
        var isBad = band is DifferentialStyle.StrongBad or DifferentialStyle.MildBad;
        var marks = new ChartSeries
        {
            Name = ScoreBands.Word(band, language),
            Values = Values(MarkRow(band)),
            Labels = label with { Position = isBad ? LabelPosition.Below : LabelPosition.Above },
            Points = band == DifferentialStyle.Neutral ? Below(label, Values(ScoreRow(0)), middle) : new Dictionary<int, ChartPoint>(),
        };
        return band is DifferentialStyle.StrongGood or DifferentialStyle.StrongBad
            ? [marks with { Marker = new ChartMarker(MarkerShape.Circle, MarkerSize, new ChartPaint(color)) }]
            : Outlined(MarkerShape.Circle, color, marks);
    }

    /// <summary>The points whose labels stand below, of all or of those with one score.</summary>
    private Dictionary<int, ChartPoint> Below(ChartLabel label, decimal?[] values, decimal? only = null) => Enumerable.Range(0, values.Length)
        .Where(stage => values[stage] is { } score && (only is null || score == only) && IsBelow(values, stage))
        .ToDictionary(stage => stage, _ => new ChartPoint { Label = label with { Position = LabelPosition.Below } });

    /// <summary>A label stands on the far side of the middle; in the middle on the side away from the neighbours.</summary>
    private bool IsBelow(decimal?[] values, int stage)
    {
        if (values[stage] != middle)
            return values[stage] < middle;
        var neighbours = new[] { stage > 0 ? values[stage - 1] : null, stage + 1 < values.Length ? values[stage + 1] : null }.OfType<decimal>().ToArray();
        return neighbours.Length == 0 || neighbours.Average() >= middle;
    }

    private string Said() => WorkbookTexts.Get("Chart.Curve", language) + " " + string.Join("; ", Enumerable.Range(0, grid.Stages.Count).Select(stage =>
        $"{grid.Stages[stage]}: {grid.TextAt(grid.RowOf($"emotion/{Curve.Lane}"), MapGrid.FirstStageColumn + stage).Replace('\n', ',')}")) + ".";

    private int ScoreRow(int series) => grid.RowOf($"curvescore/{Curve.Lane}/{Curve.Series[series]}");

    private int LineRow(int series, int run) => grid.RowOf($"curveline/{Curve.Lane}/{Curve.Series[series]}/{run}");

    private int WordRow(int series) => grid.RowOf($"curveword/{Curve.Lane}/{Curve.Series[series]}");

    private int MarkRow(DifferentialStyle band) => grid.RowOf($"curvemark/{Curve.Lane}/{ScoreBands.Name(band)}");

    private string[] Texts(int row) => [.. Enumerable.Range(0, grid.Stages.Count).Select(stage => grid.TextAt(row, MapGrid.FirstStageColumn + stage))];

    private decimal?[] Values(int row) => [.. Enumerable.Range(0, grid.Stages.Count).Select(stage => (decimal?)grid.NumberAt(row, MapGrid.FirstStageColumn + stage))];

    private string Sheet => WorkbookPart.SheetReference(mapSheet);

    private string Range(int row) => $"{Sheet}!$C${row}:${CellAddress.ColumnName(grid.LastColumn)}${row}";
}
