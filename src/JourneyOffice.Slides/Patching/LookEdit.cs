using System.Globalization;
using System.Text;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>Brings size, weight, slant and colour of characters to a new drawing's, where they still are as we had drawn them.</summary>
internal static class LookEdit
{
    /// <summary>Applies the difference of two texts' looks to what stands in the shape now.</summary>
    public static void Apply(ShapeFragment shape, TextBody before, TextBody wanted, bool isTitle)
    {
        var body = shape.TextBody;
        if (body < 0)
            return;
        var content = TextContentReader.Read(shape.Index, body);
        var plain = content.Plain;
        var wantedLooks = Align(plain, Legal(wanted));
        var beforeLooks = Align(plain, Legal(before));
        var known = before.Paragraphs.SelectMany(paragraph => paragraph.Runs).ToArray();
        var scope = shape.InnerScope();
        var made = new Dictionary<(RunTemplate, TextRun, TextRun?), RunTemplate>(ReferenceEqualityOfTemplates.Instance);
        var position = 0;
        var paragraphs = new List<TextParagraph>();
        foreach (var paragraph in content.Paragraphs)
        {
            var pieces = new List<TextPiece>();
            foreach (var piece in paragraph.Pieces)
            {
                pieces.AddRange(Looked(piece, position));
                position += piece.Text.Length;
            }

            position++;
            paragraphs.Add(paragraph with { Pieces = TextSplice.Joined(pieces) });
        }

        var written = TextContentWriter.Write(content with { Paragraphs = paragraphs });
        if (written.AsSpan().SequenceEqual(shape.Index.Outer(body)))
            return;
        var edits = new ByteEdits();
        edits.Replace(shape.Index.OuterRange(body), written);
        shape.Apply(edits);

        IEnumerable<TextPiece> Looked(TextPiece piece, int offset)
        {
            if (piece.Kind != TextPieceKind.Run || piece.Text.Length == 0)
                return [piece];
            var parts = new List<TextPiece>();
            for (var start = 0; start < piece.Text.Length;)
            {
                var end = start + 1;
                while (end < piece.Text.Length && ReferenceEquals(wantedLooks[offset + end], wantedLooks[offset + start])
                    && ReferenceEquals(beforeLooks[offset + end], beforeLooks[offset + start]))
                    end++;
                parts.Add(Part(piece, offset, start, end));
                start = end;
            }

            // Where no look changed, the run stays byte for byte.
            return parts.TrueForAll(part => ReferenceEquals(part.Template, piece.Template)) ? [piece] : parts;
        }

        TextPiece Part(TextPiece piece, int offset, int start, int end)
        {
            var template = piece.Template!;
            if (wantedLooks[offset + start] is { } look)
            {
                var key = (template, look, beforeLooks[offset + start]);
                if (!made.TryGetValue(key, out var changed))
                    made[key] = changed = Changed(template, look, key.Item3 is { } one ? [one] : known, shape, scope, isTitle);
                template = changed;
            }

            return TextPiece.Run(piece.Text[start..end], template);
        }
    }

    private static RunTemplate Changed(
        RunTemplate template, TextRun wanted, IReadOnlyList<TextRun> before, ShapeFragment shape, XmlScope scope, bool isTitle)
    {
        if (template.Properties.Length == 0)
            return template;
        var index = XmlIndex.Parse(template.Properties, shape.Source, new XmlScope(scope));
        var edits = new ByteEdits();
        var size = index.AttributeText(0, "sz"u8);
        if (size != Number(wanted) && before.Any(run => Number(run) == size))
            ShapeFragment.SetAttribute(edits, index, 0, "sz"u8, Encoding.ASCII.GetBytes(Number(wanted)));
        var bold = index.Attribute(0, "b"u8) is null ? isTitle : index.AttributeFlag(0, "b"u8);
        if (bold != wanted.Bold && before.Any(run => run.Bold == bold))
            ShapeFragment.SetAttribute(edits, index, 0, "b"u8, wanted.Bold ? "1"u8 : "0"u8);
        var italic = index.AttributeFlag(0, "i"u8);
        if (italic != wanted.Italic && before.Any(run => run.Italic == italic))
            ShapeFragment.SetAttribute(edits, index, 0, "i"u8, wanted.Italic ? "1"u8 : "0"u8);
        var fill = PaintReader.Fill(index, 0);
        if (fill is { IsKnown: true, Node: >= 0 } && fill.Paint != wanted.Paint && before.Any(run => run.Paint == fill.Paint))
        {
            using var xml = new XmlBuffer(256);
            PaintXml.Fill(xml, wanted.Paint, shape.Dialect.IsStrict);
            edits.Replace(index.OuterRange(fill.Node), xml.Written);
        }

        return edits.IsEmpty ? template : template with { Properties = edits.Apply(index.Bytes) };
    }

    private static string Number(TextRun run) => TextXml.Size(run).ToString(CultureInfo.InvariantCulture);

    // The run that gives each character of a text, newlines without one.
    private static List<(char Character, TextRun? Run)> Legal(TextBody text)
    {
        var characters = new List<(char, TextRun?)>();
        for (var number = 0; number < text.Paragraphs.Count; number++)
        {
            if (number > 0)
                characters.Add(('\n', null));
            foreach (var run in text.Paragraphs[number].Runs)
                characters.AddRange(XmlText.Legal(run.Text).Select(character => (character, (TextRun?)run)));
        }

        return characters;
    }

    // For each character of the text that stands there: the run of the drawn text that it stems from, by common beginning and end.
    private static TextRun?[] Align(string plain, List<(char Character, TextRun? Run)> drawn)
    {
        var runs = new TextRun?[plain.Length];
        var shorter = Math.Min(plain.Length, drawn.Count);
        var start = 0;
        while (start < shorter && plain[start] == drawn[start].Character)
        {
            runs[start] = drawn[start].Run;
            start++;
        }

        for (var back = 1; back <= shorter - start && plain[^back] == drawn[^back].Character; back++)
            runs[^back] = drawn[^back].Run;
        return runs;
    }

    private sealed class ReferenceEqualityOfTemplates : IEqualityComparer<(RunTemplate, TextRun, TextRun?)>
    {
        public static ReferenceEqualityOfTemplates Instance { get; } = new();

        public bool Equals((RunTemplate, TextRun, TextRun?) x, (RunTemplate, TextRun, TextRun?) y) =>
            ReferenceEquals(x.Item1, y.Item1) && ReferenceEquals(x.Item2, y.Item2) && ReferenceEquals(x.Item3, y.Item3);

        public int GetHashCode((RunTemplate, TextRun, TextRun?) obj) =>
            HashCode.Combine(
                System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Item1),
                System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Item2));
    }
}
