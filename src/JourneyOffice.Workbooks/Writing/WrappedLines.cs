using System.Text;
using JourneyOffice.Drawing;

namespace JourneyOffice.Workbooks;

/// <summary>How many lines a paragraph takes when a program wraps it, in the 11 points of cells.</summary>
internal static class WrappedLines
{
    private const double FontSize = 11;

    // Points of a character's width: 7 px at 96 to the inch.
    private const double PointsPerCharacter = 7 * 0.75;

    private static readonly TextMeasurer Measurer = new(ThemeFonts.Default);

    // Every text of a workbook is measured character by character: those of Latin scripts once.
    private static readonly double[] Regular = Widths(isBold: false);
    private static readonly double[] Bold = Widths(isBold: true);

    /// <summary>The lines of a paragraph in a room of so many points; a word that is wider than the room is broken anywhere.</summary>
    public static int Count(ReadOnlySpan<char> text, double room, bool isBold)
    {
        var lines = 1;
        var used = 0d;
        var word = 0d;
        foreach (var rune in text.EnumerateRunes())
        {
            var width = Width(rune, isBold);
            var breaks = rune.Value == ' ' || rune.Value >= 0x2E80;
            word = breaks ? width : word + width;
            used += width;
            if (used > room && rune.Value != ' ')
            {
                lines++;
                used = word <= room ? word : width;
                word = used;
            }

            if (rune.Value == ' ')
                word = 0;
        }

        return lines;
    }

    /// <summary>How wide a column has to be for a text on one line, in characters.</summary>
    public static double Characters(string text)
    {
        var width = 0d;
        foreach (var rune in text.EnumerateRunes())
            width += Width(rune, isBold: false);
        return width / PointsPerCharacter;
    }

    private static double Width(Rune rune, bool isBold)
    {
        var known = isBold ? Bold : Regular;
        return rune.Value < known.Length ? known[rune.Value] : Measurer.Width(rune.ToString(), FontSize, isBold);
    }

    private static double[] Widths(bool isBold)
    {
        var widths = new double[0x300];
        for (var code = 0; code < widths.Length; code++)
            widths[code] = Measurer.Width(((char)code).ToString(), FontSize, isBold);
        return widths;
    }
}
