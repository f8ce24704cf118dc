using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>The look of a run.</summary>
internal readonly record struct TextStyle(ColorSlot Slot, bool Bold = false, bool Italic = false, double Size = 10);

/// <summary>Puts a shape's text together from fields and derived words.</summary>
internal sealed class TextComposer
{
    private readonly Sketch sketch;
    private readonly Alignment align;
    private readonly List<Paragraph> paragraphs = [];
    private List<TextRun> runs = [];
    private double leading;

    public TextComposer(Sketch sketch, double? leading = null, Alignment align = Alignment.Left)
    {
        this.sketch = sketch;
        this.align = align;
        this.leading = leading ?? sketch.Leading;
    }

    /// <summary>Whether nothing was written yet.</summary>
    public bool IsEmpty => paragraphs.Count == 0 && runs.Count == 0;

    /// <summary>How many paragraphs are ended.</summary>
    public int Count => paragraphs.Count;

    /// <summary>A localized text, bound to the reader's language; its own paragraphs stay paragraphs.</summary>
    public TextComposer Field(LocalizedText? text, FieldPath field, TextStyle style)
    {
        var key = text?.KeyFor(sketch.Language, sketch.Map.Language) ?? sketch.Language;
        var binding = new FieldBinding(field.Language(key == LocalizedText.Neutral ? key : sketch.Language), FieldFormat.Text);
        var language = key == LocalizedText.Neutral ? sketch.Language : key;
        var value = text is null ? "" : text.Texts.GetValueOrDefault(key, "");
        if (!value.Contains('\n', StringComparison.Ordinal))
        {
            Add(value, binding, style, language);
            return this;
        }

        var first = true;
        foreach (var part in value.Split('\n'))
        {
            if (!first)
                Paragraph();
            first = false;
            Add(part, binding, style, language);
        }

        return this;
    }

    /// <summary>A field that is no text of its own, already formatted.</summary>
    public TextComposer Value(string text, FieldPath field, FieldFormat format, TextStyle style)
    {
        Add(text, new FieldBinding(field, format), style, sketch.Language);
        return this;
    }

    /// <summary>A field that is no text of its own, in the reader's words.</summary>
    public TextComposer Value(FieldPath field, FieldFormat format, TextStyle style) => Value(sketch.ValueOf(field, format), field, format, style);

    /// <summary>Words that follow from the map or from nothing, never read back.</summary>
    public TextComposer Derived(string text, TextStyle style)
    {
        Add(text, null, style, sketch.Language);
        return this;
    }

    /// <summary>The number of the slide, as the widest that a deck is likely to have until it is known.</summary>
    public TextComposer SlideNumber(TextStyle style)
    {
        Add("00", null, style, sketch.Language);
        runs[^1] = runs[^1] with { IsSlideNumber = true };
        return this;
    }

    /// <summary>The marker of an assumption: " (assumed)", in Chinese without the space.</summary>
    public TextComposer Assumed(Item item)
    {
        if (item.Basis != Basis.Assumption)
            return this;
        var style = new TextStyle(ColorSlot.Accent6, Italic: !sketch.Words.IsChinese);
        if (!sketch.Words.IsChinese)
            Derived(" ", style);
        return Value(sketch.Words["Assumed"], FieldPath.Of("items", item.Id, "basis"), FieldFormat.Assumed, style);
    }

    /// <summary>Ends the paragraph; nothing where it is empty.</summary>
    public TextComposer Paragraph(double? nextLeading = null)
    {
        if (runs.Count > 0)
            paragraphs.Add(new Paragraph { Runs = runs, Align = align, Leading = leading });
        runs = [];
        leading = nextLeading ?? leading;
        return this;
    }

    /// <summary>The text.</summary>
    public TextBody Build(Insets insets = default, VerticalAnchor anchor = VerticalAnchor.Middle, bool wrap = true)
    {
        if (IsEmpty)
            Derived("", new TextStyle(ColorSlot.Text1));
        Paragraph();
        return new TextBody { Paragraphs = paragraphs, Insets = insets, Anchor = anchor, Wrap = wrap };
    }

    private void Add(string text, FieldBinding? field, TextStyle style, string language) => runs.Add(new TextRun
    {
        Text = text,
        Field = field,
        Size = style.Size,
        Bold = style.Bold,
        Italic = style.Italic,
        Paint = new Paint(style.Slot),
        Language = language,
    });
}
