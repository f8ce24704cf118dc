using System.Resources;
using JourneyOffice.Maps;

namespace JourneyOffice.Workbooks;

/// <summary>What can go wrong with workbooks.</summary>
public static class WorkbooksErrors
{
    private static readonly ResourceManager Texts = WorkbookTexts.Resources;

    /// <summary>{0} is a package, but no workbook.</summary>
    public static readonly ErrorCode NotAWorkbook = new("JO5001", Severity.Error, Texts);

    /// <summary>A patch names the table {1}, which {0} does not have.</summary>
    public static readonly ErrorCode TableMissing = new("JO5002", Severity.Error, Texts);

    /// <summary>A patch names the row {2} of table {1}, which {0} does not have.</summary>
    public static readonly ErrorCode RowMissing = new("JO5003", Severity.Error, Texts);

    /// <summary>A row of table {1} in {0} can't move, because {2} would be torn.</summary>
    public static readonly ErrorCode RowsTied = new("JO5004", Severity.Error, Texts);

    /// <summary>The text of the field {0} has {1} characters, more than a cell holds.</summary>
    public static readonly ErrorCode TextTooLong = new("JO5005", Severity.Error, Texts);

    /// <summary>The part {1} of {0} is broken.</summary>
    public static readonly ErrorCode PartBroken = new("JO5006", Severity.Error, Texts);

    /// <summary>The Map sheet of {0} can't get another stage, because column {1} is taken.</summary>
    public static readonly ErrorCode MapColumnTaken = new("JO5007", Severity.Error, Texts);

    /// <summary>The structure of {0} is protected.</summary>
    public static readonly ErrorCode StructureProtected = new("JO5008", Severity.Error, Texts);

    /// <summary>{0} counts days from 1904.</summary>
    public static readonly ErrorCode CountsFrom1904 = new("JO5009", Severity.Error, Texts);

    /// <summary>{0} has sheets, tables or names that are called as ours are: {1}.</summary>
    public static readonly ErrorCode NamesTaken = new("JO5010", Severity.Error, Texts);

    /// <summary>{0} carries the map {1} already: tables of two maps could not be told apart.</summary>
    public static readonly ErrorCode OneMap = new("JO5011", Severity.Error, Texts);

    /// <summary>{0} has no visible sheet to hand out.</summary>
    public static readonly ErrorCode NothingVisible = new("JO5030", Severity.Error, Texts);

    /// <summary>{0} holds something that can't be frozen: {2} in {1}.</summary>
    public static readonly ErrorCode CantFreeze = new("JO5031", Severity.Error, Texts);

    /// <summary>{1} in {0} was never calculated, so that nobody knows what it shows.</summary>
    public static readonly ErrorCode NotCalculated = new("JO5032", Severity.Error, Texts);

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<ErrorCode> All { get; } =
        [NotAWorkbook, TableMissing, RowMissing, RowsTied, TextTooLong, PartBroken, MapColumnTaken, StructureProtected, CountsFrom1904, NamesTaken, OneMap,
            NothingVisible, CantFreeze, NotCalculated];
}
