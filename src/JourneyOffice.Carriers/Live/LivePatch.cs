using System.Text.Json.Serialization;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Carriers;

/// <summary>
/// What is to be done to an open document, in steps that an add-in carries out in their order. Each may be done twice with the same result, and what was
/// broken off is finished by taking a new snapshot and planning again: what a deck carries says from the first step on what is about to be done. Published as
/// docs/schema/live-patch.schema.json.
/// </summary>
public sealed record LivePatch
{
    /// <summary>Version of this form: 1.</summary>
    public int Version { get; init; } = LiveSnapshot.CurrentVersion;

    /// <summary>Deck or workbook.</summary>
    public required LiveKind Kind { get; init; }

    /// <summary>Id of the map.</summary>
    public required string Map { get; init; }

    /// <summary>
    /// Slides that have to be sent as files (<see cref="LiveSlide.Exported"/>) before anything is done: the patch is planned again with them. While there are
    /// any, <see cref="Steps"/> only tell what is going to be done.
    /// </summary>
    public IReadOnlyList<string> Export { get; init; } = [];

    /// <summary>What to do, in this order; none where the document is up to date.</summary>
    public IReadOnlyList<LiveStep> Steps { get; init; } = [];
}

/// <summary>One step of a patch.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "do")]
[JsonDerivedType(typeof(InsertSlidesStep), "insertSlides")]
[JsonDerivedType(typeof(ReplaceSlideStep), "replaceSlide")]
[JsonDerivedType(typeof(DeleteSlideStep), "deleteSlide")]
[JsonDerivedType(typeof(EditSlideStep), "editSlide")]
[JsonDerivedType(typeof(InsertSheetsStep), "insertSheets")]
[JsonDerivedType(typeof(EditTableStep), "editTable")]
[JsonDerivedType(typeof(SetCellsStep), "setCells")]
[JsonDerivedType(typeof(WriteMapStep), "writeMap")]
public abstract record LiveStep;

/// <summary>
/// New slides: <c>presentation.insertSlidesFromBase64(file, { formatting: "UseDestinationTheme", targetSlideId: after })</c>. Where the slide that they follow has
/// been replaced, its new id counts.
/// </summary>
/// <param name="File">A presentation with these slides and no others.</param>
/// <param name="Titles">Their titles.</param>
/// <param name="After">Id of the slide that they follow; null: there is none.</param>
public sealed record InsertSlidesStep(byte[] File, IReadOnlyList<string> Titles, string? After) : LiveStep;

/// <summary>
/// A slide that takes another one's place: insert the file behind it, then delete the old one. Later steps that name the old slide mean the new one.
/// </summary>
/// <param name="Slide">Id of the slide that goes.</param>
/// <param name="File">A presentation with the slide that comes; null as long as the old one was not sent as a file.</param>
/// <param name="MayLose">What Office does not take along: comments, links to the slide, tags.</param>
public sealed record ReplaceSlideStep(string Slide, byte[]? File, IReadOnlyList<string> MayLose) : LiveStep;

/// <summary>A slide that an update which was broken off put in, or whose place such a one has taken already.</summary>
/// <param name="Slide">Its id.</param>
/// <param name="For">Id of the slide that took its place: what later steps say of the deleted one is about it; null: none did.</param>
public sealed record DeleteSlideStep(string Slide, string? For) : LiveStep;

/// <summary>Changes of shapes where they stand.</summary>
/// <param name="Slide">The slide's id.</param>
/// <param name="Operations">What to do, in this order.</param>
public sealed record EditSlideStep(string Slide, IReadOnlyList<LiveOperation> Operations) : LiveStep;

/// <summary>
/// What the document carries, to be written first, with what is about to be done, and last, with what was done: the text of the custom XML part of the map in place of the one with the same root and map, or as a new one
/// (<c>customXmlParts.add(text)</c>).
/// </summary>
/// <param name="Map">Id of the map, as in the part's attribute "map".</param>
/// <param name="Namespace">The namespace of the part's root.</param>
/// <param name="Text">The part's text.</param>
public sealed record WriteMapStep(string Map, string Namespace, string Text) : LiveStep
{
    /// <summary>The step that writes what a document carries.</summary>
    /// <param name="carried">What it carries.</param>
    /// <param name="fileName">The document's name, for messages.</param>
    internal static WriteMapStep Of(CarriedMap carried, string fileName) =>
        new(carried.Base.Id, MapPart.Namespace, MapPart.WriteText(carried.Base.Id, CarriedMapJson.Write(carried), fileName));
}

/// <summary>A change of a shape.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "do")]
[JsonDerivedType(typeof(SpliceTextOperation), "spliceText")]
[JsonDerivedType(typeof(SetBoxOperation), "setBox")]
[JsonDerivedType(typeof(RenameShapeOperation), "renameShape")]
[JsonDerivedType(typeof(DeleteRowsOperation), "deleteRows")]
[JsonDerivedType(typeof(DeleteShapeOperation), "deleteShape")]
public abstract record LiveOperation;

/// <summary>
/// A text in which characters take the place of others, so that the rest keeps its formatting. All splices of a text belong into one sync: half of them
/// would look like a person's words.
/// </summary>
/// <param name="Shape">The shape's id.</param>
/// <param name="Cell">The cell, where the shape is a table; there the whole result may be written.</param>
/// <param name="Splices">What to do, from the text's end to its beginning, so that none moves what the next one is about.</param>
/// <param name="Result">The whole text afterwards: where it stands there already, nothing is to be done.</param>
public sealed record SpliceTextOperation(string Shape, LiveCell? Cell, IReadOnlyList<LiveSplice> Splices, string Result) : LiveOperation;

/// <summary>
/// Characters that others take the place of (<c>textRange.getSubstring(start, delete).text = insert</c>). Positions count in the text as it was sent; in
/// what comes a paragraph begins behind \n, a line behind \v.
/// </summary>
/// <param name="Start">Where to begin.</param>
/// <param name="Delete">How many characters go; 0: insert before the character at the start.</param>
/// <param name="Insert">What comes in their place.</param>
public sealed record LiveSplice(int Start, int Delete, string Insert);

/// <summary>A cell of a table on a slide.</summary>
/// <param name="Row">Its row, from 0.</param>
/// <param name="Column">Its column, from 0.</param>
public sealed record LiveCell(int Row, int Column);

/// <summary>Where a shape shall stand, in the unit of the snapshot and in slide coordinates.</summary>
/// <param name="Shape">The shape's id.</param>
/// <param name="Left">Distance from the slide's left edge.</param>
/// <param name="Top">Distance from the slide's upper edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public sealed record SetBoxOperation(string Shape, double Left, double Top, double Width, double Height) : LiveOperation;

/// <summary>A shape's new name.</summary>
/// <param name="Shape">The shape's id.</param>
/// <param name="Name">The name.</param>
public sealed record RenameShapeOperation(string Shape, string Name) : LiveOperation;

/// <summary>Rows that go out of a table; nothing is to be done where it has another number of rows. Needs PowerPointApi 1.9.</summary>
/// <param name="Shape">The table's id.</param>
/// <param name="RowCount">How many rows it has before.</param>
/// <param name="Rows">The rows that go, from 0.</param>
public sealed record DeleteRowsOperation(string Shape, int RowCount, IReadOnlyList<int> Rows) : LiveOperation;

/// <summary>A shape that goes; nothing is to be done where it is not there.</summary>
/// <param name="Shape">The shape's id.</param>
public sealed record DeleteShapeOperation(string Shape) : LiveOperation;
