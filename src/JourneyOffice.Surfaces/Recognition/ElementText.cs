using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>The text of our elements against what stands there now.</summary>
internal static class ElementText
{
    /// <summary>What stands now where each piece was written; <see langword="null"/> where that can't be told.</summary>
    internal static IReadOnlyList<AlignedPiece>? Align(SurfaceState state, IReadOnlyList<TextPiece> pieces, string now) =>
        TextAlignment.Align(pieces, now, (piece, text) =>
            piece.Field is not { } field || FieldFormats.TryParse(text, field, state.Base, state.Carried.Ledger.Language, out _));

    /// <summary>The derived characters of a text, by which a pin knows when its figures change.</summary>
    internal static string DerivedOf(IReadOnlyList<TextPiece> pieces) =>
        string.Concat(pieces.Where(piece => piece.Field is null).Select(piece => piece.Text));

    /// <summary>Whether a person typed "(assumed)" behind the text of an item that is shown as evidenced.</summary>
    internal static bool TrySplitAssumed(IReadOnlyList<TextPiece> pieces, int index, string text, out string before, out FieldBinding basis)
    {
        (before, basis) = (text, default);
        if (pieces[index].Field is not { Format: FieldFormat.Text } field || field.Path.Segments is not ["items", var item, "text", _]
            || pieces.Any(piece => piece.Field?.Format == FieldFormat.Assumed))
        {
            return false;
        }

        foreach (var language in LanguageFallback.Supported)
        {
            var word = SurfaceWords.Word("Assumed", language);
            // Words that were the text's own before are no mark now.
            if (text.Length <= word.Length || !text.EndsWith(word, StringComparison.Ordinal) || pieces[index].Text.EndsWith(word, StringComparison.Ordinal))
                continue;
            before = text[..^word.Length].TrimEnd();
            basis = new FieldBinding(FieldPath.Of("items", item, "basis"), FieldFormat.Assumed);
            return true;
        }

        return false;
    }
}
