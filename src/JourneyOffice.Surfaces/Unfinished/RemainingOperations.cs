namespace JourneyOffice.Surfaces;

/// <summary>What remains of a plan that was made for a deck as it was before an update was broken off (<see cref="UnfinishedView"/>).</summary>
public static class RemainingOperations
{
    /// <summary>The operations that lead from the deck as it stands to where the plan leads.</summary>
    /// <param name="planned">The plan's operations.</param>
    /// <param name="before">The deck for which it was planned.</param>
    /// <param name="stands">The deck as it stands.</param>
    /// <param name="unfinished">The update that was broken off.</param>
    public static IReadOnlyList<PatchOperation> Of(IReadOnlyList<PatchOperation> planned, Snapshot before, Snapshot stands, UnfinishedUpdate unfinished)
    {
        var remaining = planned.Where(operation => OperationPlace.PageOf(operation) is null && !(operation is AddPage add && unfinished.HasCome(add, stands.Pages))).ToList();
        foreach (var page in before.Pages)
        {
            var operations = planned.Where(operation => OperationPlace.PageOf(operation) == page.Id).ToList();
            var now = stands.Pages.First(known => known.Id == page.Id);
            if (unfinished.Of(now, stands.Pages) is not { } known)
                remaining.AddRange(operations);
            else if (known.IsReplacedBy(now) && known.Operations == OperationPlace.MarkOf(operations))
                // What went to another slide is taken off once it stands there.
                remaining.AddRange(operations.OfType<DeleteShape>().Where(delete => !IsDone(now, delete)));
            else
                remaining.AddRange(On(page, now, operations));
        }

        return remaining;
    }

    private static IEnumerable<PatchOperation> On(SnapshotPage before, SnapshotPage now, List<PatchOperation> operations)
    {
        var texts = operations.OfType<SpliceText>().ToLookup(splice => splice.Shape);
        var boxes = operations.OfType<SetBox>().ToLookup(set => set.Shape);
        var rows = operations.OfType<ChangeTableRows>().Where(change => IsDone(now, change)).ToDictionary(change => change.Table.ShapeId, change => change.Removed, StringComparer.Ordinal);
        var gone = operations.OfType<DeleteShape>().Select(delete => delete.Shape.ShapeId).ToHashSet(StringComparer.Ordinal);
        foreach (var then in before.Elements.Where(element => !gone.Contains(element.ShapeId)))
        {
            var address = Address(before, then);
            var place = Standing(address, rows);
            if (place is null || Find(now, place.Value) is not { } shape)
                continue;
            var wanted = texts[address].LastOrDefault()?.Result ?? then.Text;
            if (shape.Text == then.Text && place == address)
            {
                foreach (var splice in texts[address])
                    yield return splice;
            }
            else if (shape.Text != wanted)
            {
                yield return TextSplice(place.Value, shape.Text, wanted);
            }

            if (then.Cell is null && !boxes[address].Any() && !shape.Box.IsNear(then.Box))
                yield return new SetBox(address, then.Box);
        }

        foreach (var operation in operations.Where(operation => operation is not SpliceText && !IsDone(now, operation)))
            yield return operation;
    }

    // Where a cell stands once rows before it are gone; null: it is gone itself.
    private static ShapeAddress? Standing(ShapeAddress shape, Dictionary<string, IReadOnlyList<int>> gone) =>
        shape.Cell is not { } cell || !gone.TryGetValue(shape.ShapeId, out var rows) ? shape
            : rows.Contains(cell.Row) ? null : shape with { Cell = cell with { Row = cell.Row - rows.Count(row => row < cell.Row) } };

    // To a shape that is gone nothing can be done any more.
    private static bool IsDone(SnapshotPage now, PatchOperation operation) => operation switch
    {
        SetBox set => Find(now, set.Shape) is not { } shape || shape.Box.IsNear(set.Box),
        DeleteShape delete => Find(now, delete.Shape) is null,
        RenameShape { Shape.Cell: null } rename => Find(now, rename.Shape) is not { } shape || shape.Name == rename.Name,
        SetStyle set => Find(now, set.Shape) is null,
        SetChartData set => Find(now, set.Chart) is null,
        AddShape add => now.Elements.Any(element => element.Key == add.Element.Key),
        ChangeTableRows change => now.Elements.Where(element => element.Cell is not null && element.ShapeId == change.Table.ShapeId).Select(element => element.Cell!.Row).Distinct().Count() != change.RowCount,
        _ => false,
    };

    private static ShapeAddress Address(SnapshotPage page, SnapshotElement element) =>
        new(page.Id, element.ShapeId, element.Cell is { } cell ? new CellAddress(cell.Row, cell.Column) : null);

    private static SnapshotElement? Find(SnapshotPage page, SnapshotElement element) => Find(page, Address(page, element));

    private static SnapshotElement? Find(SnapshotPage page, ShapeAddress shape) => page.Elements.FirstOrDefault(element =>
        element.ShapeId == shape.ShapeId && (element.Cell is { } cell ? shape.Cell == new CellAddress(cell.Row, cell.Column) : shape.Cell is null));

    // What both have at their beginning and end stays; a pair of surrogates is one character.
    private static SpliceText TextSplice(ShapeAddress shape, string from, string to)
    {
        var most = Math.Min(from.Length, to.Length);
        var start = 0;
        while (start < most && from[start] == to[start])
            start++;
        if (start > 0 && char.IsHighSurrogate(from[start - 1]))
            start--;
        var end = 0;
        while (end < most - start && from[^(end + 1)] == to[^(end + 1)])
            end++;
        if (end > 0 && char.IsLowSurrogate(from[^end]))
            end--;
        return new SpliceText(shape, start, from.Length - start - end, to[start..^end], to);
    }
}
