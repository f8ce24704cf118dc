using System.Resources;
using JourneyOffice.Maps;

namespace JourneyOffice.Slides;

/// <summary>The codes of this floor: what can go wrong when a deck is read, written or patched.</summary>
public static class SlidesErrors
{
    private static readonly ResourceManager Texts = new("JourneyOffice.Slides.Resources.Texts", typeof(SlidesErrors).Assembly);

    /// <summary>A part is not well-formed XML: {0} file, {1} part, {2} byte offset.</summary>
    public static readonly ErrorCode BrokenXml = Code("JO4001");

    /// <summary>A package that is no presentation was given: {0} file.</summary>
    public static readonly ErrorCode NotAPresentation = Code("JO4002");

    /// <summary>An operation names a slide or shape that the deck does not hold: {0} file, {1} slide, {2} shape.</summary>
    public static readonly ErrorCode UnknownAddress = Code("JO4003");

    /// <summary>A shape's text is neither what the patch starts from nor what it leads to: {0} file, {1} slide, {2} shape.</summary>
    public static readonly ErrorCode TextHasChanged = Code("JO4004");

    /// <summary>A slide is to be added, but the deck has no layout: {0} file.</summary>
    public static readonly ErrorCode NoLayout = Code("JO4005");

    /// <summary>An operation on tables was given to a deck: {0} file, {1} operation.</summary>
    public static readonly ErrorCode NotForDecks = Code("JO4006");

    /// <summary>Elements are nested too deep: {0} file, {1} part, {2} the limit.</summary>
    public static readonly ErrorCode NestedTooDeep = Code("JO4007");

    /// <summary>A part that the deck needs is missing: {0} file, {1} part.</summary>
    public static readonly ErrorCode MissingPart = Code("JO4008");

    /// <summary>A template has no layout with a title alone: {0} file, {1} the layout that is used.</summary>
    public static readonly ErrorCode NoTitleLayout = new("JO4009", Severity.Information, Texts);

    /// <summary>The layout's ground is a picture or of another colour than the theme's: {0} file, {1} layout.</summary>
    public static readonly ErrorCode GroundNotPlain = new("JO4010", Severity.Information, Texts);

    /// <summary>The theme does not say how Chinese is set: {0} file.</summary>
    public static readonly ErrorCode NoChineseFont = new("JO4011", Severity.Information, Texts);

    /// <summary>A colour of the theme is too faint for small type: {0} file, {1} slot, {2} colour, {3} contrast.</summary>
    public static readonly ErrorCode FaintColor = new("JO4012", Severity.Information, Texts);

    /// <summary>A deck of which no slide is visible is to be frozen: {0} file.</summary>
    public static readonly ErrorCode NothingVisible = Code("JO4013");

    /// <summary>A slide holds what can neither stay in a frozen deck nor go: {0} file, {1} part, {2} element.</summary>
    public static readonly ErrorCode CantFreeze = Code("JO4014");

    /// <summary>All codes, by id.</summary>
    public static IReadOnlyList<ErrorCode> All { get; } =
    [
        BrokenXml, NotAPresentation, UnknownAddress, TextHasChanged, NoLayout, NotForDecks, NestedTooDeep, MissingPart, NoTitleLayout, GroundNotPlain, NoChineseFont, FaintColor,
        NothingVisible, CantFreeze,
    ];

    private static ErrorCode Code(string id) => new(id, Severity.Error, Texts);
}
