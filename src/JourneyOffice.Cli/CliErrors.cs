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

    /// <summary>The codes, in order.</summary>
    public static IReadOnlyList<ErrorCode> All { get; } =
    [
        WrongUse, NoFile, NotReadable, NotWritten, NoFolder, WouldOverwrite, NoTemplate, Cancelled, Unexpected, NoSegment, MergeConflict, TemplateIsNoDeck, SizeOfTemplate,
        FreezesItself, WrongBound, OutOfMemory,
    ];
}
