using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>Lays a page of the emotional journey out: chevrons, the chart in their columns, the low point's words, a row for each curve.</summary>
internal sealed class EmotionPage(KindPage page, EmotionStory story, EmotionCurves curves, EmotionPlan plan)
{
    private Sketch Sketch => page.Sketch;

    /// <summary>The page.</summary>
    public Page Draw(TextBody title)
    {
        var top = page.Body.Y + plan.Heads;
        var area = new Area(plan.Grid.ColumnsX, top, plan.Grid.ColumnsRight - plan.Grid.ColumnsX, page.Body.Height - plan.BesidesChart);
        var callout = area.Bottom + EmotionPlan.Gap;
        var rows = plan.Callout is null ? callout : callout + plan.Callout.Height + (2 * EmotionPlan.Gap);
        DrawBack(rows);
        page.DrawHead();
        plan.Stages.Draw(page.Page, page.Body.Y);
        new EmotionChart(page, story, curves, plan, area).Draw();
        plan.Callout?.Draw(page.Page, callout);
        foreach (var (row, y) in Places(rows))
            row.Draw(page.Page, y);
        IEnumerable<Finding> findings = plan.Detail == EmotionDetail.CurveOnly
            ? [new Finding(DrawingErrors.PageTooLong, new Place(Words: Sketch.Read(Sketch.Map.Title)), page.Words["Kind"])] : [];
        return page.Finish(story.Notes(title, plan.Series, plan.Slots), findings);
    }

    private IEnumerable<(EmotionRow Row, double Y)> Places(double top)
    {
        foreach (var row in plan.Rows)
        {
            yield return (row, top);
            top += row.Height + Measures.LaneGap;
        }
    }

    private void DrawBack(double rows)
    {
        foreach (var (row, y) in Places(rows))
            row.DrawBack(page.Page, y);
        if (plan.Low(Sketch.LowPoint) is not { } columns)
            return;
        var top = page.Body.Y + (plan.Stages.ChevronHeight / 2);
        var area = new Area(plan.Grid.X(columns.First), top, plan.Grid.Span(columns.First, columns.Last), page.Body.Bottom - top);
        HighlightPart.Draw(page.Page, plan.Slots[columns.First].Stage, area);
    }
}
