namespace JourneyOffice.Drawing;

/// <summary>What stands on a page of the emotional journey, and what room it needs.</summary>
internal sealed class EmotionPlan
{
    private const double LeastChart = 118;
    private const double FurtherSeries = 34;

    /// <summary>What is kept free between chart, callout and rows.</summary>
    public const double Gap = 4;

    public EmotionPlan(Sketch sketch, Words words, EmotionStory story, EmotionCurves curves, IReadOnlyList<EmotionSeries> series, ColumnGroup group, EmotionDetail detail)
    {
        (Series, Group, Detail) = (series, group, detail);
        Slots = [.. curves.Slots.Skip(group.First).Take(group.Columns.Count)];
        Grid = Grid.Plain(sketch.Options.Format, group);
        Stages = new StagePart(sketch, Grid, group);
        if (detail == EmotionDetail.CurveOnly)
            return;
        Rows = [.. series.Select(curve => new EmotionRow(sketch, words, story, curves, curve, this))];
        if (Stages.Highlighted is { } low && series.Any(curve => sketch.LowPoint!.Emotion.Lane == curve.Lane.Id && sketch.LowPoint.Emotion.Series == curve.Series))
            Callout = new EmotionCallout(sketch, words, story, Grid, low.First);
    }

    /// <summary>The curves.</summary>
    public IReadOnlyList<EmotionSeries> Series { get; }

    /// <summary>The places on them, a column each.</summary>
    public IReadOnlyList<EmotionSlot> Slots { get; }

    /// <summary>The columns.</summary>
    public ColumnGroup Group { get; }

    /// <summary>How much is said.</summary>
    public EmotionDetail Detail { get; }

    /// <summary>Where columns stand.</summary>
    public Grid Grid { get; }

    /// <summary>The chevrons.</summary>
    public StagePart Stages { get; }

    /// <summary>What is said below the chart, a row for each curve.</summary>
    public IReadOnlyList<EmotionRow> Rows { get; } = [];

    /// <summary>What is said at the low point; <see langword="null"/> where it is not on this page.</summary>
    public EmotionCallout? Callout { get; }

    /// <summary>The height of all but the chart, in points.</summary>
    public double BesidesChart => Stages.ChevronHeight + Measures.BelowChevrons
        + (Callout is null ? 0 : Callout.Height + (2 * Gap)) + (Rows.Count == 0 ? 0 : Gap + Rows.Sum(row => row.Height) + ((Rows.Count - 1) * Measures.LaneGap));

    /// <summary>The least height of the whole, in points: curves that are to be told apart take more.</summary>
    public double Needs => BesidesChart + LeastChart + ((Series.Count - 1) * FurtherSeries);
}
