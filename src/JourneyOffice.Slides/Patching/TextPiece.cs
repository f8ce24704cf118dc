namespace JourneyOffice.Slides;

/// <summary>What a piece of a paragraph is.</summary>
internal enum TextPieceKind
{
    /// <summary>a:r</summary>
    Run,

    /// <summary>a:br: one character, U+000B.</summary>
    Break,

    /// <summary>a:fld: a slide number, a date; it becomes a run when a splice goes through it.</summary>
    Field,

    /// <summary>Anything else, without characters: a formula, an extension.</summary>
    Opaque,
}

/// <summary>How a run is written around its characters. Runs of one template are one run.</summary>
/// <param name="Open">Up to its properties: <c>&lt;a:r&gt;</c>.</param>
/// <param name="Properties">Its a:rPr; empty when it has none.</param>
/// <param name="Middle">From there to its characters: <c>&lt;a:t&gt;</c>.</param>
/// <param name="Close">From its characters to its end.</param>
internal sealed record RunTemplate(byte[] Open, byte[] Properties, byte[] Middle, byte[] Close);

/// <summary>A piece of a paragraph.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its characters.</param>
/// <param name="Template">Runs and fields: how to write it with other characters.</param>
/// <param name="Source">Its bytes while they are unchanged, white space before it included; <see langword="null"/> for a changed run.</param>
internal sealed record TextPiece(TextPieceKind Kind, string Text, RunTemplate? Template, byte[]? Source)
{
    /// <summary>A run that has to be written anew.</summary>
    public static TextPiece Run(string text, RunTemplate template) => new(TextPieceKind.Run, text, template, null);

    /// <summary>A part of it, from a character on. A field is no field any more then.</summary>
    public TextPiece Part(int start, int length) =>
        start == 0 && length == Text.Length ? this : Run(Text.Substring(start, length), Template!);
}

/// <summary>A paragraph.</summary>
/// <param name="Lead">White space before it.</param>
/// <param name="Open">Its start tag and a:pPr.</param>
/// <param name="Pieces">Its pieces.</param>
/// <param name="Tail">From behind its last piece to its end: a:endParaRPr and the end tag.</param>
/// <param name="Ending">What a:endParaRPr says, named a:rPr; empty when there is none.</param>
/// <param name="Prefix">Its prefix with colon.</param>
internal sealed record TextParagraph(byte[] Lead, byte[] Open, IReadOnlyList<TextPiece> Pieces, byte[] Tail, byte[] Ending, byte[] Prefix)
{
    /// <summary>How many characters it has.</summary>
    public int Length => Pieces.Sum(piece => piece.Text.Length);
}

/// <summary>A text body, taken apart.</summary>
/// <param name="Head">Up to its first paragraph.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
/// <param name="Foot">Behind its last paragraph.</param>
internal sealed record TextContent(byte[] Head, IReadOnlyList<TextParagraph> Paragraphs, byte[] Foot)
{
    /// <summary>Its plain text.</summary>
    public string Plain => string.Join('\n', Paragraphs.Select(paragraph => string.Concat(paragraph.Pieces.Select(piece => piece.Text))));
}
