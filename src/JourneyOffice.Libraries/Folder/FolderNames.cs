using System.Text;
using JourneyOffice.Maps;

namespace JourneyOffice.Libraries;

/// <summary>
/// Where files of a folder library stand: never out of the folder.
/// </summary>
internal static class FolderNames
{
    /// <summary>The folder inside the library in which history and index are kept.</summary>
    public const string Own = ".journey";

    private const int LongestWritten = 240;

    /// <summary>Where the file of a name stands.</summary>
    /// <param name="root">The library's folder.</param>
    /// <param name="name">The name.</param>
    /// <exception cref="JourneyException">The name is none, or a link on the way leads elsewhere.</exception>
    public static string PathOf(string root, string name)
    {
        if (!LibraryNames.IsGood(name))
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

    /// <summary>Refuses a name that is too long to be written under: the file systems count bytes, and what is written aside has a longer one.</summary>
    /// <exception cref="JourneyException">It is.</exception>
    public static void RequireWritable(string name)
    {
        if (name.Split('/').Any(segment => Encoding.UTF8.GetByteCount(segment) > LongestWritten))
            throw new JourneyException(LibrariesErrors.BadName, Place.None, name);
    }

    /// <summary>
    /// A name that is another one here and the same on systems that fold case or compose accents; <see langword="null"/>: there is none. With
    /// both, a library could not move.
    /// </summary>
    public static string? TwinOf(string root, string name)
    {
        var (path, before) = (root, "");
        foreach (var segment in name.Split('/'))
        {
            if (!Directory.Exists(path))
                return null;
            var others = Directory.EnumerateFileSystemEntries(path).Select(Path.GetFileName).OfType<string>();
            if (!Path.Exists(Path.Combine(path, segment)) && others.FirstOrDefault(other => Folded(other) == Folded(segment)) is { } twin)
                return before + twin;
            (path, before) = (Path.Combine(path, segment), before + segment + "/");
        }

        return null;
    }

    /// <summary>The folder can't be used, in words that don't tell where it stands if it has a name.</summary>
    public static JourneyException Unusable(string root, FolderLibraryOptions options, Exception problem) =>
        new(new Finding(LibrariesErrors.FolderUnusable, Place.None, options.Name ?? root, options.Name is null ? problem.Message : WithoutRoot(root, problem.Message)), problem);

    /// <summary>What the system says, without where the library stands.</summary>
    public static string WithoutRoot(string root, string text) =>
        text.Replace(root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace(root, ".", StringComparison.Ordinal);

    /// <summary>The name of a file that stands in the library.</summary>
    public static string NameOf(string root, string path) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');

    private static string Folded(string text) => (LibraryNames.IsUnicode(text) ? text.Normalize() : text).ToUpperInvariant();
}
