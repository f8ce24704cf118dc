using System.Xml;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>A table's rows as they are.</summary>
/// <param name="Id">The id; <see langword="null"/> for a row that people added.</param>
/// <param name="Number">The row's number on its sheet.</param>
/// <param name="Hidden">Whether it is hidden or filtered out.</param>
/// <param name="Cells">The cells by column number.</param>
internal sealed record ReadRow(string? Id, int Number, bool Hidden, IReadOnlyDictionary<int, RawCell> Cells);

/// <summary>Reads the rows of located tables, and gives them as snapshot or as the map's formulas see them.</summary>
internal sealed class TableReader(OfficePackage package, string language)
{
    private readonly SharedTexts strings = new(package);
    private readonly VisibleText visible = new(new NumberFormats(package), language);

    // What every row has to say, whatever table it belongs to: a name, a stage, a metric, a finding's text, who reviewed.
    private static readonly string[] Needed = ["name", "stage", "metric", "text", "department"];

    /// <summary>The rows of a table; those with neither id nor anything of ours in them are left out.</summary>
    public IReadOnlyList<ReadRow> Rows(LocatedTable table) =>
        package.ParsePart(table.SheetPart, reader => Rows(table, reader));

    /// <summary>The same from a sheet that is being changed.</summary>
    public IReadOnlyList<ReadRow> Rows(LocatedTable table, XmlReader reader) =>
        [.. SheetReader.Rows(reader, table.FirstRow, table.LastRow, strings)
            .Select(row => new ReadRow(Id(row, table.IdColumn), row.Number, row.Hidden, row.Cells))
            .Where(row => row.Id is not null || table.Columns.Any(column => column.Definition is not null && Text(row, column).Trim().Length > 0))];

    /// <summary>
    /// Rows typed right below the table. Excel takes them into it while people type; programs that do not, and pasting with that
    /// option off, leave them outside. Only those count that say what every row has to say.
    /// </summary>
    private IEnumerable<ReadRow> RowsBelow(LocatedTable table)
    {
        if (!table.MayContinueBelow || Needed.Select(id => table.Columns.FirstOrDefault(column => column.Definition?.Id == id)).FirstOrDefault(column => column is not null) is not { } needed)
            yield break;
        var rows = package.ParsePart(table.SheetPart, reader => SheetReader.Rows(reader, table.LastRow + 1, CellAddress.LastRow, strings));
        var last = table.LastRow;
        foreach (var row in rows)
        {
            var read = new ReadRow(Id(row, table.IdColumn), row.Number, row.Hidden, row.Cells);
            if (row.Number != ++last || Text(read, needed).Trim().Length == 0)
                yield break;
            yield return read;
        }
    }

    /// <summary>The table for recognising what people did.</summary>
    public SnapshotTable Snapshot(LocatedTable table) => new()
    {
        TableName = table.Definition.TableName,
        SheetName = table.SheetName,
        Columns = Columns(table),
        Rows = [.. Rows(table).Concat(RowsBelow(table)).Select(row => new SnapshotRow(row.Id, row.Number, row.Hidden, [.. table.Columns.Select(column => Text(row, column))]))],
    };

    /// <summary>The table for the map's formulas.</summary>
    public static GridTable Grid(LocatedTable table, IReadOnlyList<ReadRow> rows)
    {
        var columns = table.Columns.Where(column => column.Definition is not null).ToArray();
        return new GridTable(
            table.Name.Length == 0 ? table.Definition.TableName : table.Name,
            columns.ToDictionary(column => column.Definition!.Id, column => column.Header, StringComparer.Ordinal),
            [.. rows.Select(row => columns.ToDictionary(column => column.Definition!.Id, column => Value(row, column.Number), StringComparer.Ordinal))]);
    }

    /// <summary>The columns of a snapshot.</summary>
    public static IReadOnlyList<SnapshotColumn> Columns(LocatedTable table) =>
        [.. table.Columns.Select(column => new SnapshotColumn(column.Definition?.Id, column.Header))];

    private string Text(ReadRow row, LocatedColumn column) =>
        row.Cells.TryGetValue(column.Number, out var cell) ? visible.Of(cell, column.Definition?.Format) : "";

    private static GridValue Value(ReadRow row, int column)
    {
        if (!row.Cells.TryGetValue(column, out var cell))
            return GridValue.Empty;
        return cell.Kind == RawKind.Number
            && decimal.TryParse(cell.Text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number)
                ? GridValue.Of(number)
                : new GridValue(cell.Text, null);
    }

    private static string? Id(RawRow row, int column) =>
        row.Cells.TryGetValue(column, out var cell) && cell.Text.Trim() is { Length: > 0 } id ? id : null;
}
