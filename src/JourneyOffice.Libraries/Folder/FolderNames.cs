using JourneyOffice.Maps;

namespace JourneyOffice.Libraries;

/// <summary>
/// Names of files in a folder library: with / between folders, the same on every system, and never out of the folder. What Windows, OneDrive or
/// Office could not open under its name is refused everywhere, so that a library can move.
/// </summary>
internal static class FolderNames
{
    /// <summary>The folder inside the library in which history and index are kept.</summary>
    public const string Own = ".journey";

    private const int Longest = 400;
    private const string Forbidden = "<>:\"|?*\\";

    private static readonly string[] Extensions = [".journey.json", ".pptx", ".pptm", ".potx", ".ppsx", ".xlsx", ".xlsm", ".xltx"];
    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(1, 9).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a library may have a file of that name.</summary>
    public static bool IsGood(string name) =>
        name.Length is > 0 and <= Longest && name.Split('/').All(IsGoodSegment) && Extensions.Any(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>Where the file of a name stands.</summary>
    /// <param name="root">The library's folder.</param>
    /// <param name="name">The name.</param>
    /// <exception cref="JourneyException">The name is none, or a link on the way leads elsewhere.</exception>
    public static string PathOf(string root, string name)
    {
        if (!IsGood(name))
            throw new JourneyException(LibrariesErrors.BadName, Place.None, name);
        var path = root;
        foreach (var segment in name.Split('/'))
        {
            path = Path.Combine(path, segment);
            if (Path.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.ReparsePoint))
                throw new JourneyException(LibrariesErrors.BadName, Place.None, name);
        }

        return path;
    }

    /// <summary>The name of a file that stands in the library.</summary>
    public static string NameOf(string root, string path) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');

    // A leading dot hides a file, and ~$ are Office's marks for open files.
    private static bool IsGoodSegment(string segment) =>
        segment.Length is > 0 and <= 255 && segment[0] is not ('.' or ' ') && segment[^1] is not ('.' or ' ')
        && !segment.StartsWith("~$", StringComparison.Ordinal)
        && !segment.Any(character => char.IsControl(character) || Forbidden.Contains(character, StringComparison.Ordinal))
        && !Devices.Contains(segment.Split('.')[0]);
}
