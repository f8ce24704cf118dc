using System.Globalization;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>What a drawn chart is as a native one.</summary>
internal static class ChartContent
{
    // With its sign, a zero without one; the sign is the one that drawings write (U+2212).
    private const string ScoreFormat = "+General;\"\u2212\"General;0";

    /// <summary>The native chart of a drawn one.</summary>
    public static Chart Of(DrawnChart drawn, string language)
    {
        var (chart, box) = (drawn.Chart.Chart!, drawn.Chart.Box);
        var data = drawn.Data.ToDictionary(element => (element.Cell!.Row, element.Cell.Column));
        return new Chart
        {
            Kind = ChartKind.Line,
            Language = language,
            Categories = [.. chart.Categories.Select(category => Name(data.GetValueOrDefault((category, PageChart.NameId))))],
            Series = [.. chart.Series.Select(series => SeriesOf(chart, series, data))],
            CategoryAxis = new ChartAxis { Words = AxisWords.None, Line = Stroke(chart.Scale.Line) },
            ValueAxis = new ChartAxis
            {
                Minimum = chart.Scale.Minimum, Maximum = chart.Scale.Maximum, MajorUnit = chart.Scale.Maximum - chart.Scale.Minimum,
                Crossing = chart.Scale.Middle == 0 ? null : chart.Scale.Middle, IsHidden = true,
            },
            PlotArea = new ChartArea(
                Share(chart.Plot.X - box.X, box.Width), Share(chart.Plot.Y - box.Y, box.Height), Share(chart.Plot.Width, box.Width), Share(chart.Plot.Height, box.Height)),
        };
    }

    /// <summary>A name as data sheets hold it, which know one kind of line break.</summary>
    public static string Name(string text) => text.Replace('\v', '\n');

    /// <summary>The number that a text says; <see langword="null"/> where it says none.</summary>
    public static decimal? Number(string text) =>
        decimal.TryParse(text.Replace('\u2212', '-'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Name(PageElement? element) => Name(element?.Text?.Plain ?? "");

    private static double Share(long part, long whole) => whole == 0 ? 0 : (double)part / whole;

    private static ChartSeries SeriesOf(PageChart chart, PageChartSeries series, Dictionary<(string, string), PageElement> data)
    {
        var points = chart.Categories.Select(category => data.GetValueOrDefault((category, series.Id))).ToList();
        var drawn = new ChartSeries
        {
            Name = Name(data.GetValueOrDefault((PageChart.HeadId, series.Id))),
            Values = [.. points.Select(point => Number(point?.Text?.Plain ?? ""))],
            NumberFormat = ScoreFormat,
            Line = Stroke(series.Line),
            Marker = new ChartMarker(Shape(series.Marker.Shape), Size(series.Marker.Size), Paint(series.Marker.Fill), Stroke(series.Marker.Edge)),
            Labels = new ChartLabel(new ChartText(series.LabelSize, (ChartColor)series.Label.Slot, IsBold: true), LabelPosition.Above),
        };
        return drawn with
        {
            Points = points.Select((point, index) => (point, index)).Where(entry => entry.point?.Label is not null)
                .ToDictionary(entry => entry.index, entry => PointOf(entry.point!, drawn)),
        };
    }

    private static ChartPoint PointOf(PageElement point, ChartSeries series)
    {
        var run = point.Text!.Paragraphs[0].Runs[0];
        var marker = new ChartMarker(Shape(((PresetGeometry)point.Geometry).Shape), Size(point.Box.Width / 12_700.0), Paint(point.Fill), Stroke(point.Stroke));
        var label = new ChartLabel(new ChartText(run.Size, (ChartColor)run.Paint.Slot, run.Bold), Position(point.Label!.Place)) { ShowsSeries = point.Label.NamesSeries };
        return new ChartPoint
        {
            Marker = marker == series.Marker ? null : marker,
            Label = label == series.Labels || point.Label.Place == PointLabelPlace.None ? null : label,
            IsWithoutLabel = point.Label.Place == PointLabelPlace.None,
        };
    }

    private static LabelPosition Position(PointLabelPlace place) => place switch
    {
        PointLabelPlace.Below => LabelPosition.Below,
        PointLabelPlace.Right => LabelPosition.Right,
        _ => LabelPosition.Above,
    };

    private static MarkerShape Shape(PresetShape shape) => shape switch
    {
        PresetShape.Diamond => MarkerShape.Diamond,
        PresetShape.Rectangle => MarkerShape.Square,
        _ => MarkerShape.Circle,
    };

    private static int Size(double points) => Math.Clamp((int)Math.Round(points), 2, 72);

    private static ChartPaint? Paint(Paint? paint) => paint is { } known ? new ChartPaint((ChartColor)known.Slot, known.Alpha) : null;

    private static ChartPaint Paint(Paint paint) => new((ChartColor)paint.Slot, paint.Alpha);

    private static ChartStroke? Stroke(Stroke? stroke) => stroke is null ? null : new ChartStroke(Paint(stroke.Paint), stroke.Points, (ChartDash)stroke.Dash);
}
