using JourneyOffice.Insights;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>
/// What concerns one department: its touchpoints and how customers feel there, what stands in their way, what it does about it, open
/// findings, what it has to confirm. docs/analysis/slides-kinds.md has the rules.
/// </summary>
internal sealed class DepartmentKind : SlideKind
{
    private const int MostTitleLines = 2;

    /// <inheritdoc/>
    public override string Id => PageKind.Department;

    /// <inheritdoc/>
    protected override double PosterBody => 1.2;

    /// <inheritdoc/>
    public override IReadOnlyList<Page> Draw(Sketch sketch)
    {
        if (sketch.Options.Slides.Department is not { } id || DepartmentExtract.Find(sketch.Map, id) is not { } extract)
            return [];
        var words = Words.For(sketch.Language, "Department");
        var title = Title(sketch, words, extract);
        var sections = new DepartmentSections(sketch, words, extract, ListPages.Room(this, sketch, words, title));
        return ListPages.Draw(this, sketch, words, title, sections.Blocks(), sections.Notes());
    }

    private static string Count(Words words, string key, int count) => words.Format(count == 1 ? key + "One" : key, count);

    private static TextBody Title(Sketch sketch, Words words, DepartmentExtract extract)
    {
        var name = sketch.Line(extract.Department.Name) is { Length: > 0 } known ? known : extract.Department.Id;
        var counts = new[]
        {
            Count(words, "CountTouchpoints", extract.Placements.Select(item => item.Touchpoint).Distinct(StringComparer.Ordinal).Count() + extract.Unplaced.Count),
            Count(words, "CountObstacles", extract.Obstacles.Count),
            Count(words, "CountFindings", extract.Findings.Count),
        };
        var title = KindPage.DerivedTitle(sketch, words.Format("Title", name, counts[0], counts[1], counts[2]));
        return sketch.Measurer.Height(title, sketch.Options.Format.Width - (2 * Measures.Margin)) <= MostTitleLines * Measures.TitleLeading
            ? title : KindPage.DerivedTitle(sketch, words["Kind"]);
    }
}
