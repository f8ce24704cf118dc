using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>
/// An opportunity whose row is higher than a page: columns as wide as its texts need, as many pages as they take, and what is too long even
/// so over the width of a page without the plot.
/// </summary>
internal sealed class LongPriority(Sketch sketch, PriorityRows list, int index, bool isDense)
{
    // Wide enough for the heads.
    private const double LeastColumn = 58;

    // A page so far behind has the longest title.
    private const int Many = 98;

    private readonly IReadOnlyList<TextBody> texts = list.Texts(index);

    /// <summary>Its pages.</summary>
    /// <param name="first">The page that it begins on, still empty.</param>
    /// <param name="bodyOf">A page's body by its index.</param>
    public IEnumerable<PrioritiesPage> Pages(PrioritiesPage first, Func<int, Area> bodyOf)
    {
        var body = bodyOf(Many);
        var room = Math.Min(first.Room, PriorityList.Room(sketch, [], new PlotLayout(body, isDense, sketch.Leading)));
        var columns = Fit(first.Columns, texts);
        var parts = Parts(texts, columns, room);
        var tooLong = Enumerable.Range(0, texts.Count).Where(column => parts.Any(part => Height(part[column], columns, column) > room - list.Air)).ToList();
        if (tooLong.Count > 0)
        {
            IReadOnlyList<TextBody> others = [.. texts.Select((text, column) => tooLong.Contains(column) ? new TextComposer(sketch).Build() : text)];
            columns = Fit(first.Columns, others);
            parts = [.. Parts(others, columns, room).Select(part => Without(part, tooLong))];
        }

        var pages = parts.Select(part => first with { Rows = [list.Row(index, part, columns)], Columns = columns }).Concat(tooLong.SelectMany(column => Wide(column, body)));
        return pages.Select((page, number) => number == 0 ? page : page with { Rows = [page.Rows[0] with { IsContinued = true }], Unsolved = [] });
    }

    private IEnumerable<PrioritiesPage> Wide(int column, Area body)
    {
        var layout = new PlotLayout(body, isDense, sketch.Leading, isWide: true);
        var room = PriorityList.Room(sketch, [], layout);
        var columns = PriorityColumns.Only(column, layout.List.Width, isDense);
        return Parts(texts, columns, room, column).Select(part => new PrioritiesPage([list.Row(index, part, columns)], [], room, columns) { IsWide = true });
    }

    private static IReadOnlyList<TextBody?> Without(IReadOnlyList<TextBody?> part, List<int> columns) => [.. part.Select((text, column) => columns.Contains(column) ? null : text)];

    private PriorityColumns Fit(PriorityColumns columns, IReadOnlyList<TextBody> cells) => columns with
    {
        Widths = RowFit.Widths(cells, columns.Widths.Sum(), LeastColumn, (column, width) => sketch.Measurer.Height(cells[column], width)),
    };

    private IReadOnlyList<IReadOnlyList<TextBody?>> Parts(IReadOnlyList<TextBody> cells, PriorityColumns columns, double room) =>
        RowFit.Parts(cells, room - list.Air, (column, text) => Height(text, columns, column));

    private IEnumerable<IReadOnlyList<TextBody?>> Parts(IReadOnlyList<TextBody> cells, PriorityColumns columns, double room, int column) =>
        RowFit.Parts([cells[column]], room - list.Air, (_, text) => Height(text, columns, column))
            .Select(part => (IReadOnlyList<TextBody?>)[.. cells.Select((_, other) => other == column ? part[0] : null)]);

    private double Height(TextBody? text, PriorityColumns columns, int column) => text is null ? 0 : sketch.Measurer.Height(text, columns.Widths[column]);
}
