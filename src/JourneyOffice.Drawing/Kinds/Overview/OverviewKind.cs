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
        var columns = ColumnsOf(sketch);
        var maker = new LaneRows(sketch, columns);
        var plans = Plan(sketch, columns, maker, out var hasIndex);
        var count = plans.Count + (hasIndex ? 1 : 0);
        var pages = new List<Page>(count);
        if (hasIndex)
            pages.Add(IndexPage.Draw(sketch, maker, columns, count));
        foreach (var plan in plans)
            pages.Add(OverviewPage.Draw(sketch, plan, pages.Count + 1, count));
        return pages;
    }

    /// <summary>How many pages it takes, without drawing them.</summary>
    public static int CountPages(Sketch sketch)
    {
        var columns = ColumnsOf(sketch);
        var plans = Plan(sketch, columns, new LaneRows(sketch, columns), out var hasIndex);
        return plans.Count + (hasIndex ? 1 : 0);
    }

    private static IReadOnlyList<Column> ColumnsOf(Sketch sketch) => Columns.Of(sketch.Map, sketch.MostColumns);

    private static List<PagePlan> Plan(Sketch sketch, IReadOnlyList<Column> columns, LaneRows maker, out bool hasIndex)
    {
        var groups = Columns.Share(columns, sketch.MostColumns);
        hasIndex = groups.Count > 1;
        return [.. groups.SelectMany(group => OverviewPage.Plan(sketch, maker, group))];
    }
}
