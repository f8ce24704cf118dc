using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Packages;

namespace JourneyOffice.Libraries;

/// <summary>
/// A folder as a library: the decks, workbooks and map files in it are the truth, whoever put them there. History and index stand in
/// <c>.journey</c> inside of it. Several processes may use one folder.
/// </summary>
public sealed class FolderLibrary : IMapLibrary, IDisposable
{
    private readonly string root;
    private readonly FolderLibraryOptions options;
    private readonly FolderHistory history;
    private readonly FolderScan scan;
    private readonly FolderChanges changes;

    /// <summary>Opens a folder.</summary>
    /// <param name="folder">The folder; it must be there.</param>
    /// <param name="options">How it works.</param>
    /// <exception cref="JourneyException">It is not there or can't be written (<see cref="LibrariesErrors.FolderUnusable"/>).</exception>
    public FolderLibrary(string folder, FolderLibraryOptions? options = null)
    {
        root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        this.options = options ?? new FolderLibraryOptions();
        try
        {
            // A link to the library is the library; links inside of it are not followed.
            root = Directory.ResolveLinkTarget(root, returnFinalTarget: true)?.FullName ?? root;
            if (!Directory.Exists(root))
                throw new DirectoryNotFoundException();
            history = new FolderHistory(root);
            scan = new FolderScan(root, new FolderIndex(root), history, this.options);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new JourneyException(new Finding(LibrariesErrors.FolderUnusable, new Place(folder), folder, problem.Message), problem);
        }

        changes = new FolderChanges(root, scan);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LibraryEntry>> FindAsync(LibrarySearch search, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(search);
        var files = await scan.RunAsync(cancellation).ConfigureAwait(false);
        return
        [
            .. files.Values.Where(file => file.Summary.Meets(search)).OrderBy(file => file.Name, StringComparer.Ordinal).Skip(search.Skip).Take(search.Take).Select(Entry),
        ];
    }

    /// <inheritdoc/>
    public async Task<LibraryFile> OpenAsync(string name, CancellationToken cancellation)
    {
        var path = FolderNames.PathOf(root, name);
        var bytes = await ReadAsync(name, path, cancellation).ConfigureAwait(false) ?? throw NoSuchFile(name);
        return new LibraryFile(name, FolderHistory.TagOf(bytes), bytes);
    }

    /// <inheritdoc/>
    public async Task<LibraryVersion> SaveAsync(string name, ReadOnlyMemory<byte> bytes, SaveCondition condition, SaveNote note, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(note);
        var path = FolderNames.PathOf(root, name);
        FolderNames.RequireWritable(name);
        try
        {
            var (version, isWritten) = await WriteAsync(name, path, bytes, condition, note, cancellation).ConfigureAwait(false);
            if (isWritten)
            {
                // Looked into after the lock is given back: that takes long for a large deck, and others wait.
                scan.Note(name, bytes, version.Tag);
                changes.Wake();
            }

            return version;
        }
        catch (JourneyException problem) when (problem.Finding.Code == PackagesErrors.NotSaved)
        {
            throw NotSaved(name, (string)problem.Finding.Arguments[1]!, problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw NotSaved(name, problem.Message, problem);
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LibraryVersion>> HistoryAsync(string name, CancellationToken cancellation)
    {
        var path = FolderNames.PathOf(root, name);
        using var held = await FolderLock.TakeAsync(root, options, cancellation).ConfigureAwait(false);
        var current = await ReadAsync(name, path, cancellation).ConfigureAwait(false);
        if (current is not null)
            history.CatchUp(name, current, Written(path));
        return history.Versions(name) is { Count: > 0 } versions ? [.. versions.Reverse()] : throw NoSuchFile(name);
    }

    /// <inheritdoc/>
    public async Task<LibraryFile> OpenVersionAsync(string name, int number, CancellationToken cancellation)
    {
        var versions = await HistoryAsync(name, cancellation).ConfigureAwait(false);
        var version = versions.FirstOrDefault(known => known.Number == number) ?? throw new JourneyException(LibrariesErrors.NoSuchVersion, new Place(name), name, number);
        var bytes = history.Content(version) ?? throw new JourneyException(LibrariesErrors.VersionDamaged, new Place(name), name, number);
        return new LibraryFile(name, version.Tag, bytes);
    }

    /// <inheritdoc/>
    public async Task<LibraryFile?> OpenSeenAsync(string name, string tag, CancellationToken cancellation)
    {
        var versions = await HistoryAsync(name, cancellation).ConfigureAwait(false);
        return versions.FirstOrDefault(known => known.Tag == tag) is { } version && history.Content(version) is { } bytes ? new LibraryFile(name, tag, bytes) : null;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<LibraryChange> ChangesAsync(CancellationToken cancellation) => changes.FollowAsync(cancellation);

    /// <inheritdoc/>
    public void Dispose() => changes.Dispose();

    private async Task<(LibraryVersion Version, bool IsWritten)> WriteAsync(
        string name, string path, ReadOnlyMemory<byte> bytes, SaveCondition condition, SaveNote note, CancellationToken cancellation)
    {
        using var held = await FolderLock.TakeAsync(root, options, cancellation).ConfigureAwait(false);
        var current = await ReadAsync(name, path, cancellation).ConfigureAwait(false);
        var last = history.CatchUp(name, current, Written(path));
        var tag = FolderHistory.TagOf(bytes.Span);
        if (Done(name, note.Key, tag) is { } done)
            return (done, false);
        Require(name, current, condition);
        if (current is not null && last is not null && last.Tag == tag)
            return (last, false);
        if (current is null && FolderNames.TwinOf(root, name) is { } twin)
            throw new JourneyException(LibrariesErrors.AlreadyThere, new Place(name), twin);
        var version = new LibraryVersion((last?.Number ?? 0) + 1, tag, bytes.Length, options.Time.GetUtcNow(), note.Who, note.Why, note.Key);
        // From here on it is done whole or not at all: whoever gives up now gives up waiting, not the save.
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        history.Prepare(name, version, bytes.Span);
        SafeFile.Replace(path, bytes.Span, () => RequireUntouched(name, current));
        history.Commit(name, version);
        return (version, true);
    }

    // Programs that know nothing of the lock may have written since it was looked at, and what they wrote is somebody's edit.
    private void RequireUntouched(string name, byte[]? seen)
    {
        var path = FolderNames.PathOf(root, name);
        var isThere = File.Exists(path);
        if (seen is null && isThere)
            throw new JourneyException(LibrariesErrors.AlreadyThere, new Place(name), name);
        if (seen is not null && !(isThere && FolderFile.Read(path).AsSpan().SequenceEqual(seen)))
            throw new JourneyException(LibrariesErrors.OtherVersion, new Place(name), name);
    }

    // The answer to a save may be lost on the way, and whoever asks again must not be told that somebody else was faster.
    private LibraryVersion? Done(string name, string? key, string tag)
    {
        if (key is null || history.Versions(name).FirstOrDefault(version => version.Key == key) is not { } version)
            return null;
        return version.Tag == tag ? version : throw new JourneyException(LibrariesErrors.KeyUsed, new Place(name), name, key);
    }

    private static void Require(string name, byte[]? current, SaveCondition condition)
    {
        if (condition.Tag is null && current is not null)
            throw new JourneyException(LibrariesErrors.AlreadyThere, new Place(name), name);
        if (condition.Tag is not null && (current is null || FolderHistory.TagOf(current) != condition.Tag))
            throw new JourneyException(current is null ? LibrariesErrors.NoSuchFile : LibrariesErrors.OtherVersion, new Place(name), name);
    }

    private static DateTimeOffset Written(string path) => new(File.GetLastWriteTimeUtc(path), TimeSpan.Zero);

    private LibraryEntry Entry(IndexedFile file)
    {
        var problem = file.Summary.Kind is null ? ProblemOf(file) : null;
        return new LibraryEntry(file.Name, file.Summary.Kind, file.Tag, file.Length, new DateTimeOffset(file.Modified, TimeSpan.Zero), file.Summary.Maps, problem);
    }

    // Not kept in the index: messages are made in the reader's language.
    private Finding ProblemOf(IndexedFile file)
    {
        try
        {
            if (file.Length > options.Limits.FileLength)
                return TooLong(file.Name, file.Length);
            Carrier.Open(FolderFile.Read(FolderNames.PathOf(root, file.Name)), file.Name, options.Limits);
            return new Finding(CarriersErrors.NoMap, new Place(file.Name), file.Name);
        }
        catch (JourneyException problem)
        {
            return problem.Finding;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new Finding(LibrariesErrors.InUse, new Place(file.Name), file.Name);
        }
    }

    // Who writes without renaming may be at it just now.
    private async Task<byte[]?> ReadAsync(string name, string path, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var file = new FileInfo(path);
                if (!file.Exists)
                    return null;
                if (file.Length > options.Limits.FileLength)
                    throw new JourneyException(TooLong(name, file.Length));
                return await FolderFile.ReadAsync(path, cancellation).ConfigureAwait(false);
            }
            catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
            {
                return null;
            }
            catch (IOException) when (attempt < 5)
            {
                await Task.Delay(attempt * 20, cancellation).ConfigureAwait(false);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                throw new JourneyException(new Finding(LibrariesErrors.InUse, new Place(name), name), problem);
            }
        }
    }

    private Finding TooLong(string name, long length) => new(PackagesErrors.BeyondLimits, new Place(name), name, name, length, options.Limits.FileLength, "bytes");

    // Where the folder stands is nobody's business who only knows names in it.
    private JourneyException NotSaved(string name, string why, Exception problem) =>
        new(new Finding(PackagesErrors.NotSaved, new Place(name), name, FolderNames.WithoutRoot(root, why)), problem);

    private static JourneyException NoSuchFile(string name) => new(LibrariesErrors.NoSuchFile, new Place(name), name);
}
