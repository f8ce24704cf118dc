using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>
/// The moments of truth, a row for each: where and what happens, how it feels and in whose words, what that rests on, what is done about it and
/// who answers for that. docs/analysis/slides-kinds.md has the rules.
/// </summary>
internal sealed class MomentsKind : SlideKind
{
    private const int MostTitleLines = 2;

    /// <inheritdoc/>
    public override string Id => PageKind.Moments;

    /// <inheritdoc/>
    protected override double PosterBody => 1.25;

    /// <inheritdoc/>
    public override IReadOnlyList<Page> Draw(Sketch sketch)
    {
        var moments = Insights.MomentsOfTruth.Find(sketch.Map);
        if (moments.Count == 0)
            return [];
        var words = Words.For(sketch.Language, "Moments");
        var title = Title(sketch, words, moments);
        var room = ListPages.Room(this, sketch, words, title);
        var table = new ListTable(sketch, "moments", room.X, room.Width,
        [
            new(words["Moment"], 4), new(words["Feeling"], 3), new(words["Evidence"], 2.2), new(words["Response"], 4), new(words["Owner"], 2.2),
        ], isAiry: true);
        var rows = moments.Select(moment => new ListRow(moment.Item.Id, new MomentCells(sketch, words, moment).Cells())).ToList();
        var blocks = ListRows.Blocks(table, rows, room.Height);
        return ListPages.Draw(this, sketch, words, title, blocks, Notes(sketch, words, moments));
    }

    // The worst of the moments is what has to change; where none is bad, the best is what has to stay.
    private static TextBody Title(Sketch sketch, Words words, IReadOnlyList<Insights.MomentOfTruth> moments)
    {
        var scored = moments.Where(moment => moment.Feeling?.Score is not null && sketch.Line(moment.Stage?.Name).Length > 0).ToList();
        if (scored.Count > 0)
        {
            var middle = (sketch.Scale.Min + sketch.Scale.Max) / 2;
            var worst = scored.MinBy(moment => moment.Feeling!.Score)!;
            var told = worst.Feeling!.Score < middle ? worst : scored.MaxBy(moment => moment.Feeling!.Score)!;
            var key = (worst == told ? "TitleBad" : "TitleGood") + (moments.Count == 1 ? "Only" : "");
            var title = KindPage.DerivedTitle(sketch, words.Format(key, moments.Count, sketch.Line(told.Stage!.Name), Words.Score(told.Feeling!.Score!.Value)));
            if (sketch.Measurer.Height(title, sketch.Options.Format.Width - (2 * Measures.Margin)) <= MostTitleLines * Measures.TitleLeading)
                return title;
        }

        return KindPage.DerivedTitle(sketch, words.Format("TitleTopic", moments.Count));
    }

    private static string Notes(Sketch sketch, Words words, IReadOnlyList<Insights.MomentOfTruth> moments)
    {
        var lines = new List<string>();
        foreach (var moment in moments)
        {
            var cells = new MomentCells(sketch, words, moment).Cells().Select(cell => cell.Text.Plain.Replace('\n', ' ').Replace('\v', ' ')).ToList();
            lines.Add(words.Format("Note", cells[0], cells[1], cells[2], cells[3], cells[4]));
        }

        return string.Join('\n', lines);
    }
}
