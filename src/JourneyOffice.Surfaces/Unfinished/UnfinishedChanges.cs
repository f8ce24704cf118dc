namespace JourneyOffice.Surfaces;

/// <summary>Writes down what an update is about to do to a slide.</summary>
public static class UnfinishedChanges
{
    /// <summary>What differs between a slide as it stands and as it is to be.</summary>
    /// <param name="before">As it stands.</param>
    /// <param name="after">As it is to be; in its place, whatever its id.</param>
    /// <param name="operations">What is done to it from the start.</param>
    public static UnfinishedPage Of(SnapshotPage before, SnapshotPage after, IEnumerable<PatchOperation> operations)
    {
        var (old, made) = (Shapes(before), Shapes(after));
        var pairs = Pairs(old, made);
        var taken = pairs.Values.ToHashSet<SnapshotElement>(ReferenceEqualityComparer.Instance);
        var shapes = new List<UnfinishedShape>();
        foreach (var shape in old)
        {
            if (!pairs.TryGetValue(shape, out var then))
                shapes.Add(new UnfinishedShape(shape, [], Goes: true));
            else if (!AreAlike(shape, then))
                shapes.Add(new UnfinishedShape(shape, [then], Goes: false));
        }

        shapes.AddRange(made.Where(shape => !taken.Contains(shape)).Select(shape => new UnfinishedShape(null, [shape], Goes: false)));
        var number = old.Find(shape => shape.Key is { Role: ElementRole.Anchor })?.Key?.Page ?? 0;
        return new UnfinishedPage(before.Id, number, OperationPlace.MarkOf(operations), shapes, [.. Grids(before, after, old, pairs, [.. operations.OfType<ChangeTableRows>()])]);
    }

    /// <summary>The same, begun on top of an update that was broken off.</summary>
    /// <param name="earlier">What that one did to the slide.</param>
    /// <param name="now">What this one does.</param>
    public static UnfinishedPage Following(UnfinishedPage earlier, UnfinishedPage now) => now with
    {
        Shapes =
        [
            .. now.Shapes.Select(shape => earlier.Shapes.FirstOrDefault(then => IsSame(then, shape)) is { } then
                ? new UnfinishedShape(then.Before, [.. then.After, .. shape.After], then.Goes || shape.Goes) : shape),
            .. earlier.Shapes.Where(then => !now.Shapes.Any(shape => IsSame(then, shape))),
        ],
        Grids = [.. now.Grids, .. earlier.Grids],
    };

    private static bool IsSame(UnfinishedShape one, UnfinishedShape other) =>
        one.Before is { } before ? other.Before is { } then && before.Key == then.Key && before.ShapeId == then.ShapeId
            : other.Before is null && one.After[0].Key == other.After[0].Key;

    private static List<SnapshotElement> Shapes(SnapshotPage page) => [.. page.Elements.Where(element => element is { Key: not null, Cell: null })];

    private static Dictionary<SnapshotElement, SnapshotElement> Pairs(List<SnapshotElement> old, List<SnapshotElement> made)
    {
        var pairs = new Dictionary<SnapshotElement, SnapshotElement>(ReferenceEqualityComparer.Instance);
        var free = made.ToHashSet<SnapshotElement>(ReferenceEqualityComparer.Instance);
        // A copy that becomes a card of its own keeps its id and gets another key.
        Func<SnapshotElement, SnapshotElement, bool>[] rules = [(one, other) => one.Key == other.Key && one.ShapeId == other.ShapeId, (one, other) => one.Key == other.Key, (one, other) => one.ShapeId == other.ShapeId];
        foreach (var rule in rules)
        {
            foreach (var shape in old.Where(shape => !pairs.ContainsKey(shape)))
            {
                if (made.Find(other => free.Contains(other) && rule(shape, other)) is not { } found)
                    continue;
                pairs[shape] = found;
                free.Remove(found);
            }
        }

        return pairs;
    }

    private static bool AreAlike(SnapshotElement one, SnapshotElement other) =>
        one.Key == other.Key && one.Name == other.Name && one.Text == other.Text && one.OtherText == other.OtherText && one.Box.IsNear(other.Box);

    private static IEnumerable<UnfinishedGrid> Grids(
        SnapshotPage before, SnapshotPage after, List<SnapshotElement> old, Dictionary<SnapshotElement, SnapshotElement> pairs, IReadOnlyList<ChangeTableRows> rows)
    {
        foreach (var shape in old.Where(shape => shape.Key is { Role: ElementRole.Table or ElementRole.Chart }))
        {
            var was = Cells(before, shape.ShapeId);
            var then = pairs.TryGetValue(shape, out var made) ? Cells(after, made.ShapeId) : [];
            if (was.Count == then.Count && was.Zip(then).All(pair => Place(pair.First) == Place(pair.Second) && pair.First.Text == pair.Second.Text && pair.First.OtherText == pair.Second.OtherText))
                continue;
            var going = rows.Where(change => change.Table.ShapeId == shape.ShapeId).SelectMany(change => change.Removed).ToList();
            yield return new UnfinishedGrid(shape.Key!.Value, was, Written(was, then, going), then);
        }
    }

    private static List<SnapshotElement> Cells(SnapshotPage page, string shape) =>
        [.. page.Elements.Where(element => element.Cell is not null && element.ShapeId == shape).OrderBy(Place).Select(cell => cell with { Key = null })];

    private static (int Row, int Column) Place(SnapshotElement cell) => (cell.Cell!.Row, cell.Cell.Column);

    // Texts are written by the places that cells have before rows go.
    private static IReadOnlyList<SnapshotElement> Written(List<SnapshotElement> was, List<SnapshotElement> then, List<int> going) =>
        [.. was.Select(cell => going.Contains(cell.Cell!.Row) ? cell : cell with { Text = then.Find(other => Place(other) == (cell.Cell.Row - going.Count(row => row < cell.Cell.Row), cell.Cell.Column))?.Text ?? cell.Text })];
}
