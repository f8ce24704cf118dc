namespace JourneyOffice.Carriers;

/// <summary>Texts as Office.js gives them, and as surfaces have them: paragraphs joined by U+000A, line breaks as U+000B.</summary>
internal static class LiveText
{
    /// <summary>The text of a surface.</summary>
    public static string Plain(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    /// <summary>Where a place in the surface's text is in the text that was sent: a paragraph's end may take two characters there.</summary>
    public static int Place(string sent, int place)
    {
        var (at, counted) = (0, 0);
        while (counted < place && at < sent.Length)
        {
            at += sent[at] == '\r' && at + 1 < sent.Length && sent[at + 1] == '\n' ? 2 : 1;
            counted++;
        }

        return at;
    }
}
