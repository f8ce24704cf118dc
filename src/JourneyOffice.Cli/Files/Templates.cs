using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary>The maps that come with the program.</summary>
internal static class Templates
{
    /// <summary>How map files end.</summary>
    public const string Extension = ".journey.json";

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "templates", "maps");

    private static string Pictures => Path.Combine(AppContext.BaseDirectory, "templates", "pictures");

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names =>
        Directory.Exists(Folder)
            ? [.. Directory.EnumerateFiles(Folder, "*" + Extension).Select(file => Path.GetFileName(file)[..^Extension.Length]).Order(StringComparer.Ordinal)]
            : [];

    /// <summary>The file of a template.</summary>
    public static string FileOf(string name) => Path.Combine(Folder, name + Extension);

    /// <summary>The picture of a template's first slide.</summary>
    public static string PictureOf(string name) => Path.Combine(Pictures, name + ".svg");

    /// <summary>The file of a template, or the file that is named.</summary>
    /// <exception cref="JourneyException">It is neither.</exception>
    public static string Find(string nameOrFile)
    {
        if (Names.Contains(nameOrFile, StringComparer.Ordinal))
            return FileOf(nameOrFile);
        return File.Exists(nameOrFile)
            ? nameOrFile
            : throw new JourneyException(CliErrors.NoTemplate, new Place(nameOrFile), nameOrFile, string.Join(", ", Names));
    }

    /// <summary>A file's name without folder and known extension.</summary>
    public static string StemOf(string path)
    {
        var name = Path.GetFileName(path);
        return name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? name[..^Extension.Length] : Path.GetFileNameWithoutExtension(name);
    }
}
