using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>
/// The map itself: one page, or several by rule where it does not fit (an index page first where there are more columns than a page
/// holds).
/// </summary>
internal sealed class OverviewKind : SlideKind
{
    public override string Id => PageKind.Overview;

    public override IReadOnlyList<Page> Draw(Sketch sketch)
    {
        var most = Grid.MostColumns(sketch.Options.Format);
        var columns = Columns.Of(sketch.Map, most);
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
