using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>
/// Obstacles and opportunities: a plot of impact and effort, and beside it the list that says which number is what. Continued on
/// further pages, each with the bubbles of its own list. docs/analysis/slides-kinds.md has the rules.
/// </summary>
internal sealed class PrioritiesKind : SlideKind
{
    public override string Id => PageKind.Priorities;

    public override IReadOnlyList<Page> Draw(Sketch sketch)
    {
        var priorities = Insights.Priorities.Of(sketch.Map);
        if (priorities.Opportunities.Count == 0)
            return [];
        var words = Words.For(sketch.Language, "Priorities");
        var title = KindPage.DerivedTitle(sketch, PrioritiesStory.Title(sketch, words, priorities));
        var isDense = priorities.Opportunities.Count > PlotLayout.MostNamed;
        var plans = new PrioritiesPlan(sketch, words, priorities, isDense, index => new KindPage(this, sketch, words, title, index, index + 1).Body).Pages();
        return [.. plans.Select((plan, index) => Draw(new KindPage(this, sketch, words, title, index, plans.Count), plan, priorities, isDense))];
    }

    private static Page Draw(KindPage page, PrioritiesPage plan, Insights.Priorities priorities, bool isDense)
    {
        var layout = new PlotLayout(page.Body, isDense, page.Sketch.Leading, plan.IsWide);
        var plot = new PlotPart(page, layout, [.. plan.Rows.Where(row => !row.IsContinued)]);
        if (!plan.IsWide)
            plot.DrawGround();
        page.DrawHead();
        if (!plan.IsWide)
            plot.Draw();
        new PriorityList(page, layout, plan).Draw();
        return page.Finish(PrioritiesStory.Notes(page, plan, priorities), Findings(page, plan));
    }

    private static IEnumerable<Finding> Findings(KindPage page, PrioritiesPage plan) =>
        from row in plan.Rows
        where row.Height > plan.Room
        select new Finding(
            DrawingErrors.TextTooLong,
            new Place(Words: page.Sketch.Read(page.Sketch.Map.Title)),
            page.Sketch.LaneName(page.Sketch.Map.Lanes.First(lane => lane.Id == row.Opportunity.Item.Lane)),
            page.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
