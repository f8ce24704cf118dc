using System.Text;

namespace JourneyOffice.Slides;

/// <summary>
/// The visible text of a shape in plain form: paragraphs joined by U+000A, a:br as U+000B, fields as the text they show. What
/// counts here is what a splice can splice, in the same units.
/// </summary>
internal static class ShapeText
{
    /// <summary>The plain text of a p:txBody; empty when there is none.</summary>
    public static string Read(XmlIndex slide, int body)
    {
        if (body < 0)
            return "";
        string? only = null;
        StringBuilder? text = null;
        var paragraphs = 0;
        for (var paragraph = slide[body].FirstChild; paragraph >= 0; paragraph = slide[paragraph].NextSibling)
        {
            if (!slide.Is(paragraph, XmlVocabulary.Drawing, "p"u8))
                continue;
            if (paragraphs++ > 0)
                Append(ref only, ref text, "\n");
            for (var piece = slide[paragraph].FirstChild; piece >= 0; piece = slide[piece].NextSibling)
                Append(ref only, ref text, Piece(slide, piece));
        }

        return text?.ToString() ?? only ?? "";
    }

    /// <summary>The characters of a child of a:p.</summary>
    public static string Piece(XmlIndex slide, int piece)
    {
        if (slide[piece].Vocabulary != XmlVocabulary.Drawing)
            return "";
        var name = slide.LocalName(piece);
        if (name.SequenceEqual("br"u8))
            return "\v";
        return name.SequenceEqual("r"u8) || name.SequenceEqual("fld"u8)
            ? Characters(slide, slide.Child(piece, XmlVocabulary.Drawing, "t"u8))
            : "";
    }

    // White space other than blanks shows as a blank in a run; a line break is a:br, never a character.
    private static string Characters(XmlIndex slide, int text) =>
        text < 0 ? "" : slide.Text(text).Replace('\n', ' ').Replace('\r', ' ').Replace('\v', ' ');

    private static void Append(ref string? only, ref StringBuilder? text, string more)
    {
        if (more.Length == 0)
            return;
        if (text is not null)
            text.Append(more);
        else if (only is null)
            only = more;
        else
            text = new StringBuilder(only, 128).Append(more);
    }
}
