using System.Resources;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>The codes of this floor: recognising (300x), planning (302x), adopting (304x).</summary>
public static class SurfacesErrors
{
    private static readonly ResourceManager Texts = SurfaceWords.Texts;

    /// <summary>A text was changed across the border of its fields: {0} the text.</summary>
    public static readonly ErrorCode UnassignableText = new("JO3001", Severity.Warning, Texts);

    /// <summary>A typed value can't be read: {0} the text, {1} the field.</summary>
    public static readonly ErrorCode UnreadableValue = new("JO3002", Severity.Warning, Texts);

    /// <summary>A copy with unchanged text: {0} its text.</summary>
    public static readonly ErrorCode UnchangedCopy = new("JO3003", Severity.Information, Texts);

    /// <summary>More than a fifth of the items are gone: {0} gone, {1} all.</summary>
    public static readonly ErrorCode ManyGone = new("JO3004", Severity.Warning, Texts);

    /// <summary>A card was dragged into a lane that holds something else: {0} the card, {1} the lane.</summary>
    public static readonly ErrorCode OtherKindOfLane = new("JO3005", Severity.Warning, Texts);

    /// <summary>A slide of ours was duplicated: {0} its number among the map's pages.</summary>
    public static readonly ErrorCode DuplicatedPage = new("JO3006", Severity.Information, Texts);

    /// <summary>A changed copy of something that can't become an item: {0} its text.</summary>
    public static readonly ErrorCode CopyIsNoItem = new("JO3007", Severity.Warning, Texts);

    /// <summary>A row typed into a table on a slide, which becomes no entry: {0} its text.</summary>
    public static readonly ErrorCode RowIsNoEntry = new("JO3008", Severity.Warning, Texts);

    /// <summary>A score typed into a chart that lies beyond the map's scale: {0} the text, {1} the scale.</summary>
    public static readonly ErrorCode ScoreOffScale = new("JO3009", Severity.Warning, Texts);

    /// <summary>A chart of ours holds no data that can be read: {0} its words.</summary>
    public static readonly ErrorCode ChartUnread = new("JO3010", Severity.Warning, Texts);

    /// <summary>Two rows say the same figure, metric, place and time alike: {0} the row.</summary>
    public static readonly ErrorCode FigureTwice = new("JO3011", Severity.Warning, Texts);

    /// <summary>A chart was given a form in which series can't come or go, and the map wants them to: {0} its words.</summary>
    public static readonly ErrorCode SeriesFixed = new("JO3012", Severity.Warning, Texts);

    /// <summary>A pinned text's figures changed: {0} the pinned text, {1} what it would say now.</summary>
    public static readonly ErrorCode PinOutdated = new("JO3021", Severity.Warning, Texts);

    /// <summary>New things found no room and stand on a further page: {0} how many, {1} the page's number.</summary>
    public static readonly ErrorCode Continued = new("JO3022", Severity.Information, Texts);

    /// <summary>A lane has no room for a card any more, which moves to a further page: {0} the card.</summary>
    public static readonly ErrorCode NoRoomToGrow = new("JO3023", Severity.Warning, Texts);

    /// <summary>Base and ledger were lost and made up from names.</summary>
    public static readonly ErrorCode AdoptedByNames = new("JO3041", Severity.Warning, Texts);

    /// <summary>Slides of other kinds stay as they are, since nothing says what they were made from: {0} how many.</summary>
    public static readonly ErrorCode SlidesLeft = new("JO3043", Severity.Warning, Texts);

    /// <summary>Nothing on the surface is ours.</summary>
    public static readonly ErrorCode NothingToAdopt = new("JO3042", Severity.Error, Texts);

    /// <summary>All codes, by id.</summary>
    public static IReadOnlyList<ErrorCode> All { get; } =
    [
        UnassignableText, UnreadableValue, UnchangedCopy, ManyGone, OtherKindOfLane, DuplicatedPage, CopyIsNoItem,
        RowIsNoEntry, ScoreOffScale, ChartUnread, FigureTwice, SeriesFixed, PinOutdated, Continued, NoRoomToGrow, AdoptedByNames, NothingToAdopt, SlidesLeft,
    ];
}
