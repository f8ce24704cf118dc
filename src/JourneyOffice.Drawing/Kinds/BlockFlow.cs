namespace JourneyOffice.Drawing;

/// <summary>Something that takes the width of a page's body and stands under what comes before.</summary>
/// <param name="Height">What it takes, in points.</param>
/// <param name="Draw">Draws it, its upper edge given.</param>
/// <param name="KeepsNext">Whether the next block has to stand on the same page: headings.</param>
internal sealed record Block(double Height, Action<KindPage, double> Draw, bool KeepsNext = false);

/// <summary>Blocks that belong together; their heads are repeated where they go on on a further page.</summary>
/// <param name="Heads">The heads.</param>
/// <param name="Rows">What follows.</param>
/// <param name="BeginsPage">Whether it begins a page of its own.</param>
internal sealed record BlockSection(IReadOnlyList<Block> Heads, IReadOnlyList<Block> Rows, bool BeginsPage = false)
{
    /// <summary>What a page needs for the heads and the highest of the rows, in points.</summary>
    public double Needed => Heads.Sum(head => head.Height) + Enumerable.Range(0, Rows.Count).Select(index => BlockFlow.Kept(Rows, index)).DefaultIfEmpty().Max();
}

/// <summary>Shares blocks out over pages: in their order, none divided, no heading last on its page.</summary>
internal static class BlockFlow
{
    private const double SectionGap = 8;

    /// <summary>The blocks of each page with their upper edges.</summary>
    /// <param name="sections">What there is to show.</param>
    /// <param name="bodyOf">A page's body by its index.</param>
    public static IReadOnlyList<IReadOnlyList<(Block Block, double Y)>> Pages(IReadOnlyList<BlockSection> sections, Func<int, Area> bodyOf)
    {
        var pages = new List<List<(Block, double)>>();
        var (y, bottom) = (0.0, 0.0);
        foreach (var section in sections.Where(section => section.Rows.Count > 0))
        {
            var heads = section.Heads.Sum(head => head.Height);
            if (pages.Count == 0 || section.BeginsPage || y + SectionGap + heads + Kept(section.Rows, 0) > bottom)
                Begin();
            else
                y += SectionGap;
            Place(section.Heads);
            for (var index = 0; index < section.Rows.Count; index++)
            {
                var isFirst = pages[^1].Count == section.Heads.Count;
                if (!isFirst && y + Kept(section.Rows, index) > bottom)
                {
                    Begin();
                    Place(section.Heads);
                }

                Place([section.Rows[index]]);
            }
        }

        return pages;

        void Begin()
        {
            var body = bodyOf(pages.Count);
            (y, bottom) = (body.Y, body.Bottom);
            pages.Add([]);
        }

        void Place(IReadOnlyList<Block> blocks)
        {
            foreach (var block in blocks)
            {
                pages[^1].Add((block, y));
                y += block.Height;
            }
        }
    }

    /// <summary>The height of a row with what has to stand on the same page.</summary>
    public static double Kept(IReadOnlyList<Block> rows, int index)
    {
        var height = rows[index].Height;
        while (rows[index].KeepsNext && ++index < rows.Count)
            height += rows[index].Height;
        return height;
    }
}
