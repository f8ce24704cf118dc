namespace JourneyOffice.Surfaces;

/// <summary>The text of a shape. Its plain form joins paragraphs with U+000A and keeps line breaks as U+000B.</summary>
public sealed record TextBody
{
    /// <summary>The paragraphs; at least one.</summary>
    public required IReadOnlyList<Paragraph> Paragraphs { get; init; }

    /// <summary>Distances of the text from the shape's own text frame, as in DrawingML: inside the notch of a chevron and the corners of a rounded rectangle.</summary>
    public Insets Insets { get; init; }

    /// <summary>Where the text stands in its shape.</summary>
    public VerticalAnchor Anchor { get; init; } = VerticalAnchor.Middle;

    /// <summary>False for labels that keep to one line.</summary>
    public bool Wrap { get; init; } = true;

    /// <summary>True where characters stand upright under each other, the first line at the right: DrawingML's vert="wordArtVertRtl".</summary>
    public bool IsVertical { get; init; }

    /// <summary>The whole visible text.</summary>
    public string Plain => string.Join('\n', Paragraphs.Select(paragraph => string.Concat(paragraph.Runs.Select(run => run.Text))));
}

/// <summary>Inner margins in EMU.</summary>
/// <param name="Left">Left.</param>
/// <param name="Top">Top.</param>
/// <param name="Right">Right.</param>
/// <param name="Bottom">Bottom.</param>
public readonly record struct Insets(long Left, long Top, long Right, long Bottom);

/// <summary>Where text stands in its shape.</summary>
public enum VerticalAnchor
{
    /// <summary>At the top.</summary>
    Top,

    /// <summary>In the middle.</summary>
    Middle,

    /// <summary>At the bottom.</summary>
    Bottom,
}

/// <summary>A paragraph.</summary>
public sealed record Paragraph
{
    /// <summary>Its runs. A field with newlines is spread over paragraphs, each run bound to the same field.</summary>
    public required IReadOnlyList<TextRun> Runs { get; init; }

    /// <summary>How its lines stand.</summary>
    public Alignment Align { get; init; } = Alignment.Left;

    /// <summary>Exact distance of its base lines in points; box heights are counted from it.</summary>
    public double Leading { get; init; } = 12;
}

/// <summary>How lines stand in their box.</summary>
public enum Alignment
{
    /// <summary>At the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the right.</summary>
    Right,
}

/// <summary>A run of text of one look.</summary>
public sealed record TextRun
{
    /// <summary>The characters; U+000B is a line break.</summary>
    public required string Text { get; init; }

    /// <summary>The field that it shows; <see langword="null"/>: derived, never read back.</summary>
    public FieldBinding? Field { get; init; }

    /// <summary>Size in points.</summary>
    public double Size { get; init; } = 10;

    /// <summary>Bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Italic; never in Chinese.</summary>
    public bool Italic { get; init; }

    /// <summary>Colour.</summary>
    public Paint Paint { get; init; } = new(ColorSlot.Text1);

    /// <summary>
    /// True where the characters are the slide's number: written as Office's own field, so that the number stays right when people
    /// reorder slides. Derived, and never compared.
    /// </summary>
    public bool IsSlideNumber { get; init; }

    /// <summary>BCP 47 tag of the text's language.</summary>
    public required string Language { get; init; }
}
