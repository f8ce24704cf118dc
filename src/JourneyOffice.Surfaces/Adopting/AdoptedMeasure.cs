using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Reads a measure: "71 % → 60 % carts abandoned"; Chinese names it first: "购物车放弃率 71 % → 60 %".</summary>
internal static class AdoptedMeasure
{
    private const string Arrow = "→ ";

    /// <summary>The pieces of a measure's text, appended.</summary>
    /// <param name="reader">What stands before.</param>
    /// <param name="measure">The measure's address.</param>
    /// <param name="text">What is written.</param>
    /// <param name="nameFirst">Whether its language names it first.</param>
    /// <param name="known">The measure of the map that the surface is compared with: what it would be written as, and edits of that, are read so.</param>
    /// <param name="read">A text of that map as the surface's reader sees it.</param>
    internal static AdoptedText Read(AdoptedText reader, FieldPath measure, string text, bool nameFirst, Measure? known, Func<LocalizedText?, string> read)
    {
        if (known is not null && TextAlignment.Align(Known(measure, known, nameFirst, read), text, (_, _) => true) is { } aligned)
        {
            foreach (var (piece, now) in Known(measure, known, nameFirst, read).Zip(aligned))
                _ = piece.Field is { } field ? reader.Text(field.Path, now.Text) : reader.Derived(now.Dropped ? "" : now.Text);
            return reader;
        }

        var arrow = text.IndexOf(Arrow, StringComparison.Ordinal);
        var before = arrow < 0 ? text : text[..arrow];
        var gap = arrow > 0 && before.EndsWith(' ') ? " " : "";
        before = before[..^gap.Length];
        if (arrow < 0 && !nameFirst)
            return FigureThenName(reader, measure, "baseline", before);
        if (nameFirst)
            NameThenFigure(reader, measure, before, arrow >= 0);
        else
            reader.Text(measure.Child("baseline"), before);
        if (arrow < 0)
            return reader;
        reader.Derived(gap + Arrow);
        return nameFirst ? reader.Text(measure.Child("target"), text[(arrow + Arrow.Length)..])
            : FigureThenName(reader, measure, "target", text[(arrow + Arrow.Length)..]);
    }

    private static List<TextPiece> Known(FieldPath measure, Measure known, bool nameFirst, Func<LocalizedText?, string> read)
    {
        var pieces = new List<TextPiece>();
        if (nameFirst && known.Name is not null)
            Add("name", known.Name, "", " ");
        if (known.Baseline is not null)
            Add("baseline", known.Baseline, "", "");
        if (known.Target is not null)
            Add("target", known.Target, known.Baseline is null ? Arrow : " " + Arrow, "");
        if (!nameFirst && known.Name is not null)
            Add("name", known.Name, " ", "");
        return pieces;

        void Add(string field, LocalizedText value, string before, string after)
        {
            if (before.Length > 0)
                pieces.Add(new TextPiece(new LedgerSegment(null, before), before));
            pieces.Add(new TextPiece(new LedgerSegment(new FieldBinding(measure.Child(field), FieldFormat.Text), ""), read(value)));
            if (after.Length > 0)
                pieces.Add(new TextPiece(new LedgerSegment(null, after), after));
        }
    }

    private static AdoptedText FigureThenName(AdoptedText reader, FieldPath measure, string field, string text)
    {
        var words = text.Split(' ');
        var count = Math.Max(1, words.TakeWhile(IsFigure).Count());
        var figure = string.Join(' ', words[..count]);
        reader.Text(measure.Child(field), figure);
        return count == words.Length ? reader : reader.Derived(" ").Text(measure.Child("name"), text[(figure.Length + 1)..]);
    }

    // Behind a name alone the space that would lead to the figure stays.
    private static void NameThenFigure(AdoptedText reader, FieldPath measure, string text, bool hasTarget)
    {
        if (!hasTarget && text.EndsWith(' '))
        {
            reader.Text(measure.Child("name"), text[..^1]).Derived(" ");
            return;
        }

        var words = text.Split(' ');
        var count = words.Reverse().TakeWhile(IsFigure).Count();
        if (count == 0 && !hasTarget)
            count = words.Length;
        var name = string.Join(' ', words[..^count]);
        reader.Text(measure.Child("name"), name);
        if (count > 0)
            reader.Derived(name.Length > 0 ? " " : "").Text(measure.Child("baseline"), string.Join(' ', words[^count..]));
    }

    private static bool IsFigure(string word) => word.Any(char.IsDigit) || (word.Length > 0 && !word.Any(char.IsLetter));
}
