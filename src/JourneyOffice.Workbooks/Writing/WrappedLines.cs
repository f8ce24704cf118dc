using JourneyOffice.Drawing;

namespace JourneyOffice.Workbooks;

/// <summary>How many lines a paragraph takes when a program wraps it.</summary>
internal static class WrappedLines
{
    private static readonly TextMeasurer Measurer = new(ThemeFonts.Default);

    /// <summary>The lines of a paragraph in a room of so many points; a word that is wider than the room is broken anywhere.</summary>
    public static int Count(string text, double room, double size, bool isBold)
    {
        var lines = 1;
        var used = 0d;
        var word = 0d;
        foreach (var rune in text.EnumerateRunes())
        {
            var width = Measurer.Width(rune.ToString(), size, isBold);
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
}
