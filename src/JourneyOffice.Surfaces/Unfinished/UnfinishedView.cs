namespace JourneyOffice.Surfaces;

/// <summary>Sees a deck as it was before an update that was broken off, with all that people did since.</summary>
public static class UnfinishedView
{
    private const string Gone = "gone:";

    /// <summary>The deck without what the update did to it.</summary>
    /// <param name="snapshot">The deck as it stands.</param>
    /// <param name="unfinished">The update.</param>
    public static Snapshot Before(Snapshot snapshot, UnfinishedUpdate unfinished) => snapshot with
    {
        Pages = [.. from page in snapshot.Pages where !unfinished.IsAdded(page) && !unfinished.IsNotInPlaceYet(page, snapshot.Pages) select unfinished.Of(page, snapshot.Pages) is { } known ? Before(page, known) : page],
    };

    private static SnapshotPage Before(SnapshotPage page, UnfinishedPage known)
    {
        var shapes = page.Elements.Where(element => element.Cell is null).ToList();
        var changes = Claims(shapes, known.Shapes);
        var elements = new List<SnapshotElement>();
        var cells = page.Elements.Where(element => element.Cell is not null).ToLookup(cell => cell.ShapeId);
        foreach (var shape in shapes)
        {
            var change = changes.GetValueOrDefault(shape);
            if (change is { Before: null })
                continue;
            elements.Add(change is null ? shape : Before(shape, change));
            elements.AddRange(Before([.. cells[shape.ShapeId]], known.Grids.Where(grid => grid.Key == elements[^1].Key)));
        }

        elements.AddRange(Returning(known, changes.Values, shapes));
        return page with { Elements = elements };
    }

    // A copy has the key of its original. What went is known by its id alone: the same key is another shape's.
    private static Dictionary<SnapshotElement, UnfinishedShape> Claims(List<SnapshotElement> shapes, IReadOnlyList<UnfinishedShape> changes)
    {
        var claims = new Dictionary<SnapshotElement, UnfinishedShape>(ReferenceEqualityComparer.Instance);
        Func<UnfinishedShape, SnapshotElement, bool>[] rules =
        [
            (change, shape) => (change.Before ?? change.After[0]).ShapeId == shape.ShapeId,
            (change, shape) => change.After.Any(after => after.Key == shape.Key),
            (change, _) => !change.Goes,
        ];
        foreach (var rule in rules)
        {
            foreach (var change in changes.Where(change => !claims.ContainsValue(change)))
            {
                if (shapes.Find(shape => !claims.ContainsKey(shape) && change.IsAbout(shape) && rule(change, shape)) is { } found)
                    claims[found] = change;
            }
        }

        return claims;
    }

    private static SnapshotElement Before(SnapshotElement shape, UnfinishedShape change)
    {
        var (before, after) = (change.Before!, change.After);
        return shape with
        {
            Key = after.Any(then => then.Key == shape.Key) ? before.Key : shape.Key,
            Name = after.Any(then => then.Name == shape.Name) ? before.Name : shape.Name,
            Text = after.Any(then => then.Text == shape.Text) ? before.Text : shape.Text,
            OtherText = after.Any(then => then.OtherText == shape.OtherText) ? before.OtherText : shape.OtherText,
            Box = after.Any(then => then.Box.IsNear(shape.Box)) ? before.Box : shape.Box,
        };
    }

    // Deleted by the update and by nobody else. An id that another shape got since is not theirs any more.
    private static IEnumerable<SnapshotElement> Returning(UnfinishedPage known, IReadOnlyCollection<UnfinishedShape> found, List<SnapshotElement> shapes) =>
        from change in known.Shapes
        where change is { Goes: true, Before: not null } && !found.Contains(change)
        let id = shapes.Exists(shape => shape.ShapeId == change.Before!.ShapeId) ? Gone + change.Before!.ShapeId : change.Before!.ShapeId
        from element in known.Grids.Where(grid => grid.Key == change.Before!.Key).Take(1).SelectMany(grid => grid.Before).Prepend(change.Before!)
        select element with { ShapeId = id };

    private static List<SnapshotElement> Before(List<SnapshotElement> cells, IEnumerable<UnfinishedGrid> grids)
    {
        foreach (var grid in grids)
        {
            var rows = Rows(cells);
            if (rows == Rows(grid.Before))
                return [.. cells.Select(cell => Written(cell, grid) is { } before ? cell with { Text = before.Text, OtherText = before.OtherText, Cell = before.Cell } : cell)];
            if (rows == Rows(grid.After) && cells.Count == grid.After.Count && cells.TrueForAll(cell => At(grid.After, cell)?.Text == cell.Text))
                return [.. grid.Before.Select(cell => cell with { ShapeId = cells[0].ShapeId })];
        }

        return cells;
    }

    private static SnapshotElement? Written(SnapshotElement cell, UnfinishedGrid grid) =>
        At(grid.Written, cell)?.Text == cell.Text ? At(grid.Before, cell) : null;

    private static SnapshotElement? At(IReadOnlyList<SnapshotElement> cells, SnapshotElement place) =>
        cells.FirstOrDefault(cell => cell.Cell!.Row == place.Cell!.Row && cell.Cell.Column == place.Cell.Column);

    private static int Rows(IReadOnlyCollection<SnapshotElement> cells) => cells.Select(cell => cell.Cell!.Row).Distinct().Count();
}
