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
        if (MapChoice.Carried(carrier).Contains(map.Id, StringComparer.Ordinal))
            throw new JourneyException(CarriersErrors.MapIsThere, new Place(carrier.FileName), carrier.FileName, map.Id);
        var (patch, said) = carrier.Live is { } deck
            ? new LiveDeckInserting(carrier, deck, incoming, map, options).Make(nothing) : LiveBookInserting.Make(carrier, incoming, map, options, nothing);
        return new PlanResult(patch, [], [], [], [], [.. said, .. findings]);
    }

    /// <summary>The step that writes what the document carries from then on.</summary>
    /// <param name="carried">The map and what was made of it.</param>
    /// <param name="incoming">What the map was read from.</param>
    /// <param name="fileName">The document's name.</param>
    public static WriteMapStep WriteMap(CarriedMap carried, Carrier incoming, string fileName)
    {
        var map = carried.Base;
        if (InheritedLineage.Of(incoming, map) is { } lineage)
            carried = carried with { Ledger = carried.Ledger with { Lineage = lineage } };
        return WriteMapStep.Of(carried, fileName);
    }
}
