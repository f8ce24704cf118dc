using System.Resources;
using JourneyOffice.Maps;

namespace JourneyOffice.Libraries;

/// <summary>The codes of this floor.</summary>
public static class LibrariesErrors
{
    private static readonly ResourceManager Texts = new("JourneyOffice.Libraries.Resources.Texts", typeof(LibrariesErrors).Assembly);

    /// <summary>The library has no such file: {0} its name.</summary>
    public static readonly ErrorCode NoSuchFile = new("JO8001", Severity.Error, Texts);

    /// <summary>Another version is there than the caller has seen: {0} the file's name.</summary>
    public static readonly ErrorCode OtherVersion = new("JO8002", Severity.Error, Texts);

    /// <summary>A file of that name is there already: {0} its name.</summary>
    public static readonly ErrorCode AlreadyThere = new("JO8003", Severity.Error, Texts);

    /// <summary>A name that a library has no file for: it leads out of it, or Office could not open it: {0} the name.</summary>
    public static readonly ErrorCode BadName = new("JO8004", Severity.Error, Texts);

    /// <summary>Other programs held the library longer than could be waited for: {0} its folder.</summary>
    public static readonly ErrorCode Busy = new("JO8005", Severity.Error, Texts);

    /// <summary>The history has no such version: {0} the file's name, {1} the number.</summary>
    public static readonly ErrorCode NoSuchVersion = new("JO8006", Severity.Error, Texts);

    /// <summary>The folder can't be used: {0} the folder, {1} what the system says.</summary>
    public static readonly ErrorCode FolderUnusable = new("JO8007", Severity.Error, Texts);

    /// <summary>A version in the history is damaged: {0} the file's name, {1} the number.</summary>
    public static readonly ErrorCode VersionDamaged = new("JO8008", Severity.Error, Texts);

    /// <summary>The key of a save was used for another content: {0} the file's name, {1} the key.</summary>
    public static readonly ErrorCode KeyUsed = new("JO8009", Severity.Error, Texts);

    /// <summary>A file can't be read as long as another program holds it, or at all: {0} its name.</summary>
    public static readonly ErrorCode InUse = new("JO8010", Severity.Error, Texts);

    /// <summary>A folder can't be shared file by file.</summary>
    public static readonly ErrorCode NoSharing = new("JO8011", Severity.Error, Texts);

    /// <summary>What a caller had before it changed it is not kept any more, so that nobody can tell what it changed: {0} the file's name.</summary>
    public static readonly ErrorCode SeenIsGone = new("JO8012", Severity.Error, Texts);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ErrorCode> All { get; } =
        [NoSuchFile, OtherVersion, AlreadyThere, BadName, Busy, NoSuchVersion, FolderUnusable, VersionDamaged, KeyUsed, InUse, NoSharing, SeenIsGone];
}
