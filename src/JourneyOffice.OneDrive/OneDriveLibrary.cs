using Azure.Core;
using JourneyOffice.Libraries;

namespace JourneyOffice.OneDrive;

/// <summary>
/// The maps of one user in OneDrive and SharePoint: the user's own in a folder of their drive, those in SharePoint libraries that are set,
/// and what others shared and the user has taken up. Every request is made as that user, so nobody gets at what they may not see.
/// <see cref="SignInNeededException"/> comes out of any call.
/// </summary>
public sealed class OneDriveLibrary : IMapLibrary, ISharedLibrary
{
    private readonly OneDriveConnection connection;
    private readonly GraphTokens tokens;
    private readonly UserDrives drives = new();

    /// <summary>The library of a user.</summary>
    /// <param name="credential">Gives tokens of the user for Microsoft Graph.</param>
    /// <param name="connection">What the libraries of all users share.</param>
    public OneDriveLibrary(TokenCredential credential, OneDriveConnection connection) => (this.connection, tokens) = (connection, new GraphTokens(credential, connection.Options));

    /// <inheritdoc/>
    public Task<IReadOnlyList<LibraryEntry>> FindAsync(LibrarySearch search, CancellationToken cancellation) =>
        RunAsync(connection.Options.Folder, call => Searching.FindAsync(call, drives, search), cancellation);

    /// <inheritdoc/>
    public Task<LibraryFile> OpenAsync(string name, CancellationToken cancellation) =>
        AtAsync(name, (call, address) => Past.NowAsync(call, name, address), cancellation);

    /// <inheritdoc/>
    public Task<LibraryVersion> SaveAsync(string name, ReadOnlyMemory<byte> bytes, SaveCondition condition, SaveNote note, CancellationToken cancellation)
    {
        if (bytes.Length > connection.Options.Limits.FileLength)
            throw Limits.TooLong(name, bytes.Length, connection.Options.Limits.FileLength);
        return AtAsync(name, (call, address) => new Saving(call, name, address, bytes).SaveAsync(condition, note), cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<LibraryVersion>> HistoryAsync(string name, CancellationToken cancellation) =>
        AtAsync(name, (call, address) => new Past(call, name, address).ListAsync(), cancellation);

    /// <inheritdoc/>
    public Task<LibraryFile> OpenVersionAsync(string name, int number, CancellationToken cancellation) =>
        AtAsync(name, (call, address) => new Past(call, name, address).OpenAsync(number), cancellation);

    /// <inheritdoc/>
    public Task<LibraryFile?> OpenSeenAsync(string name, string tag, CancellationToken cancellation) =>
        AtAsync(name, (call, address) => new Past(call, name, address).OpenSeenAsync(tag), cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<LibraryChange> ChangesAsync(CancellationToken cancellation) => new Following(connection, tokens, drives).RunAsync(cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SharedFile>> FindSharedAsync(string words, CancellationToken cancellation) =>
        RunAsync("search", async call => await SharedSearch.FindAsync(call, await drives.OwnAsync(call).ConfigureAwait(false), words).ConfigureAwait(false), cancellation);

    /// <inheritdoc/>
    public Task<SharedFile> TakeUpAsync(string link, CancellationToken cancellation) =>
        RunAsync("link", call => FilesOfOthers.TakeUpAsync(call, drives, link), cancellation);

    /// <inheritdoc/>
    public Task<FileGrant> LinkAsync(string name, SharingRight right, SharingScope scope, CancellationToken cancellation) =>
        OfItemAsync(name, (call, item) => new Grants(call, item).LinkAsync(right, scope), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<FileGrant>> InviteAsync(string name, SharingInvitation invitation, CancellationToken cancellation) =>
        OfItemAsync(name, (call, item) => new Grants(call, item).InviteAsync(invitation), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<FileGrant>> GrantsAsync(string name, CancellationToken cancellation) =>
        OfItemAsync(name, (call, item) => new Grants(call, item).ListAsync(), cancellation);

    /// <inheritdoc/>
    public Task RemoveGrantAsync(string name, string id, CancellationToken cancellation) => OfItemAsync(
        name,
        async (call, item) =>
        {
            await new Grants(call, item).RemoveAsync(id).ConfigureAwait(false);
            return true;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<FilePicture?> PictureAsync(string name, PictureSize size, CancellationToken cancellation) =>
        OfItemAsync(name, (call, item) => Pictures.GetAsync(call, item, size), cancellation);

    private Task<T> OfItemAsync<T>(string name, Func<GraphCall, ItemAddress, Task<T>> work, CancellationToken cancellation) =>
        AtAsync(name, async (call, address) => await work(call, UserDrives.AddressOf(await DriveItems.GetAsync(call, address).ConfigureAwait(false))).ConfigureAwait(false), cancellation);

    private Task<T> AtAsync<T>(string name, Func<GraphCall, ItemAddress, Task<T>> work, CancellationToken cancellation) =>
        RunAsync(name, async call => await work(call, await drives.AddressAsync(call, name).ConfigureAwait(false)).ConfigureAwait(false), cancellation);

    private async Task<T> RunAsync<T>(string name, Func<GraphCall, Task<T>> work, CancellationToken cancellation)
    {
        using var call = new GraphCall(connection, tokens, cancellation);
        return await call.RunAsync(name, () => work(call)).ConfigureAwait(false);
    }
}
