using JourneyOffice.Insights;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>
/// Two maps of one journey: both curves on one scale, the difference per stage as a number, and below it lane by lane what changed, what is new
/// and what is gone. Stages are those of the deck's own map; what the other map says is derived.
/// </summary>
internal sealed class CompareKind : SlideKind
{
    public override string Id => PageKind.Compare;

    public override IReadOnlyList<Page> Draw(Sketch sketch)
    {
        if (sketch.Options.Slides.Compared is not { } other || sketch.Map.Stages.Count == 0)
            return [];
        var words = Words.For(sketch.Language, "Compare");
        var names = CompareWords.Of(sketch, words, other);
        var stages = MapComparison.Of(sketch.Map, other);
        var greatest = stages.Where(stage => stage.Difference is not (null or 0)).OrderByDescending(stage => Math.Abs(stage.Difference!.Value)).FirstOrDefault();
        var board = sketch.With(sketch.Map, greatest?.Stage);
        var columns = sketch.Map.Stages.Select(stage => new Column(stage, null)).ToList();
        var groups = Columns.Share(columns, sketch.MostColumns);
        var title = KindPage.DerivedTitle(sketch, Title(sketch, words, names, stages));
        var plans = groups.SelectMany(group => Plan(board, words, title, group, [.. stages.Skip(group.First).Take(group.Columns.Count)], other)).ToList();
        return [.. plans.Select((plan, index) => Page(board, words, names, title, plan, index, plans.Count))];
    }

    /// <summary>What stands on a page.</summary>
    internal sealed record ComparePlan(ColumnGroup Group, Grid Grid, IReadOnlyList<ComparedStage> Stages, IReadOnlyList<CompareRow> Rows, bool HasCurve);

    // The low point of the first map and what becomes of it; else how many stages feel better; else what the page is.
    private static string Title(Sketch sketch, Words words, CompareWords names, IReadOnlyList<ComparedStage> stages)
    {
        var low = stages.FirstOrDefault(stage => stage.Stage.Id == sketch.LowPoint?.Stage.Id);
        if (low?.Difference is > 0)
            return words.Format("Title.lifts", names.Other, Words.Score(low.Emotion!.Score!.Value), Words.Score(low.OtherEmotion!.Score!.Value));
        var better = stages.Count(stage => stage.Difference > 0);
        return better > 0 ? words.Format(better == 1 ? "Title.betterOne" : "Title.better", better, names.Other) : words.Format("Title.topic", names.First, names.Other);
    }

    private IEnumerable<ComparePlan> Plan(Sketch sketch, Words words, TextBody title, ColumnGroup group, IReadOnlyList<ComparedStage> stages, JourneyMap other)
    {
        var grid = Grid.Plain(sketch.Options.Format, group);
        var body = new KindPage(this, sketch, words, title, 1, 99).Body;
        var room = body.Height - new StagePart(sketch, grid, group).ChevronHeight - Measures.BelowChevrons;
        var hasCurve = stages.Any(stage => stage.Emotion is not null || stage.OtherEmotion is not null);
        var left = room - (hasCurve ? CompareCurve.LeastHeight + CompareRow.DifferenceHeight + (2 * Measures.LaneGap) : 0);
        var rows = new List<CompareRow>();
        var isFirst = true;
        foreach (var row in CompareRow.Of(sketch, words, grid, stages, other).SelectMany(row => row.Fit(sketch, grid, room - Measures.LaneGap)))
        {
            // A lane that goes on gets a page of its own for each part.
            var goesOn = rows.Exists(before => before.Kind == row.Kind);
            if ((rows.Count > 0 || (hasCurve && isFirst)) && (goesOn || row.Height + Measures.LaneGap > left))
            {
                yield return new ComparePlan(group, grid, stages, rows, hasCurve && isFirst);
                (rows, left, isFirst) = ([], room, false);
            }

            rows.Add(row);
            left -= row.Height + Measures.LaneGap;
        }

        yield return new ComparePlan(group, grid, stages, rows, hasCurve && isFirst);
    }

    private Page Page(Sketch sketch, Words words, CompareWords names, TextBody title, ComparePlan plan, int index, int count)
    {
        var page = new KindPage(this, sketch, words, title, index, count);
        var stages = new StagePart(sketch, plan.Grid, plan.Group, highlight: ColorSlot.Accent4);
        var top = page.Body.Y + stages.ChevronHeight + Measures.BelowChevrons;
        var needed = plan.Rows.Sum(row => row.Height + Measures.LaneGap);
        var spare = page.Body.Bottom - top - needed - (plan.HasCurve ? CompareRow.DifferenceHeight + (2 * Measures.LaneGap) : 0);
        var curveArea = new Area(plan.Grid.HeadX, top, plan.Grid.Right - plan.Grid.HeadX, plan.HasCurve ? Math.Clamp(spare, CompareCurve.LeastHeight, CompareCurve.MostHeight) : 0);
        var difference = curveArea with { Y = curveArea.Bottom + Measures.LaneGap, Height = plan.HasCurve ? CompareRow.DifferenceHeight : 0 };
        var bands = Bands(plan, plan.HasCurve ? difference.Bottom + Measures.LaneGap : top);
        DrawBack(page, plan, stages, difference, bands);
        page.DrawHead(names.Both);
        stages.Draw(page.Page, page.Body.Y);
        if (plan.HasCurve)
        {
            new CompareCurve(page.Page, words, names, plan.Grid, plan.Stages, curveArea).Draw();
            CompareRow.DrawDifferences(page.Page, words, plan.Grid, plan.Stages, difference);
        }

        for (var row = 0; row < plan.Rows.Count; row++)
            plan.Rows[row].Draw(page.Page, words, plan.Grid, bands[row]);
        return page.Finish(Notes(sketch, words, names, title, plan));
    }

    private static List<Area> Bands(ComparePlan plan, double top)
    {
        var bands = new List<Area>();
        foreach (var row in plan.Rows)
        {
            bands.Add(new Area(plan.Grid.HeadX, top, plan.Grid.Right - plan.Grid.HeadX, row.Height));
            top += row.Height + Measures.LaneGap;
        }

        return bands;
    }

    private static void DrawBack(KindPage page, ComparePlan plan, StagePart stages, Area difference, List<Area> bands)
    {
        Paint? fill = page.Sketch.Theme.HasTints ? new Paint(ColorSlot.Background2) : null;
        if (plan.HasCurve)
            page.Page.Ornament("band-difference", page.Words["Difference"], difference, Geometry.Rectangle, fill);
        for (var row = 0; row < bands.Count; row++)
            page.Page.Ornament("band-" + plan.Rows[row].Kind, plan.Rows[row].Name, bands[row], Geometry.Rectangle, fill);
        if (stages.Highlighted is not { } columns)
            return;
        var bottom = bands.Count > 0 ? bands[^1].Bottom : difference.Bottom;
        var area = new Area(plan.Grid.X(columns.First), page.Body.Y + (stages.ChevronHeight / 2), plan.Grid.Span(columns.First, columns.Last), 0);
        area = area with { Height = bottom - area.Y };
        HighlightPart.Draw(page.Page, plan.Group.Columns[columns.First].Stage, area, ColorSlot.Accent4);
    }

    private static string Notes(Sketch sketch, Words words, CompareWords names, TextBody title, ComparePlan plan)
    {
        var lines = new List<string> { title.Plain };
        foreach (var stage in plan.Stages.Where(stage => stage.Difference is not null))
            lines.Add(words.Format("Note.stage", sketch.Line(stage.Stage.Name), names.First, Words.Score(stage.Emotion!.Score!.Value), names.Other, Words.Score(stage.OtherEmotion!.Score!.Value)));
        lines.AddRange(plan.Rows.SelectMany(row => row.Tell(sketch)));
        return string.Join('\n', lines);
    }
}
