using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>One chart of ours as it stands on a slide, while an update finds out what its data shall be.</summary>
internal sealed class ChartOnSlide
{
    private readonly PlanContext context;
    private readonly SlideState slide;
    private readonly SnapshotElement shape;
    private readonly DrawnChart before;
    private readonly DrawnChart after;
    private readonly Dictionary<(int Row, int Column), SnapshotElement> cells;
    private readonly Dictionary<ElementKey, PageElement> wanted;

    private static readonly Line Head = new(PageChart.HeadId, 0);
    private static readonly Line Names = new(PageChart.NameId, 0);

    internal ChartOnSlide(PlanContext context, SlideState slide, SnapshotElement shape, DrawnChart before, DrawnChart after)
    {
        (this.context, this.slide, this.shape, this.before, this.after) = (context, slide, shape, before, after);
        cells = slide.Page.Elements.Where(element => element.ShapeId == shape.ShapeId && element.Cell is not null)
            .DistinctBy(element => (element.Cell!.Row, element.Cell.Column)).ToDictionary(element => (element.Cell!.Row, element.Cell.Column));
        wanted = after.Data.ToDictionary(cell => cell.Key);
    }

    /// <summary>A row or column.</summary>
    /// <param name="Id">What it stands for; <see langword="null"/>: a person's own.</param>
    /// <param name="Number">Where it stands in the sheet; 0: nowhere yet, or the first.</param>
    private readonly record struct Line(string? Id, int Number);

    /// <summary>What has to be done; <see langword="null"/>: nothing, or the data could not be read.</summary>
    internal SetChartData? Change()
    {
        if (cells.Count == 0)
            return null;
        var rows = Order(Standing(cell => cell.Row, cell => cell.Column == 0, key => key.Element), before.Chart.Chart!.Categories, after.Chart.Chart!.Categories);
        var columns = Columns();
        var operation = new SetChartData(
            new ShapeAddress(slide.Page.Id, shape.ShapeId),
            [.. rows.Select(row => new ChartRow(row.Id, row.Number - 1, Text(row, Names)))],
            [.. columns.Select(column => new ChartColumn(column.Id, column.Number - 1, Text(Head, column), [.. rows.Select(row => Text(row, column))]))],
            before, after, [.. Apart(rows, columns)]);
        return IsNeeded(operation, rows, columns) ? operation : null;
    }

    private IEnumerable<DrawnDatum> Apart(List<Line> rows, List<Line> columns)
    {
        // Names stand at 0 in the sheet, and before the first in the operation.
        foreach (var (row, down) in rows.Prepend(Head).Select((line, index) => (line, index - 1)).Where(entry => IsOld(entry.line, Names)))
        {
            foreach (var (column, across) in columns.Prepend(Names).Select((line, index) => (line, index - 1)).Where(entry => IsOld(Head, entry.line)))
            {
                if (cells.TryGetValue((row.Number, column.Number), out var cell) && context.DrawnApart(cell) is { } drawn)
                    yield return new DrawnDatum(down, across, drawn);
            }
        }
    }

    private List<Line> Columns()
    {
        var standing = Standing(cell => cell.Column, cell => cell.Row == 0, key => key.Role[ElementRole.PointPrefix.Length..]);
        var ordered = Order(standing, [.. before.Chart.Chart!.Series.Select(series => series.Id)], [.. after.Chart.Chart!.Series.Select(series => series.Id)]);
        if (!shape.HasFixedSeries || ordered.SequenceEqual(standing))
            return ordered;
        context.Findings.Add(new Finding(SurfacesErrors.SeriesFixed, new Place("", $"{slide.Page.Id}#{shape.ShapeId}"), ShapeName.WordsOf(shape.Name)));
        // A series that the map dropped is the person's own from now on.
        return [.. standing.Select(line => ordered.Contains(line) ? line : line with { Id = null })];
    }

    // Rows or columns in the sheet's order, with what they stand for; people's own have no id.
    private List<Line> Standing(Func<SnapshotCell, int> number, Func<SnapshotCell, bool> isHead, Func<ElementKey, string> id)
    {
        var heads = cells.Values.Where(cell => isHead(cell.Cell!) && cell.Key is not null).ToDictionary(cell => number(cell.Cell!), cell => id(cell.Key!.Value));
        return [.. cells.Values.Select(cell => number(cell.Cell!)).Where(place => place > 0).Distinct().Order().Select(place => new Line(heads.GetValueOrDefault(place), place))];
    }

    // What is there keeps its order unless the map changed it; what the map dropped goes; what it has anew comes behind what it follows
    // in the drawing. What was drawn and stands nowhere was taken out by a person.
    private static List<Line> Order(List<Line> standing, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var kept = standing.Where(entry => entry.Id is null || after.Contains(entry.Id) || !before.Contains(entry.Id)).ToList();
        if (!before.Where(after.Contains).SequenceEqual(after.Where(before.Contains)))
            kept = [.. kept.OrderBy(entry => Place(entry, kept, after))];
        var last = -1;
        foreach (var id in after)
        {
            var at = kept.FindIndex(entry => entry.Id == id);
            if (at < 0 && before.Contains(id))
                continue;
            if (at < 0)
                kept.Insert(at = last + 1, new Line(id, 0));
            last = at;
        }

        return kept;
    }

    // A person's own row stays behind the one that it stood behind.
    private static int Place(Line entry, List<Line> kept, IReadOnlyList<string> after)
    {
        var known = kept.TakeWhile(other => other.Number <= entry.Number).LastOrDefault(other => other.Id is not null && after.Contains(other.Id));
        return known.Id is null ? -1 : after.ToList().IndexOf(known.Id);
    }

    private string Text(Line row, Line column)
    {
        var isThere = cells.TryGetValue((row.Number, column.Number), out var cell) && IsOld(row, column);
        var key = row.Id is null || column.Id is null ? (ElementKey?)null : shape.Key!.Value with { Element = row.Id, Role = ElementRole.PointPrefix + column.Id };
        if (isThere && cell!.Key is { } known && (column.Id is not null || cell.Cell!.Column == 0))
            return context.Deleted.Contains(known) ? "" : context.NewTexts.GetValueOrDefault(known, cell.Text);
        var typed = isThere ? cell!.Text : "";
        if (key is not { } fresh || !wanted.TryGetValue(fresh, out var drawn))
            return typed;
        // Something new of the map where a person had typed a value already: it is their word about it.
        var text = typed.Length > 0 ? typed : drawn.Text?.Plain ?? "";
        if (!context.NewBoxes.ContainsKey(fresh) && context.Before.Find(fresh) is null)
        {
            context.AddCell(slide, drawn);
            context.NewTexts[fresh] = text;
        }

        return text;
    }

    private static bool IsOld(Line row, Line column) =>
        (row.Number > 0 || row.Id == PageChart.HeadId) && (column.Number > 0 || column.Id == PageChart.NameId);

    private bool IsNeeded(SetChartData operation, List<Line> rows, List<Line> columns)
    {
        var (rowCount, columnCount) = (cells.Keys.Max(cell => cell.Row), cells.Keys.Max(cell => cell.Column));
        if (!rows.Select(row => row.Number).SequenceEqual(Enumerable.Range(1, rowCount)) || !columns.Select(column => column.Number).SequenceEqual(Enumerable.Range(1, columnCount)))
            return true;
        for (var row = 0; row < rows.Count; row++)
        {
            if (operation.Rows[row].Name != At(row + 1, 0) || columns.Where((_, column) => operation.Columns[column].Values[row] != At(row + 1, column + 1)).Any())
                return true;
        }

        // Sheet and drawing that one person made differ come together.
        return columns.Where((_, column) => operation.Columns[column].Name != At(0, column + 1)).Any() || LooksOtherwise()
            || cells.Values.Any(cell => cell is { Key: not null, Cell.Drawn: not null } && context.DrawnApart(cell) is null);
    }

    private string At(int row, int column) => cells.TryGetValue((row, column), out var cell) ? cell.Text : "";

    private bool LooksOtherwise()
    {
        if (before.Chart.Chart!.Scale != after.Chart.Chart!.Scale || Shares(before.Chart) != Shares(after.Chart))
            return true;
        var old = before.Data.ToDictionary(cell => cell.Key);
        return after.Data.Any(cell => old.TryGetValue(cell.Key, out var was) && (was.Label != cell.Label || !Looks.AreAlike(was, cell)));
    }

    // Where the plot stands in its frame.
    private static (long, long, long, long, long, long) Shares(PageElement chart) =>
        (chart.Chart!.Plot.X - chart.Box.X, chart.Chart.Plot.Y - chart.Box.Y, chart.Chart.Plot.Width, chart.Chart.Plot.Height, chart.Box.Width, chart.Box.Height);
}
