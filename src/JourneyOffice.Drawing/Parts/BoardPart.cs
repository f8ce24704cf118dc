namespace JourneyOffice.Drawing;

/// <summary>Lanes under chevrons, as a part of a page: for kinds of slides that show some of a map's lanes beside something else.</summary>
internal sealed class BoardPart
{
    private readonly PageBuilder page;
    private readonly Grid grid;
    private readonly ColumnGroup group;
    private readonly IReadOnlyList<LaneRow> rows;
    private readonly Area[] areas;
    private readonly List<LanePart> lanes = [];

    /// <summary>Rows that share a page's room.</summary>
    /// <param name="page">The page.</param>
    /// <param name="grid">Where columns stand.</param>
    /// <param name="group">The columns.</param>
    /// <param name="rows">The rows from top to bottom.</param>
    /// <param name="top">Upper edge of the first one, in points.</param>
    /// <param name="bottom">Lower edge that they may reach.</param>
    public BoardPart(PageBuilder page, Grid grid, ColumnGroup group, IReadOnlyList<LaneRow> rows, double top, double bottom)
    {
        (this.page, this.grid, this.group, this.rows) = (page, grid, group, rows);
        var heights = LaneHeights.Share(rows, bottom - top, out var shrinkEmpty);
        areas = new Area[rows.Count];
        var y = top;
        for (var index = 0; index < rows.Count; index++)
        {
            y += LaneHeights.Gap(rows[index], index == 0);
            areas[index] = new Area(grid.HeadX, y, grid.Right - grid.HeadX, heights[index]);
            lanes.Add(new LanePart(page, grid, group, rows[index], areas[index], shrinkEmpty && rows[index].IsEmpty));
            y += heights[index];
        }

        Bottom = y;
    }

    /// <summary>As many of some rows as a room holds, from the first on; what is empty everywhere is passed over.</summary>
    public static IReadOnlyList<LaneRow> Fitting(IEnumerable<LaneRow> rows, double room)
    {
        var fitting = rows.Where(row => !row.IsEmpty).ToList();
        while (fitting.Count > 1 && LaneHeights.Sum(fitting, Measures.CardPaddingLeast, shrinkEmpty: true) > room)
            fitting.RemoveAt(fitting.Count - 1);
        return fitting;
    }

    /// <summary>Lower edge of the last lane.</summary>
    public double Bottom { get; }

    /// <summary>What lies behind: bands, and the tint through a column from the given height down.</summary>
    public void DrawBack((int First, int Last)? highlighted, double highlightTop)
    {
        foreach (var lane in lanes)
            lane.DrawBand();
        if (highlighted is { } columns)
        {
            var area = new Area(grid.X(columns.First), highlightTop, grid.Span(columns.First, columns.Last), Bottom - highlightTop);
            HighlightPart.Draw(page, group.Columns[columns.First].Stage, area);
        }

        foreach (var lane in lanes)
            lane.DrawGround();
        // The last lane ends at what stands below.
        foreach (var lane in lanes.SkipLast(1))
            lane.DrawEdge();
    }

    /// <summary>Heads and items, in reading order.</summary>
    public void Draw()
    {
        for (var index = 0; index < lanes.Count; index++)
        {
            if (rows[index].LineAbove is { } line)
                BlueprintPart.DrawLine(page, grid, line, areas[index].Y - (Measures.LineGap / 2));
            lanes[index].Draw();
        }

        new ArrowPart(page, lanes).Draw();
    }

    /// <summary>The items that stand on the page, lane by lane, told in words.</summary>
    public IEnumerable<string> Tell() => rows.Select(row =>
        page.Sketch.LaneName(row.Lane) + page.Sketch.Words["Colon"] + string.Join(page.Sketch.Words["Semicolon"], row.Items.Select(placed => page.Sketch.Line(placed.Item.Text)).Where(text => text.Length > 0)));
}
