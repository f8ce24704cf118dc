using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>
/// The low point in somebody's own words, under the chart; or that nobody's words are known yet. Beside a tinted column, on the side with more
/// room, since words half on a tint and half off it are hard to read; else at the low point's own column.
/// </summary>
internal sealed class EmotionCallout
{
    private const double Leading = 15;
    private const double ShareOfWidth = 0.6;

    private readonly Item? quote;
    private readonly TextBody text;
    private readonly double x;
    private readonly double width;

    public EmotionCallout(Sketch sketch, Words words, EmotionStory story, Grid grid, int column, (int First, int Last)? tinted)
    {
        quote = story.Quote;
        var (first, last) = tinted ?? (column, column);
        var isLeft = grid.X(first) + grid.X(last) + grid.ColumnWidth <= grid.ColumnsX + grid.ColumnsRight;
        var (left, right) = (grid.X(first), grid.X(last) + grid.ColumnWidth);
        var edge = tinted is null ? (isLeft ? left : right) : isLeft ? right : left;
        width = Math.Min((grid.ColumnsRight - grid.ColumnsX) * ShareOfWidth, isLeft ? grid.ColumnsRight - edge : edge - grid.ColumnsX);
        x = isLeft ? edge : edge - width;
        text = Compose(sketch, words, story, isLeft ? Alignment.Left : Alignment.Right);
        Height = sketch.Measurer.Height(text, width - (2 * Measures.CardTextLeft));
    }

    /// <summary>Its height in points.</summary>
    public double Height { get; }

    /// <summary>Draws it.</summary>
    public void Draw(PageBuilder page, double top)
    {
        var area = new Area(x, top, width, Height);
        if (quote is null)
            page.Text("no-quote", ElementRole.Ornament, text.Plain, area, text);
        else
            page.Text(quote.Id, ElementRole.Quote, text.Plain.Replace('\n', ' ').Replace('\v', ' '), area, text);
    }

    private TextBody Compose(Sketch sketch, Words words, EmotionStory story, Alignment align)
    {
        var composer = new TextComposer(sketch, Leading, align);
        if (quote is null)
        {
            composer.Derived(words["NoQuote"], new TextStyle(ColorSlot.Accent5, Bold: true, Size: 12));
        }
        else
        {
            composer.Field(quote.Text, FieldPath.Of("items", quote.Id, "text"), new TextStyle(ColorSlot.Accent2, Bold: true, Size: 12)).Assumed(quote).Paragraph(sketch.Leading);
            if (story.Sources(quote) is { Length: > 0 } sources)
                composer.Derived(sources, new TextStyle(ColorSlot.Accent6));
        }

        return composer.Build(new Insets(Area.Emu(Measures.CardTextLeft), 0, Area.Emu(Measures.CardTextLeft), 0), VerticalAnchor.Top);
    }
}
