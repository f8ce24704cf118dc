using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Slides;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Look;

/// <summary>The pages that a deck is meant to show: those that the map gives with the kinds, theme and sheet that its ledger names.</summary>
internal static class MeantPages
{
    /// <summary>Draws them.</summary>
    /// <param name="package">The deck.</param>
    /// <param name="map">The map that it shows.</param>
    /// <param name="language">The language asked for; <see langword="null"/>: the deck's own.</param>
    /// <exception cref="InvalidOperationException">The deck carries no map, so that nobody knows what was chosen for it.</exception>
    public static (IReadOnlyList<Page> Pages, DrawingOptions Options) Draw(OfficePackage package, JourneyMap map, string? language)
    {
        var parts = MapPart.ReadAll(package);
        // A deck built from a template carries a map of its own, with an id of its own, which stands in all its keys.
        var part = parts.FirstOrDefault(part => part.MapId == map.Id) ?? (parts.Count > 0 ? parts[0] : null)
            ?? throw new InvalidOperationException("The deck carries no map: nothing says which kinds of slides were chosen for it.");
        var options = DeckOptions.Of(package, CarriedMapJson.Read(part.Content).Ledger);
        options = MapDrawing.Settle(map, options with { Language = language ?? options.Language });
        return (MapDrawing.Draw(map with { Id = part.MapId }, options), options);
    }
}
