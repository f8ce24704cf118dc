using JourneyOffice.Maps;

namespace JourneyOffice.Libraries;

/// <summary>
/// A library whose files people give each other: what others shared is found and taken up, own files are given away, with rights, and
/// taken back. A library that can do this is an <see cref="IMapLibrary"/> too; a folder can't.
/// </summary>
public interface ISharedLibrary
{
    /// <summary>Files that others shared with the caller and that may carry maps, by words; what is in the caller's own drive is left out.</summary>
    /// <param name="words">Words to find; empty: all.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="JourneyException">The account has no search, or too few rights were granted.</exception>
    Task<IReadOnlyList<SharedFile>> FindSharedAsync(string words, CancellationToken cancellation);

    /// <summary>
    /// Takes up a file that somebody gave away by a link: from then on <see cref="IMapLibrary.FindAsync"/> lists it and it is opened and saved
    /// like the caller's own.
    /// </summary>
    /// <param name="link">The link, as it was pasted.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="JourneyException">It is no link to a file of this kind of library, or leads to nothing that the caller may see.</exception>
    Task<SharedFile> TakeUpAsync(string link, CancellationToken cancellation);

    /// <summary>A link to a file; asked for again it is the same one.</summary>
    Task<FileGrant> LinkAsync(string name, SharingRight right, SharingScope scope, CancellationToken cancellation);

    /// <summary>Gives people rights to a file, and tells them if the message is not empty or they have to be told.</summary>
    /// <returns>What they have now.</returns>
    Task<IReadOnlyList<FileGrant>> InviteAsync(string name, SharingInvitation invitation, CancellationToken cancellation);

    /// <summary>Who may do what with a file, as far as the caller may know.</summary>
    Task<IReadOnlyList<FileGrant>> GrantsAsync(string name, CancellationToken cancellation);

    /// <summary>Takes a grant back; one that is gone already stays so.</summary>
    Task RemoveGrantAsync(string name, string id, CancellationToken cancellation);

    /// <summary>A small picture of a file; <see langword="null"/>: there is none (yet).</summary>
    Task<FilePicture?> PictureAsync(string name, PictureSize size, CancellationToken cancellation);
}
