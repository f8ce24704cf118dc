namespace JourneyOffice.Surfaces;

/// <summary>
/// Makes a shape a native table. The texts of its cells are elements of the page like any other, so that each is bound, compared and
/// updated for itself; they name their place by <see cref="CellPlace"/>.
/// </summary>
/// <param name="Columns">The columns from left to right.</param>
/// <param name="Rows">The rows from top to bottom; the first one is the head.</param>
public sealed record PageTable(IReadOnlyList<PageTableColumn> Columns, IReadOnlyList<PageTableRow> Rows);

/// <summary>A column of a table on a slide.</summary>
/// <param name="Id">What tells it from the others: a fixed word.</param>
/// <param name="Width">Its width in EMU.</param>
public sealed record PageTableColumn(string Id, long Width);

/// <summary>A row of a table on a slide.</summary>
/// <param name="Id">Id of the entry that it shows, or <see cref="HeadId"/>.</param>
/// <param name="Height">Its height in EMU; Office makes it higher where a text needs it.</param>
/// <param name="Rule">The line below it; <see langword="null"/>: none.</param>
public sealed record PageTableRow(string Id, long Height, Stroke? Rule)
{
    /// <summary>The id of a table's head.</summary>
    public const string HeadId = "head";
}

/// <summary>Where a cell's text, or a chart's datum, stands.</summary>
/// <param name="Table">Key of the table or chart.</param>
/// <param name="Row">Id of its row, or of its category.</param>
/// <param name="Column">Id of its column, or of its series.</param>
public sealed record CellPlace(ElementKey Table, string Row, string Column);
