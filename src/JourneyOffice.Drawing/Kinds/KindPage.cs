using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>
/// A page of a kind of its own: anchor, head and footer as on all pages, and a body for the kind to fill. What lies behind everything
/// (bands, tints) is added before the head is drawn, so that it is not read out in between.
/// </summary>
internal sealed class KindPage
{
    private readonly SlideKind kind;
    private readonly int index;
    private readonly int count;
    private readonly TextBody title;
    private bool hasHead;

    /// <summary>Begins a page.</summary>
    /// <param name="kind">What it shows.</param>
    /// <param name="sketch">The map.</param>
    /// <param name="words">The kind's words; "Kind" is what the kicker calls it.</param>
    /// <param name="title">Its title, of one or two lines; on further pages which one it is is added.</param>
    /// <param name="index">Which of the kind's pages it is, from 0.</param>
    /// <param name="count">How many there are.</param>
    public KindPage(SlideKind kind, Sketch sketch, Words words, TextBody title, int index = 0, int count = 1)
    {
        (this.kind, this.index, this.count) = (kind, index, count);
        (Sketch, Words) = (sketch, words);
        Number = PageKind.FirstNumber(kind.Id) + index;
        this.title = index == 0 ? title : WithPart(title, words.Format("PageOf", index + 1, count), sketch.Language);
        Page = new PageBuilder(sketch, Number);
        FooterPart.DrawAnchor(Page, kind.Id);
        var top = Measures.BodyTop + HeaderPart.Extra(sketch, this.title);
        var format = sketch.Options.Format;
        Body = new Area(Measures.Margin, top, format.Width - (2 * Measures.Margin), format.Height - Measures.LanesBottomDistance - top);
    }

    /// <summary>The map.</summary>
    public Sketch Sketch { get; }

    /// <summary>The kind's words.</summary>
    public Words Words { get; }

    /// <summary>The page's number, which is part of its keys.</summary>
    public int Number { get; }

    /// <summary>What stands on it so far.</summary>
    public PageBuilder Page { get; }

    /// <summary>The room between head and footer, in points.</summary>
    public Area Body { get; }

    /// <summary>Draws title, kicker and example mark; what is added afterwards is read after them.</summary>
    /// <param name="state">What the kicker says the page is about; <see langword="null"/>: the map's state.</param>
    public void DrawHead(string? state = null)
    {
        HeaderPart.Draw(Page, title, count > 1 ? Words.Format("PageOf", index + 1, count) : null, Words["Kind"], state);
        hasHead = true;
    }

    /// <summary>The room between head and footer as the kind's body sees it: as much smaller as <see cref="DrawBody"/> will make it larger.</summary>
    public Area BodyToFill
    {
        get
        {
            var scale = kind.BodyScale(Sketch);
            return new Area(Body.X, Body.Y, Body.Width / scale, Body.Height / scale);
        }
    }

    /// <summary>Draws what stands in <see cref="BodyToFill"/>, as large as the kind's body is on the sheet.</summary>
    public void DrawBody(Action<PageBuilder> draw)
    {
        var first = Page.Elements.Count;
        draw(Page);
        Page.Enlarge(first, kind.BodyScale(Sketch), Body.X, Body.Y);
    }

    /// <summary>The page, its footer drawn.</summary>
    /// <param name="notes">The page told in sentences.</param>
    /// <param name="findings">What did not go as asked.</param>
    public Page Finish(string notes, IEnumerable<Finding>? findings = null)
    {
        if (!hasHead)
            DrawHead();
        FooterPart.Draw(Page);
        return new Page
        {
            Kind = kind.Id,
            Number = Number,
            Width = Area.Emu(Sketch.Options.Format.Width),
            Height = Area.Emu(Sketch.Options.Format.Height),
            Language = Sketch.Language,
            Title = title.Plain.Replace('\n', ' ').Replace('\v', ' '),
            Elements = Page.Elements,
            Notes = notes,
            Findings = [.. findings ?? []],
        };
    }

    /// <summary>A title that follows from the map by a rule, never read back.</summary>
    public static TextBody DerivedTitle(Sketch sketch, string words) =>
        new TextComposer(sketch, Measures.TitleLeading).Derived(words, new TextStyle(ColorSlot.Text1, Bold: true, Size: Measures.TitleSize)).Build(anchor: VerticalAnchor.Top);

    private static TextBody WithPart(TextBody title, string part, string language)
    {
        var last = title.Paragraphs[^1];
        var run = last.Runs[^1] with { Text = " · " + part, Field = null, Paint = new Paint(ColorSlot.Accent6), Language = language };
        return title with { Paragraphs = [.. title.Paragraphs.SkipLast(1), last with { Runs = [.. last.Runs, run] }] };
    }
}
