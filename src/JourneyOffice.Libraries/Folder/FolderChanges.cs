using JourneyOffice.Maps;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace JourneyOffice.Libraries;

/// <summary>
/// Tells whoever follows what changes in a folder. The system's notices only make it look sooner: they get lost on network drives and in
/// storms, so it looks by itself every few seconds while anybody follows.
/// </summary>
internal sealed class FolderChanges : IDisposable
{
    private const int MostWaiting = 1000;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(150);

    private readonly string root;
    private readonly FolderScan scan;
    private readonly Lock sync = new();
    private readonly List<Channel<LibraryChange>> followers = [];
    private readonly SemaphoreSlim signal = new(0, 1);
    private readonly CancellationTokenSource end = new();
    private Task? loop;

    public FolderChanges(string root, FolderScan scan) => (this.root, this.scan) = (root, scan);

    /// <summary>Makes it look at once.</summary>
    public void Wake()
    {
        try
        {
            signal.Release();
        }
        catch (Exception problem) when (problem is SemaphoreFullException or ObjectDisposedException)
        {
            // It is awake already, or has ended.
        }
    }

    /// <summary>The changes from now on.</summary>
    public async IAsyncEnumerable<LibraryChange> FollowAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var own = System.Threading.Channels.Channel.CreateBounded<LibraryChange>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.Wait });
        var known = await scan.RunAsync(cancellation).ConfigureAwait(false);
        lock (sync)
        {
            followers.Add(own);
            loop ??= Task.Run(() => LoopAsync(known, end.Token), CancellationToken.None);
        }

        try
        {
            await foreach (var change in own.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
                yield return change;
        }
        finally
        {
            lock (sync)
                followers.Remove(own);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Task? running;
        lock (sync)
            running = loop;
        end.Cancel();
        running?.GetAwaiter().GetResult();
        end.Dispose();
        signal.Dispose();
    }

    private async Task LoopAsync(IReadOnlyDictionary<string, IndexedFile> known, CancellationToken cancellation)
    {
        using var watcher = Watch();
        var isFollowed = true;
        try
        {
            while (isFollowed = await NextAsync(cancellation).ConfigureAwait(false))
            {
                var now = await LookAsync(known, cancellation).ConfigureAwait(false);
                foreach (var change in LibraryDifference.Of(known, now, file => file.Tag, file => file.Summary.Maps))
                    Publish(change);
                known = now;
            }
        }
        catch (OperationCanceledException)
        {
            // The library is closed.
        }
        finally
        {
            // Whoever came since the last one left has a loop of its own.
            lock (sync)
            {
                if (isFollowed)
                {
                    followers.ForEach(follower => follower.Writer.TryComplete());
                    loop = null;
                }
            }
        }
    }

    // Nobody follows: the loop ends with the last one, and begins with the next.
    private async Task<bool> NextAsync(CancellationToken cancellation)
    {
        if (await signal.WaitAsync(Interval, cancellation).ConfigureAwait(false))
            await Task.Delay(Settling, cancellation).ConfigureAwait(false);
        lock (sync)
        {
            if (followers.Count > 0)
                return true;
            loop = null;
            return false;
        }
    }

    private async Task<IReadOnlyDictionary<string, IndexedFile>> LookAsync(IReadOnlyDictionary<string, IndexedFile> known, CancellationToken cancellation)
    {
        try
        {
            return await scan.RunAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JourneyException)
        {
            // The drive is away or the library busy: looked at again after the pause.
            return known;
        }
    }

    private void Publish(LibraryChange change)
    {
        lock (sync)
            followers.ForEach(Tell);

        // Who is too slow is given up rather than told only a part: whoever lost the connection looks for itself.
        void Tell(Channel<LibraryChange> follower)
        {
            if (!follower.Writer.TryWrite(change))
                follower.Writer.TryComplete();
        }
    }

    private FileSystemWatcher? Watch()
    {
        try
        {
            var watcher = new FileSystemWatcher(root) { IncludeSubdirectories = true, EnableRaisingEvents = false };
            FileSystemEventHandler wake = (_, happened) => WakeFor(happened.FullPath);
            watcher.Created += wake;
            watcher.Changed += wake;
            watcher.Deleted += wake;
            watcher.Renamed += (_, happened) => WakeFor(happened.FullPath);
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            // The system has no notices to give; looking every few seconds does.
            return null;
        }
    }

    private void WakeFor(string path)
    {
        if (LibraryNames.IsGood(FolderNames.NameOf(root, path)))
            Wake();
    }
}
