using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>Draws the summary: a strip above the stages, or a panel at their left.</summary>
internal sealed class SummaryPart
{
    private const double DiscSize = 26.4;
    private const double TextBegins = 40.8;
    private const double BlockGap = 15;
    private const double PanelInset = 10.8;
    private const double PanelAir = 8;

    // Texts are compared in a column of this width, whatever theirs will be.
    private const double NominalWidth = 200;

    // A strip takes a third of what the title leaves at most: the lanes are the matter.
    private const double MostOfBody = 0.34;

    private readonly Sketch sketch;
    private readonly Grid grid;
    private readonly List<string> leftOut = [];
    private List<SummaryBlock> blocks;
    private double[] widths;

    /// <summary>A summary.</summary>
    /// <param name="sketch">The drawing.</param>
    /// <param name="grid">Where it stands.</param>
    /// <param name="shift">By how much a long title moves it down.</param>
    public SummaryPart(Sketch sketch, Grid grid, double shift)
    {
        (this.sketch, this.grid) = (sketch, grid);
        blocks = [.. Summary.Of(sketch, grid.HasPanel)];
        widths = ShareWidths();
        var room = sketch.Options.Format.Height - Measures.LanesBottomDistance - shift - (grid.HasPanel ? Measures.BodyTop : Measures.StripTop);
        var most = Math.Max(Measures.StripHeight, grid.HasPanel ? room : room * MostOfBody);
        while (Height > most + 0.01 && Shorten())
            widths = ShareWidths();
    }

    /// <summary>Height of the strip; 0 where there is none.</summary>
    public double StripHeight => grid.HasPanel || blocks.Count == 0 ? 0 : Math.Max(Measures.StripHeight, Height);

    /// <summary>What a panel's texts need.</summary>
    public double PanelHeight => grid.HasPanel ? Height : 0;

    /// <summary>The labels of blocks that are left to the notes, wholly or but for their first words, since there is no room for them.</summary>
    public IReadOnlyList<string> LeftOut => leftOut;

    // The height of what must stand: the tallest of the strip's blocks, or all of the panel's.
    private double Height
    {
        get
        {
            if (blocks.Count == 0)
                return 0;
            var room = grid.PanelWidth - (2 * PanelInset);
            var (sum, tallest) = (0.0, 0.0);
            for (var index = 0; index < blocks.Count; index++)
            {
                var height = sketch.Measurer.Height(blocks[index].Text, grid.HasPanel ? Indented(blocks[index], room) : widths[index]);
                sum += height + PanelAir;
                tallest = Math.Max(tallest, height);
            }

            return grid.HasPanel ? sum : tallest + 8;
        }
    }

    private double StripX => Measures.Margin + (HasDisc ? TextBegins : PanelInset);

    private bool HasDisc => blocks.Any(block => block.Role == ElementRole.Who);

    /// <summary>The summary's ground, behind everything.</summary>
    public void DrawGround(PageBuilder page, Area area)
    {
        if (blocks.Count > 0)
            page.Ornament("summary", sketch.Words["Summary"], area, Geometry.Rectangle, new Paint(ColorSlot.Background2), role: ElementRole.Strip);
    }

    /// <summary>The strip's blocks, side by side.</summary>
    public void DrawStrip(PageBuilder page, Area area)
    {
        if (HasDisc)
            DrawDisc(page, area.X + 20.4, area.CenterY);
        var x = StripX;
        for (var index = 0; index < blocks.Count; index++)
        {
            if (index > 0)
                DrawDivider(page, index, new Area(x - (BlockGap / 2), area.Y + 6, 0, area.Height - 12));
            page.Text(blocks[index].Role, blocks[index].Role, blocks[index].Words, new Area(x, area.Y, widths[index], area.Height), blocks[index].Text);
            x += widths[index] + BlockGap;
        }
    }

    /// <summary>The panel's blocks, one under the other, evenly spread.</summary>
    public void DrawPanel(PageBuilder page, Area area)
    {
        var room = area.Width - (2 * PanelInset);
        var heights = new double[blocks.Count];
        var all = 0.0;
        for (var index = 0; index < blocks.Count; index++)
            all += heights[index] = sketch.Measurer.Height(blocks[index].Text, Indented(blocks[index], room));
        var share = Math.Min(48, Math.Max(0, area.Height - all) / Math.Max(1, blocks.Count));
        var y = area.Y;
        for (var index = 0; index < blocks.Count; index++)
        {
            var height = heights[index] + share;
            var x = area.X + PanelInset + (room - Indented(blocks[index], room));
            if (blocks[index].Role == ElementRole.Who)
                DrawDisc(page, area.X + PanelInset + (DiscSize / 2), y + (height / 2));
            if (index > 0)
                DrawDivider(page, index, new Area(area.X + PanelInset, y, room, 0));
            page.Text(blocks[index].Role, blocks[index].Role, blocks[index].Words, new Area(x, y, Indented(blocks[index], room), height), blocks[index].Text);
            y += height;
        }
    }

    // Too much for its place: details go first, then whole blocks, the tallest first. The notes tell all of it.
    private bool Shorten()
    {
        var index = Tallest(block => block.HasDetails);
        if (index >= 0)
        {
            leftOut.Add(blocks[index].Words);
            blocks[index] = blocks[index].WithoutDetails();
            return true;
        }

        index = Tallest(_ => true);
        if (index < 0)
            return false;
        if (!leftOut.Contains(blocks[index].Words, StringComparer.Ordinal))
            leftOut.Add(blocks[index].Words);
        blocks.RemoveAt(index);
        return true;
    }

    private int Tallest(Func<SummaryBlock, bool> among)
    {
        var (tallest, most) = (-1, 0.0);
        for (var index = 0; index < blocks.Count; index++)
        {
            var height = among(blocks[index]) ? sketch.Measurer.Height(blocks[index].Text, NominalWidth) : 0;
            if (height > most)
                (tallest, most) = (index, height);
        }

        return tallest;
    }

    private static double Indented(SummaryBlock block, double room) => block.Role == ElementRole.Who ? room - DiscSize - 9 : room;

    private static void DrawDisc(PageBuilder page, double x, double y)
    {
        page.Ornament("disc", "Disc", Area.Around(x, y, DiscSize), Geometry.Ellipse, new Paint(ColorSlot.Accent1, 22));
        page.Icon("person", "person-filled", Area.Around(x, y, 18), ColorSlot.Accent1);
    }

    private void DrawDivider(PageBuilder page, int index, Area area) => page.Rule(
        FormattableString.Invariant($"divider-{index}"), "Divider", area.X, area.Y, area.Width, area.Height, new Stroke(new Paint(ColorSlot.Accent6, sketch.EdgeAlpha), 0.75));

    // The fewest lines at which all blocks fit beside each other; what is left over is shared alike.
    private double[] ShareWidths()
    {
        if (grid.HasPanel || blocks.Count == 0)
            return [];
        var room = grid.Right - StripX - 6 - ((blocks.Count - 1) * BlockGap);
        var shares = new double[blocks.Count];
        for (var lines = 2; lines <= 40; lines++)
        {
            var sum = 0.0;
            for (var index = 0; index < shares.Length; index++)
                sum += shares[index] = Least(blocks[index].Text, lines, room);
            var spare = room - sum;
            if (spare < 0)
                continue;
            if (lines > 2)
                spare = Shorten(shares, lines - 1, room, spare);
            for (var index = 0; index < shares.Length; index++)
                shares[index] += spare / shares.Length;
            return shares;
        }

        for (var index = 0; index < shares.Length; index++)
            shares[index] = room / shares.Length;
        return shares;
    }

    // What is left over first saves blocks a line, those that need least for it before others.
    private double Shorten(double[] widths, int lines, double room, double spare)
    {
        var costs = blocks.Select((block, index) => (Index: index, Cost: Least(block.Text, lines, room) - widths[index])).OrderBy(block => block.Cost);
        foreach (var (index, cost) in costs)
        {
            if (cost > spare)
                break;
            widths[index] += cost;
            spare -= cost;
        }

        return spare;
    }

    private double Least(TextBody text, int lines, double room)
    {
        var height = lines * Measures.StripLeading;
        double low = 40, high = sketch.Measurer.Widest(text) + 0.5;
        if (high > room)
            high = room;
        if (sketch.Measurer.Height(text, high) > height)
            return room + 1;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (sketch.Measurer.Height(text, middle) <= height)
                high = middle;
            else
                low = middle;
        }

        return high;
    }
}
