using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// What a surface said when it was last written, by key. A snapshot that can't show something (an old version of Office, a chart's data) says that
/// in its place: what can't be seen counts as unchanged and never as deleted.
/// </summary>
public static class WrittenElements
{
    /// <summary>The elements, in the order of the ledger.</summary>
    public static IReadOnlyDictionary<ElementKey, WrittenElement> Of(CarriedMap carried)
    {
        var map = new MapDocument(Additions.WithPending(carried).Base);
        var found = new OrderedDictionary<ElementKey, WrittenElement>();
        foreach (var element in carried.Ledger.Pages.SelectMany(page => page.Elements))
        {
            var text = element.Shown ?? TextPieces.Join(TextPieces.Compose(map, element.Segments, carried.Ledger.Language));
            found.TryAdd(element.Key, new WrittenElement(text, element.ShownBox ?? element.Box));
        }

        return found;
    }
}

/// <summary>An element as it was written.</summary>
/// <param name="Text">Its visible text.</param>
/// <param name="Box">Where it stood; empty for cells.</param>
public sealed record WrittenElement(string Text, Box Box);
