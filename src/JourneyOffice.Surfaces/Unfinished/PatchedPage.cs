namespace JourneyOffice.Surfaces;

/// <summary>What a slide says once operations are done that add nothing to it.</summary>
public static class PatchedPage
{
    /// <summary>The slide afterwards.</summary>
    /// <param name="page">The slide.</param>
    /// <param name="operations">Texts, boxes, names, shapes and rows that go; what else there is changes nothing that is told here.</param>
    public static SnapshotPage Of(SnapshotPage page, IReadOnlyList<PatchOperation> operations)
    {
        var texts = operations.OfType<SpliceText>().ToLookup(splice => splice.Shape);
        var boxes = operations.OfType<SetBox>().ToLookup(set => set.Shape);
        var names = operations.OfType<RenameShape>().ToLookup(rename => rename.Shape);
        var gone = operations.OfType<DeleteShape>().Select(delete => delete.Shape.ShapeId).ToHashSet(StringComparer.Ordinal);
        var rows = operations.OfType<ChangeTableRows>().ToLookup(change => change.Table.ShapeId, change => change.Removed, StringComparer.Ordinal);
        return page with
        {
            Elements = [.. from element in page.Elements
                           where !gone.Contains(element.ShapeId)
                           let removed = element.Cell is null ? [] : rows[element.ShapeId].SelectMany(known => known).ToList()
                           where element.Cell is null || !removed.Contains(element.Cell.Row)
                           let address = new ShapeAddress(page.Id, element.ShapeId, element.Cell is { } cell ? new CellAddress(cell.Row, cell.Column) : null)
                           let rename = names[address].LastOrDefault()
                           select element with
                           {
                               Text = texts[address].LastOrDefault()?.Result ?? element.Text,
                               Box = boxes[address].LastOrDefault()?.Box ?? element.Box,
                               Name = rename?.Name ?? element.Name,
                               Key = rename?.Key ?? element.Key,
                               Cell = element.Cell is { } place ? place with { Row = place.Row - removed.Count(row => row < place.Row) } : null,
                           }],
        };
    }
}
