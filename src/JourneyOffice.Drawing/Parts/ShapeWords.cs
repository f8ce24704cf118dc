namespace JourneyOffice.Drawing;

/// <summary>The readable words of shapes' names.</summary>
internal static class ShapeWords
{
    private const int Most = 60;

    /// <summary>A text's beginning on one line, no character cut in two.</summary>
    public static string Short(string text)
    {
        var line = text.Replace('\n', ' ').Replace('\v', ' ');
        if (line.Length <= Most)
            return line;
        return char.IsHighSurrogate(line[Most - 1]) ? line[..(Most - 1)] : line[..Most];
    }
}
