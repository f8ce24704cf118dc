namespace JourneyOffice.Carriers;

/// <summary>The maps that come with the program, in the folder "templates" beside it.</summary>
public static class StarterPack
{
    /// <summary>How map files end.</summary>
    public const string Extension = ".journey.json";

    private static string Maps => Path.Combine(AppContext.BaseDirectory, "templates", "maps");

    private static string Pictures => Path.Combine(AppContext.BaseDirectory, "templates", "pictures");

    /// <summary>Their names, in order; none where the folder is missing.</summary>
    public static IReadOnlyList<string> Names =>
        Directory.Exists(Maps)
            ? [.. Directory.EnumerateFiles(Maps, "*" + Extension).Select(file => Path.GetFileName(file)[..^Extension.Length]).Order(StringComparer.Ordinal)]
            : [];

    /// <summary>The file of a template.</summary>
    public static string FileOf(string name) => Path.Combine(Maps, name + Extension);

    /// <summary>The picture of a template's first slide, as SVG.</summary>
    public static string PictureOf(string name) => Path.Combine(Pictures, name + ".svg");
}
