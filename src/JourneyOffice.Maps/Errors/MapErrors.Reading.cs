namespace JourneyOffice.Maps;

/// <content>Reading map files.</content>
public static partial class MapErrors
{
    /// <summary>The file is not JSON.</summary>
    public static readonly ErrorCode NotJson = new("JO1001", Severity.Error, Texts);

    /// <summary>The file is JSON, but no map.</summary>
    public static readonly ErrorCode NotAMap = new("JO1002", Severity.Error, Texts);

    /// <summary>A value has the wrong type.</summary>
    public static readonly ErrorCode WrongType = new("JO1003", Severity.Error, Texts);

    /// <summary>The file was written by a newer program: it can be read, not written.</summary>
    public static readonly ErrorCode NewerSchema = new("JO1004", Severity.Warning, Texts);

    /// <summary>The file is larger than any map.</summary>
    public static readonly ErrorCode TooLarge = new("JO1005", Severity.Error, Texts);

    /// <summary>The file is nested more deeply than any map.</summary>
    public static readonly ErrorCode TooDeep = new("JO1006", Severity.Error, Texts);

    /// <summary>An object has the same field twice.</summary>
    public static readonly ErrorCode DuplicateField = new("JO1007", Severity.Error, Texts);

    /// <summary>A required field is missing.</summary>
    public static readonly ErrorCode MissingField = new("JO1008", Severity.Error, Texts);

    /// <summary>A value is none of those allowed.</summary>
    public static readonly ErrorCode UnknownChoice = new("JO1009", Severity.Error, Texts);

    /// <summary>The file is not UTF-8.</summary>
    public static readonly ErrorCode WrongEncoding = new("JO1010", Severity.Error, Texts);

    /// <summary>The schema version never was.</summary>
    public static readonly ErrorCode UnknownSchema = new("JO1011", Severity.Error, Texts);
}
