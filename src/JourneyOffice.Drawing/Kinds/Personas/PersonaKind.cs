using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>
/// Who sets out and what the map is for: the map's persona with what they want, need and are let down by, the map's goal and measures;
/// then the other personas in short. docs/analysis/slides-kinds.md has the rules.
/// </summary>
internal sealed class PersonaKind : SlideKind
{
    private const int MostTitleLines = 2;

    /// <inheritdoc/>
    public override string Id => PageKind.Persona;

    /// <inheritdoc/>
    public override IReadOnlyList<Page> Draw(Sketch sketch)
    {
        var words = Words.For(sketch.Language, "Persona");
        var first = TitleOf(sketch, words);
        var others = new OtherPersonas(sketch, words);
        var portrait = new PersonaPortrait(sketch, words, BodyOf(sketch, words, first).Height);
        if (sketch.Persona is null && portrait.Blocks.Count == 0 && sketch.Map.Personas.Count == 0)
            return [];
        var (own, further) = Share(sketch, portrait, first, others);
        var count = own.Count + further.Count;
        var pages = own.Select((page, index) => DrawOwn(new KindPage(this, sketch, words, first, index, count), portrait, page, index == 0))
            .Concat(further.Select((page, index) => DrawOthers(new KindPage(this, sketch, words, others.Title(), own.Count + index, count), page, others)));
        return [.. pages];
    }

    private (IReadOnlyList<FlowPage> Own, IReadOnlyList<FlowPage> Others) Share(Sketch sketch, PersonaPortrait portrait, TextBody first, OtherPersonas others)
    {
        var body = BodyOf(sketch, portrait.Words, first);
        IReadOnlyList<FlowBlock> blocks = portrait.Blocks.Count == 0 ? [new FlowBlock(0, static (_, _) => { })] : portrait.Blocks;
        var own = sketch.Persona is null && portrait.Blocks.Count == 0 ? [] : Flow.Share(blocks, body.Y + PersonaPortrait.TopInset, body.Bottom);
        body = BodyOf(sketch, portrait.Words, others.Title());
        return (own, Flow.Share(others.Blocks(body), body.Y, body.Bottom));
    }

    // Titles of two lines leave less room; the number of pages is not in question for their height.
    private Area BodyOf(Sketch sketch, Words words, TextBody title)
    {
        const int many = 10;
        return new KindPage(this, sketch, words, title, many - 1, many).Body;
    }

    private static Page DrawOwn(KindPage page, PersonaPortrait portrait, FlowPage blocks, bool isFirst)
    {
        var top = page.Body.Y + PersonaPortrait.TopInset;
        portrait.DrawGround(page.Page, page.Body);
        page.DrawHead();
        portrait.Draw(page.Page, page.Body);
        // The blocks were shared out below a title of any height; they begin where this one ends.
        foreach (var (block, y) in blocks.Blocks)
            block.Draw(page.Page, top + y - blocks.Blocks[0].Y);
        return page.Finish(isFirst ? portrait.Notes() : portrait.Name, blocks.Findings(page.Sketch, page.Words));
    }

    private static Page DrawOthers(KindPage page, FlowPage blocks, OtherPersonas others)
    {
        page.DrawHead();
        foreach (var (block, y) in blocks.Blocks)
            block.Draw(page.Page, page.Body.Y + y - blocks.Blocks[0].Y);
        return page.Finish(others.Notes(), blocks.Findings(page.Sketch, page.Words));
    }

    private static TextBody TitleOf(Sketch sketch, Words words)
    {
        var name = sketch.Line(sketch.Persona?.Name);
        var goal = sketch.Persona?.Goals.Select(sketch.Line).FirstOrDefault(text => text.Length > 0) ?? sketch.Line(sketch.Map.Scenario);
        var candidates = new List<string>();
        if (name.Length > 0 && goal.Length > 0)
            candidates.Add(words.Format("Title", name, goal));
        if (name.Length > 0)
            candidates.Add(words.Format("TitleName", name));
        foreach (var candidate in candidates)
        {
            var title = KindPage.DerivedTitle(sketch, candidate);
            if (sketch.Measurer.Height(title, sketch.Options.Format.Width - (2 * Measures.Margin)) <= MostTitleLines * Measures.TitleLeading)
                return title;
        }

        return KindPage.DerivedTitle(sketch, words["TitleTopic"]);
    }
}
