using JourneyOffice.Maps;

namespace JourneyOffice.Libraries;

/// <summary>Looks through the folder of a library and brings index and history up to what is there.</summary>
/// <param name="root">The library's folder.</param>
/// <param name="index">Its index.</param>
/// <param name="history">Its history.</param>
/// <param name="options">Bounds on files, and the clock.</param>
internal sealed class FolderScan(string root, FolderIndex index, FolderHistory history, FolderLibraryOptions options)
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.System,
    };

    /// <summary>The files as they are now, by name.</summary>
    public async Task<IReadOnlyDictionary<string, IndexedFile>> RunAsync(CancellationToken cancellation)
    {
        var known = index.Load();
        var there = Files();
        var looked = new List<IndexedFile>();
        foreach (var (name, file) in there)
        {
            if (known.TryGetValue(name, out var was) && was.Is(file.Length, file.LastWriteTimeUtc.Ticks))
                continue;
            cancellation.ThrowIfCancellationRequested();
            if (await LookAsync(name, was, cancellation).ConfigureAwait(false) is { } now)
                looked.Add(now);
        }

        var gone = known.Keys.Except(there.Keys, StringComparer.Ordinal).ToList();
        index.Store(looked, gone);
        foreach (var name in gone)
            known.Remove(name);
        foreach (var file in looked)
            known[file.Name] = file;
        return known;
    }

    /// <summary>Takes in one file that was just written.</summary>
    public void Note(string name, ReadOnlyMemory<byte> bytes, string tag)
    {
        try
        {
            var file = new FileInfo(FolderNames.PathOf(root, name));
            index.Store([new IndexedFile(name, file.Length, file.LastWriteTimeUtc.Ticks, options.Time.GetUtcNow().Ticks, tag, CarrierSummary.Of(name, bytes, options.Limits))], []);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JourneyException)
        {
            // It is saved; somebody took it away at once, and the next look will tell.
        }
    }

    private Dictionary<string, FileInfo> Files()
    {
        var files = new Dictionary<string, FileInfo>(StringComparer.Ordinal);
        try
        {
            foreach (var file in new DirectoryInfo(root).EnumerateFiles("*", Everything))
            {
                var name = FolderNames.NameOf(root, file.FullName);
                if (LibraryNames.IsGood(name))
                    files[name] = file;
            }

            return files;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw FolderNames.Unusable(root, options, problem);
        }
    }

    private async Task<IndexedFile?> LookAsync(string name, IndexedFile? known, CancellationToken cancellation)
    {
        try
        {
            var path = FolderNames.PathOf(root, name);
            var file = new FileInfo(path);
            if (file.Length > options.Limits.FileLength)
                return Unreadable(name, file);
            byte[] bytes;
            bool isKept;
            // One at a time, and no longer than it takes to read it, so that who saves need not wait for all.
            using (await FolderLock.TakeAsync(root, options, cancellation).ConfigureAwait(false))
            {
                bytes = FolderFile.Read(path);
                isKept = TryCatchUp(name, bytes, new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero));
            }

            var tag = FolderHistory.TagOf(bytes);
            var summary = known is not null && known.Tag == tag ? known.Summary : CarrierSummary.Of(name, bytes, options.Limits);
            // What could not be kept in the history is looked into again the next time.
            var seen = isKept ? options.Time.GetUtcNow().Ticks : file.LastWriteTimeUtc.Ticks;
            return new IndexedFile(name, bytes.Length, file.LastWriteTimeUtc.Ticks, seen, tag, summary);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (JourneyException problem) when (problem.Finding.Code == LibrariesErrors.BadName)
        {
            // It was exchanged for a link.
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Open in a program that lets nobody read: what was known of it holds until it is closed.
            return known;
        }
    }

    // On a full disk nothing can be kept, but all can be read.
    private bool TryCatchUp(string name, byte[] bytes, DateTimeOffset modified)
    {
        try
        {
            history.CatchUp(name, bytes, modified);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JourneyException)
        {
            return false;
        }
    }

    // Longer than what may be read: listed, never opened.
    private IndexedFile Unreadable(string name, FileInfo file) => new(
        name, file.Length, file.LastWriteTimeUtc.Ticks, options.Time.GetUtcNow().Ticks, "", new CarrierSummary(null, [], CarrierSummary.Fold(name), null));
}
