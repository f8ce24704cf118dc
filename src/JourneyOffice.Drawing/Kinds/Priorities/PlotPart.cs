using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>Draws the plot: nine fields of impact and effort, words at the axes' ends, numbered bubbles and names beside them.</summary>
internal sealed class PlotPart(KindPage page, PlotLayout layout, IReadOnlyList<PriorityRow> rows)
{
    private readonly Sketch sketch = page.Sketch;

    /// <summary>Fields and axes, behind everything. Where impact is above effort stands "Do first".</summary>
    public void DrawGround()
    {
        foreach (var impact in Enum.GetValues<Level>())
        {
            foreach (var effort in Enum.GetValues<Level>())
            {
                var isFirst = impact > effort;
                var fill = !sketch.Theme.HasTints ? (Paint?)null : isFirst ? new Paint(ColorSlot.Accent3, 10) : new Paint(ColorSlot.Background2);
                var stroke = sketch.Theme.HasTints ? null : new Stroke(new Paint(isFirst ? ColorSlot.Accent3 : ColorSlot.Text1), isFirst ? 1.5 : 0.75);
                var name = MapTexts.Level(impact, sketch.Language) + " / " + MapTexts.Level(effort, sketch.Language);
                page.Page.Ornament(ImpactEffort.Element(impact, effort), name, layout.Cell(impact, effort), Geometry.Rectangle, fill, stroke, ElementRole.PlotCell);
            }
        }

        var axis = new Stroke(new Paint(ColorSlot.Text2), 1);
        page.Page.Rule("axis-impact", page.Words["Impact"], layout.Plot.X, layout.Plot.Y, 0, layout.Plot.Height, axis);
        page.Page.Rule("axis-effort", page.Words["Effort"], layout.Plot.X, layout.Plot.Bottom, layout.Plot.Width, 0, axis);
    }

    /// <summary>Words, bubbles, names.</summary>
    public void Draw()
    {
        DrawAxes();
        DrawHeadings();
        var cells = rows.Where(row => row.Opportunity.IsRated).GroupBy(row => (row.Opportunity.Item.Impact!.Value, row.Opportunity.Item.Effort!.Value));
        foreach (var cell in cells.OrderByDescending(cell => cell.Key.Item1).ThenBy(cell => cell.Key.Item2))
            DrawCell(cell.Key.Item1, cell.Key.Item2, [.. cell]);
    }

    private void DrawAxes()
    {
        var (plot, leading) = (layout.Plot, sketch.Leading);
        var (quiet, strong) = (new TextStyle(ColorSlot.Accent6), new TextStyle(ColorSlot.Text2, Bold: true));
        var left = new Area(page.Body.X, plot.Y, plot.X - page.Body.X - 4, leading);
        Word("impact-large", "Large", left, Alignment.Right, quiet);
        Word("impact", "Impact", left with { Y = plot.CenterY - (leading / 2) }, Alignment.Right, strong);
        Word("impact-small", "Small", left with { Y = plot.Bottom - leading }, Alignment.Right, quiet);
        var below = new Area(plot.X, plot.Bottom + 4, plot.Width / 3, leading);
        Word("effort-small", "Small", below, Alignment.Left, quiet);
        Word("effort", "Effort", below with { X = plot.X + (plot.Width / 3) }, Alignment.Center, strong);
        Word("effort-large", "Large", below with { X = plot.Right - (plot.Width / 3) }, Alignment.Right, quiet);
    }

    private void DrawHeadings()
    {
        Heading("DoFirst", Level.High, Level.Low, ColorSlot.Accent3);
        Heading("PlanWell", Level.High, Level.High, ColorSlot.Accent6);
        Heading("WhenHandy", Level.Low, Level.Low, ColorSlot.Accent6);
        Heading("NotNow", Level.Low, Level.High, ColorSlot.Accent6);
    }

    private void Heading(string key, Level impact, Level effort, ColorSlot slot)
    {
        var cell = layout.Cell(impact, effort);
        var text = new TextComposer(sketch, 15, effort == Level.High ? Alignment.Right : Alignment.Left)
            .Derived(page.Words[key], new TextStyle(slot, Bold: true, Size: 12)).Build(wrap: false);
        var y = impact == Level.High ? cell.Y + 3 : cell.Bottom - 18;
        page.Page.Text(key, ElementRole.RowName, text.Plain, new Area(cell.X + 6, y, cell.Width - 12, 15), text);
    }

    private void Word(string element, string key, Area area, Alignment align, TextStyle style)
    {
        var text = new TextComposer(sketch, align: align).Derived(page.Words[key], style).Build(wrap: false);
        page.Page.Text(element, ElementRole.RowName, text.Plain, area, text);
    }

    private void DrawCell(Level impact, Level effort, List<PriorityRow> bubbles)
    {
        for (var index = 0; index < bubbles.Count; index++)
        {
            var row = bubbles[index];
            page.Page.Add(BubbleLook.Disc(page.Page, sketch, row, ElementRole.Bubble, layout.Slot(impact, effort, index)) with { AltText = Describe(row) });
            if (!layout.IsDense && index < layout.Rows && index + layout.Rows >= bubbles.Count)
                DrawName(row, layout.NameBeside(impact, effort, index), isLast: index == bubbles.Count - 1 && index + 1 < layout.Rows);
        }
    }

    // A name that two lines don't hold, or not without breaking a word, stands in the list alone; one with nothing below it may take a third.
    private void DrawName(PriorityRow row, Area area, bool isLast)
    {
        var item = row.Opportunity.Item;
        var text = new TextComposer(sketch).Field(item.Text, FieldPath.Of("items", item.Id, "text"), new TextStyle(ColorSlot.Text1)).Build();
        var height = sketch.Measurer.Height(text, area.Width);
        if (item.Text is null || text.Paragraphs.Count > 1 || height > (isLast ? 3 : 2) * sketch.Leading
            || sketch.Measurer.BreaksWord(text.Paragraphs[0], area.Width, WordColumns.MostLetters))
            return;
        area = area with { Height = Math.Max(area.Height, height) };
        var width = Math.Min(area.Width, sketch.Measurer.BalancedWidth(text.Paragraphs[0], area.Width) + 1);
        page.Page.Text(item.Id, ElementRole.MarkerLabel, ShapeWords.Short(text.Plain), area with { Width = width }, text);
    }

    private string Describe(PriorityRow row)
    {
        var item = row.Opportunity.Item;
        return page.Words.Format(
            "BubbleDescription", row.Number, sketch.Line(item.Text), MapTexts.Level(item.Impact!.Value, sketch.Language), MapTexts.Level(item.Effort!.Value, sketch.Language));
    }
}
