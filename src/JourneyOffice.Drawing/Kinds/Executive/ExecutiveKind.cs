using JourneyOffice.Insights;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>
/// One page for executives: the finding with a number, three failures each with figure, stage, source and owner, and where they stand
/// on the curve. docs/analysis/slides-kinds.md has the rules.
/// </summary>
internal sealed class ExecutiveKind : SlideKind
{
    /// <summary>How many failures the page names: as many as one decides about in a meeting.</summary>
    public const int Failures = 3;

    /// <inheritdoc/>
    public override string Id => PageKind.Executive;

    /// <inheritdoc/>
    public override IReadOnlyList<Page> Draw(Sketch sketch)
    {
        var failures = TopFailures.Find(sketch.Map, Failures);
        if (failures.Count == 0)
            return [];
        var words = Words.For(sketch.Language, "Executive");
        Page page;
        var brevity = Brevity.Full;
        do
            page = new ExecutivePage(this, sketch, words, failures, brevity).Draw();
        while (WordBudget.IsExceeded(page, sketch.Words.IsChinese) && brevity++ < Brevity.Shortest);
        return [page];
    }
}

/// <summary>What the page leaves out so that it can be read at a glance; each step also leaves out what those before it do.</summary>
internal enum Brevity
{
    /// <summary>Nothing.</summary>
    Full,

    /// <summary>The words at the ends of the scale.</summary>
    WithoutScale,

    /// <summary>The year of figures that is also the footer's.</summary>
    WithoutYears,

    /// <summary>The names in the chevrons of stages that no failure is about.</summary>
    FailingNames,

    /// <summary>The names in the chevrons.</summary>
    WithoutNames,

    /// <summary>What a figure counts.</summary>
    Shortest,
}
