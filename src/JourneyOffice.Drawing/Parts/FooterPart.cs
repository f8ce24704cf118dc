using System.Globalization;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>Draws what stands below: the rule, which marks the page as ours, owner and sources, share evidenced, page.</summary>
internal static class FooterPart
{
    private const double BarWidth = 54;

    /// <summary>The page's anchor: a thin rule that people have no reason to take away.</summary>
    public static void DrawAnchor(PageBuilder page, string kind)
    {
        var format = page.Sketch.Options.Format;
        var stroke = new Stroke(new Paint(ColorSlot.Accent6, page.Sketch.EdgeAlpha), 0.75);
        page.Rule(kind, page.Sketch.Words["Kind"], Measures.Margin, format.Height - Measures.FooterRuleDistance, format.Width - (2 * Measures.Margin), 0, stroke, ElementRole.Anchor, page.Sketch.Language);
    }

    /// <summary>The footer's words and bar, and room for the page's place in the deck (<see cref="SlideNumbers"/>).</summary>
    public static void Draw(PageBuilder page)
    {
        var sketch = page.Sketch;
        var (top, right) = (sketch.Options.Format.Height - Measures.FooterTextDistance, sketch.Options.Format.Width - Measures.Margin);
        var pageNumber = new TextComposer(sketch, align: Alignment.Right).SlideNumber(new TextStyle(ColorSlot.Text2, Bold: true)).Build(wrap: false);
        var share = new TextComposer(sketch, align: Alignment.Right)
            .Derived(sketch.Words.Format("Evidenced", Words.Share(Math.Round(sketch.EvidenceShare, 2))), new TextStyle(ColorSlot.Accent6)).Build(wrap: false);
        // A deck that numbers its slides itself needs no second number.
        var (numberWidth, shareWidth) = (sketch.Options.Format.IsNumbered ? -14 : Width(sketch, pageNumber), Width(sketch, share));
        var shareX = right - numberWidth - 14 - shareWidth;
        var barX = shareX - 7.2 - BarWidth;
        DrawSources(page, top, barX - 12 - Measures.Margin);
        DrawBar(page, barX, top + (sketch.Leading / 2) - 2.4);
        page.Text("evidenced", ElementRole.EvidenceShare, share.Plain, new Area(shareX, top, shareWidth, sketch.Leading), share);
        if (!sketch.Options.Format.IsNumbered)
            page.Text("page", ElementRole.PageNumber, pageNumber.Plain, new Area(right - numberWidth, top, numberWidth, sketch.Leading), pageNumber);
    }

    private static double Width(Sketch sketch, TextBody text) => sketch.Measurer.Width(text.Paragraphs[0]) + 1;

    private static void DrawBar(PageBuilder page, double x, double y)
    {
        const double height = 4.8;
        var paint = new Paint(ColorSlot.Accent6);
        page.Ornament("bar", "Bar", new Area(x, y, BarWidth, height), Geometry.Rectangle, new Paint(ColorSlot.Background1), new Stroke(paint, 0.75));
        var filled = BarWidth * (double)Math.Clamp(page.Sketch.EvidenceShare, 0, 1);
        if (filled > 0)
            page.Ornament("bar-filled", "Bar", new Area(x, y, filled, height), Geometry.Rectangle, paint);
    }

    private static void DrawSources(PageBuilder page, double top, double room)
    {
        var sketch = page.Sketch;
        var words = Sources(sketch, room);
        page.Text("footer", ElementRole.Footer, words, new Area(Measures.Margin, top, room, sketch.Leading), Body(sketch, words));
    }

    private static TextBody Body(Sketch sketch, string words) =>
        new TextComposer(sketch).Derived(words, new TextStyle(ColorSlot.Accent6)).Build(wrap: false);

    // One line, nothing cut in the middle: what does not fit is left to the notes, the sources first.
    private static string Sources(Sketch sketch, double room)
    {
        var map = sketch.Map;
        var words = sketch.Words.Format("Version", map.Version);
        if (map.AsOf is { } asOf)
            words += " · " + sketch.Words.Format("AsOf", sketch.Words.Date(asOf));
        if (map.Owner is not null && Fits(sketch.Words.Format("Owner", sketch.Line(map.Owner)) + " · " + words))
            words = sketch.Words.Format("Owner", sketch.Line(map.Owner)) + " · " + words;
        var listed = "";
        foreach (var evidence in map.Evidence)
        {
            var next = Source(sketch, evidence);
            if (next.Length == 0)
                continue;
            next = listed.Length == 0 ? next : listed + sketch.Words["ListSeparator"] + next;
            if (!Fits(words + " · " + sketch.Words.Format("Sources", next)))
                break;
            listed = next;
        }

        return listed.Length == 0 ? words : words + " · " + sketch.Words.Format("Sources", listed);

        // Measured as a paragraph, which counts what scripts are set apart by.
        bool Fits(string text) => Width(sketch, Body(sketch, text)) <= room;
    }

    /// <summary>A source in a few words: how many of what.</summary>
    public static string Source(Sketch sketch, Evidence evidence)
    {
        var name = sketch.Line(evidence.Method ?? evidence.Name);
        return evidence.N is { } n && evidence.Method is not null
            ? n.ToString("N0", CultureInfo.GetCultureInfo(sketch.Words.Language)) + " " + name : name;
    }
}
