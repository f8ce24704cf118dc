using System.Text.Json;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// What we last wrote into a file, so that people's edits can be told from ours without laying anything out again. Kept in the
/// file beside the base. The texts are not stored: they follow from the base and the segments; only what differs is (<see cref="LedgerElement.Shown"/>).
/// </summary>
public sealed record Ledger
{
    /// <summary>Deck or workbook.</summary>
    public required SurfaceKind Kind { get; init; }

    /// <summary>The language that the surface was written in.</summary>
    public required string Language { get; init; }

    /// <summary>Id of the theme that it was drawn with; <see langword="null"/> where nobody wrote it down.</summary>
    public string? Theme { get; init; }

    /// <summary>Id of the page format that it was drawn for; <see langword="null"/> where nobody wrote it down.</summary>
    public string? Format { get; init; }

    /// <summary>Version of the program that wrote it.</summary>
    public required string Generator { get; init; }

    /// <summary>
    /// The kinds of pages that were chosen for a deck, in their order, also those that the map had nothing to show for; empty where
    /// nobody wrote it down: those of <see cref="Pages"/>.
    /// </summary>
    public IReadOnlyList<string> Slides { get; init; } = [];

    /// <summary>Id of the department that a deck is an extract for; <see langword="null"/>: the whole map.</summary>
    public string? Department { get; init; }

    /// <summary>The other map that a deck compares its own with, as its JSON; <see langword="null"/>: none.</summary>
    public JsonElement? Compared { get; init; }

    /// <summary>The pages that we wrote and that still count.</summary>
    public IReadOnlyList<LedgerPage> Pages { get; init; } = [];

    /// <summary>The tables that we wrote.</summary>
    public IReadOnlyList<LedgerTable> Tables { get; init; } = [];

    /// <summary>CRC-32 of each part of ours, uncompressed, as written: a part with the same CRC now is not parsed.</summary>
    public IReadOnlyDictionary<string, uint> Parts { get; init; } = new Dictionary<string, uint>(StringComparer.Ordinal);

    /// <summary>Conflicts that nobody has settled yet.</summary>
    public IReadOnlyList<StoredConflict> Conflicts { get; init; } = [];

    /// <summary>Keys of elements whose derived text a person changed: never written again until unpinned.</summary>
    public IReadOnlyList<PinnedText> Pinned { get; init; } = [];

    /// <summary>
    /// Copies with unchanged text, as they were when the file was last written: the map's later changes reach only the original, and
    /// that must not make its copies look written into.
    /// </summary>
    public IReadOnlyList<CopiedText> Copies { get; init; } = [];

    /// <summary>Ids of entries that people deleted here and that the map still holds: not brought back.</summary>
    public IReadOnlyList<string> Removed { get; init; } = [];

    /// <summary>
    /// Entries that people made here (a changed copy, a new row) and that the base does not hold yet: reading brings them as
    /// additions again, until an incoming map has them.
    /// </summary>
    public IReadOnlyList<AddEntry> Added { get; init; } = [];

    /// <summary>Where the file stands among the other files of its map.</summary>
    public Lineage Lineage { get; init; } = Lineage.None;
}

/// <summary>A copy that a person made and did not write into.</summary>
/// <param name="Key">What it is a copy of.</param>
/// <param name="Text">What it says.</param>
public sealed record CopiedText(ElementKey Key, string Text);

/// <summary>A page that we wrote.</summary>
/// <param name="Id">The slide's part name when written.</param>
/// <param name="Kind">The page's kind.</param>
/// <param name="Number">The page's number in the keys.</param>
/// <param name="HiddenByPerson">True when people deleted the slide: it is left out in this file.</param>
/// <param name="Elements">What stands on it.</param>
public sealed record LedgerPage(string Id, string Kind, int Number, bool HiddenByPerson, IReadOnlyList<LedgerElement> Elements);

/// <summary>An element that we wrote.</summary>
public sealed record LedgerElement
{
    /// <summary>What it stands for.</summary>
    public required ElementKey Key { get; init; }

    /// <summary>Where we put it.</summary>
    public required Box Box { get; init; }

    /// <summary>What its text is made of; empty for shapes without text.</summary>
    public IReadOnlyList<LedgerSegment> Segments { get; init; } = [];

    /// <summary>The text that stood there when the file was last written, if it was not what base and segments give (a person's edit that we kept).</summary>
    public string? Shown { get; init; }

    /// <summary>Where it stood when the file was last written, if a person had moved it.</summary>
    public Box? ShownBox { get; init; }
}

/// <summary>A piece of an element's text.</summary>
/// <param name="Field">The field that it shows; <see langword="null"/>: derived.</param>
/// <param name="Text">The characters where they are derived; empty where they follow from the base.</param>
public sealed record LedgerSegment(FieldBinding? Field, string Text);

/// <summary>A table that we wrote.</summary>
/// <param name="TableName">The structured table's name.</param>
/// <param name="Kind">Which list it holds.</param>
/// <param name="Columns">Our columns' ids and headers, in sheet order as written.</param>
/// <param name="RowIds">The ids of the rows that we wrote.</param>
/// <param name="Shown">Texts that people had put into cells when the file was last written, by "row id/column id".</param>
public sealed record LedgerTable(
    string TableName,
    string Kind,
    IReadOnlyList<SnapshotColumn> Columns,
    IReadOnlyList<string> RowIds,
    IReadOnlyDictionary<string, string> Shown)
{
    /// <summary>The list in the map that a new row becomes an entry of.</summary>
    public FieldPath List { get; init; }

    /// <summary>Fields that every entry made from a new row gets.</summary>
    public IReadOnlyDictionary<string, string> NewEntryFields { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How each of <see cref="Columns"/> shows a field, in their order.</summary>
    public IReadOnlyList<LedgerColumn> Bindings { get; init; } = [];

    /// <summary>Cells that show another field than their column's rule gives, by "row id/column id".</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>How a column shows a field of its rows' entries.</summary>
/// <param name="Field">The field within the entry, as in a path; <c>{language}</c> stands for the language of a localized text.</param>
/// <param name="Format">How the value becomes text.</param>
/// <param name="IsInput">False for what is never read back.</param>
public readonly record struct LedgerColumn(string Field, FieldFormat Format, bool IsInput);

/// <summary>A conflict that waits for a person.</summary>
/// <param name="Conflict">Base, map's and file's value of the field.</param>
/// <param name="Since">Version of the map that brought it.</param>
public sealed record StoredConflict(MergeConflict Conflict, int Since)
{
    /// <summary>Whether the other side is a sibling file and not the map: settling it is then an edit, which the map does not know.</summary>
    public bool FromSibling { get; init; }
}

/// <summary>A derived text that a person changed.</summary>
/// <param name="Key">Where.</param>
/// <param name="Derived">What we would have written when it was pinned; when that changes, the pin is flagged.</param>
public sealed record PinnedText(ElementKey Key, string Derived);
