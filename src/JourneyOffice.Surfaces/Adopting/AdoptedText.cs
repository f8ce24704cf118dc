using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// Cuts the text of an adopted element into fields and separators, by what its role and lane write. Where separators leave it
/// open what a stretch belongs to, any reading does that is written in the same characters again.
/// </summary>
internal sealed class AdoptedText(string language, string? known = null)
{
    private readonly List<TextPiece> pieces = [];

    /// <summary>The pieces; joined they are the text.</summary>
    internal IReadOnlyList<TextPiece> Pieces => pieces;

    /// <summary>The text of a card.</summary>
    internal static IReadOnlyList<TextPiece> OfCard(string item, string? touchpoint, LaneKind kind, string text, string language, string? known)
    {
        var reader = new AdoptedText(language, known);
        if (kind == LaneKind.Touchpoint)
            return reader.Text(touchpoint is null ? FieldPath.Of("items", item, "text") : FieldPath.Of("touchpoints", touchpoint, "name"), text).Pieces;
        var lines = text.Split('\n');
        if (kind == LaneKind.MetricValue && lines.Length > 1)
            return reader.Text(item, "value", lines[0]).Derived("\n").WithAssumed(item, string.Join('\n', lines[1..])).Pieces;
        for (var line = kind == LaneKind.Obstacle ? lines.Length - 1 : 0; line > 0; line--)
        {
            if (Figures(item, string.Join('\n', lines[line..]), language) is not { } figures)
                continue;
            reader.WithMoment(item, string.Join('\n', lines[..line])).Derived("\n");
            reader.pieces.AddRange(figures);
            return reader.Pieces;
        }

        // Words of a frequency without figures are known by the line before them.
        var moment = kind == LaneKind.Obstacle ? Array.FindLastIndex(lines, IsMoment) : -1;
        return moment > 0 && moment < lines.Length - 1
            ? reader.WithMoment(item, string.Join('\n', lines[..(moment + 1)])).Derived("\n").Text(item, "frequencyWords", string.Join('\n', lines[(moment + 1)..])).Pieces
            : reader.WithMoment(item, text).Pieces;
    }

    /// <summary>Whether a card's pieces say that its item is a moment of truth.</summary>
    internal static bool SaysMoment(IEnumerable<TextPiece> pieces) => pieces.Any(piece => piece.Field is null && IsMoment(piece.Text.Trim('\n')));

    /// <summary>Whether a card is written as only obstacles are: with figures, or with words behind "Moment of truth".</summary>
    internal static bool IsObstacle(string text)
    {
        var lines = text.Split('\n');
        return (lines.Length > 1 && Figures("i", lines[^1], "en") is not null) || lines.Skip(1).SkipLast(1).Any(IsMoment);
    }

    private static bool IsMoment(string text) => LanguageFallback.Supported.Any(language => text == SurfaceWords.Word("MomentOfTruth", language));

    /// <summary>The text beside a face: name of the curve, word and score.</summary>
    internal static IReadOnlyList<TextPiece> OfLabel(string item, string text, int prefix, bool hasScore, string language, string? known)
    {
        var reader = new AdoptedText(language, known).Derived(text[..prefix]);
        text = text[prefix..];
        var (words, separator, assumed) = reader.CutAssumed(text);
        var space = words.LastIndexOf(' ');
        if (!hasScore || !NumberTexts.TryParse(PlainText.Fold(words[(space + 1)..]), out _))
            return reader.WithAssumed(item, text).Pieces;
        if (space >= 0)
            reader.Text(item, "text", words[..space]).Derived(" ");
        reader.Field(FieldPath.Of("items", item, "score"), FieldFormat.Score, words[(space + 1)..]);
        return reader.Assumed(item, separator, assumed).Pieces;
    }

    /// <summary>A text that is one field.</summary>
    internal static IReadOnlyList<TextPiece> OfField(FieldPath field, string text, string language) =>
        new AdoptedText(language).Text(field, text).Pieces;

    /// <summary>A text that is never read back.</summary>
    internal static IReadOnlyList<TextPiece> OfDerived(string text) => new AdoptedText("").Derived(text).Pieces;

    /// <summary>A localized field.</summary>
    internal AdoptedText Text(FieldPath field, string text) => Field(field.Child(language), FieldFormat.Text, text);

    /// <summary>Characters between fields.</summary>
    internal AdoptedText Derived(string text)
    {
        if (text.Length > 0 && pieces is [.., { Field: null } last])
            pieces[^1] = new TextPiece(new LedgerSegment(null, last.Text + text), last.Text + text);
        else if (text.Length > 0)
            pieces.Add(new TextPiece(new LedgerSegment(null, text), text));
        return this;
    }

    // A second line without level and share is just a second line.
    private static IReadOnlyList<TextPiece>? Figures(string item, string text, string language)
    {
        var figures = new AdoptedText(language);
        var parts = text.Split(" · ", 2);
        if (MapTexts.TryParseLevel(parts[0], out _))
        {
            figures.Field(FieldPath.Of("items", item, "severity"), FieldFormat.Level, parts[0]);
            text = parts.Length > 1 ? parts[1] : "";
            if (parts.Length > 1)
                figures.Derived(" · ");
        }

        var percent = text.IndexOf('%', StringComparison.Ordinal);
        if (percent > 0 && NumberTexts.TryParseShare(PlainText.Fold(text[..(percent + 1)]), out _))
        {
            figures.Field(FieldPath.Of("items", item, "frequency"), FieldFormat.Share, text[..(percent + 1)]);
            text = text[(percent + 1)..];
            if (text.StartsWith(' '))
            {
                figures.Derived(" ");
                text = text[1..];
            }
        }

        return figures.pieces.Count == 0 ? null : figures.Text(item, "frequencyWords", text).Pieces;
    }

    private AdoptedText WithMoment(string item, string text)
    {
        var end = text.LastIndexOf('\n');
        return end >= 0 && IsMoment(text[(end + 1)..]) ? WithAssumed(item, text[..end]).Derived(text[end..]) : WithAssumed(item, text);
    }

    private AdoptedText WithAssumed(string item, string text)
    {
        var (words, separator, assumed) = CutAssumed(text);
        return Text(item, "text", words).Assumed(item, separator, assumed);
    }

    private AdoptedText Assumed(string item, string separator, string word) =>
        word.Length == 0 ? this : Derived(separator).Field(FieldPath.Of("items", item, "basis"), FieldFormat.Assumed, word);

    // The word may be the text's own where the other map says so. The surface's language comes first; it was guessed, so the others follow.
    private (string Words, string Separator, string Assumed) CutAssumed(string text)
    {
        var word = LanguageFallback.Supported.Prepend(language).Select(spoken => SurfaceWords.Word("Assumed", spoken))
            .FirstOrDefault(word => text.EndsWith(word, StringComparison.Ordinal));
        if (text == known || word is null)
            return (text, "", "");
        // Chinese sets it directly behind the text, other languages after a space.
        var words = text[..^word.Length];
        return word[0] == '(' && words.EndsWith(' ') ? (words[..^1], " ", word) : (words, "", word);
    }

    private AdoptedText Text(string item, string field, string text) => Text(FieldPath.Of("items", item, field), text);

    private AdoptedText Field(FieldPath path, FieldFormat format, string text)
    {
        if (text.Length > 0)
            pieces.Add(new TextPiece(new LedgerSegment(new FieldBinding(path, format), ""), text));
        return this;
    }
}
