using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>Sets the data of charts on a slide, in their parts and in the workbooks that these carry.</summary>
internal sealed class ChartEdit(OfficePackage package, PackageEditor editor, XmlIndex slide, SlideDialect dialect)
{
    /// <summary>Applies an operation; says whether it changed anything. A chart that a person made into something else stays as it is.</summary>
    /// <exception cref="JourneyException">The slide has no chart of that address.</exception>
    public bool Apply(SetChartData operation)
    {
        var frame = ShapeTree.Read(slide).Where(shape => slide.AttributeText(shape.Properties, "id"u8) == operation.Chart.ShapeId).Select(shape => shape.Node).FirstOrDefault(-1);
        if (frame < 0 || ChartFrame.PartOf(package, slide, frame) is not { } part)
        {
            var source = slide.Source;
            throw new JourneyException(SlidesErrors.UnknownAddress, new Place(source.File, source.Part), source.File, source.Part, operation.Chart.ShapeId);
        }

        var before = editor.Checksum(part);
        ChartArranger.TryArrange(editor, package, part, Arrangement(operation));
        return editor.Checksum(part) != before;
    }

    private ChartArrangement Arrangement(SetChartData operation)
    {
        var (before, after) = (ChartContent.Of(operation.Before, dialect.Language), ChartContent.Of(operation.Element, dialect.Language));
        return new ChartArrangement
        {
            Points = [.. operation.Rows.Select(row => row.Former)],
            Language = dialect.Language,
            Drawings = (before, after),
            Series = [.. operation.Columns.Select((column, index) => Series(operation, column, index, before, after))],
        };
    }

    private static ArrangedSeries Series(SetChartData operation, ChartColumn column, int index, Chart before, Chart after)
    {
        var (was, now) = (Find(operation.Before, before, column.Id), Find(operation.Element, after, column.Id));
        var values = column.Values.Select(ChartContent.Number).ToList();
        var data = new ChartSeriesData(ChartContent.Name(column.Name), values)
        {
            Categories = [.. operation.Rows.Select(row => ChartContent.Name(row.Name))],
            Words = column.Values.Select((text, index) => (text, index)).Where(value => value.text.Length > 0 && values[value.index] is null).ToDictionary(value => value.index, value => value.text),
        };
        var changes = new Dictionary<int, PointChange>();
        for (var row = 0; now is not null && row < operation.Rows.Count; row++)
        {
            var id = operation.Rows[row].Id;
            var change = new PointChange(operation.Rows[row].Former < 0 ? null : PointOf(operation.Before, was, id), PointOf(operation.Element, now, id), now);
            if (change.Before != change.After)
                changes[row] = change;
        }

        return new ArrangedSeries(column.Former, data with { Drawn = Drawn(operation, data, index) })
        {
            Changes = changes,
            Look = now is null ? null : now with { Points = changes.Where(change => change.Value.After is not null).ToDictionary(change => change.Key, change => change.Value.After!) },
        };
    }

    private static ChartSeriesData? Drawn(SetChartData operation, ChartSeriesData data, int column)
    {
        var apart = operation.Apart.Where(datum => datum.Column == column || datum.Column < 0).ToList();
        if (apart.Count == 0)
            return null;
        var (categories, values) = (data.Categories.ToArray(), data.Values.ToArray());
        foreach (var datum in apart.Where(datum => datum.Row >= 0))
        {
            if (datum.Column < 0)
                categories[datum.Row] = ChartContent.Name(datum.Text);
            else
                values[datum.Row] = ChartContent.Number(datum.Text);
        }

        var name = apart.Find(datum => datum.Row < 0 && datum.Column == column)?.Text;
        return data with { Name = name is null ? data.Name : ChartContent.Name(name), Categories = categories, Values = values };
    }

    private static ChartSeries? Find(DrawnChart drawn, Chart chart, string? id)
    {
        var index = drawn.Chart.Chart!.Series.ToList().FindIndex(series => series.Id == id);
        return index < 0 ? null : chart.Series[index];
    }

    private static ChartPoint? PointOf(DrawnChart drawn, ChartSeries? series, string? row)
    {
        var index = drawn.Chart.Chart!.Categories.ToList().IndexOf(row ?? "");
        return index >= 0 && series?.Points.GetValueOrDefault(index) is { } point && point != new ChartPoint() ? point : null;
    }
}
