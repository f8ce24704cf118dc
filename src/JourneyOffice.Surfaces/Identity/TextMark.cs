using System.Globalization;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// The part of a shape's name that says which fields its text is made of: <c>@text.en:24,1-k3,@basis:9:8</c>. A file that lost its
/// ledger is then read without guessing. A field stands there as address, length and format (none for plain text), "@" for the
/// element's own entry; characters between fields as length and checksum.
/// </summary>
internal static class TextMark
{
    private const char OwnEntry = '@';

    // Two digits to base 36: enough to notice that a separator was written into.
    private const int Checksums = 36 * 36;

    // Roles whose texts are read back: there it is worth saying that a text shows no field at all.
    private static readonly HashSet<string> Read = new(
        [
            ElementRole.Title, ElementRole.Who, ElementRole.Where, ElementRole.Outcome, ElementRole.Stage, ElementRole.Step, ElementRole.LaneName,
            ElementRole.Card, ElementRole.MarkerLabel,
        ],
        StringComparer.Ordinal);

    /// <summary>The mark of a drawn text; empty where nobody would read it back.</summary>
    internal static string Write(TextBody? text, ElementKey key)
    {
        if (text is null || (!Read.Contains(key.Role) && !text.Paragraphs.Any(paragraph => paragraph.Runs.Any(run => run.Field is not null))))
            return "";
        var element = key.Element;
        return string.Join(',', TextPieces.Cut(text).Select(piece => piece.Field is { } field
            ? Address(field.Path, element) + ":" + Number(piece.Text.Length) + (field.Format == FieldFormat.Text ? "" : ":" + Number((int)field.Format))
            : Number(piece.Text.Length) + "-" + Checksum(piece.Text)));
    }

    /// <summary>Whether two drawn texts show the same fields in the same order.</summary>
    internal static bool ShowSameFields(TextBody? left, TextBody? right) => ReferenceEquals(left, right)
        || TextPieces.Cut(left).Select(piece => piece.Field).SequenceEqual(TextPieces.Cut(right).Select(piece => piece.Field));

    /// <summary>
    /// The pieces of a text as it stands now, though somebody may have written into one of them; <see langword="null"/> where the mark
    /// does not say how to cut it.
    /// </summary>
    internal static IReadOnlyList<TextPiece>? Cut(string mark, string element, string text)
    {
        if (Parse(mark, element) is not { } written)
            return null;
        var grown = text.Length - written.Sum(piece => piece.Length);
        if (grown == 0 && CutAt(written, text, -1, 0) is { } same)
            return same;
        // One piece is longer or shorter than it was; characters between fields are the last to be suspected.
        foreach (var suspects in new[] { written.Where(piece => piece.Field is not null), written.Where(piece => piece.Field is null) })
        {
            foreach (var suspect in suspects)
            {
                if (CutAt(written, text, written.IndexOf(suspect), grown) is { } cut)
                    return cut;
            }
        }

        return null;
    }

    /// <summary>The fields that a mark names; none where it is no mark.</summary>
    internal static IReadOnlyList<FieldPath> Fields(string mark, string element) =>
        [.. (Parse(mark, element) ?? []).Select(piece => piece.Field?.Path).OfType<FieldPath>()];

    private static List<TextPiece>? CutAt(List<Written> written, string text, int suspect, int grown)
    {
        var pieces = new List<TextPiece>(written.Count);
        var at = 0;
        for (var index = 0; index < written.Count; index++)
        {
            var length = written[index].Length + (index == suspect ? grown : 0);
            if (length < 0 || at + length > text.Length)
                return null;
            var characters = text.Substring(at, length);
            at += length;
            if (!Fits(written[index], characters, index == suspect))
                return null;
            var field = written[index].Field;
            if (characters.Length > 0)
                pieces.Add(new TextPiece(new LedgerSegment(field, field is null ? characters : ""), characters));
        }

        return at == text.Length ? pieces : null;
    }

    private static bool Fits(Written piece, string characters, bool isSuspect) => piece.Field is { } field
        ? field.Format != FieldFormat.Assumed || characters.Length == 0 || SurfaceWords.Means(characters, "Assumed")
        : isSuspect || Checksum(characters) == piece.Checksum;

    private static List<Written>? Parse(string mark, string element)
    {
        var pieces = new List<Written>();
        foreach (var part in mark.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = part.Split(':');
            var between = part.Split('-');
            if (words.Length == 1 && between.Length == 2 && TryNumber(between[0], out var length))
                pieces.Add(new Written(null, length, between[1]));
            else if (words.Length is 2 or 3 && TryNumber(words[1], out length) && TryFormat(words, out var format))
                pieces.Add(new Written(new FieldBinding(PathOf(words[0], element), format), length, ""));
            else
                return null;
        }

        return pieces.Count == 0 ? null : pieces;
    }

    private static string Address(FieldPath path, string element)
    {
        var segments = path.Segments;
        var isOwn = segments.Count > 2 && segments[0] == "items" && segments[1] == element;
        return (isOwn ? OwnEntry.ToString() : "") + string.Join('.', segments.Skip(isOwn ? 2 : 0).Select(Escape));
    }

    private static FieldPath PathOf(string address, string element)
    {
        var own = address.StartsWith(OwnEntry);
        var segments = address[(own ? 1 : 0)..].Split('.').Select(Uri.UnescapeDataString);
        return FieldPath.Of([.. own ? ["items", element] : Array.Empty<string>(), .. segments]);
    }

    private static string Escape(string segment) =>
        segment == "*" ? segment : Uri.EscapeDataString(segment).Replace(".", "%2E", StringComparison.Ordinal);

    // Folded by the polynomial of Java's String.hashCode; any would do.
    private static string Checksum(string text)
    {
        const string digits = "0123456789abcdefghijklmnopqrstuvwxyz";
        var sum = 0;
        foreach (var character in text)
            sum = ((sum * 31) + character) % Checksums;
        return string.Concat(digits[sum / 36], digits[sum % 36]);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool TryFormat(string[] words, out FieldFormat format)
    {
        format = FieldFormat.Text;
        if (words.Length < 3)
            return true;
        if (!TryNumber(words[2], out var number) || !Enum.IsDefined((FieldFormat)number))
            return false;
        format = (FieldFormat)number;
        return true;
    }

    /// <summary>A piece as it was written.</summary>
    private readonly record struct Written(FieldBinding? Field, int Length, string Checksum);
}
