namespace JourneyOffice.Maps;

/// <content>The structure of maps.</content>
public static partial class MapErrors
{
    /// <summary>An id is used twice.</summary>
    public static readonly ErrorCode DuplicateId = new("JO1101", Severity.Error, Texts);

    /// <summary>An id has characters or a length that it may not have.</summary>
    public static readonly ErrorCode BadId = new("JO1102", Severity.Error, Texts);

    /// <summary>A field names an entry that is not there.</summary>
    public static readonly ErrorCode DanglingReference = new("JO1103", Severity.Error, Texts);

    /// <summary>An item ends before it begins.</summary>
    public static readonly ErrorCode BackwardSpan = new("JO1104", Severity.Warning, Texts);

    /// <summary>A score lies outside the map's scale.</summary>
    public static readonly ErrorCode ScoreOutsideScale = new("JO1105", Severity.Warning, Texts);

    /// <summary>A frequency is no share.</summary>
    public static readonly ErrorCode FrequencyOutsideRange = new("JO1106", Severity.Error, Texts);

    /// <summary>The map has no stages.</summary>
    public static readonly ErrorCode NoStages = new("JO1107", Severity.Warning, Texts);

    /// <summary>The map has more items than a file carries.</summary>
    public static readonly ErrorCode TooManyItems = new("JO1108", Severity.Error, Texts);

    /// <summary>An entry has no name.</summary>
    public static readonly ErrorCode NoName = new("JO1109", Severity.Warning, Texts);

    /// <summary>The scale has no extent or no step.</summary>
    public static readonly ErrorCode BadScale = new("JO1110", Severity.Error, Texts);

    /// <summary>Two entries of a set have the same key.</summary>
    public static readonly ErrorCode DuplicateKey = new("JO1111", Severity.Error, Texts);

    /// <summary>A record of the past mentions what is gone.</summary>
    public static readonly ErrorCode ForgottenMention = new("JO1112", Severity.Information, Texts);

    /// <summary>The map's version is below 1.</summary>
    public static readonly ErrorCode BadVersion = new("JO1113", Severity.Error, Texts);

    /// <summary>A text holds a character that XML can't store.</summary>
    public static readonly ErrorCode ForbiddenCharacter = new("JO1114", Severity.Error, Texts);

    /// <summary>A language is no BCP 47 tag.</summary>
    public static readonly ErrorCode BadLanguage = new("JO1115", Severity.Error, Texts);
}
