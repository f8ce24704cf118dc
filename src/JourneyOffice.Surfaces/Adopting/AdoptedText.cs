using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Cuts the text of an adopted element into fields and separators, by what its role and lane write.</summary>
internal sealed class AdoptedText(string language)
{
    private readonly List<TextPiece> pieces = [];

    /// <summary>The pieces; joined they are the text.</summary>
    internal IReadOnlyList<TextPiece> Pieces => pieces;

    /// <summary>The text of a card.</summary>
    internal static IReadOnlyList<TextPiece> OfCard(string item, string? touchpoint, LaneKind kind, string text, string language)
    {
        var reader = new AdoptedText(language);
        var lines = text.Split('\n');
        if (kind == LaneKind.Touchpoint && touchpoint is not null)
            reader.Field(FieldPath.Of("touchpoints", touchpoint, "name").Child(language), FieldFormat.Text, text);
        else if (kind == LaneKind.MetricValue && lines.Length > 1)
            reader.Text(item, "value", lines[0]).Derived("\n").WithAssumed(item, string.Join('\n', lines[1..]));
        else if (kind == LaneKind.Obstacle && lines.Length > 1 && reader.TryFigures(item, lines))
            return reader.Pieces;
        else
            reader.WithAssumed(item, text);
        return reader.Pieces;
    }

    /// <summary>The text beside a face: word and score.</summary>
    internal static IReadOnlyList<TextPiece> OfLabel(string item, string text, string language)
    {
        var reader = new AdoptedText(language);
        var (words, suffix) = CutAssumed(text);
        var space = words.LastIndexOf(' ');
        if (!NumberTexts.TryParse(PlainText.Fold(words[(space + 1)..]), out _))
            return reader.WithAssumed(item, text).Pieces;
        if (space > 0)
            reader.Text(item, "text", words[..space]).Derived(" ");
        reader.Field(FieldPath.Of("items", item, "score"), FieldFormat.Score, words[(space + 1)..]);
        return reader.Assumed(item, suffix).Pieces;
    }

    /// <summary>A text that is one field.</summary>
    internal static IReadOnlyList<TextPiece> OfField(FieldPath field, string text, string language)
    {
        var reader = new AdoptedText(language);
        reader.Field(field.Child(language), FieldFormat.Text, text);
        return reader.Pieces;
    }

    /// <summary>A text that is never read back.</summary>
    internal static IReadOnlyList<TextPiece> OfDerived(string text) => text.Length == 0 ? [] : [new TextPiece(new LedgerSegment(null, text), text)];

    private bool TryFigures(string item, string[] lines)
    {
        var (rest, figures) = (lines[^1], new AdoptedText(language));
        var parts = rest.Split(" · ", 2);
        if (MapTexts.TryParseLevel(parts[0], out _))
        {
            figures.Field(FieldPath.Of("items", item, "severity"), FieldFormat.Level, parts[0]);
            rest = parts.Length > 1 ? parts[1] : "";
            if (parts.Length > 1)
                figures.Derived(" · ");
        }

        var percent = rest.IndexOf('%', StringComparison.Ordinal);
        if (percent > 0 && NumberTexts.TryParseShare(PlainText.Fold(rest[..(percent + 1)]), out _))
        {
            figures.Field(FieldPath.Of("items", item, "frequency"), FieldFormat.Share, rest[..(percent + 1)]);
            rest = rest[(percent + 1)..];
            if (rest.StartsWith(' '))
            {
                figures.Derived(" ");
                rest = rest[1..];
            }
        }

        // A second line without level and share is just a second line.
        if (figures.pieces.Count == 0)
            return false;
        if (rest.Length > 0)
            figures.Text(item, "frequencyWords", rest);
        WithAssumed(item, string.Join('\n', lines[..^1])).Derived("\n");
        pieces.AddRange(figures.pieces);
        return true;
    }

    private AdoptedText WithAssumed(string item, string text)
    {
        var (words, suffix) = CutAssumed(text);
        return Text(item, "text", words).Assumed(item, suffix);
    }

    private AdoptedText Assumed(string item, string suffix)
    {
        var word = suffix.TrimStart();
        if (word.Length == 0)
            return this;
        Derived(suffix[..^word.Length]);
        return Field(FieldPath.Of("items", item, "basis"), FieldFormat.Assumed, word);
    }

    private static (string Words, string Suffix) CutAssumed(string text)
    {
        foreach (var language in LanguageFallback.Supported)
        {
            var word = SurfaceWords.Word("Assumed", language);
            if (!text.EndsWith(word, StringComparison.Ordinal))
                continue;
            var words = text[..^word.Length].TrimEnd(' ');
            return (words, text[words.Length..]);
        }

        return (text, "");
    }

    private AdoptedText Text(string item, string field, string text) => Field(FieldPath.Of("items", item, field).Child(language), FieldFormat.Text, text);

    private AdoptedText Field(FieldPath path, FieldFormat format, string text)
    {
        if (text.Length > 0)
            pieces.Add(new TextPiece(new LedgerSegment(new FieldBinding(path, format), ""), text));
        return this;
    }

    private AdoptedText Derived(string text)
    {
        if (text.Length > 0)
            pieces.Add(new TextPiece(new LedgerSegment(null, text), text));
        return this;
    }
}
