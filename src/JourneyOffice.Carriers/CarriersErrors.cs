using System.Resources;
using JourneyOffice.Maps;

namespace JourneyOffice.Carriers;

/// <summary>The codes of this floor.</summary>
public static class CarriersErrors
{
    private static readonly ResourceManager Texts = new("JourneyOffice.Carriers.Resources.Texts", typeof(CarriersErrors).Assembly);

    /// <summary>The file is no map, presentation or workbook.</summary>
    public static readonly ErrorCode UnknownKind = new("JO6001", Severity.Error, Texts);

    /// <summary>The file is signed, or otherwise must not be changed.</summary>
    public static readonly ErrorCode NotWritable = new("JO6002", Severity.Error, Texts);

    /// <summary>The file carries no map.</summary>
    public static readonly ErrorCode NoMap = new("JO6003", Severity.Error, Texts);

    /// <summary>The file carries several maps and none was named.</summary>
    public static readonly ErrorCode SeveralMaps = new("JO6004", Severity.Error, Texts);

    /// <summary>The file does not carry the map that was asked for.</summary>
    public static readonly ErrorCode MapNotInFile = new("JO6005", Severity.Error, Texts);

    /// <summary>The map that comes in is another one.</summary>
    public static readonly ErrorCode AnotherMap = new("JO6006", Severity.Error, Texts);

    /// <summary>The map that comes in is older than the one last brought in.</summary>
    public static readonly ErrorCode OlderMap = new("JO6007", Severity.Error, Texts);

    /// <summary>Map and file changed a field differently.</summary>
    public static readonly ErrorCode Conflict = new("JO6008", Severity.Warning, Texts);

    /// <summary>A field was changed differently in two places of the file.</summary>
    public static readonly ErrorCode PlacesDiffer = new("JO6009", Severity.Warning, Texts);

    /// <summary>A card or row was deleted: a proposal.</summary>
    public static readonly ErrorCode ProposedRemoval = new("JO6010", Severity.Warning, Texts);

    /// <summary>The map that the file carried is gone; it was read by its shapes' names.</summary>
    public static readonly ErrorCode ReadByNames = new("JO6011", Severity.Warning, Texts);

    /// <summary>A page was deleted: hidden in this file.</summary>
    public static readonly ErrorCode PageHidden = new("JO6012", Severity.Information, Texts);

    /// <summary>A derived text was changed by a person and is left as it is.</summary>
    public static readonly ErrorCode TextPinned = new("JO6013", Severity.Information, Texts);

    /// <summary>No conflict is stored for the field.</summary>
    public static readonly ErrorCode NoSuchConflict = new("JO6014", Severity.Error, Texts);

    /// <summary>The map was written by a newer version of the program.</summary>
    public static readonly ErrorCode NewerSchema = new("JO6015", Severity.Error, Texts);

    /// <summary>The map has errors, so nothing is built from it.</summary>
    public static readonly ErrorCode MapHasErrors = new("JO6016", Severity.Error, Texts);

    /// <summary>The map has nothing for the chosen slides to show: {0} the file, {1} the kinds.</summary>
    public static readonly ErrorCode NothingToShow = new("JO6018", Severity.Error, Texts);

    /// <summary>A template got an id of its own.</summary>
    public static readonly ErrorCode NewMapId = new("JO6017", Severity.Information, Texts);

    /// <summary>The map has no such department.</summary>
    public static readonly ErrorCode UnknownDepartment = new("JO6019", Severity.Error, Texts);

    /// <summary>The file is neither a deck nor a workbook, so nothing can be put into it.</summary>
    public static readonly ErrorCode NotInsertable = new("JO6020", Severity.Error, Texts);

    /// <summary>The file carries the map already.</summary>
    public static readonly ErrorCode MapIsThere = new("JO6021", Severity.Error, Texts);

    /// <summary>The file is neither a deck nor a workbook, so it can't be frozen.</summary>
    public static readonly ErrorCode NotFreezable = new("JO6022", Severity.Error, Texts);

    /// <summary>The file itself says several things where it shall be preferred: {0} file, {1} field, {2} what it says.</summary>
    public static readonly ErrorCode FileSaysSeveral = new("JO6023", Severity.Error, Texts);

    /// <summary>A value that was typed to settle a conflict is none that the field can hold: {0} the value, {1} the field.</summary>
    public static readonly ErrorCode NoValueOfField = new("JO6024", Severity.Error, Texts);

    /// <summary>A map that somebody drew was recognised: {0} file, {1} slide or sheet, {2} its name, {3} stages, {4} lanes, {5} cards.</summary>
    public static readonly ErrorCode OldMapRead = new("JO6040", Severity.Warning, Texts);

    /// <summary>A lane's kind was guessed by its name: {0} the name, {1} the kind.</summary>
    public static readonly ErrorCode LaneKindGuessed = new("JO6041", Severity.Information, Texts);

    /// <summary>No known word says what a lane holds: {0} the name.</summary>
    public static readonly ErrorCode LaneKindUnknown = new("JO6042", Severity.Information, Texts);

    /// <summary>A text beside the grid was understood: {0} the text.</summary>
    public static readonly ErrorCode HeadRead = new("JO6043", Severity.Information, Texts);

    /// <summary>A text has no place on the map: {0} the text.</summary>
    public static readonly ErrorCode TextLeftOver = new("JO6044", Severity.Warning, Texts);

    /// <summary>Another slide or sheet could be a map too: {0} its number, {1} its name.</summary>
    public static readonly ErrorCode OtherPage = new("JO6045", Severity.Information, Texts);

    /// <summary>Feelings were given in figures: {0} and {1} the ends of their scale.</summary>
    public static readonly ErrorCode ScaleGuessed = new("JO6046", Severity.Information, Texts);

    /// <summary>The slide or sheet that was asked for is no map: {0} file, {1} number.</summary>
    public static readonly ErrorCode NoMapOnPage = new("JO6047", Severity.Error, Texts);

    /// <summary>Slides of a map stand in the file, but none from which it can be read back: {0} file, {1} the map's id.</summary>
    public static readonly ErrorCode SlidesTellTooLittle = new("JO6050", Severity.Error, Texts);

    /// <summary>Slides of a map stand in the file that does not carry it: {0} file, {1} the map's id, {2} the slides' numbers.</summary>
    public static readonly ErrorCode SlidesOfAnotherMap = new("JO6051", Severity.Warning, Texts);

    /// <summary>Slides of the map stand in the file that it was not made with: {0} file, {1} the slides' numbers.</summary>
    public static readonly ErrorCode SlidesOfOtherKinds = new("JO6052", Severity.Warning, Texts);

    /// <summary>The file that comes in was made from an earlier state of the map: {0} that file, {1} the one that takes it in.</summary>
    public static readonly ErrorCode ComesFromEarlier = new("JO6053", Severity.Information, Texts);

    /// <summary>Nobody can tell which of two files was brought up to date later: {0} the one that comes in, {1} the other.</summary>
    public static readonly ErrorCode HeadsApart = new("JO6054", Severity.Warning, Texts);

    /// <summary>Of several files of a map one counts as its present state: {0} that file, {1} the others.</summary>
    public static readonly ErrorCode HeadTaken = new("JO6055", Severity.Information, Texts);

    /// <summary>Several map files were given, and none of them tells which is the later: {0} their names.</summary>
    public static readonly ErrorCode SeveralMapFiles = new("JO6056", Severity.Error, Texts);

    /// <summary>What was sent is no snapshot of a document: {0} the place in the JSON, {1} what is wrong there.</summary>
    public static readonly ErrorCode SnapshotUnreadable = new("JO6060", Severity.Error, Texts);

    /// <summary>A snapshot of a newer form: {0} its version, {1} the one that is known.</summary>
    public static readonly ErrorCode SnapshotNewer = new("JO6061", Severity.Error, Texts);

    /// <summary>A snapshot holds more than allowed: {0} the place in the JSON, {1} how much, {2} the most.</summary>
    public static readonly ErrorCode SnapshotBeyondLimits = new("JO6062", Severity.Error, Texts);

    /// <summary>An exported slide's file does not hold one slide: {0} the place in the JSON, {1} how many.</summary>
    public static readonly ErrorCode NotOneSlide = new("JO6063", Severity.Error, Texts);

    /// <summary>A chart's data can't be seen in an open deck and count as unchanged: {0} the chart's name.</summary>
    public static readonly ErrorCode ChartNotSeen = new("JO6064", Severity.Information, Texts);

    /// <summary>Beside a slide stands the one that an update which was broken off was to put in its place: {0} the slide, {1} the other, as people count them.</summary>
    public static readonly ErrorCode LeftOver = new("JO6065", Severity.Warning, Texts);

    /// <summary>The same where the two can't be told apart any more: nobody knows which of them is meant.</summary>
    public static readonly ErrorCode LeftOverInTheWay = new("JO6066", Severity.Error, Texts);

    /// <summary>Of an open document only a snapshot is there, so no file can be made of it: {0} its name.</summary>
    public static readonly ErrorCode OnlySnapshot = new("JO6067", Severity.Error, Texts);

    /// <summary>What is going to be done to an open deck: how many slides {0} are changed where they stand, {1} are replaced, {2} come.</summary>
    public static readonly ErrorCode SlidesToChange = new("JO6068", Severity.Information, Texts);

    /// <summary>A slide is going to be replaced: {0} its number, as people count.</summary>
    public static readonly ErrorCode SlideToReplace = new("JO6069", Severity.Warning, Texts);

    /// <summary>What is going to be done to an open workbook: how many {0} cells, {1} new and {2} removed rows.</summary>
    public static readonly ErrorCode CellsToChange = new("JO6070", Severity.Information, Texts);

    /// <summary>An update of an open deck was broken off: {0} the deck.</summary>
    public static readonly ErrorCode UpdateUnfinished = new("JO6071", Severity.Warning, Texts);

    /// <summary>Putting a map into an open deck was broken off: {0} the deck.</summary>
    public static readonly ErrorCode InsertionUnfinished = new("JO6072", Severity.Warning, Texts);

    /// <summary>What was begun with one version of a map is finished with it: {0} the version that the slides show, {1} the one that was given.</summary>
    public static readonly ErrorCode InsertedAsBegun = new("JO6073", Severity.Warning, Texts);

    /// <summary>What is going to be put into an open workbook: how many {0} sheets, {1} charts.</summary>
    public static readonly ErrorCode SheetsToInsert = new("JO6080", Severity.Information, Texts);

    /// <summary>A template has no id of its own by which what was put into an open document is known again: {0} its id.</summary>
    public static readonly ErrorCode TemplateNotInsertable = new("JO6081", Severity.Error, Texts);

    /// <summary>An open deck has no slide by which others were to stand: {0} the deck, {1} the slide's id.</summary>
    public static readonly ErrorCode SlideNotThere = new("JO6082", Severity.Error, Texts);

    /// <summary>The codes, in order.</summary>
    public static IReadOnlyList<ErrorCode> All { get; } =
    [
        UnknownKind, NotWritable, NoMap, SeveralMaps, MapNotInFile, AnotherMap, OlderMap, Conflict, PlacesDiffer, ProposedRemoval,
        ReadByNames, PageHidden, TextPinned, NoSuchConflict, NewerSchema, MapHasErrors, NewMapId,
        NothingToShow, UnknownDepartment, NotInsertable, MapIsThere, NotFreezable, FileSaysSeveral, NoValueOfField,
        OldMapRead, LaneKindGuessed, LaneKindUnknown, HeadRead, TextLeftOver, OtherPage, ScaleGuessed, NoMapOnPage,
        SlidesTellTooLittle, SlidesOfAnotherMap, SlidesOfOtherKinds, ComesFromEarlier, HeadsApart, HeadTaken, SeveralMapFiles,
        SnapshotUnreadable, SnapshotNewer, SnapshotBeyondLimits, NotOneSlide, ChartNotSeen, LeftOver, LeftOverInTheWay, OnlySnapshot, SlidesToChange, SlideToReplace, CellsToChange, UpdateUnfinished,
        InsertionUnfinished, InsertedAsBegun, SheetsToInsert, TemplateNotInsertable, SlideNotThere,
    ];
}
