using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Carriers;

/// <summary>
/// Plans what puts a map into an open document that does not have it yet, for somebody else's hand to do: what <see cref="Inserting"/> does to files. Slides and
/// sheets that stand there already, since it was begun and broken off, are not put in again.
/// </summary>
internal static class LiveInserting
{
    public static PlanResult Plan(Carrier carrier, Carrier incoming, InsertOptions options)
    {
        if (!carrier.IsOpen)
            throw new ArgumentException("A map is put into a file, not planned for.", nameof(carrier));
        // With a new id each time nothing would be known again.
        var (map, hasErrors, findings) = BuildableMap.Of(incoming, options.MapId, options.NewMapId ?? (() => throw new JourneyException(CarriersErrors.TemplateNotInsertable, new Place(incoming.FileName), incoming.FileName)));
        var nothing = new LivePatch { Kind = carrier.Kind == CarrierKind.Deck ? LiveKind.Deck : LiveKind.Workbook, Map = map.Id };
        if (hasErrors)
            return new PlanResult(nothing, [], [], [], [], findings);
        var begun = Begun(carrier, map.Id);
        var (patch, said) = carrier.Live is { } deck
            ? new LiveDeckInserting(carrier, deck, incoming, map, begun, options).Make(nothing) : LiveBookInserting.Make(carrier, incoming, map, options, nothing);
        return new PlanResult(patch, [], [], [], [], [.. said, .. findings]);
    }

    /// <summary>The step that writes what the document carries from then on.</summary>
    /// <param name="carried">The map and what was made of it.</param>
    /// <param name="incoming">What the map was read from.</param>
    /// <param name="fileName">The document's name.</param>
    public static WriteMapStep WriteMap(CarriedMap carried, Carrier incoming, string fileName) => WriteMapStep.Of(Inheriting(carried, incoming), fileName);

    /// <summary>What a document carries, with what the map's source knows of where it comes from.</summary>
    public static CarriedMap Inheriting(CarriedMap carried, Carrier incoming) =>
        InheritedLineage.Of(incoming, carried.Base) is { } lineage ? carried with { Ledger = carried.Ledger with { Lineage = lineage } } : carried;

    // What the deck carries where the map was being put in and that was broken off; null: nothing of it.
    private static CarriedMap? Begun(Carrier carrier, string map)
    {
        if (!MapChoice.Carried(carrier).Contains(map, StringComparer.Ordinal))
            return null;
        if (carrier.Kind == CarrierKind.Deck && OpenedSurface.Open(carrier, map, forPlanning: false).Carried is { Unfinished.Inserts: true } begun)
            return begun;
        throw new JourneyException(CarriersErrors.MapIsThere, new Place(carrier.FileName), carrier.FileName, map);
    }
}
