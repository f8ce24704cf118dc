using JourneyOffice.Maps;

namespace JourneyOffice.Libraries;

/// <summary>
/// A place where maps live as files that people also open by other ways. Nothing is ever replaced that the caller has not seen: who saves
/// names the version that the file had.
/// </summary>
public interface IMapLibrary
{
    /// <summary>The files that carry maps and meet a search, by name. Files that can't be read are listed with what is wrong with them.</summary>
    Task<IReadOnlyList<LibraryEntry>> FindAsync(LibrarySearch search, CancellationToken cancellation);

    /// <summary>A file as it is now.</summary>
    /// <exception cref="JourneyException">There is no such file (<see cref="LibrariesErrors.NoSuchFile"/>), or its name leads out of the library.</exception>
    Task<LibraryFile> OpenAsync(string name, CancellationToken cancellation);

    /// <summary>Writes a file; when it returns, the file is on the disk and in the history.</summary>
    /// <param name="name">The file's name in the library.</param>
    /// <param name="bytes">Its new content.</param>
    /// <param name="condition">What must be there for it to be written.</param>
    /// <param name="note">Who saves and why.</param>
    /// <param name="cancellation">Gives up; what was there stays.</param>
    /// <returns>The version that it has now.</returns>
    /// <exception cref="JourneyException">Another version is there than was expected (<see cref="LibrariesErrors.OtherVersion"/>), or it can't be written.</exception>
    Task<LibraryVersion> SaveAsync(string name, ReadOnlyMemory<byte> bytes, SaveCondition condition, SaveNote note, CancellationToken cancellation);

    /// <summary>The versions of a file, the newest first.</summary>
    /// <exception cref="JourneyException">There is no such file.</exception>
    Task<IReadOnlyList<LibraryVersion>> HistoryAsync(string name, CancellationToken cancellation);

    /// <summary>A file as it was.</summary>
    /// <exception cref="JourneyException">There is no such file or version.</exception>
    Task<LibraryFile> OpenVersionAsync(string name, int number, CancellationToken cancellation);

    /// <summary>A file as it was when it had a tag: what a caller saw, to merge over. <see langword="null"/>: it is not kept any more.</summary>
    /// <exception cref="JourneyException">There is no such file.</exception>
    Task<LibraryFile?> OpenSeenAsync(string name, string tag, CancellationToken cancellation);

    /// <summary>What changes from now on, by whatever program, until it is given up.</summary>
    IAsyncEnumerable<LibraryChange> ChangesAsync(CancellationToken cancellation);
}
