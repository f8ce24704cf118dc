using JourneyOffice.Carriers;
using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary>Map files as people name them.</summary>
internal static class Templates
{
    /// <summary>The file of a template, or the file that is named.</summary>
    /// <exception cref="JourneyException">It is neither.</exception>
    public static string Find(string nameOrFile)
    {
        if (StarterPack.Names.Contains(nameOrFile, StringComparer.Ordinal))
            return StarterPack.FileOf(nameOrFile);
        return File.Exists(nameOrFile)
            ? nameOrFile
            : throw new JourneyException(CliErrors.NoTemplate, new Place(nameOrFile), nameOrFile, string.Join(", ", StarterPack.Names));
    }

    /// <summary>A file's name without folder and known extension.</summary>
    public static string StemOf(string path)
    {
        var name = Path.GetFileName(path);
        return name.EndsWith(StarterPack.Extension, StringComparison.OrdinalIgnoreCase) ? name[..^StarterPack.Extension.Length] : Path.GetFileNameWithoutExtension(name);
    }
}
