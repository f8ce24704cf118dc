using System.Buffers;
using System.Runtime.InteropServices;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>
/// Says how much room text needs, without a renderer: from the fonts' own width tables, with a reserve, so that what fits here fits
/// in PowerPoint and LibreOffice. Lengths are in points. Safe to use from several threads.
/// </summary>
public sealed class TextMeasurer
{
    // LibreOffice parts Latin from East Asian script by a fifth of an em where they meet.
    private const float ScriptSpace = 0.2f;

    private readonly FontFamily family;
    private readonly CancellationToken cancellation;

    /// <summary>A measurer for a theme's fonts.</summary>
    /// <param name="fonts">The fonts.</param>
    /// <param name="cancellation">Gives up measuring, and so whatever goes on measuring.</param>
    public TextMeasurer(ThemeFonts fonts, CancellationToken cancellation = default) => (family, this.cancellation) = (FontFamily.For(fonts.Latin).OrWider(fonts.Heading), cancellation);

    /// <summary>The width of a text on one line, the reserve included.</summary>
    public double Width(string text, double size, bool bold = false, string language = "en")
    {
        var sum = 0f;
        var face = family.Face(bold, italic: false);
        var east = IsEastAsian(language);
        foreach (var character in text)
            sum += Em(character, face, east);
        return sum * size;
    }

    /// <summary>The width of a text's widest word, with the punctuation that stays on its line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">Its size.</param>
    /// <param name="bold">Whether it is bold.</param>
    /// <param name="language">Its language.</param>
    /// <param name="mostLetters">Words of more letters than these don't count.</param>
    internal double WidestWord(string text, double size, bool bold, string language, int mostLetters)
    {
        var (face, east) = (family.Face(bold, italic: false), IsEastAsian(language));
        var widths = text.Length <= 256 ? stackalloc float[text.Length] : new float[text.Length];
        for (var index = 0; index < text.Length; index++)
            widths[index] = Em(text[index], face, east);
        return LineBreaking.WidestWord(text, widths, mostLetters) * size;
    }

    /// <summary>The width of a text's widest word, with the punctuation that stays on its line.</summary>
    internal double WidestWord(TextBody body, int mostLetters = int.MaxValue)
    {
        double widest = 0;
        foreach (var paragraph in body.Paragraphs)
        {
            using var flat = new FlatParagraph(this, paragraph);
            widest = Math.Max(widest, LineBreaking.WidestWord(flat.Text, flat.Widths, mostLetters));
        }

        return widest;
    }

    /// <summary>Whether a paragraph's lines break inside a word of the given number of letters at most.</summary>
    internal bool BreaksWord(Paragraph paragraph, double width, int mostLetters)
    {
        using var flat = new FlatParagraph(this, paragraph);
        foreach (var start in LineBreaking.LineStarts(flat.Text, flat.Widths, flat.Gaps, width))
        {
            int from = start, to = start;
            while (from > 0 && CharacterClasses.Of(flat.Text[from - 1]) == CharacterClass.Letter)
                from--;
            while (to < flat.Text.Length && CharacterClasses.Of(flat.Text[to]) == CharacterClass.Letter)
                to++;
            if (from < start && to > start && to - from <= mostLetters)
                return true;
        }

        return false;
    }

    /// <summary>The width of a paragraph's widest line when only its own line breaks break.</summary>
    public double Width(Paragraph paragraph)
    {
        using var flat = new FlatParagraph(this, paragraph);
        float widest = 0, x = 0;
        for (var index = 0; index < flat.Text.Length; index++)
        {
            x = flat.Text[index] == '\v' ? 0 : x + flat.Gaps[index] + flat.Widths[index];
            widest = Math.Max(widest, x);
        }

        return widest;
    }

    /// <summary>The width of a text's widest line when only its own line breaks break.</summary>
    public double Widest(TextBody body)
    {
        double widest = 0;
        foreach (var paragraph in body.Paragraphs)
            widest = Math.Max(widest, Width(paragraph));
        return widest;
    }

    /// <summary>How many lines a paragraph takes in the given width.</summary>
    public int LineCount(Paragraph paragraph, double width)
    {
        using var flat = new FlatParagraph(this, paragraph);
        return LineBreaking.CountLines(flat.Text, flat.Widths, flat.Gaps, width, out _);
    }

    /// <summary>The height that a text's lines take in the given width.</summary>
    public double Height(TextBody body, double width)
    {
        double height = 0;
        foreach (var paragraph in body.Paragraphs)
            height += LineCount(paragraph, width) * paragraph.Leading;
        return height;
    }

    /// <summary>The lines of a paragraph as they are broken in the given width, trailing spaces included.</summary>
    public IReadOnlyList<(int Start, int Length)> Lines(Paragraph paragraph, double width)
    {
        using var flat = new FlatParagraph(this, paragraph);
        var starts = LineBreaking.LineStarts(flat.Text, flat.Widths, flat.Gaps, width);
        var lines = new List<(int, int)>(starts.Count);
        for (var line = 0; line < starts.Count; line++)
            lines.Add((starts[line], (line + 1 < starts.Count ? starts[line + 1] : flat.Text.Length) - starts[line]));
        return lines;
    }

    /// <summary>
    /// By how much the room should be made narrower, so that no single ideograph stands alone on the last line; 0 where none does or
    /// where it would cost a further line.
    /// </summary>
    internal double LoneCharacterInset(Paragraph paragraph, double width)
    {
        using var flat = new FlatParagraph(this, paragraph);
        var lines = LineBreaking.CountLines(flat.Text, flat.Widths, flat.Gaps, width, out var last);
        if (lines < 2 || last == 0 || Visible(flat.Text[last..]) > 1 || CharacterClasses.Of(flat.Text[last]) != CharacterClass.Wide)
            return 0;
        var size = paragraph.Runs[^1].Size;
        for (var inset = size / 2; inset <= size * 4; inset += size / 2)
        {
            if (LineBreaking.CountLines(flat.Text, flat.Widths, flat.Gaps, width - inset, out var narrower) == lines && Visible(flat.Text[narrower..]) > 1)
                return inset;
        }

        return 0;
    }

    /// <summary>The narrowest room in which a paragraph takes no more lines than in <paramref name="width"/> and breaks no word: its lines become alike.</summary>
    internal double BalancedWidth(Paragraph paragraph, double width)
    {
        using var flat = new FlatParagraph(this, paragraph);
        var lines = LineBreaking.CountLines(flat.Text, flat.Widths, flat.Gaps, width, out _);
        if (lines == 1)
            return width;
        double low = Math.Min(width, Math.Max(width / 2, LineBreaking.WidestWord(flat.Text, flat.Widths, int.MaxValue))), high = width;
        while (high - low > 0.5)
        {
            var middle = (low + high) / 2;
            if (LineBreaking.CountLines(flat.Text, flat.Widths, flat.Gaps, middle, out _) <= lines)
                high = middle;
            else
                low = middle;
        }

        return high;
    }

    private static int Visible(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var character in text)
        {
            if (CharacterClasses.Of(character) is not (CharacterClass.Combining or CharacterClass.Close or CharacterClass.Space))
                count++;
        }

        return count;
    }

    private static bool IsEastAsian(string language) =>
        language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) || language.StartsWith("ja", StringComparison.OrdinalIgnoreCase);

    // In Chinese and Japanese these are taken from the East Asian font, where they fill an em.
    private static bool IsWideInEastAsia(char character) => character is '“' or '”' or '‘' or '’' or '…' or '—' or '→' or '·';

    private float Em(char character, FontFace face, bool east)
    {
        if (east && IsWideInEastAsia(character))
            return 1;
        // Spaces are no shapes that a renderer could hint: their widths are exact.
        if (character is ' ' or '\u00A0')
            return face.Widths[character];
        if (character < face.Widths.Length)
            return face.Widths[character] * family.Reserve;
        return CharacterClasses.Of(character) switch
        {
            CharacterClass.Combining => 0,
            CharacterClass.Wide when character is >= '\uFF61' and <= '\uFFDC' => 0.5f,
            // Emoji and ideographs beyond the first plane: some emoji fonts draw 1.25 em.
            CharacterClass.Wide when char.IsHighSurrogate(character) => 1.3f,
            _ => 1,
        };
    }

    // PowerPoint kerns from 12 pt on only (kern="1200" in its own themes and in ours), LibreOffice always. So kerning is counted, but
    // never for more than the reserve of a letter's neighbour makes up for.
    private float Kerned(char character, char next, FontFace face, bool east)
    {
        var plain = Em(character, face, east);
        if (east && (IsWideInEastAsia(character) || IsWideInEastAsia(next)))
            return plain;
        var kern = face.Kerning.Between(character, next);
        return kern == 0 ? plain : Math.Max(face.Widths[character] / family.Reserve, plain + (kern * family.Reserve));
    }

    /// <summary>A paragraph's characters and their widths, in pooled arrays.</summary>
    private readonly ref struct FlatParagraph
    {
        private readonly char[] text;
        private readonly byte[] numbers;
        private readonly Span<float> widths;
        private readonly Span<float> gaps;
        private readonly int length;

        public FlatParagraph(TextMeasurer measurer, Paragraph paragraph)
        {
            measurer.cancellation.ThrowIfCancellationRequested();
            length = 0;
            foreach (var run in paragraph.Runs)
                length += run.Text.Length;
            text = ArrayPool<char>.Shared.Rent(length);
            // The pool of bytes is compiled ahead of time, one of floats is not: that would delay the first page.
            numbers = ArrayPool<byte>.Shared.Rent(2 * length * sizeof(float));
            var floats = MemoryMarshal.Cast<byte, float>(numbers.AsSpan());
            widths = floats[..length];
            gaps = floats.Slice(length, length);
            var at = 0;
            var isEastern = (bool?)null;
            foreach (var run in paragraph.Runs)
            {
                var face = measurer.family.Face(run.Bold, run.Italic);
                var size = (float)run.Size;
                var east = IsEastAsian(run.Language);
                for (var place = 0; place < run.Text.Length; place++)
                {
                    var character = run.Text[place];
                    text[at] = character;
                    widths[at] = (place + 1 < run.Text.Length ? measurer.Kerned(character, run.Text[place + 1], face, east) : measurer.Em(character, face, east)) * size;
                    gaps[at] = 0;
                    if (Script(character) is { } eastern)
                    {
                        if (isEastern is { } before && before != eastern)
                            gaps[at] = ScriptSpace * size;
                        isEastern = eastern;
                    }

                    at++;
                }
            }
        }

        // Ideographs true, letters and digits false; what takes the script of its neighbours null.
        private static bool? Script(char character) => CharacterClasses.IsFullWidth(character) ? true
            : CharacterClasses.Of(character) is CharacterClass.Letter or CharacterClass.Digit ? false : null;

        public ReadOnlySpan<char> Text => text.AsSpan(0, length);

        public ReadOnlySpan<float> Widths => widths;

        /// <summary>What parts a character of one script from one of another before it; nothing at the beginning of a line.</summary>
        public ReadOnlySpan<float> Gaps => gaps;

        public void Dispose()
        {
            ArrayPool<char>.Shared.Return(text);
            ArrayPool<byte>.Shared.Return(numbers);
        }
    }
}
