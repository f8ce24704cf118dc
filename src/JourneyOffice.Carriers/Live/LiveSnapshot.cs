using System.Text.Json.Serialization;

namespace JourneyOffice.Carriers;

/// <summary>
/// A document as a program sees it that has it open and can't or should not hand out its bytes: an Office add-in. Published as
/// docs/schema/live-snapshot.schema.json. Names and units are those of Office.js, so that what it loads can be sent as it is. What is left out
/// counts as unchanged and never as deleted; fields that are not known are ignored.
/// </summary>
public sealed record LiveSnapshot
{
    /// <summary>The version of this form that is written now. A newer one is refused.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Version of this form: 1.</summary>
    public required int Version { get; init; }

    /// <summary>Deck or workbook.</summary>
    public required LiveKind Kind { get; init; }

    /// <summary>The name by which messages call the document.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// The texts of the document's custom XML parts as they stand (<c>customXmlPart.getXml()</c>); those that are not ours are ignored. Without
    /// them shapes are known by their names alone, as in a document that lost its part.
    /// </summary>
    public IReadOnlyList<string> CustomXmlParts { get => field ?? []; init; }

    /// <summary>The unit of all lengths; Office.js gives points.</summary>
    public LiveUnit Unit { get; init; }

    /// <summary>The slides' size (<c>presentation.pageSetup</c>); needed only where our part does not say for which sheet the slides were drawn.</summary>
    public LiveSize? SlideSize { get; init; }

    /// <summary>Decks: all slides in the order of the show, also those that are not ours.</summary>
    public IReadOnlyList<LiveSlide> Slides { get => field ?? []; init; }

    /// <summary>Workbooks: the sheets with tables of ours or formulas over them; others may be left out.</summary>
    public IReadOnlyList<LiveSheet> Sheets { get => field ?? []; init; }
}

/// <summary>The kind of document.</summary>
public enum LiveKind
{
    /// <summary>A presentation.</summary>
    [JsonStringEnumMemberName("deck")]
    Deck,

    /// <summary>A spreadsheet.</summary>
    [JsonStringEnumMemberName("workbook")]
    Workbook,
}

/// <summary>The unit of lengths.</summary>
public enum LiveUnit
{
    /// <summary>Points, 72 to the inch, with fractions: what Office.js gives.</summary>
    [JsonStringEnumMemberName("points")]
    Points,

    /// <summary>English metric units, 12,700 to the point: what files hold.</summary>
    [JsonStringEnumMemberName("emu")]
    Emu,
}

/// <summary>The slides' size.</summary>
/// <param name="Width">Width in the snapshot's unit.</param>
/// <param name="Height">Height in the snapshot's unit.</param>
public sealed record LiveSize(double Width, double Height);

/// <summary>A slide.</summary>
public sealed record LiveSlide
{
    /// <summary>Its id, <c>nnn#mmmmmmmmm</c>, by which a patch calls it.</summary>
    public required string Id { get; init; }

    /// <summary>True when it is hidden in the show; left out where that can't be known.</summary>
    public bool Hidden { get; init; }

    /// <summary>Its shapes from back to front, in groups too. May be left out where <see cref="Exported"/> is there.</summary>
    public IReadOnlyList<LiveShape>? Shapes { get; init; }

    /// <summary>
    /// The slide as a file (<c>slide.exportAsBase64()</c>): shows what Office.js does not, such as the data of charts, and is what a slide to be
    /// replaced is made from.
    /// </summary>
    public byte[]? Exported { get; init; }
}

/// <summary>A shape.</summary>
public sealed record LiveShape
{
    /// <summary>Its id in the slide, by which a patch calls it.</summary>
    public required string Id { get; init; }

    /// <summary>Its name: what stands behind the # says what it is to us.</summary>
    public string? Name { get; init; }

    /// <summary>Its creation id; not there below PowerPointApi 1.10.</summary>
    public string? CreationId { get; init; }

    /// <summary>The type of a placeholder (<c>placeholderFormat.type</c>), such as Title.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Distance of its left edge from the slide's, also inside a group.</summary>
    public double? Left { get; init; }

    /// <summary>Distance of its upper edge from the slide's, also inside a group.</summary>
    public double? Top { get; init; }

    /// <summary>Its width.</summary>
    public double? Width { get; init; }

    /// <summary>Its height.</summary>
    public double? Height { get; init; }

    /// <summary>
    /// Its text (<c>textFrame.textRange.text</c>): paragraphs end with \r, \n or \r\n, a line break is \v. Left out: it has none, or it can't be read.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>A table's cells (<c>shape.getTable()</c>); not there below PowerPointApi 1.8.</summary>
    public LiveGrid? Table { get; init; }

    /// <summary>The shapes of a group, in slide coordinates.</summary>
    public IReadOnlyList<LiveShape>? Shapes { get; init; }
}

/// <summary>A table on a slide.</summary>
public sealed record LiveGrid
{
    /// <summary>The texts, row by row (<c>table.values</c>); null for a cell that a merged one covers.</summary>
    public required IReadOnlyList<IReadOnlyList<string?>> Values { get; init; }

    /// <summary>The rows' heights.</summary>
    public IReadOnlyList<double>? RowHeights { get; init; }

    /// <summary>The columns' widths.</summary>
    public IReadOnlyList<double>? ColumnWidths { get; init; }
}
