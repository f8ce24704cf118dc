using System.Globalization;

namespace JourneyOffice.Surfaces.Tests;

/// <summary>Applies patches to snapshots: the hand that needs no bytes.</summary>
internal static class Hand
{
    public static SnapshotPage Slide(string id, Page page) => new()
    {
        Id = id,
        Elements = [.. page.Elements.Select((element, number) => Shape(element, number.ToString(CultureInfo.InvariantCulture)))],
    };

    public static (Snapshot Snapshot, Ledger Ledger) Apply(Snapshot snapshot, Patch patch)
    {
        var pages = snapshot.Pages.ToList();
        var ledger = patch.Ledger;
        foreach (var operation in patch.Operations)
        {
            if (operation is AddPage added)
            {
                var id = $"slide{pages.Count + 1}";
                pages.Add(Slide(id, added.Page));
                ledger = ledger with { Pages = [.. ledger.Pages.Select(page => page.Number == added.Page.Number ? page with { Id = id } : page)] };
            }
            else
            {
                pages = [.. pages.Select(page => Apply(page, operation))];
            }
        }

        return (snapshot with { Pages = pages }, ledger);
    }

    private static SnapshotPage Apply(SnapshotPage page, PatchOperation operation) => operation switch
    {
        SpliceText splice => Change(page, splice.Shape, shape => shape with { Text = Splice(shape.Text, splice) }),
        SetBox set => Change(page, set.Shape, shape => shape with { Box = set.Box }),
        DeleteShape delete when delete.Shape.Page == page.Id => page with { Elements = [.. page.Elements.Where(shape => shape.ShapeId != delete.Shape.ShapeId)] },
        RenameShape rename => Change(page, rename.Shape, shape => shape with { Key = rename.Key, Name = rename.Name, CreationId = CreationId.For(rename.Key) }),
        AddShape add when add.Page == page.Id => page with { Elements = [.. page.Elements, Shape(add.Element, "added" + page.Elements.Count.ToString(CultureInfo.InvariantCulture))] },
        _ => page,
    };

    private static string Splice(string text, SpliceText splice)
    {
        var result = text[..splice.Start] + splice.Insert + text[(splice.Start + splice.Delete)..];
        Assert.That(result, Is.EqualTo(splice.Result));
        return result;
    }

    private static SnapshotPage Change(SnapshotPage page, ShapeAddress shape, Func<SnapshotElement, SnapshotElement> change) => page.Id != shape.Page ? page
        : page with { Elements = [.. page.Elements.Select(known => known.ShapeId == shape.ShapeId ? change(known) : known)] };

    private static SnapshotElement Shape(PageElement element, string id) => new()
    {
        Key = element.Key, Name = ShapeName.Write(element), ShapeId = id, CreationId = CreationId.For(element.Key), Text = element.Text?.Plain ?? "", Box = element.Box,
    };
}
