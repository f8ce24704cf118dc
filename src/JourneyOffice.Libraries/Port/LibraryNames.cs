namespace JourneyOffice.Libraries;

/// <summary>
/// Names of files in a library: with / between folders, the same on every system. What Windows, OneDrive or Office could not open under its
/// name is refused everywhere, so that a library can move.
/// </summary>
public static class LibraryNames
{
    private const int Longest = 400;
    private const string Forbidden = "<>:\"|?*\\";

    private static readonly string[] Extensions = [".journey.json", ".pptx", ".pptm", ".potx", ".ppsx", ".xlsx", ".xlsm", ".xltx"];
    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(1, 9).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a library may have a file of that name.</summary>
    public static bool IsGood(string name) =>
        name.Length is > 0 and <= Longest && name.Split('/').All(IsGoodSegment) && Extensions.Any(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a folder or file in a library may be called that.</summary>
    // A leading dot hides a file, and ~$ are Office's marks for open files.
    public static bool IsGoodSegment(string segment) =>
        segment.Length is > 0 and <= 255 && segment[0] is not ('.' or ' ') && segment[^1] is not ('.' or ' ')
        && !segment.StartsWith("~$", StringComparison.Ordinal)
        && !segment.Any(character => char.IsControl(character) || Forbidden.Contains(character, StringComparison.Ordinal))
        && IsUnicode(segment)
        && !Devices.Contains(segment.Split('.')[0].TrimEnd());

    // Half a character is written as U+FFFD: two names would be one file.
    internal static bool IsUnicode(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
                continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return false;
            at++;
        }

        return true;
    }
}
