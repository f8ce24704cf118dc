using System.Resources;
using JourneyOffice.Maps;

namespace JourneyOffice.Service;

/// <summary>The codes of this floor.</summary>
public static class ServiceErrors
{
    private static readonly ResourceManager Texts = new("JourneyOffice.Service.Resources.Texts", typeof(ServiceErrors).Assembly);

    /// <summary>A setting is wrong: {0} its name, {1} what is wrong with it.</summary>
    public static readonly ErrorCode BadSetting = new("JO9001", Severity.Error, Texts);

    /// <summary>It would answer other machines although nobody has to sign in: {0} the address.</summary>
    public static readonly ErrorCode OpenToOthers = new("JO9002", Severity.Error, Texts);

    /// <summary>A write does not say which version it replaces.</summary>
    public static readonly ErrorCode NoCondition = new("JO9003", Severity.Error, Texts);

    /// <summary>The library has no such map: {0} its id.</summary>
    public static readonly ErrorCode NoSuchMap = new("JO9004", Severity.Error, Texts);

    /// <summary>A request can't be understood: {0} what is wrong.</summary>
    public static readonly ErrorCode BadRequest = new("JO9005", Severity.Error, Texts);

    /// <summary>A request is longer than allowed: {0} the most, in MB.</summary>
    public static readonly ErrorCode TooLong = new("JO9006", Severity.Error, Texts);

    /// <summary>Too many requests at once.</summary>
    public static readonly ErrorCode TooMany = new("JO9007", Severity.Error, Texts);

    /// <summary>A page of another site made the request: {0} its origin.</summary>
    public static readonly ErrorCode ForeignOrigin = new("JO9008", Severity.Error, Texts);

    /// <summary>Something that was not foreseen: {0} the number under which the log tells more.</summary>
    public static readonly ErrorCode Unexpected = new("JO9009", Severity.Error, Texts);

    /// <summary>There is nothing at the address, or not with this method.</summary>
    public static readonly ErrorCode NothingHere = new("JO9010", Severity.Error, Texts);

    /// <summary>The map that was sent has another id than the address: {0} its id, {1} the address's.</summary>
    public static readonly ErrorCode OtherId = new("JO9011", Severity.Error, Texts);

    /// <summary>A request has an option that is not known, or given twice: {0} the option, {1} those that are known.</summary>
    public static readonly ErrorCode UnknownOption = new("JO9012", Severity.Error, Texts);

    /// <summary>A file with conflicts that wait can't be written as a map: {0} its name, {1} how many.</summary>
    public static readonly ErrorCode Unsettled = new("JO9013", Severity.Error, Texts);

    /// <summary>A request took longer than it may: {0} the most, in seconds.</summary>
    public static readonly ErrorCode TookTooLong = new("JO9014", Severity.Error, Texts);

    /// <summary>The body is no form with the parts that are needed: {0} their names, {1} what does not fit.</summary>
    public static readonly ErrorCode FormExpected = new("JO9015", Severity.Error, Texts);

    /// <summary>A file without content: {0} its name.</summary>
    public static readonly ErrorCode EmptyFile = new("JO9016", Severity.Error, Texts);

    /// <summary>Nobody signed in, and this needs a user.</summary>
    public static readonly ErrorCode NotSignedIn = new("JO9020", Severity.Error, Texts);

    /// <summary>A token has ended or does not hold yet.</summary>
    public static readonly ErrorCode TokenOutOfTime = new("JO9021", Severity.Error, Texts);

    /// <summary>A token is not one for this service: of others, for others, changed on the way, or none at all.</summary>
    public static readonly ErrorCode TokenRefused = new("JO9022", Severity.Error, Texts);

    /// <summary>A token does not hold the permission: {0} which.</summary>
    public static readonly ErrorCode ScopeMissing = new("JO9023", Severity.Error, Texts);

    /// <summary>A program may not call that is not on the list: {0} its client id.</summary>
    public static readonly ErrorCode ProgramNotAllowed = new("JO9024", Severity.Error, Texts);

    /// <summary>Nobody agreed that the service opens the person's files.</summary>
    public static readonly ErrorCode ConsentMissing = new("JO9026", Severity.Error, Texts);

    /// <summary>The sign-in does not answer.</summary>
    public static readonly ErrorCode SignInUnreachable = new("JO9027", Severity.Error, Texts);

    /// <summary>The sign-in does not take the service's own credential, or does not let it act for people: {0} its reason's number.</summary>
    public static readonly ErrorCode CredentialRefused = new("JO9028", Severity.Error, Texts);

    /// <summary>Tokens would travel in the clear: {0} the address.</summary>
    public static readonly ErrorCode InTheClear = new("JO9029", Severity.Error, Texts);

    /// <summary>A file's content is not what its name says: {0} the name.</summary>
    public static readonly ErrorCode OtherKind = new("JO9030", Severity.Error, Texts);

    /// <summary>The body is no object with a snapshot and what is needed with it: {0} the fields, {1} the place that does not fit.</summary>
    public static readonly ErrorCode SnapshotExpected = new("JO9050", Severity.Error, Texts);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ErrorCode> All { get; } =
    [
        BadSetting, OpenToOthers, NoCondition, NoSuchMap, BadRequest, TooLong, TooMany, ForeignOrigin, Unexpected, NothingHere, OtherId, UnknownOption, Unsettled, TookTooLong, FormExpected, EmptyFile,
        NotSignedIn, TokenOutOfTime, TokenRefused, ScopeMissing, ProgramNotAllowed, ConsentMissing, SignInUnreachable, CredentialRefused, InTheClear, OtherKind, SnapshotExpected,
    ];
}
