using JourneyOffice.Insights;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>
/// The journey beside the company's funnel: the funnel's bars stand in the columns of the stages that are their counterparts, above the
/// chevrons; below them how the customer feels and what stands in the way, so that a drop in numbers meets its reason.
/// </summary>
internal sealed class FunnelKind : SlideKind
{
    private static readonly LaneKind[] Shown =
        [LaneKind.Emotion, LaneKind.Obstacle, LaneKind.Opportunity, LaneKind.MetricValue, LaneKind.Quote, LaneKind.Solution];

    public override string Id => PageKind.Funnel;

    /// <summary>A page for each group of neighbouring stages with a step of the funnel; none for a funnel of fewer than two steps.</summary>
    public override IReadOnlyList<Page> Draw(Sketch sketch)
    {
        var steps = Funnel.Of(sketch.Map);
        if (steps.Count < 2)
            return [];
        var words = Words.For(sketch.Language, "Funnel");
        var drop = Funnel.BiggestDrop(steps);
        var lanes = sketch.Map.Lanes.Where(lane => !lane.Hidden && Shown.Contains(lane.Kind)).OrderBy(lane => Array.IndexOf(Shown, lane.Kind)).ToList();
        var board = sketch.With(sketch.Map with { Lanes = lanes }, drop?.Stage);
        var columns = sketch.Map.Stages.Select(stage => new Column(stage, null)).ToList();
        // Of a journey that takes several pages the map itself shows those that the funnel does not reach.
        var groups = Columns.Share(columns, sketch.MostColumns)
            .Where(group => group.Columns.Any(column => steps.Any(step => step.Stage.Id == column.Stage.Id))).ToList();
        var title = KindPage.DerivedTitle(sketch, Title(sketch, words, drop));
        return [.. groups.Select((group, index) => Page(board, words, title, columns, group, steps, drop, index, groups.Count))];
    }

    // The biggest drop and, where the stage has an obstacle, that the journey says why.
    private static string Title(Sketch sketch, Words words, FunnelStep? drop)
    {
        if (drop is null)
            return words["Title.topic"];
        var lost = Words.Share(Math.Round(1 - drop.Conversion!.Value, 2));
        var hasReason = sketch.Map.Items.Any(item => item.Stage == drop.Stage.Id && sketch.Map.Lanes.Any(lane => lane.Id == item.Lane && lane.Kind == LaneKind.Obstacle));
        return words.Format(hasReason ? "Title.why" : "Title.drop", lost, FunnelBars.NameOf(sketch, drop));
    }

    private Page Page(
        Sketch sketch, Words words, TextBody title, List<Column> columns, ColumnGroup group, IReadOnlyList<FunnelStep> steps, FunnelStep? drop, int index, int count)
    {
        var page = new KindPage(this, sketch, words, title, index, count);
        var grid = Grid.Plain(sketch.Options.Format, group);
        var stages = new StagePart(sketch, grid, group);
        var bars = new FunnelBars(page, words, grid, group, steps, drop, page.Body with { Height = FunnelBars.Height });
        var chevrons = page.Body.Y + FunnelBars.Height + 4;
        var top = chevrons + stages.ChevronHeight + Measures.BelowChevrons;
        var rows = BoardPart.Fitting(new LaneRows(sketch, columns).For(group, grid), page.Body.Bottom - top);
        var board = new BoardPart(page.Page, grid, group, rows, top, page.Body.Bottom);
        bars.DrawBack();
        board.DrawBack(drop is null ? null : stages.Highlighted, page.Body.Y);
        page.DrawHead();
        bars.Draw();
        DrawView(page, words, grid, chevrons, stages.ChevronHeight);
        stages.Draw(page.Page, chevrons);
        board.Draw();
        return page.Finish(Notes(sketch, words, title, steps, board));
    }

    // "The customer's view" beside the chevrons: from here on down the map speaks.
    private static void DrawView(KindPage page, Words words, Grid grid, double top, double height)
    {
        var text = new TextComposer(page.Sketch).Derived(words["TheirView"], new TextStyle(ColorSlot.Text2, Bold: true)).Build();
        page.Page.Text("their-view", ElementRole.Ornament, words["TheirView"], new Area(grid.HeadX + Measures.HeadIconInset, top, grid.ColumnsX - grid.HeadX - Measures.HeadIconInset - 4, height), text);
    }

    private static string Notes(Sketch sketch, Words words, TextBody title, IReadOnlyList<FunnelStep> steps, BoardPart board)
    {
        var told = steps.Select(step => step.Conversion is { } conversion
            ? words.Format("Note.step", FunnelBars.NameOf(sketch, step), FunnelBars.Number(step.Volume, words), Words.Share(Math.Round(conversion, 2)))
            : words.Format("Note.first", FunnelBars.NameOf(sketch, step), FunnelBars.Number(step.Volume, words)));
        return string.Join('\n', [title.Plain, .. told, .. board.Tell()]);
    }
}
