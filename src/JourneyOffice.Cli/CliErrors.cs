using System.Resources;
using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary>The codes of this floor.</summary>
public static class CliErrors
{
    private static readonly ResourceManager Texts = new("JourneyOffice.Cli.Resources.Texts", typeof(CliErrors).Assembly);

    /// <summary>The command line can't be understood.</summary>
    public static readonly ErrorCode WrongUse = new("JO7001", Severity.Error, Texts);

    /// <summary>There is no such file.</summary>
    public static readonly ErrorCode NoFile = new("JO7002", Severity.Error, Texts);

    /// <summary>The system does not let the file be read.</summary>
    public static readonly ErrorCode NotReadable = new("JO7003", Severity.Error, Texts);

    /// <summary>The system does not let the file be written; what was there is untouched.</summary>
    public static readonly ErrorCode NotWritten = new("JO7004", Severity.Error, Texts);

    /// <summary>The folder to write to is not there or can't be made.</summary>
    public static readonly ErrorCode NoFolder = new("JO7005", Severity.Error, Texts);

    /// <summary>A file is there already and may hold somebody's work.</summary>
    public static readonly ErrorCode WouldOverwrite = new("JO7006", Severity.Error, Texts);

    /// <summary>There is no such template.</summary>
    public static readonly ErrorCode NoTemplate = new("JO7007", Severity.Error, Texts);

    /// <summary>A person broke the command off.</summary>
    public static readonly ErrorCode Cancelled = new("JO7008", Severity.Error, Texts);

    /// <summary>Something happened that the program does not know.</summary>
    public static readonly ErrorCode Unexpected = new("JO7009", Severity.Error, Texts);

    /// <summary>The map has no such segment.</summary>
    public static readonly ErrorCode NoSegment = new("JO7010", Severity.Error, Texts);

    /// <summary>Two versions of a map say different things.</summary>
    public static readonly ErrorCode MergeConflict = new("JO7011", Severity.Warning, Texts);

    /// <summary>A template is no presentation: {0} the file.</summary>
    public static readonly ErrorCode TemplateIsNoDeck = new("JO7012", Severity.Error, Texts);

    /// <summary>A size was asked for beside a template, which has its own: {0} the template, {1} the size.</summary>
    public static readonly ErrorCode SizeOfTemplate = new("JO7013", Severity.Error, Texts);

    /// <summary>A frozen copy would replace the deck that it is made of.</summary>
    public static readonly ErrorCode FreezesItself = new("JO7014", Severity.Error, Texts);

    /// <summary>A bound on files is no number: {0} the variable, {1} its value, {2} the most.</summary>
    public static readonly ErrorCode WrongBound = new("JO7015", Severity.Error, Texts);

    /// <summary>The memory that the system grants is used up.</summary>
    public static readonly ErrorCode OutOfMemory = new("JO7016", Severity.Error, Texts);

    /// <summary>Nobody answers at an address: {0} it, {1} what the system says.</summary>
    public static readonly ErrorCode NoAnswer = new("JO7100", Severity.Error, Texts);

    /// <summary>The address of a service is none, or its answers could be listened in on: {0} it.</summary>
    public static readonly ErrorCode BadServiceAddress = new("JO7101", Severity.Error, Texts);

    /// <summary>Nobody is signed in, or no longer: {0} the service.</summary>
    public static readonly ErrorCode SignInFirst = new("JO7102", Severity.Error, Texts);

    /// <summary>A person did not sign in: {0} why, in the sign-in's word.</summary>
    public static readonly ErrorCode SignInNotDone = new("JO7103", Severity.Error, Texts);

    /// <summary>A service refuses: {0} its code, {1} what it says, {2} the way out that it names.</summary>
    public static readonly ErrorCode Refused = new("JO7104", Severity.Error, Texts);

    /// <summary>Somebody else changed the file since it was pulled: {0} its name, {1} a name beside the file here, {2} the command that brings the two together.</summary>
    public static readonly ErrorCode ChangedMeanwhile = new("JO7105", Severity.Error, Texts);

    /// <summary>The library has a file of that name, and this one was not pulled from it: {0} the name, {1} the file here, {2} a name beside it.</summary>
    public static readonly ErrorCode InLibraryAlready = new("JO7106", Severity.Error, Texts);

    /// <summary>The service's program is not there: {0} where it was looked for.</summary>
    public static readonly ErrorCode NoServiceProgram = new("JO7107", Severity.Error, Texts);

    /// <summary>A file in which the program keeps something for itself can't be used: {0} the file, {1} why.</summary>
    public static readonly ErrorCode KeptUnusable = new("JO7108", Severity.Error, Texts);

    /// <summary>A service does not say under which name the command line signs people in: {0} the service.</summary>
    public static readonly ErrorCode NoSignInForCommand = new("JO7109", Severity.Error, Texts);

    /// <summary>What answers is another program: {0} the address.</summary>
    public static readonly ErrorCode StrangeAnswer = new("JO7110", Severity.Error, Texts);

    /// <summary>The organisation asks for one more step of the sign-in: {0} the service.</summary>
    public static readonly ErrorCode FurtherStep = new("JO7111", Severity.Error, Texts);

    /// <summary>A service does not take a file: {0} its code, {1} what it says, {2} the way out that it names.</summary>
    public static readonly ErrorCode NotTaken = new("JO7112", Severity.Error, Texts);

    /// <summary>No file of the library carries a map: {0} its id, {1} the service.</summary>
    public static readonly ErrorCode NotInLibrary = new("JO7113", Severity.Error, Texts);

    /// <summary>The library no longer has the file that was pulled: {0} its name, {1} the file here.</summary>
    public static readonly ErrorCode GoneMeanwhile = new("JO7114", Severity.Error, Texts);

    /// <summary>The codes, in order.</summary>
    public static IReadOnlyList<ErrorCode> All { get; } =
    [
        WrongUse, NoFile, NotReadable, NotWritten, NoFolder, WouldOverwrite, NoTemplate, Cancelled, Unexpected, NoSegment, MergeConflict, TemplateIsNoDeck, SizeOfTemplate,
        FreezesItself, WrongBound, OutOfMemory,
        NoAnswer, BadServiceAddress, SignInFirst, SignInNotDone, Refused, ChangedMeanwhile, InLibraryAlready, NoServiceProgram, KeptUnusable, NoSignInForCommand, StrangeAnswer, FurtherStep, NotTaken, NotInLibrary, GoneMeanwhile,
    ];
}
