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
        var low = Slots.ToList().FindIndex(slot => series.Any(curve => curves.At(curve, slot) is { } item && item == sketch.LowPoint?.Emotion));
        if (low >= 0)
            Callout = new EmotionCallout(sketch, words, story, Grid, low, Low(sketch.LowPoint));
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

    /// <summary>The columns that the title points to; <see langword="null"/>: none, or all.</summary>
    public (int First, int Last)? Low(Insights.LowPoint? low)
    {
        if (low is null)
            return null;
        var found = Enumerable.Range(0, Slots.Count).Where(column => IsAt(Slots[column], low)).ToList();
        return found.Count == 0 || found.Count == Slots.Count ? null : (found[0], found[^1]);
    }

    private static bool IsAt(EmotionSlot slot, Insights.LowPoint low) => slot.Stage.Id == low.Stage.Id && (slot.Step is null || slot.Step.Id == low.Emotion.Step);

    /// <summary>The height of chevrons and steps, in points.</summary>
    public double Heads => Stages.ChevronHeight + Stages.StepHeight + Measures.BelowChevrons;

    /// <summary>The height of all but the chart, in points.</summary>
    public double BesidesChart => Heads
        + (Callout is null ? 0 : Callout.Height + (2 * Gap)) + (Rows.Count == 0 ? 0 : Gap + Rows.Sum(row => row.Height) + ((Rows.Count - 1) * Measures.LaneGap));

    /// <summary>The least height of the whole, in points: curves that are to be told apart take more.</summary>
    public double Needs => BesidesChart + LeastChart + ((Series.Count - 1) * FurtherSeries);
}
