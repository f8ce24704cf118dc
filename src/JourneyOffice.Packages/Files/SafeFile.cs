using JourneyOffice.Maps;

namespace JourneyOffice.Packages;

/// <summary>Writes files so that a crash, a kill or a full disk leaves the old file or the new one, never another.</summary>
public static class SafeFile
{
    private const string Suffix = ".journey-tmp";

    /// <summary>
    /// Writes aside in the same folder, flushes to the disk and renames over the old file, which every system does at once or not
    /// at all. A file left aside by a killed run is taken over by the next.
    /// </summary>
    /// <param name="path">The file, which may or may not be there.</param>
    /// <param name="bytes">Its new content.</param>
    /// <param name="beforeRenaming">Looks once more, when nothing but the renaming is left; what it throws leaves what was there.</param>
    /// <exception cref="JourneyException">It could not be written; what was there is untouched.</exception>
    public static void Replace(string path, ReadOnlySpan<byte> bytes, Action? beforeRenaming = null)
    {
        var aside = path + Suffix;
        var isOurs = false;
        try
        {
            if (File.Exists(path))
                path = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
            aside = path + Suffix;
            using (var file = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                isOurs = true;
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }

            KeepMode(path, aside);
            beforeRenaming?.Invoke();
            File.Move(aside, path, overwrite: true);
        }
        catch (JourneyException)
        {
            Discard(aside);
            throw;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            // .NET reports a file that outgrows what the system allows (EFBIG) as an argument out of range.
            // A file aside that could not be opened is another writer's, who is still at it.
            if (isOurs)
                Discard(aside);
            throw new JourneyException(new Finding(PackagesErrors.NotSaved, new Place(path), path, problem.Message), problem);
        }
    }

    /// <summary>The new file is readable by whom the old one was.</summary>
    private static void KeepMode(string path, string aside)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(path))
            File.SetUnixFileMode(aside, File.GetUnixFileMode(path));
    }

    private static void Discard(string aside)
    {
        try
        {
            File.Delete(aside);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The first problem is the one to report; a file left aside is taken over by the next run.
        }
    }
}
