using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>
/// The emotional journey: a native chart of the curves in the columns of the stages, the low point called out in somebody's own words, and below
/// it what is felt, why, and what that rests on. docs/analysis/slides-kinds.md has the rules.
/// </summary>
internal sealed class EmotionsKind : SlideKind
{
    /// <summary>How many curves one chart can show apart; further ones stand on pages of their own.</summary>
    public const int MostSeries = 3;

    /// <inheritdoc/>
    public override string Id => PageKind.Emotions;

    /// <inheritdoc/>
    public override IReadOnlyList<Page> Draw(Sketch sketch)
    {
        var curves = EmotionCurves.Of(sketch.Map);
        if (curves.Series.Count == 0)
            return [];
        var words = Words.For(sketch.Language, "Emotions");
        var story = new EmotionStory(sketch, words, curves);
        var title = story.Title();
        var plans = Plans(sketch, words, story, curves, new KindPage(this, sketch, words, title, 1, 99).Body);
        return [.. plans.Select((plan, index) => new EmotionPage(new KindPage(this, sketch, words, title, index, plans.Count), story, curves, plan).Draw(title))];
    }

    private static List<EmotionPlan> Plans(Sketch sketch, Words words, EmotionStory story, EmotionCurves curves, Area body)
    {
        var most = Math.Min(sketch.MostColumns, Grid.MostColumns(sketch, curves.Slots.Count, WordColumns.OfFeelings(sketch, curves.Items)));
        foreach (var (columns, detail) in Choices(most))
        {
            var plans = Plans(sketch, words, story, curves, columns, detail);
            if (plans.TrueForAll(plan => plan.Needs <= body.Height))
                return plans;
        }

        return Plans(sketch, words, story, curves, most, EmotionDetail.CurveOnly);
    }

    // First the reasons are left out, then there are more pages with fewer columns each.
    private static IEnumerable<(int Columns, EmotionDetail Detail)> Choices(int most)
    {
        yield return (most, EmotionDetail.Full);
        for (var columns = most; columns > 0; columns--)
            yield return (columns, EmotionDetail.WithoutReasons);
    }

    private static List<EmotionPlan> Plans(Sketch sketch, Words words, EmotionStory story, EmotionCurves curves, int most, EmotionDetail detail)
    {
        var groups = Columns.Share([.. curves.Slots.Select(slot => new Column(slot.Stage, slot.Index == 0 ? slot.Step : null))], most);
        return [.. curves.Series.Chunk(MostSeries).SelectMany(series => groups.Select(group => new EmotionPlan(sketch, words, story, curves, series, group, detail)))];
    }
}

/// <summary>How much a page says below its chart.</summary>
internal enum EmotionDetail
{
    /// <summary>What is felt, why, and what that rests on.</summary>
    Full,

    /// <summary>What is felt and what that rests on; the reasons are told in the notes.</summary>
    WithoutReasons,

    /// <summary>Nothing: it would not fit, and is told in the notes.</summary>
    CurveOnly,
}
