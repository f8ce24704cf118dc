using Azure.Core;
using JourneyOffice.Libraries;

namespace JourneyOffice.OneDrive;

/// <summary>
/// The maps of one user in OneDrive and SharePoint: the user's own in a folder of their drive, those in SharePoint libraries that are set,
/// and what others shared and the user has taken up. Every request is made as that user, so nobody gets at what they may not see.
/// </summary>
public sealed class OneDriveLibrary : IMapLibrary, ISharedLibrary
{
    private readonly TokenCredential credential;
    private readonly OneDriveConnection connection;

    /// <summary>The library of a user.</summary>
    /// <param name="credential">Gives tokens of the user for Microsoft Graph.</param>
    /// <param name="connection">What the libraries of all users share.</param>
    public OneDriveLibrary(TokenCredential credential, OneDriveConnection connection) => (this.credential, this.connection) = (credential, connection);

    /// <inheritdoc/>
    public Task<IReadOnlyList<LibraryEntry>> FindAsync(LibrarySearch search, CancellationToken cancellation) => throw Soon();

    /// <inheritdoc/>
    public Task<LibraryFile> OpenAsync(string name, CancellationToken cancellation) => throw Soon();

    /// <inheritdoc/>
    public Task<LibraryVersion> SaveAsync(string name, ReadOnlyMemory<byte> bytes, SaveCondition condition, SaveNote note, CancellationToken cancellation) => throw Soon();

    /// <inheritdoc/>
    public Task<IReadOnlyList<LibraryVersion>> HistoryAsync(string name, CancellationToken cancellation) => throw Soon();

    /// <inheritdoc/>
    public Task<LibraryFile> OpenVersionAsync(string name, int number, CancellationToken cancellation) => throw Soon();

    /// <inheritdoc/>
    public Task<LibraryFile?> OpenSeenAsync(string name, string tag, CancellationToken cancellation) => throw Soon();

    /// <inheritdoc/>
    public IAsyncEnumerable<LibraryChange> ChangesAsync(CancellationToken cancellation) => throw Soon();

    /// <inheritdoc/>
    public Task<IReadOnlyList<SharedFile>> FindSharedAsync(string words, CancellationToken cancellation) => throw Soon();

    /// <inheritdoc/>
    public Task<SharedFile> TakeUpAsync(string link, CancellationToken cancellation) => throw Soon();

    /// <inheritdoc/>
    public Task<FileGrant> LinkAsync(string name, SharingRight right, SharingScope scope, CancellationToken cancellation) => throw Soon();

    /// <inheritdoc/>
    public Task<IReadOnlyList<FileGrant>> InviteAsync(string name, SharingInvitation invitation, CancellationToken cancellation) => throw Soon();

    /// <inheritdoc/>
    public Task<IReadOnlyList<FileGrant>> GrantsAsync(string name, CancellationToken cancellation) => throw Soon();

    /// <inheritdoc/>
    public Task RemoveGrantAsync(string name, string id, CancellationToken cancellation) => throw Soon();

    /// <inheritdoc/>
    public Task<FilePicture?> PictureAsync(string name, PictureSize size, CancellationToken cancellation) => throw Soon();

    private NotSupportedException Soon() => new($"{credential.GetType().Name}, {connection.Options.Folder}");
}
