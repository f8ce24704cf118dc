using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>Draws maps: pages of positioned native shapes, ready for slides and pictures.</summary>
public static class MapDrawing
{
    /// <summary>
    /// The overview of a map: one page, or several by rule where it does not fit (an index page first where there are more than
    /// eight columns). Pure: the same map and options give the same pages.
    /// </summary>
    public static IReadOnlyList<Page> Draw(JourneyMap map, DrawingOptions options)
    {
        var sketch = new Sketch(map, options);
        var most = Grid.MostColumns(options.Format);
        var columns = Columns.Of(map, most);
        var groups = Columns.Share(columns, most);
        var maker = new LaneRows(sketch, columns);
        var plans = new List<PagePlan>();
        foreach (var group in groups)
            plans.AddRange(OverviewPage.Plan(sketch, maker, group));
        var first = groups.Count > 1 ? 2 : 1;
        var count = plans.Count + first - 1;
        var pages = new List<Page>(count);
        if (groups.Count > 1)
            pages.Add(IndexPage.Draw(sketch, maker, columns, count));
        foreach (var plan in plans)
            pages.Add(OverviewPage.Draw(sketch, plan, pages.Count + 1, count));
        return pages;
    }
}
