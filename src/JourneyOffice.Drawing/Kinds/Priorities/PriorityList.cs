using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>The list's columns, in points: name, what it solves, owner, status.</summary>
/// <param name="First">How far the name stands from the list's left edge.</param>
/// <param name="Widths">The columns' widths.</param>
/// <param name="Gap">What lies between them.</param>
internal sealed record PriorityColumns(double First, IReadOnlyList<double> Widths, double Gap)
{
    private static readonly double[] Usual = [0.34, 0.25, 0.26, 0.15];

    // With many rows each column is as wide as it has to be for as many as possible to keep to one line; the first of these that shows all on one page.
    private static readonly double[][] Dense =
    [
        [0.40, 0.24, 0.25, 0.11], [0.47, 0.22, 0.20, 0.11], [0.48, 0.17, 0.24, 0.11], [0.54, 0.20, 0.15, 0.11], [0.44, 0.30, 0.15, 0.11], [0.40, 0.34, 0.15, 0.11],
        [0.60, 0.15, 0.14, 0.11],
    ];

    /// <summary>The columns' ways to share a list's width, the usual one first.</summary>
    public static IReadOnlyList<IReadOnlyList<double>> Shares(bool isDense) => isDense ? Dense : [Usual];

    /// <summary>The columns of a list: shares of its width, unless a column's longest word needs more and others have it.</summary>
    public static PriorityColumns For(double width, bool isDense, IReadOnlyList<double> shares, IReadOnlyList<double> words)
    {
        const double gap = 8;
        var first = isDense ? 20 : 28;
        var room = width - first - (3 * gap);
        var widths = WordColumns.Share([.. shares.Select(share => room * share)], words);
        return new PriorityColumns(first, [.. widths.Select(column => Math.Floor(column * 100) / 100)], gap);
    }

    /// <summary>One of the columns alone, as wide as there is room.</summary>
    public static PriorityColumns Only(int column, double width, bool isDense)
    {
        var all = For(width, isDense, Shares(isDense)[0], [0, 0, 0, 0]);
        return all with { Widths = [.. all.Widths.Select((_, other) => other == column ? width - all.First : 0)], Gap = 0 };
    }

    public double X(int column) => First + Widths.Take(column).Sum() + (column * Gap);
}

/// <summary>Draws the list beside the plot: numbers as on the bubbles, then what each is, solves, whose it is, how far it is.</summary>
internal sealed class PriorityList(KindPage page, PlotLayout layout, PrioritiesPage plan)
{
    /// <summary>What the column heads take.</summary>
    public const double HeadHeight = 20;

    private const double SectionHeight = 24;
    private const double DenseSection = 18;
    private const double UnsolvedGap = 12;
    private const double MostAir = 12;
    private const double MostAirOnPosters = 36;
    private static readonly string[] Roles = [ElementRole.RowName, ElementRole.RowSolves, ElementRole.RowOwner, ElementRole.RowStatus];
    private static readonly string[] Heads = ["Opportunity", "Solves", "OwnerHead", "StatusHead"];

    private readonly Sketch sketch = page.Sketch;
    private readonly PriorityColumns columns = plan.Columns;
    private readonly bool isDense = layout.IsDense;

    /// <summary>The width of each of the obstacles below the list: one under the other, beside each other where room is scarce.</summary>
    public static double UnsolvedWidth(PlotLayout layout) =>
        layout.IsDense ? (layout.List.Width - ((PrioritiesPlan.MostUnsolved - 1) * UnsolvedGap)) / PrioritiesPlan.MostUnsolved : layout.List.Width;

    /// <summary>What the obstacles below the list take, their heading and the distance from the list included.</summary>
    public static double UnsolvedHeight(Sketch sketch, IReadOnlyList<(Item Obstacle, TextBody Text)> unsolved, PlotLayout layout)
    {
        if (unsolved.Count == 0)
            return 0;
        var heights = unsolved.Select(entry => sketch.Measurer.Height(entry.Text, UnsolvedWidth(layout))).ToList();
        return layout.IsDense ? DenseSection + 4 + heights.Max() : SectionHeight + 6 + heights.Sum(height => height + 2);
    }

    /// <summary>What rows may take above the obstacles, in points.</summary>
    public static double Room(Sketch sketch, IReadOnlyList<(Item Obstacle, TextBody Text)> unsolved, PlotLayout layout) =>
        layout.List.Height - HeadHeight - UnsolvedHeight(sketch, unsolved, layout);

    public void Draw()
    {
        DrawHead();
        var spare = Math.Max(0, plan.Room - plan.Rows.Sum(row => row.Height)) / plan.Rows.Count;
        var air = isDense ? 0 : Math.Min(sketch.Options.Format.IsPoster ? MostAirOnPosters : MostAir, spare);
        var y = layout.List.Y + HeadHeight;
        foreach (var row in plan.Rows)
        {
            DrawRow(row, new Area(layout.List.X, y, layout.List.Width, row.Height + air));
            y += row.Height + air;
        }

        DrawUnsolved();
        if (!plan.IsWide)
            DrawLegend();
    }

    private void DrawHead()
    {
        var top = layout.List.Y;
        for (var column = 0; column < Heads.Length; column++)
        {
            if (columns.Widths[column] == 0)
                continue;
            var text = new TextComposer(sketch).Derived(page.Words[Heads[column]], KindText.Head).Build(wrap: false);
            page.Page.Text("head-" + Roles[column], ElementRole.RowName, text.Plain, new Area(layout.List.X + columns.X(column), top, columns.Widths[column], sketch.Leading), text);
        }

        page.Page.Rule("head-rule", "Rule", layout.List.X, top + HeadHeight - 4, layout.List.Width, 0, new Stroke(new Paint(ColorSlot.Text2), 1.5));
    }

    private void DrawRow(PriorityRow row, Area area)
    {
        var item = row.Opportunity.Item;
        if (isDense)
        {
            var number = BubbleLook.Number(sketch, row.Number, new TextStyle(ColorSlot.Text1, Bold: true));
            page.Page.Text(item.Id, ElementRole.RowNumber, number.Plain, new Area(area.X, area.CenterY - (sketch.Leading / 2), 16, sketch.Leading), number);
        }
        else
        {
            var disc = Area.Around(area.X + (PlotLayout.Bubble / 2), area.CenterY, PlotLayout.Bubble);
            page.Page.Add(BubbleLook.Disc(page.Page, sketch, row, ElementRole.RowNumber, disc) with { AltText = null });
        }

        for (var column = 0; column < Roles.Length; column++)
        {
            if (row.Texts[column] is not { } text)
                continue;
            var width = columns.Widths[column];
            var height = sketch.Measurer.Height(text, width);
            var place = new Area(area.X + columns.X(column), area.CenterY - (height / 2), width, height);
            page.Page.Text(item.Id, Roles[column], ShapeWords.Short(text.Plain), place, sketch.WithoutLoneCharacter(text, width));
        }

        page.Page.Rule(ElementNames.Join("rule", item.Id), "Rule", area.X, area.Bottom, area.Width, 0, new Stroke(new Paint(ColorSlot.Accent6, sketch.EdgeAlpha), 0.5));
    }

    private void DrawUnsolved()
    {
        if (plan.Unsolved.Count == 0)
            return;
        var top = layout.List.Bottom - UnsolvedHeight(sketch, plan.Unsolved, layout) + (isDense ? 2 : 8);
        var head = new TextComposer(sketch, 15).Derived(page.Words["UnsolvedHead"], new TextStyle(ColorSlot.Accent2, Bold: true, Size: 12)).Build(wrap: false);
        page.Page.Text("unsolved", ElementRole.RowName, head.Plain, new Area(layout.List.X, top, layout.List.Width, 15), head);
        var (x, y, width) = (layout.List.X, top + (isDense ? DenseSection : SectionHeight - 4), UnsolvedWidth(layout));
        foreach (var (obstacle, text) in plan.Unsolved)
        {
            var height = sketch.Measurer.Height(text, width);
            page.Page.Text(obstacle.Id, ElementRole.RowName, ShapeWords.Short(text.Plain), new Area(x, y, width, height), text);
            (x, y) = isDense ? (x + width + UnsolvedGap, y) : (x, y + height + 2);
        }
    }

    // Direct labels can't stand beside every bubble: four signs, one line.
    private void DrawLegend()
    {
        var x = layout.Legend.X;
        foreach (var (key, stroke, fill) in BubbleLook.Signs)
        {
            const double size = 10;
            page.Page.Ornament("sign-" + key, page.Words[key], new Area(x, layout.Legend.CenterY - (size / 2), size, size), Geometry.Ellipse, fill, stroke);
            var text = new TextComposer(sketch).Derived(page.Words[key], new TextStyle(ColorSlot.Accent6)).Build(wrap: false);
            var width = sketch.Measurer.Width(text.Paragraphs[0]) + Measures.LabelReserve;
            page.Page.Text("legend-" + key, ElementRole.RowName, text.Plain, new Area(x + size + 4, layout.Legend.Y, width, sketch.Leading), text);
            x += size + 4 + width + 10;
        }
    }
}
