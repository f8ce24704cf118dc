using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>What stands above a page's body: title, kicker, example mark.</summary>
internal static class HeaderPart
{
    /// <summary>The title's text; further pages of a map add which one they are, so that every slide's title is its own.</summary>
    public static TextBody Title(Sketch sketch, int number, int count)
    {
        var style = new TextStyle(ColorSlot.Text1, Bold: true, Size: Measures.TitleSize);
        var text = new TextComposer(sketch, Measures.TitleLeading);
        if (sketch.Map.Title is null)
            text.Derived(sketch.Words["Kind"], style);
        else
            text.Field(sketch.Map.Title, FieldPath.Of("title"), style);
        if (number > 1)
            text.Derived(" · " + sketch.Words.Format("PageOf", number, count), style with { Slot = ColorSlot.Accent6 });
        return text.Build(anchor: VerticalAnchor.Top);
    }

    /// <summary>By how much a title of several lines moves the body down.</summary>
    public static double Extra(Sketch sketch, TextBody title)
    {
        var lines = sketch.Measurer.Height(title, Width(sketch)) / Measures.TitleLeading;
        return (lines - 1) * Measures.TitleLeading;
    }

    /// <summary>Draws title, kicker and mark, in the order in which they are read.</summary>
    /// <param name="page">The page.</param>
    /// <param name="title">The title.</param>
    /// <param name="part">Which of several pages it is; <see langword="null"/> for the only one.</param>
    /// <param name="kind">What the page shows, in the reader's words; <see langword="null"/>: a customer journey map.</param>
    /// <param name="state">What it shows that of; <see langword="null"/>, or too long for the line: the map's own state.</param>
    public static void Draw(PageBuilder page, TextBody title, string? part, string? kind = null, string? state = null)
    {
        var sketch = page.Sketch;
        // Ideographs hang a little lower, so that their feet stand where Latin letters' do.
        var top = Measures.TitleTop + (sketch.Words.IsChinese ? 1.8 : 0);
        var height = sketch.Measurer.Height(title, Width(sketch));
        page.Add(new PageElement
        {
            Key = page.Key("title", ElementRole.Title),
            Words = title.Plain.Replace('\n', ' '),
            Box = new Area(Measures.Margin, top, Width(sketch), height).ToBox(),
            Text = sketch.WithoutLoneCharacter(title, Width(sketch)),
            IsTitle = true,
        });
        DrawKicker(page, part, kind ?? sketch.Words["Kind"], state);
        if (sketch.Map.Sample)
            DrawExample(page);
    }

    private static double Width(Sketch sketch) => sketch.Options.Format.Width - (2 * Measures.Margin);

    private static void DrawKicker(PageBuilder page, string? part, string kind, string? shown)
    {
        var sketch = page.Sketch;
        var room = Width(sketch) - 150;
        var state = sketch.Words[sketch.Map.State == MapState.Future ? "StateFuture" : "StateCurrent"];
        var words = kind + " · " + (shown is not null && sketch.LineWidth(kind + " · " + shown) < room ? shown : state);
        var period = sketch.Line(sketch.Map.Period);
        // A period too long for the line is left to the notes: the kicker keeps to one line.
        foreach (var more in new[] { period, part ?? "" })
        {
            if (more.Length > 0 && sketch.LineWidth(words + " · " + more) < room)
                words += " · " + more;
        }

        var text = new TextComposer(sketch).Derived(words, new TextStyle(ColorSlot.Accent6)).Build(wrap: false);
        page.Text("kicker", ElementRole.Kicker, words, new Area(Measures.Margin, Measures.KickerTop, room, sketch.Leading), text);
    }

    private static void DrawExample(PageBuilder page)
    {
        var sketch = page.Sketch;
        var words = sketch.Words["ExampleData"];
        var text = new TextComposer(sketch, align: Alignment.Center).Derived(words, new TextStyle(ColorSlot.Accent5, Bold: true)).Build(wrap: false);
        var width = sketch.Measurer.Width(text.Paragraphs[0]) + 12;
        const double height = 14.4;
        page.Add(new PageElement
        {
            Key = page.Key("example", ElementRole.Example),
            Words = words,
            Box = new Area(sketch.Options.Format.Width - Measures.Margin - width, 18, width, height).ToBox(),
            Geometry = new PresetGeometry(PresetShape.RoundRectangle, Area.Emu(height / 2)),
            Fill = new Paint(ColorSlot.Background1),
            Stroke = new Stroke(new Paint(ColorSlot.Accent5), 1),
            Text = text,
        });
    }
}
