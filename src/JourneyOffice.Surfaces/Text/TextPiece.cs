using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>A segment with the characters that it gives: a stretch of an element's text.</summary>
/// <param name="Segment">What it is made of.</param>
/// <param name="Text">Its characters.</param>
internal sealed record TextPiece(LedgerSegment Segment, string Text)
{
    /// <summary>The field that it shows, if any.</summary>
    public FieldBinding? Field => Segment.Field;
}

/// <summary>Makes pieces: out of a ledger's segments and a map, or out of a drawn text.</summary>
internal static class TextPieces
{
    /// <summary>The pieces that a map gives for segments.</summary>
    internal static IReadOnlyList<TextPiece> Compose(MapDocument map, IReadOnlyList<LedgerSegment> segments, string language) =>
        [.. segments.Select(segment => new TextPiece(segment, TextOf(map, segment, language)))];

    /// <summary>The whole text of pieces.</summary>
    internal static string Join(IEnumerable<TextPiece> pieces) => string.Concat(pieces.Select(piece => piece.Text));

    /// <summary>The pieces of a drawn text; a field's paragraphs become one piece, derived neighbours too.</summary>
    internal static IReadOnlyList<TextPiece> Of(TextBody? body, MapDocument map, string language) =>
        [.. Cut(body).Select(piece => Derive(piece, map, language))];

    /// <summary>The pieces of a drawn text by their characters, whatever follows from a map.</summary>
    internal static IReadOnlyList<TextPiece> Cut(TextBody? body)
    {
        var pieces = new List<TextPiece>();
        var breaks = 0;
        for (var number = 0; number < (body?.Paragraphs.Count ?? 0); number++)
        {
            breaks += number > 0 ? 1 : 0;
            foreach (var run in body!.Paragraphs[number].Runs)
            {
                var isSame = pieces.Count > 0 && pieces[^1].Field == run.Field;
                if (breaks > 0 && !isSame)
                {
                    Append(pieces, null, new string('\n', breaks));
                    breaks = 0;
                }

                Append(pieces, run.Field, new string('\n', breaks) + run.Text);
                breaks = 0;
            }
        }

        if (breaks > 0)
            Append(pieces, null, new string('\n', breaks));
        return pieces;
    }

    private static void Append(List<TextPiece> pieces, FieldBinding? field, string text)
    {
        if (pieces.Count > 0 && pieces[^1].Field == field)
            pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + text };
        else
            pieces.Add(new TextPiece(new LedgerSegment(field, ""), text));
    }

    // What follows from the map is not stored; a field drawn in another form than its format gives keeps its characters.
    private static TextPiece Derive(TextPiece piece, MapDocument map, string language)
    {
        var follows = piece.Field is { } field && FieldFormats.Format(map, field, language) == piece.Text;
        return piece with { Segment = new LedgerSegment(piece.Field, follows ? "" : piece.Text) };
    }

    private static string TextOf(MapDocument map, LedgerSegment segment, string language) =>
        segment.Field is not { } field || segment.Text.Length > 0 ? segment.Text : FieldFormats.Format(map, field, language);
}
