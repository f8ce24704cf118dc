using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>A column of a list.</summary>
/// <param name="Head">Its heading.</param>
/// <param name="Share">Its part of the width, against the other columns' parts.</param>
internal sealed record ListColumn(string Head, double Share);

/// <summary>A cell of a list.</summary>
/// <param name="Element">What it stands for, with the role its key.</param>
/// <param name="Role">Its role.</param>
/// <param name="Text">What it says; an empty cell is not drawn.</param>
internal sealed record ListCell(string Element, string Role, TextBody Text)
{
    /// <summary>An outline at the text's left, or <see langword="null"/>.</summary>
    public Geometry? Icon { get; init; }

    /// <summary>The outline's colour.</summary>
    public ColorSlot IconSlot { get; init; } = ColorSlot.Accent6;

    /// <summary>Whether the outline is drawn as an edge rather than filled: mild faces.</summary>
    public bool IsOutlined { get; init; }
}

/// <summary>
/// A list in rows: heads in bold grey over a strong rule, rows parted by thin ones, no fills. Rows are as high as their longest cell.
/// Each text is a shape of its own, so that people can edit, move and recolour it; the rules only decorate.
/// </summary>
internal sealed class ListTable
{
    private const double Gap = 12;
    private const double HeadBelow = 4;
    private const double IconGap = 5;

    private const double LeastColumn = 60;
    private const double LeastAiryColumn = 96;

    private readonly Sketch sketch;
    private readonly string id;
    private readonly IReadOnlyList<ListColumn> columns;
    private readonly bool isAiry;
    private readonly double[] lefts;
    private readonly double[] widths;
    private readonly double x;
    private readonly double width;

    /// <summary>A list.</summary>
    /// <param name="sketch">The drawing.</param>
    /// <param name="id">What tells its rules from other lists' on the same page.</param>
    /// <param name="x">Its left edge.</param>
    /// <param name="width">Its width.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="isAiry">Whether its texts are of 12 pt, so that rows and icons need more room.</param>
    public ListTable(Sketch sketch, string id, double x, double width, IReadOnlyList<ListColumn> columns, bool isAiry = false)
    {
        (Padding, IconSize) = isAiry ? (12, 18) : (5, 14.4);
        (this.sketch, this.id, this.x, this.width, this.columns, this.isAiry) = (sketch, id, x, width, columns, isAiry);
        var room = width - ((columns.Count - 1) * Gap);
        var shares = columns.Sum(column => column.Share);
        widths = [.. columns.Select(column => Math.Floor(room * column.Share / shares * 100) / 100)];
        lefts = new double[columns.Count];
        for (var index = 0; index < columns.Count; index++)
            lefts[index] = index == 0 ? x : lefts[index - 1] + widths[index - 1] + Gap;
    }

    private double Padding { get; }

    private double IconSize { get; }

    /// <summary>The list where it goes on under other heads, which are told apart by the number.</summary>
    public ListTable Numbered(int number) =>
        number == 0 ? this : new ListTable(sketch, FormattableString.Invariant($"{id}-{number}"), x, width, columns, isAiry);

    /// <summary>The list with some of its columns, over the same width.</summary>
    public ListTable Only(IReadOnlyList<int> shown) => new(sketch, id, x, width, [.. shown.Select(column => columns[column])], isAiry);

    /// <summary>The list with columns as wide as the longest words of its rows need, as far as others have the room.</summary>
    public ListTable KeepingWords(IReadOnlyList<ListRow> rows)
    {
        var words = columns.Select((_, column) => rows.Select(row => WidestWord(row.Cells[column])).DefaultIfEmpty().Max()).ToList();
        var shared = WordColumns.Share(widths, words);
        return ReferenceEquals(shared, widths) ? this : new ListTable(sketch, id, x, width, [.. columns.Select((column, index) => column with { Share = shared[index] })], isAiry);
    }

    /// <summary>Whether a row's text in a column is higher than there is room for a row.</summary>
    public bool IsHigher(ListRow row, int column, double room) => Height(row.Cells[column], widths[column]) + (2 * Padding) > room;

    /// <summary>The list with columns in which a row is as low as it can be.</summary>
    public ListTable Fit(ListRow row)
    {
        var fitted = RowFit.Widths([.. row.Cells.Select(cell => cell.Text)], widths.Sum(), isAiry ? LeastAiryColumn : LeastColumn, (column, room) => Height(row.Cells[column], room));
        return new ListTable(sketch, id, x, width, [.. columns.Select((column, index) => column with { Share = fitted[index] })], isAiry);
    }

    /// <summary>The row as the rows that it takes to keep each within the room.</summary>
    public IEnumerable<ListRow> Parts(ListRow row, double room)
    {
        var parts = RowFit.Parts(
            [.. row.Cells.Select(cell => cell.Text)], room - (2 * Padding), (column, text) => Height(row.Cells[column] with { Text = text }, widths[column]));
        var empty = new TextComposer(sketch).Build();
        return parts.Select(texts => new ListRow(
            row.Id,
            [.. row.Cells.Select((cell, column) => cell with { Text = texts[column] ?? empty, Icon = texts[column] is null ? null : cell.Icon })]));
    }

    /// <summary>The line of headings.</summary>
    public FlowBlock Head()
    {
        var texts = columns.Select(column => new TextComposer(sketch).Derived(column.Head, new TextStyle(ColorSlot.Accent6, Bold: true)).Build(anchor: VerticalAnchor.Bottom)).ToList();
        var height = texts.Select((text, index) => sketch.Measurer.Height(text, widths[index])).Max();
        return new FlowBlock(height + HeadBelow, (page, y) =>
        {
            for (var index = 0; index < texts.Count; index++)
            {
                if (columns[index].Head.Length > 0)
                    page.Text(FormattableString.Invariant($"head-{id}-{index}"), ElementRole.Ornament, columns[index].Head, new Area(lefts[index], y, widths[index], height), texts[index]);
            }

            page.Rule("rule-" + id, "Rule", x, y + height + (HeadBelow / 2), width, 0, new Stroke(new Paint(ColorSlot.Text2), 1.5));
        }) { KeepsWithNext = true };
    }

    /// <summary>A row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="air">What it keeps free above and below besides, together, in points.</param>
    public FlowBlock Row(ListRow row, double air = 0)
    {
        var cells = row.Cells;
        var padding = Padding + (air / 2);
        var height = cells.Select((cell, index) => Height(cell, widths[index])).Max();
        return new FlowBlock(height + (2 * padding), (page, y) =>
        {
            for (var index = 0; index < cells.Count; index++)
                Draw(page, cells[index], index, y + padding, height);
            page.Rule(PageBuilder.Beside("row-" + id, row.Id), "Rule", x, y + height + (2 * padding), width, 0, new Stroke(new Paint(ColorSlot.Accent6, sketch.EdgeAlpha), 0.5));
        }) { WithAir = more => Row(row, air + more) };
    }

    private double Height(ListCell cell, double room) => Math.Max(cell.Icon is null ? 0 : IconSize, sketch.Measurer.Height(cell.Text, TextWidth(cell, room)));

    private double WidestWord(ListCell cell) => sketch.Measurer.WidestWord(cell.Text, WordColumns.MostLetters) + (cell.Icon is null ? 0 : IconSize + IconGap);

    private double TextWidth(ListCell cell, double room) => room - (cell.Icon is null ? 0 : IconSize + IconGap);

    private void Draw(PageBuilder page, ListCell cell, int column, double y, double height)
    {
        if (cell.Icon is { } icon)
        {
            var area = new Area(lefts[column], y, IconSize, IconSize);
            var paint = new Paint(cell.IconSlot);
            page.Ornament(PageBuilder.Beside("icon-" + cell.Role, cell.Element), "Icon", area, icon, cell.IsOutlined ? new Paint(ColorSlot.Background1) : paint, cell.IsOutlined ? new Stroke(paint, 1.25) : null);
        }

        if (cell.Text.Plain.Length == 0)
            return;
        var room = TextWidth(cell, widths[column]);
        page.Text(cell.Element, cell.Role, cell.Text.Plain.Replace('\n', ' ').Replace('\v', ' '), new Area(lefts[column] + widths[column] - room, y, room, height), sketch.WithoutLoneCharacter(cell.Text, room));
    }
}
