using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>
/// The service blueprint alone: what customers see and do, and what happens in front of them, behind them and below that, between three lines
/// of different dashes. Arrows join what causes what.
/// </summary>
internal sealed class BlueprintKind : SlideKind
{
    private const double NoteHeight = 16;

    // The layers from the customer down; within one the map's own order.
    private static readonly LaneKind[] Layers = [LaneKind.PhysicalEvidence, LaneKind.Action, LaneKind.Frontstage, LaneKind.Backstage, LaneKind.Support];

    public override string Id => PageKind.Blueprint;

    /// <summary>A page for each group of columns, or several where their lanes take more room; none for a map without what happens behind.</summary>
    public override IReadOnlyList<Page> Draw(Sketch sketch)
    {
        if (!Drawing.Blueprint.Is(sketch.Map))
            return [];
        var words = Words.For(sketch.Language, "Blueprint");
        var lanes = sketch.Map.Lanes.Where(lane => !lane.Hidden && Layers.Contains(lane.Kind)).OrderBy(lane => Array.IndexOf(Layers, lane.Kind)).ToList();
        var board = sketch.With(sketch.Map with { Lanes = lanes }, sketch.LowPoint?.Stage);
        var most = sketch.MostColumns;
        var columns = Columns.Of(sketch.Map, most);
        var maker = new LaneRows(board, columns);
        var title = KindPage.DerivedTitle(sketch, Title(sketch, words));
        var plans = new List<(ColumnGroup Group, Grid Grid, IReadOnlyList<LaneRow> Rows)>();
        foreach (var group in Columns.Share(columns, most))
        {
            var grid = Grid.Plain(sketch.Options.Format, group);
            var room = RoomOf(new KindPage(this, board, words, title, 1, 99), new StagePart(board, grid, group));
            plans.AddRange(new PageBreaks(maker, grid, room.Height).Of(maker.For(group, grid)).Select(rows => (group, grid, rows)));
        }

        return [.. plans.Select((plan, index) => Page(board, words, title, plan, index, plans.Count))];
    }

    // Where it feels worst, and how much happens behind it; without that, what the page is.
    private static string Title(Sketch sketch, Words words)
    {
        if (sketch.LowPoint is not { } low)
            return words["Title.topic"];
        var behind = sketch.Map.Lanes.Where(lane => !lane.Hidden && lane.Kind is LaneKind.Backstage or LaneKind.Support).Select(lane => lane.Id).ToHashSet(StringComparer.Ordinal);
        var count = sketch.Map.Items.Count(item => item.Stage == low.Stage.Id && behind.Contains(item.Lane));
        return count == 0 ? words["Title.topic"] : words.Format(count == 1 ? "Title.one" : "Title.behind", count, sketch.Line(low.Stage.Name));
    }

    private static Area RoomOf(KindPage page, StagePart stages)
    {
        var top = page.Body.Y + stages.ChevronHeight + (stages.StepHeight > 0 ? stages.StepHeight + 4 : Measures.BelowChevrons);
        return page.Body with { Y = top, Height = page.Body.Bottom - NoteHeight - top };
    }

    private Page Page(Sketch sketch, Words words, TextBody title, (ColumnGroup Group, Grid Grid, IReadOnlyList<LaneRow> Rows) plan, int index, int count)
    {
        var page = new KindPage(this, sketch, words, title, index, count);
        var stages = new StagePart(sketch, plan.Grid, plan.Group);
        var room = RoomOf(page, stages);
        var board = new BoardPart(page.Page, plan.Grid, plan.Group, plan.Rows, room.Y, room.Bottom);
        board.DrawBack(stages.Highlighted, page.Body.Y + (stages.ChevronHeight / 2));
        page.DrawHead();
        stages.Draw(page.Page, page.Body.Y);
        board.Draw();
        if (page.Page.Elements.Any(element => element.Key.Role == ElementRole.Arrow))
        {
            var text = new TextComposer(sketch).Derived(words["ArrowNote"], new TextStyle(ColorSlot.Accent6)).Build(wrap: false);
            page.Page.Text("arrow-note", ElementRole.Ornament, words["ArrowNote"], new Area(Measures.Margin, board.Bottom + 3, 400, sketch.Leading), text);
        }

        return page.Finish(string.Join('\n', [title.Plain, .. board.Tell()]));
    }
}
