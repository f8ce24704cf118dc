namespace JourneyOffice.Libraries;

/// <summary>A file that others shared.</summary>
/// <param name="Name">Its name in this library: what <see cref="IMapLibrary.OpenAsync"/> takes.</param>
/// <param name="FileName">Its name as its owner sees it.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Modified">When it was changed last, in UTC.</param>
/// <param name="By">Who changed it last or owns it; empty where that is not told.</param>
/// <param name="Address">Where people open it in a browser; empty where that is not told.</param>
public sealed record SharedFile(string Name, string FileName, long Length, DateTimeOffset Modified, string By, string Address);

/// <summary>What a link or a person may do with a file.</summary>
/// <param name="Id">Names the grant among those of the file.</param>
/// <param name="Right">What may be done.</param>
/// <param name="Scope">Whom a link is for; <see langword="null"/>: it is no link but a person's right.</param>
/// <param name="Address">The link; empty for a person's right.</param>
/// <param name="People">Names of people or groups it is for; for a link of <see cref="SharingScope.Organization"/> and <see cref="SharingScope.Anyone"/> nobody in particular.</param>
/// <param name="IsInherited">Comes from the folder and can't be taken back here.</param>
public sealed record FileGrant(string Id, SharingRight Right, SharingScope? Scope, string Address, IReadOnlyList<string> People, bool IsInherited);

/// <summary>What may be done with a file.</summary>
public enum SharingRight
{
    /// <summary>Look at it.</summary>
    View,

    /// <summary>Change it.</summary>
    Edit,

    /// <summary>All of it; never given away here, only listed.</summary>
    Own,
}

/// <summary>Whom a link is for.</summary>
public enum SharingScope
{
    /// <summary>Everybody in the owner's organisation.</summary>
    Organization,

    /// <summary>People who have a right or are invited.</summary>
    People,

    /// <summary>Whoever has the link, without signing in; organisations often forbid it.</summary>
    Anyone,
}

/// <summary>People to give rights to.</summary>
/// <param name="Mails">Their mail addresses.</param>
/// <param name="Right">What they may do.</param>
/// <param name="Message">What to tell them; empty: they are told without words of one's own.</param>
/// <param name="IsTold">Whether they get a mail; without it they have to be given the link.</param>
public sealed record SharingInvitation(IReadOnlyList<string> Mails, SharingRight Right, string Message = "", bool IsTold = true);

/// <summary>A picture of a file.</summary>
/// <param name="Bytes">The picture.</param>
/// <param name="MediaType">Its type, such as "image/png".</param>
public sealed record FilePicture(ReadOnlyMemory<byte> Bytes, string MediaType);

/// <summary>How large a picture is wanted.</summary>
public enum PictureSize
{
    /// <summary>About 96 pixels.</summary>
    Small,

    /// <summary>About 176 pixels.</summary>
    Medium,

    /// <summary>About 800 pixels.</summary>
    Large,
}
