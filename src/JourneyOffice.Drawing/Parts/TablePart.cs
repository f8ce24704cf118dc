using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>A column of a table to be drawn.</summary>
/// <param name="Id">A fixed word that tells it from the others; part of keys.</param>
/// <param name="Head">Its head.</param>
/// <param name="Share">Its part of the width, against the other columns'.</param>
internal sealed record TableColumn(string Id, string Head, double Share);

/// <summary>A row of a table to be drawn.</summary>
/// <param name="Id">Id of the entry that it shows.</param>
/// <param name="Cells">Its texts, one for each column.</param>
/// <param name="Icon">Name of an icon that stands before the text of <paramref name="IconColumn"/>, which leaves room for it.</param>
/// <param name="IconColumn">Id of that column.</param>
internal sealed record TableRowText(string Id, IReadOnlyList<TextBody> Cells, string? Icon = null, string? IconColumn = null);

/// <summary>What stands on one page of a table.</summary>
/// <param name="Table">The table, its columns as wide as on this page.</param>
/// <param name="Rows">The rows.</param>
internal sealed record TablePage(TablePart Table, IReadOnlyList<TableRowText> Rows);

/// <summary>
/// Native tables in the house's look: no fills, no vertical lines, a strong rule below the head and a quiet one below each row. Rows are as high as
/// their texts need, and what a page has no room for is continued on the next one under the same head.
/// </summary>
internal sealed class TablePart
{
    /// <summary>What an icon takes of its cell, with the gap behind it.</summary>
    public const double IconRoom = 18;

    private const double CellGap = 9;
    private const double MostPadding = 3.6;
    private const double LeastPadding = 2.4;
    private const double HeadPadding = 3;
    private const double LeastText = 18;
    private const double LeastColumn = 54;
    private const double Icon = 12;

    private readonly Sketch sketch;
    private readonly IReadOnlyList<TableColumn> columns;
    private readonly double[] edges;
    private readonly double headHeight;
    private readonly double padding;

    /// <summary>A table of a given width in points.</summary>
    public TablePart(Sketch sketch, IReadOnlyList<TableColumn> columns, double width)
        : this(sketch, columns, width, MostPadding)
    {
    }

    private TablePart(Sketch sketch, IReadOnlyList<TableColumn> columns, double width, double padding)
    {
        (this.sketch, this.columns, this.padding) = (sketch, columns, padding);
        edges = new double[columns.Count + 1];
        var shares = columns.Sum(column => column.Share);
        for (var column = 0; column < columns.Count; column++)
            edges[column + 1] = edges[column] + Math.Floor(width * columns[column].Share / shares * 100) / 100;
        headHeight = columns.Select((column, index) => sketch.Measurer.Height(Head(column), TextWidth(index))).Max() + (2 * HeadPadding);
    }

    /// <summary>
    /// Shares rows out over pages: as many on each as there is room for, at least one; a little closer where that spares a page of a few last
    /// rows. A row higher than a page stands in tables of its own, whose columns are as wide as its texts need.
    /// </summary>
    /// <param name="rows">All rows.</param>
    /// <param name="room">The height of a page's body in points.</param>
    public IReadOnlyList<TablePage> Pages(IReadOnlyList<TableRowText> rows, double room)
    {
        var pages = Share(rows, room);
        if (pages.Count < 2)
            return pages;
        var closer = new TablePart(sketch, columns, edges[^1], LeastPadding).Share(rows, room);
        return closer.Count < pages.Count ? closer : pages;
    }

    private List<TablePage> Share(IReadOnlyList<TableRowText> rows, double room)
    {
        var pages = new List<TablePage>();
        var page = new List<TableRowText>();
        var height = headHeight;
        foreach (var row in rows)
        {
            var needed = HeightOf(row);
            if (page.Count > 0 && height + needed > room)
            {
                pages.Add(new TablePage(this, page));
                (page, height) = ([], headHeight);
            }

            if (headHeight + needed > room)
            {
                pages.AddRange(Fit(row).Parts(row, room));
                continue;
            }

            page.Add(row);
            height += needed;
        }

        if (page.Count > 0)
            pages.Add(new TablePage(this, page));
        return pages;
    }

    /// <summary>The height of a table with the given rows, in points.</summary>
    public double Height(IReadOnlyList<TableRowText> rows) => headHeight + rows.Sum(HeightOf);

    /// <summary>Draws a page's rows.</summary>
    /// <param name="page">The page.</param>
    /// <param name="element">What the table lists, as its key's element.</param>
    /// <param name="alternative">What it shows, for those who can't see it.</param>
    /// <param name="x">Its left edge in points.</param>
    /// <param name="y">Its upper edge in points.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="air">How much higher than its texts need each row is, in points.</param>
    public void Draw(PageBuilder page, string element, string alternative, double x, double y, IReadOnlyList<TableRowText> rows, double air = 0)
    {
        var key = page.Key(element, ElementRole.Table);
        var tops = new List<double> { y, y + headHeight };
        foreach (var row in rows)
            tops.Add(tops[^1] + HeightOf(row) + air);
        var strong = new Stroke(new Paint(ColorSlot.Text2), 1.5);
        var quiet = new Stroke(new Paint(ColorSlot.Accent6, sketch.EdgeAlpha), 0.5);
        page.Add(new PageElement
        {
            Key = key,
            Words = alternative,
            AltText = alternative,
            Box = new Area(x, y, edges[^1], tops[^1] - y).ToBox(),
            Table = new PageTable(
                [.. columns.Select((column, index) => new PageTableColumn(column.Id, Area.Emu(x + edges[index + 1]) - Area.Emu(x + edges[index])))],
                [
                    new PageTableRow(PageTableRow.HeadId, Area.Emu(tops[1]) - Area.Emu(tops[0]), strong),
                    .. rows.Select((row, index) => new PageTableRow(row.Id, Area.Emu(tops[index + 2]) - Area.Emu(tops[index + 1]), quiet)),
                ]),
        });
        for (var column = 0; column < columns.Count; column++)
            Cell(page, key, PageTableRow.HeadId, column, Head(columns[column]), new Area(x + edges[column], tops[0], edges[column + 1] - edges[column], tops[1] - tops[0]), HeadPadding, 0);
        for (var row = 0; row < rows.Count; row++)
            DrawRow(page, key, rows[row], x, tops[row + 1], tops[row + 2]);
    }

    // The table with columns in which a row is as low as it can be.
    private TablePart Fit(TableRowText row)
    {
        var fitted = RowFit.Widths(row.Cells, edges[^1], LeastColumn, (column, width) => CellHeight(row, column, row.Cells[column], width));
        return new TablePart(sketch, [.. columns.Select((column, index) => column with { Share = fitted[index] })], edges[^1]);
    }

    private IEnumerable<TablePage> Parts(TableRowText row, double room)
    {
        var parts = RowFit.Parts(row.Cells, room - headHeight - (2 * padding) - 1, (column, text) => CellHeight(row, column, text, edges[column + 1] - edges[column]));
        var empty = new TextComposer(sketch).Build();
        return parts.Select(texts => new TablePage(this, [row with { Cells = [.. texts.Select(text => text ?? empty)] }]));
    }

    private void DrawRow(PageBuilder page, ElementKey table, TableRowText row, double x, double top, double bottom)
    {
        for (var column = 0; column < columns.Count; column++)
        {
            var area = new Area(x + edges[column], top, edges[column + 1] - edges[column], bottom - top);
            Cell(page, table, row.Id, column, row.Cells[column], area, padding, IconRoomOf(row, column));
            if (row.Icon is { } icon && columns[column].Id == row.IconColumn)
                page.Icon(row.Id, icon, new Area(area.X + MarginLeft(column), area.CenterY - (Icon / 2), Icon, Icon), ColorSlot.Text2);
        }
    }

    private void Cell(PageBuilder page, ElementKey table, string row, int column, TextBody text, Area area, double above, double icon) => page.Add(new PageElement
    {
        Key = page.Key(row, ElementRole.CellPrefix + columns[column].Id),
        Words = columns[column].Head,
        Box = area.ToBox(),
        Text = text with { Insets = new Insets(Area.Emu(MarginLeft(column) + icon), Area.Emu(above), Area.Emu(MarginRight(column)), Area.Emu(above)) },
        Cell = new CellPlace(table, row, columns[column].Id),
    });

    private TextBody Head(TableColumn column) =>
        new TextComposer(sketch).Derived(column.Head, new TextStyle(ColorSlot.Accent6, Bold: true)).Build(anchor: VerticalAnchor.Bottom);

    // A row of one line of Chinese is as high as one of Latin letters would be, so that rows stand on one rhythm.
    private double HeightOf(TableRowText row)
    {
        var height = LeastText;
        for (var column = 0; column < columns.Count; column++)
            height = Math.Max(height, CellHeight(row, column, row.Cells[column], edges[column + 1] - edges[column]));
        return Math.Ceiling(height) + (2 * padding);
    }

    private double CellHeight(TableRowText row, int column, TextBody text, double width) =>
        sketch.Measurer.Height(text, width - MarginLeft(column) - MarginRight(column) - IconRoomOf(row, column));

    private double IconRoomOf(TableRowText row, int column) => row.Icon is not null && columns[column].Id == row.IconColumn ? IconRoom : 0;

    // The first and the last column stand flush with the page's grid.
    private static double MarginLeft(int column) => column == 0 ? 0 : CellGap / 2;

    private double MarginRight(int column) => column == columns.Count - 1 ? 0 : CellGap / 2;

    private double TextWidth(int column) => edges[column + 1] - edges[column] - MarginLeft(column) - MarginRight(column);
}
