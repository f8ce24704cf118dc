using System.Resources;
using JourneyOffice.Maps;

namespace JourneyOffice.OneDrive;

/// <summary>The codes of this floor.</summary>
public static class OneDriveErrors
{
    private static readonly ResourceManager Texts = new("JourneyOffice.OneDrive.Resources.Texts", typeof(OneDriveErrors).Assembly);

    /// <summary>Microsoft Graph gave no answer in time: {0} what was asked for.</summary>
    public static readonly ErrorCode NoAnswer = new("JO8501", Severity.Error, Texts);

    /// <summary>The caller has to sign in (again), perhaps with more than before; see <see cref="SignInNeededException"/>.</summary>
    public static readonly ErrorCode SignInNeeded = new("JO8502", Severity.Error, Texts);

    /// <summary>The caller may not do this: {0} the file or what was asked for.</summary>
    public static readonly ErrorCode NoRights = new("JO8503", Severity.Error, Texts);

    /// <summary>A file is open in PowerPoint or Excel, or checked out, and can't be replaced: {0} its name.</summary>
    public static readonly ErrorCode OpenElsewhere = new("JO8504", Severity.Error, Texts);

    /// <summary>There is no room left where a file was to be written: {0} its name.</summary>
    public static readonly ErrorCode NoRoom = new("JO8505", Severity.Error, Texts);

    /// <summary>A file is longer than OneDrive takes: {0} its name.</summary>
    public static readonly ErrorCode TooLong = new("JO8506", Severity.Error, Texts);

    /// <summary>A pasted link is none to a file in OneDrive or SharePoint; the link itself is not repeated, it may be a secret.</summary>
    public static readonly ErrorCode BadLink = new("JO8507", Severity.Error, Texts);

    /// <summary>An answer that was not foreseen: {0} what was asked for, {1} the status and Graph's word for it.</summary>
    public static readonly ErrorCode Unexpected = new("JO8508", Severity.Error, Texts);

    /// <summary>The account has no search over what others shared.</summary>
    public static readonly ErrorCode NoSearch = new("JO8509", Severity.Error, Texts);

    /// <summary>Graph named an address that is not to be gone to: {0} its host.</summary>
    public static readonly ErrorCode StrangeAddress = new("JO8510", Severity.Error, Texts);

    /// <summary>The connection was cut after a request that must not be made twice; nobody knows whether it was done: {0} what was asked for.</summary>
    public static readonly ErrorCode PerhapsDone = new("JO8511", Severity.Error, Texts);

    /// <summary>A place holds more files than are looked into: {0} the place, {1} how many are.</summary>
    public static readonly ErrorCode TooManyFiles = new("JO8512", Severity.Warning, Texts);

    /// <summary>The settings name no such SharePoint library: {0} the word for it in the file's name.</summary>
    public static readonly ErrorCode NoSuchPlace = new("JO8513", Severity.Error, Texts);

    /// <summary>People can't be invited as asked: {0} what Graph says against it, in its own word.</summary>
    public static readonly ErrorCode BadInvitation = new("JO8514", Severity.Error, Texts);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ErrorCode> All { get; } =
    [
        NoAnswer, SignInNeeded, NoRights, OpenElsewhere, NoRoom, TooLong, BadLink, Unexpected, NoSearch, StrangeAddress, PerhapsDone, TooManyFiles, NoSuchPlace, BadInvitation,
    ];
}
