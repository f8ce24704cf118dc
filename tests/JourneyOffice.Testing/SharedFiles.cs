namespace JourneyOffice.Testing;

/// <summary>Finds the repository, and the folder of shared material that may lie beside it.</summary>
public static class SharedFiles
{
    /// <summary>The folder that holds <c>JourneyOffice.sln</c>.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>A file or folder in the repository.</summary>
    public static string InRepository(params ReadOnlySpan<string> parts) => Path.Combine([Repository, .. parts]);

    /// <summary>A file or folder of the shared material; the running test is skipped with a message where it is absent.</summary>
    /// <param name="path">The path below the shared folder: "corpus".</param>
    public static string Require(string path)
    {
        var full = Path.GetFullPath(Path.Combine(Repository, "..", "shared", path));
        if (!Path.Exists(full))
            Assert.Ignore($"Skipped: '{full}' is not on this machine.");
        return full;
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "JourneyOffice.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests do not run inside the repository: no JourneyOffice.sln above them.");
    }
}
