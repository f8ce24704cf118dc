using System.Text.RegularExpressions;

namespace JourneyOffice.Surfaces;

/// <summary>Texts of cells as people type them: several in one, with bullets.</summary>
internal static partial class OldTexts
{
    /// <summary>The texts of a cell: each paragraph or bullet is one.</summary>
    public static IEnumerable<string> Split(string text) =>
        PlainText.OneKindOfBreak(text.Replace('\u000b', ' ')).Split('\n').Select(WithoutBullet).Where(line => line.Length > 0);

    /// <summary>A text on one line.</summary>
    public static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string WithoutBullet(string line)
    {
        var plain = Visible(line);
        return Bullet().Match(plain) is { Success: true } match ? match.Groups["words"].Value.Trim() : plain;
    }

    // Characters that no file may hold as text, and the marks that some programs leave at line ends.
    private static string Visible(string line) =>
        string.Concat(line.Where(character => !char.IsControl(character) && character is not ('\u200b' or '\ufeff' or '\ufffe' or '\uffff'))).Trim();

    [GeneratedRegex(@"^([•▪‣◦·●○■□➢►✓✔→]\s*|[-–—*]\s+|\d{1,2}[.)]\s+)(?<words>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bullet();
}
