namespace JourneyOffice.Slides;

/// <summary>Takes a text body apart, so that its pieces can be cut and joined; no byte is lost.</summary>
internal static class TextContentReader
{
    /// <summary>The content of a p:txBody.</summary>
    public static TextContent Read(XmlIndex index, int body)
    {
        var paragraphs = new List<TextParagraph>();
        var position = index[body].Start;
        byte[] head = [];
        foreach (var node in index.Children(body))
        {
            if (!index.Is(node, XmlVocabulary.Drawing, "p"u8))
                continue;
            if (paragraphs.Count == 0)
            {
                head = Bytes(index, position, index[node].Start);
                position = index[node].Start;
            }

            paragraphs.Add(Paragraph(index, node, Bytes(index, position, index[node].Start)));
            position = index[node].End;
        }

        return paragraphs.Count > 0
            ? new TextContent(head, paragraphs, Bytes(index, position, index[body].End))
            : WithoutParagraphs(index, body);
    }

    private static TextContent WithoutParagraphs(XmlIndex index, int body)
    {
        byte[] prefix = "a:"u8.ToArray();
        foreach (var node in index.Children(body))
            prefix = index.Prefix(node).ToArray();
        var paragraph = new TextParagraph([], [.. "<"u8, .. prefix, .. "p>"u8], [], [.. "</"u8, .. prefix, .. "p>"u8], [], prefix);
        return index[body].IsEmptyTag
            ? new TextContent(
                [.. Bytes(index, index[body].Start, index[body].ContentStart - 2), .. ">"u8],
                [paragraph],
                [.. "</"u8, .. Bytes(index, index[body].Start + 1, index[body].NameEnd), .. ">"u8])
            : new TextContent(
                Bytes(index, index[body].Start, index[body].ContentEnd), [paragraph], Bytes(index, index[body].ContentEnd, index[body].End));
    }

    private static TextParagraph Paragraph(XmlIndex index, int node, byte[] lead)
    {
        var prefix = index.Prefix(node).ToArray();
        if (index[node].IsEmptyTag)
        {
            byte[] open = [.. Bytes(index, index[node].Start, index[node].ContentStart - 2), .. ">"u8];
            return new TextParagraph(lead, open, [], [.. "</"u8, .. prefix, .. "p>"u8], [], prefix);
        }

        var pieces = new List<TextPiece>();
        var position = index[node].ContentStart;
        var openEnd = position;
        byte[] ending = [];
        foreach (var child in index.Children(node))
        {
            if (index.Is(child, XmlVocabulary.Drawing, "pPr"u8))
            {
                openEnd = position = index[child].End;
            }
            else if (index.Is(child, XmlVocabulary.Drawing, "endParaRPr"u8))
            {
                ending = RunPropertiesName.Rename(index.Outer(child), prefix, "endParaRPr"u8, "rPr"u8);
                break;
            }
            else
            {
                pieces.Add(Piece(index, child, position));
                position = index[child].End;
            }
        }

        return new TextParagraph(
            lead, Bytes(index, index[node].Start, openEnd), pieces, Bytes(index, position, index[node].End), ending, prefix);
    }

    private static TextPiece Piece(XmlIndex index, int node, int from)
    {
        var source = Bytes(index, from, index[node].End);
        var text = ShapeText.Piece(index, node);
        if (index.Is(node, XmlVocabulary.Drawing, "r"u8))
            return new TextPiece(TextPieceKind.Run, text, Template(index, node, Bytes(index, index[node].Start, index[node].ContentStart)), source);
        if (index.Is(node, XmlVocabulary.Drawing, "fld"u8))
            return new TextPiece(TextPieceKind.Field, text, FieldAsRun(index, node), source);
        return index.Is(node, XmlVocabulary.Drawing, "br"u8)
            ? new TextPiece(TextPieceKind.Break, text, null, source)
            : new TextPiece(TextPieceKind.Opaque, "", null, source);
    }

    private static RunTemplate Template(XmlIndex index, int run, byte[] open)
    {
        var prefix = index.Prefix(run);
        var properties = index.Child(run, XmlVocabulary.Drawing, "rPr"u8);
        var text = index.Child(run, XmlVocabulary.Drawing, "t"u8);
        if (text < 0 || index[run].IsEmptyTag)
            return Bare(prefix, properties < 0 ? [] : index.Outer(properties));
        var start = properties < 0 ? index[run].ContentStart : index[properties].End;
        byte[] middle = index[text].IsEmptyTag
            ? [.. Bytes(index, start, index[text].ContentStart - 2), .. ">"u8]
            : Bytes(index, start, index[text].ContentStart);
        byte[] close = index[text].IsEmptyTag
            ? [.. "</"u8, .. prefix, .. "t>"u8, .. Bytes(index, index[text].End, index[run].End)]
            : Bytes(index, index[text].ContentEnd, index[run].End);
        byte[] lead = properties < 0 ? open : [.. open, .. Bytes(index, index[run].ContentStart, index[properties].Start)];
        return new RunTemplate(lead, properties < 0 ? [] : index.Outer(properties).ToArray(), middle, close);
    }

    private static RunTemplate FieldAsRun(XmlIndex index, int field)
    {
        var properties = index.Child(field, XmlVocabulary.Drawing, "rPr"u8);
        return Bare(index.Prefix(field), properties < 0 ? [] : index.Outer(properties));
    }

    /// <summary>A run with nothing but properties.</summary>
    public static RunTemplate Bare(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> properties) => new(
        [.. "<"u8, .. prefix, .. "r>"u8],
        properties.ToArray(),
        [.. "<"u8, .. prefix, .. "t>"u8],
        [.. "</"u8, .. prefix, .. "t></"u8, .. prefix, .. "r>"u8]);

    private static byte[] Bytes(XmlIndex index, int start, int end) => index.Bytes.AsSpan(start, end - start).ToArray();
}
