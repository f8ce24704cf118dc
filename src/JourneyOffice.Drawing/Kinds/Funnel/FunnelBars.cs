using System.Globalization;
using JourneyOffice.Insights;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>The funnel above the chevrons: a bar in each counterpart's column, conversions on arrows between them, and where it ends.</summary>
internal sealed class FunnelBars
{
    /// <summary>The height of the whole, in points.</summary>
    public const double Height = 127;

    private const double NameHeight = 16;
    private const double ValueHeight = 15;
    private const double TopRoom = 12;
    private const double BarShare = 0.62;

    /// <summary>The room that the narrowest column leaves for a step's name.</summary>
    private const double LongestName = Measures.NarrowestColumn - 4;

    private readonly PageBuilder page;
    private readonly Sketch sketch;
    private readonly Words words;
    private readonly Grid grid;
    private readonly Area area;
    private readonly FunnelStep? drop;
    private readonly List<(FunnelStep Step, int Column)> shown = [];
    private readonly IReadOnlyList<FunnelStep> steps;
    private readonly int columns;

    public FunnelBars(KindPage page, Words words, Grid grid, ColumnGroup group, IReadOnlyList<FunnelStep> steps, FunnelStep? drop, Area area)
    {
        (this.page, sketch, this.words, this.grid, this.area, this.drop, this.steps) = (page.Page, page.Sketch, words, grid, area, drop, steps);
        columns = group.Columns.Count;
        for (var column = 0; column < group.Columns.Count; column++)
        {
            if (steps.FirstOrDefault(step => step.Stage.Id == group.Columns[column].Stage.Id) is { } step)
                shown.Add((step, column));
        }
    }

    private double Ground => area.Bottom - NameHeight - 4;

    /// <summary>The band behind the bars.</summary>
    public void DrawBack()
    {
        if (sketch.Theme.HasTints)
            page.Ornament("funnel", words["OurView"], area, Geometry.Rectangle, new Paint(ColorSlot.Background2));
    }

    /// <summary>Everything else, in reading order.</summary>
    public void Draw()
    {
        DrawView();
        if (shown.Count > 0)
        {
            var last = grid.X(shown[^1].Column) + grid.ColumnWidth;
            page.Rule("funnel-ground", "Rule", grid.ColumnsX, Ground, last - grid.ColumnsX, 0, new Stroke(new Paint(ColorSlot.Text2), 0.75));
        }

        foreach (var (step, column) in shown)
            DrawStep(step, column);
        DrawEnd();
    }

    /// <summary>A volume with its thousands apart, as readers of the language write it.</summary>
    public static string Number(decimal volume, Words words) => volume.ToString("#,##0.##", CultureInfo.GetCultureInfo(words.Language));

    /// <summary>What a step is called: the metric's name where it is short, as readers of all languages know it, else the funnel's own word.</summary>
    public static string NameOf(Sketch sketch, FunnelStep step)
    {
        var label = sketch.Line(step.Label);
        var isShort = label.Length > 0 && sketch.Measurer.Width(label, 10, bold: true, sketch.Language) <= LongestName;
        return isShort || step.Name.Length == 0 ? label : char.ToUpper(step.Name[0], CultureInfo.InvariantCulture) + step.Name[1..];
    }

    private void DrawView()
    {
        var unit = sketch.Line(steps[0].Unit);
        var text = new TextComposer(sketch).Derived(words["OurView"], new TextStyle(ColorSlot.Text2, Bold: true)).Paragraph()
            .Derived(unit.Length == 0 ? words["TheFunnel"] : words.Format("TheFunnelOf", unit), new TextStyle(ColorSlot.Accent6)).Build(anchor: VerticalAnchor.Top);
        page.Text("our-view", ElementRole.Ornament, words["OurView"], new Area(grid.HeadX + Measures.HeadIconInset, area.Y + 8, grid.ColumnsX - grid.HeadX - Measures.HeadIconInset - 4, area.Height - 16), text);
    }

    private void DrawStep(FunnelStep step, int column)
    {
        var most = steps.Max(known => known.Volume);
        var room = Ground - area.Y - TopRoom - ValueHeight;
        var height = most <= 0 ? 0 : Math.Max(1, room * (double)(Math.Max(0, step.Volume) / most));
        var width = grid.ColumnWidth * BarShare;
        var (x, isDrop) = (grid.X(column) + ((grid.ColumnWidth - width) / 2), step == drop);
        var slot = isDrop ? ColorSlot.Accent2 : ColorSlot.Text2;
        page.Add(new PageElement
        {
            Key = page.Key("bar-" + step.Stage.Id, ElementRole.Ornament),
            Words = NameOf(sketch, step),
            Box = new Area(x, Ground - height, width, height).ToBox(),
            Fill = new Paint(slot),
            AltText = step.Conversion is { } conversion
                ? words.Format("Note.step", NameOf(sketch, step), Number(step.Volume, words), Words.Share(Math.Round(conversion, 2)))
                : words.Format("Note.first", NameOf(sketch, step), Number(step.Volume, words)),
        });
        Label("volume-" + step.Stage.Id, Number(step.Volume, words), 12, isDrop ? ColorSlot.Accent2 : ColorSlot.Text1, new Area(grid.X(column), Ground - height - ValueHeight, grid.ColumnWidth, ValueHeight));
        Label("name-" + step.Stage.Id, NameOf(sketch, step), 10, ColorSlot.Text2, new Area(grid.X(column) + 2, Ground + 3, grid.ColumnWidth - 4, NameHeight));
        if (isDrop)
            DrawCallout(step, column, Ground - height - ValueHeight);
        if (step.Conversion is { } share && Before(step) is { } before)
            DrawConversion(step, share, grid.X(before) + ((grid.ColumnWidth + width) / 2), x, isDrop);
    }

    // The column of the step before, if it stands on this page.
    private int? Before(FunnelStep step)
    {
        var index = shown.FindIndex(known => known.Step == step);
        return index > 0 ? shown[index - 1].Column : null;
    }

    // What is lost, at the top of its column, where nothing else stands: a bar after a big drop is low.
    private void DrawCallout(FunnelStep step, int column, double bottom)
    {
        var lost = Words.Share(Math.Round(1 - step.Conversion!.Value, 2));
        var text = new TextComposer(sketch, 20, Alignment.Center).Derived(lost, new TextStyle(ColorSlot.Accent2, Bold: true, Size: 16))
            .Paragraph(sketch.Leading).Derived(words.Format("Lost", NameOf(sketch, step)), new TextStyle(ColorSlot.Text1)).Build(anchor: VerticalAnchor.Top);
        var place = new Area(grid.X(column) + 3, area.Y + 10, grid.ColumnWidth - 6, sketch.Measurer.Height(text, grid.ColumnWidth - 6));
        if (place.Bottom <= bottom)
            page.Text("lost", ElementRole.Ornament, text.Plain.Replace('\n', ' '), place, text);
    }

    private void DrawConversion(FunnelStep step, decimal share, double from, double to, bool isDrop)
    {
        var slot = isDrop ? ColorSlot.Accent2 : ColorSlot.Accent6;
        var percent = Words.Share(Math.Round(share, 2));
        var text = new TextComposer(sketch, align: Alignment.Center).Derived(percent, new TextStyle(isDrop ? ColorSlot.Accent2 : ColorSlot.Text1, Bold: true)).Build(wrap: false);
        var width = sketch.Measurer.Width(text.Paragraphs[0]) + 2;
        var middle = (from + to) / 2;
        var y = Ground - 6;
        page.Text("conversion-" + step.Stage.Id, ElementRole.Ornament, percent, new Area(middle - (width / 2), y - sketch.Leading - 3, width, sketch.Leading), text);
        page.Add(new PageElement
        {
            Key = page.Key("arrow-" + step.Stage.Id, ElementRole.Ornament),
            Words = percent,
            Box = new Area(from + 5, y, to - from - 10, 0).ToBox(),
            Geometry = Geometry.Line,
            Stroke = new Stroke(new Paint(slot), 1.25, EndArrow: true),
            Decorative = true,
        });
    }

    // The funnel ends where the company stops counting; the journey does not.
    private void DrawEnd()
    {
        if (shown.Count == 0 || shown[^1].Step != steps[^1] || shown[^1].Column >= columns - 1)
            return;
        var x = grid.X(shown[^1].Column) + grid.ColumnWidth + 8;
        page.Rule("funnel-end", "Rule", x, area.Y + 8, 0, area.Height - 20, new Stroke(new Paint(ColorSlot.Text2), 1.5, Dash.SystemDot));
        var room = grid.ColumnsRight - x - 34;
        var text = new TextComposer(sketch, 15).Derived(words.Format("EndsAt", NameOf(sketch, steps[^1])), new TextStyle(ColorSlot.Text2, Bold: true, Size: 12))
            .Paragraph(sketch.Leading).Derived(words["GoesOn"], new TextStyle(ColorSlot.Text1)).Build();
        var height = sketch.Measurer.Height(text, room);
        if (room < 60 || height > area.Height - 20)
            return;
        page.Icon("funnel-flag", "flag", new Area(x + 10, area.CenterY - (height / 2) + 1, 13.2, 13.2), ColorSlot.Accent6);
        page.Text("funnel-ends", ElementRole.Ornament, text.Plain.Replace('\n', ' '), new Area(x + 28, area.CenterY - (height / 2), room, height), text);
    }

    private void Label(string element, string words, double size, ColorSlot slot, Area place)
    {
        var text = new TextComposer(sketch, size > 10 ? 15 : sketch.Leading, Alignment.Center).Derived(words, new TextStyle(slot, Bold: true, Size: size)).Build(wrap: false);
        // No wider than its words: a conversion may stand beside it between the bars.
        var width = Math.Min(place.Width, sketch.Measurer.Width(text.Paragraphs[0]) + Measures.LabelReserve);
        page.Text(element, ElementRole.Ornament, words, place with { X = place.CenterX - (width / 2), Width = width }, text);
    }
}
