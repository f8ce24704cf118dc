using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Carriers;

/// <summary>
/// Texts that an update which was broken off has written already. They are nobody's words: planned for as if they were not there yet, they come to be written
/// again, which changes nothing.
/// </summary>
internal static class LiveDone
{
    /// <summary>The deck with those texts as they were written before.</summary>
    /// <param name="surface">The deck as it is.</param>
    /// <param name="incoming">The map that comes in.</param>
    public static OpenedSurface Undo(OpenedSurface surface, JourneyMap incoming)
    {
        if (surface.Carrier.Live?.Options(surface) is not { } options || surface.Carried.IsAdopted)
            return surface;
        var written = WrittenElements.Of(surface.Carried);
        if (!surface.Snapshot.Pages.SelectMany(page => page.Elements).Any(element => IsOther(element, written)))
            return surface;
        var drawn = MapDrawing.Draw(incoming, MapDrawing.Settle(surface.Carried.Base, options)).SelectMany(page => page.Elements)
            .Where(element => element.Text is not null).ToLookup(element => (element.Key.Element, element.Key.Role), element => element.Text!.Plain);
        var snapshot = surface.Snapshot with
        {
            Pages = [.. surface.Snapshot.Pages.Select(page => page with
            {
                Elements = [.. page.Elements.Select(element => IsOther(element, written) && drawn[(element.Key!.Value.Element, element.Key.Value.Role)].Contains(element.Text, StringComparer.Ordinal)
                    ? element with { Text = written[element.Key.Value].Text } : element)],
            })],
        };
        return new OpenedSurface(surface.Carrier, surface.Carried, snapshot, Recognizer.Recognize(surface.Carried, snapshot));
    }

    private static bool IsOther(SnapshotElement element, IReadOnlyDictionary<ElementKey, WrittenElement> written) =>
        element is { Cell: null, Key: { } key } && written.TryGetValue(key, out var was) && was.Text != element.Text;
}
