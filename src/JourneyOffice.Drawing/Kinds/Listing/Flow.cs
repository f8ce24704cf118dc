using JourneyOffice.Maps;

namespace JourneyOffice.Drawing;

/// <summary>Something that stands on one page as a whole: a heading, a row of a list.</summary>
/// <param name="Height">Its height in points, the distance to what follows included.</param>
/// <param name="Draw">Draws it from the given height down.</param>
internal sealed record FlowBlock(double Height, Action<PageBuilder, double> Draw)
{
    /// <summary>What is said again above it where it begins a page: its list's heading; itself no block of the flow then.</summary>
    public FlowBlock? Repeated { get; init; }

    /// <summary>The same with so many points more around it; <see langword="null"/> for what has no use for room: headings.</summary>
    public Func<double, FlowBlock>? WithAir { get; init; }

    /// <summary>Whether it only parts what stands above and below: it never begins a page.</summary>
    public bool IsSpace { get; init; }

    /// <summary>Whether it must not be the last one on a page: headings.</summary>
    public bool KeepsWithNext { get; init; }
}

/// <summary>Shares blocks out over pages, in their order: what does not fit goes on on the next page, nothing is cut.</summary>
internal static class Flow
{
    private const double Tolerance = 0.01;

    /// <summary>The blocks of each page with the heights where they begin. A block higher than a page stands on one of its own.</summary>
    public static IReadOnlyList<FlowPage> Share(IReadOnlyList<FlowBlock> blocks, double top, double bottom)
    {
        var pages = new List<FlowPage>();
        var placed = new List<(FlowBlock Block, double Y)>();
        var y = top;
        for (var index = 0; index < blocks.Count; index++)
        {
            if (blocks[index].IsSpace && (placed.Count == 0 || y + blocks[index].Height > bottom))
                continue;
            if (placed.Count > 0 && y + Needed(blocks, index) > bottom + Tolerance)
            {
                pages.Add(new FlowPage(placed, y > bottom + Tolerance));
                (placed, y) = ([], top);
                if (blocks[index].Repeated is { } heading)
                    Place(heading);
            }

            Place(blocks[index]);
        }

        if (placed.Count > 0)
            pages.Add(new FlowPage(placed, y > bottom + Tolerance));
        return pages;

        void Place(FlowBlock block)
        {
            placed.Add((block, y));
            y += block.Height;
        }
    }

    // A heading takes the first line of what it heads along.
    private static double Needed(IReadOnlyList<FlowBlock> blocks, int index)
    {
        var height = blocks[index].Height;
        while (blocks[index].KeepsWithNext && index + 1 < blocks.Count)
            height += blocks[++index].Height;
        return height;
    }
}

/// <summary>The blocks of one page.</summary>
/// <param name="Blocks">The blocks with the heights where they begin.</param>
/// <param name="IsTooHigh">Whether they hang over the page's edge.</param>
internal sealed record FlowPage(IReadOnlyList<(FlowBlock Block, double Y)> Blocks, bool IsTooHigh)
{
    /// <summary>The page with its spare room shared out among its rows.</summary>
    /// <param name="bottom">Where the page's body ends.</param>
    /// <param name="most">What a row takes of it at most.</param>
    public FlowPage Fill(double bottom, double most)
    {
        var rows = Blocks.Count(placed => placed.Block.WithAir is not null);
        var spare = bottom - (Blocks[^1].Y + Blocks[^1].Block.Height);
        if (rows == 0 || spare <= 0)
            return this;
        var (air, y) = (Math.Min(most, spare / rows), Blocks[0].Y);
        var filled = new List<(FlowBlock, double)>();
        foreach (var (block, _) in Blocks)
        {
            var shown = block.WithAir?.Invoke(air) ?? block;
            filled.Add((shown, y));
            y += shown.Height;
        }

        return this with { Blocks = filled };
    }

    /// <summary>Draws the blocks.</summary>
    public void Draw(PageBuilder page)
    {
        foreach (var (block, y) in Blocks)
            block.Draw(page, y);
    }

    /// <summary>What has to be said of the page.</summary>
    public IEnumerable<Finding> Findings(Sketch sketch, Words words) =>
        IsTooHigh ? [new Finding(DrawingErrors.PageTooLong, new Place(Words: sketch.Read(sketch.Map.Title)), words["Kind"])] : [];
}
