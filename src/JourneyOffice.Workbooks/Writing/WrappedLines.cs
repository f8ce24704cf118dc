namespace JourneyOffice.Workbooks;

/// <summary>How many lines a paragraph takes when a program wraps it.</summary>
internal static class WrappedLines
{
    public static int Count(string text, double room, double size, bool isBold)
    {
        var lines = 1;
        var used = 0d;
        var word = 0d;
        foreach (var rune in text.EnumerateRunes())
        {
            var width = Width(rune.Value) * size * (isBold ? 1.06 : 1);
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

    private static double Width(int character) => character switch
    {
        >= 0x2E80 => 1,
        _ when "iljI.,;:'|! ()[]ftr-".Contains((char)character, StringComparison.Ordinal) => 0.3,
        _ when "mwMW@%".Contains((char)character, StringComparison.Ordinal) => 0.82,
        >= 'A' and <= 'Z' => 0.6,
        _ => 0.505,
    };
}
