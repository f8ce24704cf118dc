using System.Globalization;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>What stands on a page of the overview.</summary>
/// <param name="Group">The columns.</param>
/// <param name="Grid">Where they stand.</param>
/// <param name="Rows">The rows from top to bottom.</param>
/// <param name="Part">The page's place among those of the same columns, from 1.</param>
internal sealed record PagePlan(ColumnGroup Group, Grid Grid, IReadOnlyList<LaneRow> Rows, int Part)
{
    /// <summary>Whether the page is high enough for its rows.</summary>
    public bool Fits(Sketch sketch) =>
        LaneHeights.Sum(Rows, Measures.CardPaddingLeast, shrinkEmpty: true) <= OverviewPage.RoomOf(sketch, Grid, Group);
}

/// <summary>A page of the overview: stages across, lanes down.</summary>
internal static class OverviewPage
{
    /// <summary>The pages that some neighbouring columns take.</summary>
    public static IEnumerable<PagePlan> Plan(Sketch sketch, LaneRows maker, ColumnGroup group)
    {
        var grid = Grid.For(sketch, group);
        // Further pages carry a longer title, so room is counted with theirs.
        var room = Math.Max(60, RoomOf(sketch, grid, group));
        var rows = maker.Parted(maker.For(group, grid), group, grid, room);
        var pages = new PageBreaks(maker, grid, room).Of(rows);
        for (var index = 0; index < pages.Count; index++)
            yield return new PagePlan(group, grid, pages[index], index + 1);
    }

    /// <summary>The height that a page has for its rows.</summary>
    public static double RoomOf(Sketch sketch, Grid grid, ColumnGroup group) => new Frame(sketch, grid, group, HeaderPart.Title(sketch, 2, 9)).Room;

    /// <summary>Draws a page.</summary>
    public static Page Draw(Sketch sketch, PagePlan plan, int number, int count)
    {
        var page = new PageBuilder(sketch, number);
        var title = HeaderPart.Title(sketch, number, count);
        var frame = new Frame(sketch, plan.Grid, plan.Group, title);
        var areas = Areas(plan, frame, out var shrinkEmpty, out var bottom);
        var lanes = new List<LanePart>(plan.Rows.Count);
        for (var index = 0; index < plan.Rows.Count; index++)
            lanes.Add(new LanePart(page, plan.Grid, plan.Group, plan.Rows[index], areas[index], shrinkEmpty && plan.Rows[index].IsEmpty && !plan.Rows[index].IsCurve));

        FooterPart.DrawAnchor(page, PageKind.Overview);
        frame.Summary.DrawGround(page, frame.SummaryArea(bottom));
        foreach (var lane in lanes)
            lane.DrawBand();
        DrawHighlight(page, plan, frame, bottom);
        foreach (var lane in lanes)
            lane.DrawGround();
        // The last lane ends at the footer's rule.
        foreach (var lane in lanes.SkipLast(1))
            lane.DrawEdge();
        HeaderPart.Draw(page, title, count > 1 ? sketch.Words.Format("PageOf", number, count) : null);
        if (plan.Grid.HasPanel)
            frame.Summary.DrawPanel(page, frame.SummaryArea(bottom));
        else
            frame.Summary.DrawStrip(page, frame.SummaryArea(bottom));
        frame.Stages.Draw(page, frame.StagesTop);
        for (var index = 0; index < lanes.Count; index++)
        {
            if (plan.Rows[index].LineAbove is { } line)
                BlueprintPart.DrawLine(page, plan.Grid, line, areas[index].Y - (Measures.LineGap / 2));
            lanes[index].Draw();
        }

        new ArrowPart(page, lanes).Draw();
        FooterPart.Draw(page);
        return new Page
        {
            Kind = PageKind.Overview,
            Number = number,
            Width = Area.Emu(sketch.Options.Format.Width),
            Height = Area.Emu(sketch.Options.Format.Height),
            Language = sketch.Language,
            Title = title.Plain.Replace('\n', ' ').Replace('\v', ' '),
            Elements = page.Elements,
            Notes = Story.Of(sketch, plan),
            Findings = [.. Findings(sketch, plan, number, bottom, frame)],
        };
    }

    private static Area[] Areas(PagePlan plan, Frame frame, out bool shrinkEmpty, out double bottom)
    {
        var heights = LaneHeights.Share(plan.Rows, frame.Room, out shrinkEmpty);
        var areas = new Area[heights.Length];
        var y = frame.LanesTop;
        for (var index = 0; index < heights.Length; index++)
        {
            y += LaneHeights.Gap(plan.Rows[index], index == 0);
            areas[index] = new Area(plan.Grid.HeadX, y, plan.Grid.Right - plan.Grid.HeadX, heights[index]);
            y += heights[index];
        }

        bottom = y;
        return areas;
    }

    // An opaque ground first: the tint shows the same over bands and gaps.
    private static void DrawHighlight(PageBuilder page, PagePlan plan, Frame frame, double bottom)
    {
        if (frame.Stages.Highlighted is not { } columns)
            return;
        var top = frame.StagesTop + (frame.Stages.ChevronHeight / 2);
        var area = new Area(plan.Grid.X(columns.First), top, plan.Grid.Span(columns.First, columns.Last), bottom - top);
        HighlightPart.Draw(page, plan.Group.Columns[columns.First].Stage, area);
    }

    private static IEnumerable<Finding> Findings(Sketch sketch, PagePlan plan, int number, double bottom, Frame frame)
    {
        var place = new Place(Words: sketch.Read(sketch.Map.Title));
        if (number == 1)
        {
            foreach (var words in frame.Summary.LeftOut)
                yield return new Finding(DrawingErrors.SummaryShortened, place, words);
        }

        if (plan.Part > 1)
        {
            foreach (var row in plan.Rows)
            {
                if (!row.IsCurve || row.IsFurther)
                    yield return new Finding(DrawingErrors.LaneContinued, place, sketch.LaneName(row.Lane), number.ToString(CultureInfo.InvariantCulture));
            }
        }

        if (bottom > frame.Bottom + 0.01)
            yield return new Finding(DrawingErrors.TextTooLong, place, sketch.LaneName(plan.Rows[^1].Lane), number.ToString(CultureInfo.InvariantCulture));
    }
}
