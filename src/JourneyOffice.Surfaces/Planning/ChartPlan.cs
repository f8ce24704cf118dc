namespace JourneyOffice.Surfaces;

/// <summary>
/// Brings the data of charts on slides to those of the merged map. Stages and series come, go and change places as the drawing has them;
/// what people typed, added or took out of a data sheet stays as they left it.
/// </summary>
internal sealed class ChartPlan(PlanContext context)
{
    internal void Follow()
    {
        foreach (var slide in context.Slides.ToList())
        {
            foreach (var shape in slide.Page.Elements.Where(IsChart).ToList())
                Follow(slide, shape);
        }
    }

    // Of a copy on the same slide the original is updated.
    private bool IsChart(SnapshotElement shape) => shape is { Cell: null, Key: { Role: ElementRole.Chart } key }
        && !context.Deleted.Contains(key) && context.State.Originals.TryGetValue(key, out var original) && original.Element == shape;

    private void Follow(SlideState slide, SnapshotElement shape)
    {
        var key = shape.Key!.Value;
        if (context.After.Find(key) is not { Chart: not null } after || context.Before.Find(key) is not { Chart: not null } before)
            return;
        var sheet = new ChartOnSlide(context, slide, shape, Drawn(context.Before, before), Drawn(context.After, after));
        if (sheet.Change() is { } operation)
            context.Operations.Add(operation);
    }

    private static DrawnChart Drawn(Drawing drawing, PageElement chart) => new(chart, drawing.CellsOf(chart.Key));
}
