using JourneyOffice.Maps;

namespace JourneyOffice.Libraries;

/// <summary>
/// Lets one writer at a time into a library, over all processes. The system releases it when a process ends, however it ends; where several
/// machines share a folder it is as good as their file system's locks are.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream held;

    private FolderLock(FileStream held) => this.held = held;

    /// <summary>Waits until the library is free.</summary>
    /// <param name="root">The library's folder.</param>
    /// <param name="options">How long to wait, by which clock.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="JourneyException">It was not for that long, or the folder can't be written.</exception>
    public static async Task<FolderLock> TakeAsync(string root, FolderLibraryOptions options, CancellationToken cancellation)
    {
        var path = Path.Combine(root, FolderNames.Own, "lock");
        var begun = options.Time.GetTimestamp();
        for (var pause = 2; ; pause = Math.Min(pause * 2, 50))
        {
            try
            {
                return new FolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
            }
            catch (Exception problem) when (problem is UnauthorizedAccessException or DirectoryNotFoundException)
            {
                // Never made anew: where a drive is away, a save into the place where it was would be hidden when it comes back.
                throw FolderNames.Unusable(root, options, problem);
            }
            catch (IOException problem) when (options.Time.GetElapsedTime(begun) > options.Patience)
            {
                throw new JourneyException(new Finding(LibrariesErrors.Busy, Place.None, options.Name ?? root), problem);
            }
            catch (IOException)
            {
                await Task.Delay(pause, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => held.Dispose();
}
