using System.Globalization;
using System.Text;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>Draws a chart as programs do: the line in the scale's middle, a line through the points of each series, markers, labels.</summary>
internal sealed class SvgChart(StringBuilder svg, SvgTexts texts, Theme theme)
{
    private const double LabelGap = 2;
    private const double LabelWidth = 60;

    /// <summary>The chart in a frame.</summary>
    public void Write(PageElement frame, Page page)
    {
        var chart = frame.Chart!;
        var data = page.Elements.Where(element => element.Cell?.Table == frame.Key).ToDictionary(element => (element.Cell!.Row, element.Cell.Column));
        svg.Append(CultureInfo.InvariantCulture, $"<g role=\"img\"><title>{SvgWriter.Escape(frame.AltText ?? "")}</title>");
        var plot = Area.Of(chart.Plot);
        var share = (double)((chart.Scale.Middle - chart.Scale.Minimum) / Math.Max(chart.Scale.Maximum - chart.Scale.Minimum, 0.000001m));
        Line([(plot.X, plot.Bottom - (share * plot.Height)), (plot.Right, plot.Bottom - (share * plot.Height))], chart.Scale.Line);
        foreach (var series in chart.Series)
            WriteLine(chart, series, data);
        foreach (var point in chart.Series.SelectMany(series => chart.Categories.Select(category => data.GetValueOrDefault((category, series.Id)))))
        {
            if (point?.Label is not null)
                SvgShapes.Write(svg, point, theme);
        }

        svg.Append("</g>\n");
        foreach (var point in chart.Series.SelectMany(series => chart.Categories.Select(category => data.GetValueOrDefault((category, series.Id)))))
        {
            if (point?.Label is { Place: not PointLabelPlace.None } label)
                texts.Write(Labelled(point, label, data[(PageChart.HeadId, point.Cell!.Column)]));
        }
    }

    // What has no score is a gap.
    private void WriteLine(PageChart chart, PageChartSeries series, Dictionary<(string, string), PageElement> data)
    {
        var run = new List<(double X, double Y)>();
        foreach (var category in chart.Categories)
        {
            if (data.GetValueOrDefault((category, series.Id)) is { Label: not null } point)
            {
                run.Add((Area.Of(point.Box).CenterX, Area.Of(point.Box).CenterY));
                continue;
            }

            Line(run, series.Line);
            run.Clear();
        }

        Line(run, series.Line);
    }

    private void Line(List<(double X, double Y)> points, Stroke stroke)
    {
        if (points.Count < 2)
            return;
        svg.Append("<polyline fill=\"none\" stroke-linejoin=\"round\" points=\"").AppendJoin(' ', points.Select(point => $"{SvgShapes.Number(point.X)},{SvgShapes.Number(point.Y)}"))
            .Append('"').Append(SvgShapes.Edge(stroke, theme)).Append("/>");
    }

    private static PageElement Labelled(PageElement point, PointLabel label, PageElement head)
    {
        var (marker, own) = (Area.Of(point.Box), point.Text!.Paragraphs[0]);
        var names = head.Text!.Paragraphs.Select(name => name with { Align = own.Align, Runs = [.. name.Runs.Select(run => run with { Paint = own.Runs[0].Paint })] });
        var paragraphs = label.NamesSeries ? [.. names, own] : point.Text.Paragraphs;
        var height = paragraphs.Sum(paragraph => paragraph.Leading);
        var box = label.Place switch
        {
            PointLabelPlace.Above => new Area(marker.CenterX - (LabelWidth / 2), marker.Y - LabelGap - height, LabelWidth, height),
            PointLabelPlace.Below => new Area(marker.CenterX - (LabelWidth / 2), marker.Bottom + LabelGap, LabelWidth, height),
            _ => new Area(marker.Right + LabelGap, marker.CenterY - (height / 2), LabelWidth, height),
        };
        return point with
        {
            Box = box.ToBox(),
            Text = point.Text with { Paragraphs = label.Place == PointLabelPlace.Right ? [.. paragraphs.Select(paragraph => paragraph with { Align = Alignment.Left })] : paragraphs },
        };
    }
}
