using JourneyOffice.Packages;

namespace JourneyOffice.Slides;

/// <summary>
/// Replaces characters of a text body. Runs outside the splice keep their bytes; new characters take the look of the first one that
/// they replace, as typing over a selection does, else of the one before, else of the one after.
/// </summary>
internal static class TextSplice
{
    /// <summary>The content after a splice; positions count UTF-16 units of the plain text.</summary>
    public static TextContent Apply(TextContent content, int start, int delete, string insert)
    {
        Widen(content.Plain, ref start, ref delete, ref insert);
        var (first, from) = Locate(content, start);
        var (last, to) = Locate(content, start + delete);
        var begin = content.Paragraphs[first];
        var end = content.Paragraphs[last];
        var template = Template(content, first, from, delete > 0 && from < begin.Length);
        var left = Cut(begin, 0, from, isLeft: true);
        var right = Cut(end, to, end.Length, isLeft: false);
        var lines = XmlText.Legal(insert).Split('\n');
        // Paragraphs that vanish from their very start leave the look to the one that stays.
        var opening = first != last && left.Count == 0 && insert.Length == 0 ? end : begin;
        var made = new List<TextParagraph>(content.Paragraphs.Count + lines.Length);
        made.AddRange(content.Paragraphs.Take(first));
        for (var line = 0; line < lines.Length; line++)
        {
            var pieces = new List<TextPiece>();
            if (line == 0)
                pieces.AddRange(left);
            pieces.AddRange(Pieces(lines[line], template, begin.Prefix));
            if (line == lines.Length - 1)
                pieces.AddRange(right);
            var closing = line == lines.Length - 1 ? end : begin;
            made.Add(KeepLook(
                opening with { Pieces = Joined(pieces), Tail = closing.Tail, Ending = closing.Ending, Lead = line == 0 ? begin.Lead : [] }, template));
        }

        made.AddRange(content.Paragraphs.Skip(last + 1));
        return content with { Paragraphs = made };
    }

    /// <summary>Joins neighbours of one template, drops empty runs.</summary>
    public static IReadOnlyList<TextPiece> Joined(IReadOnlyList<TextPiece> pieces)
    {
        var joined = new List<TextPiece>(pieces.Count);
        foreach (var piece in pieces)
        {
            if (piece is { Kind: TextPieceKind.Run, Source: null, Text.Length: 0 })
                continue;
            if (joined.Count > 0 && joined[^1].Kind == TextPieceKind.Run && piece.Kind == TextPieceKind.Run
                && ReferenceEquals(joined[^1].Template, piece.Template))
            {
                joined[^1] = TextPiece.Run(joined[^1].Text + piece.Text, piece.Template!);
            }
            else
            {
                joined.Add(piece);
            }
        }

        return joined;
    }

    // A cut between the halves of a surrogate pair would leave two characters that are none.
    private static void Widen(string plain, ref int start, ref int delete, ref string insert)
    {
        start = Math.Clamp(start, 0, plain.Length);
        delete = Math.Clamp(delete, 0, plain.Length - start);
        if (start > 0 && start < plain.Length && char.IsSurrogatePair(plain[start - 1], plain[start]))
        {
            start--;
            delete++;
            insert = plain[start] + insert;
        }

        var end = start + delete;
        if (end > 0 && end < plain.Length && char.IsSurrogatePair(plain[end - 1], plain[end]))
        {
            delete++;
            insert += plain[end];
        }
    }

    private static (int Paragraph, int Offset) Locate(TextContent content, int position)
    {
        for (var number = 0; number < content.Paragraphs.Count - 1; number++)
        {
            var length = content.Paragraphs[number].Length;
            if (position <= length)
                return (number, position);
            position -= length + 1;
        }

        return (content.Paragraphs.Count - 1, position);
    }

    private static List<TextPiece> Cut(TextParagraph paragraph, int from, int to, bool isLeft)
    {
        var pieces = new List<TextPiece>();
        var position = 0;
        foreach (var piece in paragraph.Pieces)
        {
            var start = Math.Max(from, position);
            var end = Math.Min(to, position + piece.Text.Length);
            if (piece.Text.Length == 0)
            {
                // What has no characters stays on one side of a cut, never on both.
                if (isLeft ? position < to : position >= from)
                    pieces.Add(piece);
            }
            else if (end > start)
            {
                pieces.Add(piece.Part(start - position, end - start));
            }

            position += piece.Text.Length;
        }

        return pieces;
    }

    private static RunTemplate Template(TextContent content, int number, int offset, bool replaces)
    {
        var paragraph = content.Paragraphs[number];
        RunTemplate? before = null;
        RunTemplate? after = null;
        var position = 0;
        foreach (var piece in paragraph.Pieces)
        {
            var end = position + piece.Text.Length;
            if (piece.Template is not null && piece.Text.Length > 0)
            {
                if (replaces && position <= offset && offset < end)
                    return piece.Template;
                if (position < offset)
                    before = piece.Template;
                else
                    after ??= piece.Template;
            }

            position = end;
        }

        if ((before ?? after) is { } near)
            return near;
        if (paragraph.Ending.Length > 0)
            return TextContentReader.Bare(paragraph.Prefix, paragraph.Ending);
        return Runs(content.Paragraphs.Take(number)).LastOrDefault()
            ?? Runs(content.Paragraphs.Skip(number + 1)).FirstOrDefault()
            ?? TextContentReader.Bare(paragraph.Prefix, []);
    }

    private static IEnumerable<RunTemplate> Runs(IEnumerable<TextParagraph> paragraphs) =>
        paragraphs.SelectMany(paragraph => paragraph.Pieces).Select(piece => piece.Template).OfType<RunTemplate>();

    private static IEnumerable<TextPiece> Pieces(string line, RunTemplate template, byte[] prefix)
    {
        var parts = line.Split('\v');
        for (var index = 0; index < parts.Length; index++)
        {
            if (index > 0)
                yield return Break(template, prefix);
            if (parts[index].Length > 0)
                yield return TextPiece.Run(parts[index], template);
        }
    }

    private static TextPiece Break(RunTemplate template, byte[] prefix) => new(
        TextPieceKind.Break,
        "\v",
        null,
        [.. "<"u8, .. prefix, .. "br>"u8, .. template.Properties, .. "</"u8, .. prefix, .. "br>"u8]);

    // A paragraph that was emptied keeps the look of what stood there for what will be typed next.
    private static TextParagraph KeepLook(TextParagraph paragraph, RunTemplate template)
    {
        if (paragraph.Pieces.Count > 0 || paragraph.Ending.Length > 0 || template.Properties.Length == 0)
            return paragraph;
        var ending = RunPropertiesName.Rename(template.Properties, paragraph.Prefix, "rPr"u8, "endParaRPr"u8);
        return paragraph with { Tail = [.. ending, .. paragraph.Tail], Ending = template.Properties };
    }
}
