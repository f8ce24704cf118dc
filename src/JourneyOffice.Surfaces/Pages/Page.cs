using System.Text.Json.Serialization;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>A drawn page: a slide to be, or an SVG picture. Made by Drawing, written by Slides, compared here.</summary>
public sealed record Page
{
    /// <summary>Which kind of page: "overview", "index"… The anchor's element.</summary>
    public required string Kind { get; init; }

    /// <summary>Number of the page, in the range of its kind (<see cref="PageKind.FirstNumber"/>); part of every key on it.</summary>
    public required int Number { get; init; }

    /// <summary>Width in EMU.</summary>
    public required long Width { get; init; }

    /// <summary>Height in EMU.</summary>
    public required long Height { get; init; }

    /// <summary>BCP 47 tag of the language it is drawn in.</summary>
    public required string Language { get; init; }

    /// <summary>The slide's unique title as plain text.</summary>
    public required string Title { get; init; }

    /// <summary>What stands on it, from back to front, which is also the order in which it is read out.</summary>
    public required IReadOnlyList<PageElement> Elements { get; init; }

    /// <summary>Speaker notes: the page in sentences.</summary>
    public string? Notes { get; init; }

    /// <summary>The deck's section in which it stands, in the reader's words; <see langword="null"/> in a deck without sections.</summary>
    public string? Section { get; init; }

    /// <summary>What did not go as asked, such as a lane that was continued.</summary>
    [JsonIgnore]
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

/// <summary>One native shape.</summary>
public sealed record PageElement
{
    /// <summary>What it stands for.</summary>
    public required ElementKey Key { get; init; }

    /// <summary>Readable words for the shape's name, without '#'.</summary>
    public required string Words { get; init; }

    /// <summary>What its name says besides (<see cref="ShapeFacts"/>); <see langword="null"/>: nothing.</summary>
    public string? Facts { get; init; }

    /// <summary>Where it stands.</summary>
    public required Box Box { get; init; }

    /// <summary>The height in EMU that its text needs at its width; 0 where text does not decide it. An update grows a card to it.</summary>
    public long NaturalHeight { get; init; }

    /// <summary>Its outline.</summary>
    public Geometry Geometry { get; init; } = Geometry.Rectangle;

    /// <summary>Its colour inside; <see langword="null"/>: none.</summary>
    public Paint? Fill { get; init; }

    /// <summary>Its edge; <see langword="null"/>: none.</summary>
    public Stroke? Stroke { get; init; }

    /// <summary>Its text; <see langword="null"/>: none.</summary>
    public TextBody? Text { get; init; }

    /// <summary>Makes it a native table, whose cells are further elements of the page.</summary>
    public PageTable? Table { get; init; }

    /// <summary>Makes it a native chart, whose data are further elements of the page.</summary>
    public PageChart? Chart { get; init; }

    /// <summary>Makes it the text of a cell, or a chart's datum: written inside its table or chart, its box only says how the drawing counted.</summary>
    public CellPlace? Cell { get; init; }

    /// <summary>How a chart's point is labelled; its fill and edge are those of the marker.</summary>
    public PointLabel? Label { get; init; }

    /// <summary>What it shows, for those who can't see it; <see langword="null"/> where its text says all.</summary>
    public string? AltText { get; init; }

    /// <summary>True for what only decorates: it is skipped when read out.</summary>
    public bool Decorative { get; init; }

    /// <summary>True for the slide's title: written as the layout's title placeholder.</summary>
    public bool IsTitle { get; init; }

    /// <summary>Makes it a connector, glued to the shapes that are named; the box runs from begin to end.</summary>
    public Connection? Connection { get; init; }
}

/// <summary>What a connector is glued to. Sites count as in DrawingML: 0 top, 1 left, 2 bottom, 3 right.</summary>
/// <param name="Begin">Key of the shape where it begins; <see langword="null"/>: free.</param>
/// <param name="BeginSite">Its connection site.</param>
/// <param name="End">Key of the shape where it ends; <see langword="null"/>: free.</param>
/// <param name="EndSite">Its connection site.</param>
/// <param name="FlipVertical">True when it runs from lower left to upper right.</param>
public sealed record Connection(ElementKey? Begin, int BeginSite, ElementKey? End, int EndSite, bool FlipVertical = false);
