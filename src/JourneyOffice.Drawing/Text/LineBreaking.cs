namespace JourneyOffice.Drawing;

/// <summary>
/// Where lines end. Breaks as Office and LibreOffice do (UAX #14 with kinsoku), and where the two differ as the one that breaks
/// less: a line too many leaves a little air, a line too few cuts text off.
/// </summary>
internal static class LineBreaking
{
    // A hundredth of a point, so that a text exactly as wide as its box is not broken by rounding.
    private const float Tolerance = 0.01f;

    /// <summary>How many lines characters of the given widths take.</summary>
    /// <param name="text">The characters of a paragraph; U+000B breaks.</param>
    /// <param name="widths">Each one's width in points.</param>
    /// <param name="gaps">What stands before each one where it does not begin a line.</param>
    /// <param name="width">The room in points.</param>
    /// <param name="lastLine">Where the last line begins.</param>
    public static int CountLines(ReadOnlySpan<char> text, ReadOnlySpan<float> widths, ReadOnlySpan<float> gaps, double width, out int lastLine) =>
        Break(text, widths, gaps, width, null, out lastLine);

    /// <summary>The positions at which lines begin.</summary>
    public static List<int> LineStarts(ReadOnlySpan<char> text, ReadOnlySpan<float> widths, ReadOnlySpan<float> gaps, double width)
    {
        List<int> starts = [0];
        Break(text, widths, gaps, width, starts, out _);
        return starts;
    }

    /// <summary>The width of the widest of the words that have no more letters than given.</summary>
    public static float WidestWord(ReadOnlySpan<char> text, ReadOnlySpan<float> widths, int mostLetters)
    {
        float widest = 0, width = 0;
        var letters = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var kind = CharacterClasses.Of(text[index]);
            if (kind is not (CharacterClass.Space or CharacterClass.LineBreak))
                width += widths[index];
            letters += kind == CharacterClass.Letter ? 1 : 0;
            if (index + 1 < text.Length && kind != CharacterClass.LineBreak && !MayBreakAfter(text, index, kind))
                continue;
            if (letters <= mostLetters)
                widest = Math.Max(widest, width);
            (width, letters) = (0, 0);
        }

        return widest;
    }

    private static int Break(ReadOnlySpan<char> text, ReadOnlySpan<float> widths, ReadOnlySpan<float> gaps, double width, List<int>? starts, out int lastLine)
    {
        var room = (float)width + Tolerance;
        int lines = 1, start = 0, opportunity = 0;
        float x = 0, upToOpportunity = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var kind = CharacterClasses.Of(text[index]);
            if (kind == CharacterClass.LineBreak)
            {
                Begin(index + 1);
                continue;
            }

            if (x + Gap(gaps, index) + widths[index] > room && index > start && kind != CharacterClass.Space && widths[index] > 0)
            {
                if (opportunity > start)
                {
                    var rest = x - upToOpportunity - (opportunity < index ? gaps[opportunity] : 0);
                    Begin(opportunity);
                    x = rest;
                }

                // A word longer than a line is broken between characters.
                if (x + Gap(gaps, index) + widths[index] > room && index > start)
                    Begin(index);
            }

            x += Gap(gaps, index) + widths[index];
            if (MayBreakAfter(text, index, kind))
            {
                opportunity = index + 1;
                upToOpportunity = x;
            }
        }

        lastLine = start;
        return lines;

        float Gap(ReadOnlySpan<float> all, int position) => position == start ? 0 : all[position];

        void Begin(int position)
        {
            lines++;
            start = opportunity = position;
            x = upToOpportunity = 0;
            starts?.Add(position);
        }
    }

    /// <summary>Whether a line may end behind a character.</summary>
    public static bool MayBreakAfter(ReadOnlySpan<char> text, int index, CharacterClass kind)
    {
        if (index + 1 >= text.Length)
            return false;
        var next = CharacterClasses.Of(text[index + 1]);
        switch (kind)
        {
            case CharacterClass.Space or CharacterClass.ZeroWidthSpace:
                return next != CharacterClass.Space;
            case CharacterClass.Glue or CharacterClass.Open:
                return false;
            case CharacterClass.Combining:
                return index > 0 && MayBreakAfter(text[(index - 1)..], 0, Base(text, index - 1), next);
            default:
                return MayBreakAfter(text[index..], 0, kind, next);
        }
    }

    private static CharacterClass Base(ReadOnlySpan<char> text, int index)
    {
        while (index > 0 && CharacterClasses.Of(text[index]) == CharacterClass.Combining)
            index--;
        return CharacterClasses.Of(text[index]);
    }

    private static bool MayBreakAfter(ReadOnlySpan<char> text, int index, CharacterClass kind, CharacterClass next) => next switch
    {
        CharacterClass.Space or CharacterClass.Close or CharacterClass.Glue or CharacterClass.Combining or CharacterClass.ZeroWidthSpace
            or CharacterClass.Hyphen or CharacterClass.Dash or CharacterClass.Quote or CharacterClass.LineBreak => false,
        CharacterClass.Open => kind is CharacterClass.Wide or CharacterClass.Close && IsFullWidthAt(text, index),
        CharacterClass.Wide => kind is not (CharacterClass.Quote or CharacterClass.Open) || IsChineseClosing(text, index),
        CharacterClass.Cluster => kind is CharacterClass.Cluster or CharacterClass.Wide,
        // LibreOffice parts web addresses behind their question mark (UAX #14, class EX); Office goes on to the edge.
        CharacterClass.Letter => kind is CharacterClass.Wide or CharacterClass.Hyphen or CharacterClass.Dash || text[index] is '?' or '!' || IsChineseClosing(text, index),
        CharacterClass.Digit => kind is CharacterClass.Wide or CharacterClass.Dash || IsChineseClosing(text, index),
        _ => false,
    };

    private static bool IsFullWidthAt(ReadOnlySpan<char> text, int index) => CharacterClasses.IsFullWidth(text[index]);

    private static bool IsChineseClosing(ReadOnlySpan<char> text, int index) =>
        CharacterClasses.Of(text[index]) == CharacterClass.Close && CharacterClasses.IsFullWidth(text[index]);
}
