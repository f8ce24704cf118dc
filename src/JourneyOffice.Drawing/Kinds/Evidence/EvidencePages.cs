using JourneyOffice.Insights;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>
/// What the map rests on and who confirmed it: stages across, below them numbers, stories and share evidenced, then who reviewed the map;
/// at the end what is still to be corrected, overdue first. docs/analysis/slides-kinds.md has the rules.
/// </summary>
internal sealed class EvidencePages : SlideKind
{
    private const int Many = 100;

    public override string Id => PageKind.Evidence;

    public override IReadOnlyList<Page> Draw(Sketch sketch)
    {
        var map = sketch.Map;
        if (map.Stages.Count == 0 || (map.Evidence.Count == 0 && map.Reviews.Count == 0 && sketch.EvidenceShare == 0))
            return [];
        var words = Words.For(sketch.Language, "Evidence");
        var facts = new EvidenceFacts(EvidenceCoverage.Of(map), ReviewCoverage.Of(map), ReviewCoverage.OpenFindings(map));
        var title = KindPage.DerivedTitle(sketch, EvidenceStory.Title(sketch, words, facts));
        var body = BodyOf(0);
        // Further pages carry a longer title.
        var room = BodyOf(Many - 1).Height;
        var sections = EvidenceGrid.Sections(sketch, words, facts, body, room).Concat(FindingList.Sections(sketch, words, body, room, facts.Findings)).ToList();
        var pages = BlockFlow.Pages(sections, BodyOf);
        return [.. pages.Select((blocks, index) => Draw(new KindPage(this, sketch, words, title, index, pages.Count), blocks, facts, index))];

        Area BodyOf(int index) => new KindPage(this, sketch, words, title, index, index + 1).Body;
    }

    private static Page Draw(KindPage page, IReadOnlyList<(Block Block, double Y)> blocks, EvidenceFacts facts, int index)
    {
        page.DrawHead();
        foreach (var (block, y) in blocks)
            block.Draw(page, y);
        var isOver = blocks.Any(block => block.Y + block.Block.Height > page.Body.Bottom + 0.01);
        var place = new Place(Words: page.Sketch.Read(page.Sketch.Map.Title));
        Finding[] findings = isOver
            ? [new Finding(DrawingErrors.TextTooLong, place, page.Words["Kind"], page.Number.ToString(System.Globalization.CultureInfo.InvariantCulture))] : [];
        return page.Finish(index == 0 ? EvidenceStory.Notes(page.Sketch, page.Words, facts) : EvidenceStory.Title(page.Sketch, page.Words, facts), findings);
    }
}

/// <summary>What was found out about a map's evidence and reviews.</summary>
/// <param name="Coverage">What each stage rests on.</param>
/// <param name="Reviews">Who says what.</param>
/// <param name="Findings">What is still to be corrected.</param>
internal sealed record EvidenceFacts(IReadOnlyList<EvidenceCoverage> Coverage, IReadOnlyList<ReviewCoverage> Reviews, IReadOnlyList<OpenFinding> Findings);
