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

    /// <summary>All codes, by id.</summary>
    public static IReadOnlyList<ErrorCode> All { get; } =
    [
        BrokenXml, NotAPresentation, UnknownAddress, TextHasChanged, NoLayout, NotForDecks, NestedTooDeep, MissingPart,
    ];

    private static ErrorCode Code(string id) => new(id, Severity.Error, Texts);
}
