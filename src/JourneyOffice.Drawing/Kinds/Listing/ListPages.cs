using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>Makes the pages of a kind that lists: as many as its blocks take, under one title.</summary>
internal static class ListPages
{
    private const int Many = 100;

    /// <summary>What a row of a poster takes of its spare room at most, in points.</summary>
    public const double MostAir = 30;

    /// <summary>The room for blocks that a page has at least: further pages have the longer title.</summary>
    public static Area Room(SlideKind kind, Sketch sketch, Words words, TextBody title) => new KindPage(kind, sketch, words, title, Many - 1, Many).BodyToFill;

    /// <summary>Draws them.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="sketch">The map.</param>
    /// <param name="words">The kind's words.</param>
    /// <param name="title">The title of all of them; further pages add which one they are.</param>
    /// <param name="blocks">What stands on them.</param>
    /// <param name="notes">The notes of the first; the others only name the title.</param>
    public static IReadOnlyList<Page> Draw(SlideKind kind, Sketch sketch, Words words, TextBody title, IReadOnlyList<FlowBlock> blocks, string notes)
    {
        // Which page of how many stands in the titles, and a longer title leaves less room: so often until both agree.
        var count = 1;
        IReadOnlyList<FlowPage> shared;
        while (true)
        {
            var body = new KindPage(kind, sketch, words, title, count - 1, count).BodyToFill;
            shared = Flow.Share(blocks, body.Y, body.Bottom);
            if (shared.Count <= count)
                break;
            count = shared.Count;
        }

        return [.. shared.Select((page, index) => Draw(new KindPage(kind, sketch, words, title, index, shared.Count), page, shared.Count == 1, index == 0 ? notes : title.Plain))];
    }

    // The last of several pages is no airier than those before it.
    private static Page Draw(KindPage page, FlowPage blocks, bool isOnly, string notes)
    {
        page.DrawHead();
        var shown = isOnly && page.Sketch.Options.Format.IsPoster ? blocks.Fill(page.BodyToFill.Bottom, MostAir) : blocks;
        page.DrawBody(shown.Draw);
        return page.Finish(notes, shown.Findings(page.Sketch, page.Words));
    }
}
