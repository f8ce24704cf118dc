namespace JourneyOffice.Benchmarks;

/// <summary>Folders of the repository.</summary>
internal static class Places
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>A folder below the root.</summary>
    public static string Folder(params ReadOnlySpan<string> names) => Path.Combine([Root, .. names]);

    private static string FindRoot(string? folder) =>
        folder is null ? throw new InvalidOperationException("Run this from inside the repository.")
        : File.Exists(Path.Combine(folder, "JourneyOffice.sln")) ? folder
        : FindRoot(Path.GetDirectoryName(folder));
}
