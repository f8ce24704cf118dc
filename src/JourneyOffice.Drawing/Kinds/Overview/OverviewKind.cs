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
        var (columns, maker, plans, hasIndex) = Plan(sketch);
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
        var (_, _, plans, hasIndex) = Plan(sketch);
        return plans.Count + (hasIndex ? 1 : 0);
    }

    // Where what is felt takes more than a page's height, fewer and wider columns stand on a page.
    private static OverviewPlan Plan(Sketch sketch)
    {
        var most = sketch.MostColumns;
        var widest = Plan(sketch, most);
        if (widest.Fits(sketch))
            return widest;
        for (var fewer = Math.Min(most, widest.Columns.Count) - 1; fewer > 0; fewer--)
        {
            if (Plan(sketch, fewer) is var plan && plan.Fits(sketch))
                return plan;
        }

        return widest;
    }

    private static OverviewPlan Plan(Sketch sketch, int most)
    {
        var columns = Columns.Of(sketch.Map, most);
        var maker = new LaneRows(sketch, columns);
        var groups = Columns.Share(columns, most);
        return new OverviewPlan(columns, maker, [.. groups.SelectMany(group => OverviewPage.Plan(sketch, maker, group))], groups.Count > 1);
    }

    private sealed record OverviewPlan(IReadOnlyList<Column> Columns, LaneRows Maker, List<PagePlan> Pages, bool HasIndex)
    {
        public bool Fits(Sketch sketch) => Pages.TrueForAll(page => !page.Rows.Any(row => row.StripHeight > 0) || page.Fits(sketch));
    }
}
