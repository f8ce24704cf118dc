using JourneyOffice.Maps;

namespace JourneyOffice.Carriers;

/// <summary>Finds how a carrier stands to its map.</summary>
internal static class StatusTaking
{
    public static StatusResult Take(Carrier carrier, Carrier? against, string? mapId)
    {
        mapId ??= against is null ? null : MapChoice.Of(carrier, against);
        var incoming = against is null ? null : Reading.Read(against, new ReadOptions { MapId = mapId });
        if (carrier.MapFile is { } file)
            return OfMap(carrier, file, against, incoming);

        var surface = OpenedSurface.Open(carrier, mapId, forPlanning: false);
        if (incoming is not null)
            Guards.RequireSameMap(carrier, surface.Carried.Base, against!, incoming.Map);

        var read = Reading.Read(carrier, new ReadOptions { MapId = mapId });
        var changes = incoming is null || surface.Carried.IsAdopted ? [] : Incoming(surface, incoming.Map);
        var state = surface.Carried.IsAdopted ? CarrierState.Copied : State(IsEdited(surface), changes.Count > 0);
        return new StatusResult(
            state,
            surface.Carried.Base.Id,
            surface.Carried.Base.Version,
            MapDiff.Compare(surface.Carried.Head, surface.Shown),
            changes,
            read.Conflicts,
            read.ProposedRemovals,
            read.Findings);
    }

    private static StatusResult OfMap(Carrier carrier, MapReadResult file, Carrier? against, ReadResult? incoming)
    {
        if (incoming is not null)
            Guards.RequireSameMap(carrier, file.Map, against!, incoming.Map);
        var changes = incoming is null ? [] : MapDiff.Compare(file.Map, incoming.Map);
        return new StatusResult(State(false, changes.Count > 0), file.Map.Id, file.Map.Version, [], changes, [], [], file.Findings);
    }

    // Conflicts that are stored were seen by an update already: their fields differ from the base, but are nothing new.
    private static IReadOnlyList<MapChange> Incoming(OpenedSurface surface, JourneyMap map)
    {
        var known = surface.Carried.Ledger.Conflicts.Select(conflict => conflict.Conflict.Path).ToHashSet();
        return [.. MapDiff.Compare(surface.Carried.Head, map).Where(change => !known.Contains(change.Path))];
    }

    private static bool IsEdited(OpenedSurface surface) =>
        surface.Recognition.Edits.Count > 0
        || surface.Carried.Ledger.Lineage.Back.Count > 0
        || surface.Recognition.PlaceConflicts.Count > 0
        || surface.Recognition.ProposedRemovals.Count > 0
        || surface.Recognition.Copies.Count > 0
        || surface.Recognition.NewRows.Count > 0;

    private static CarrierState State(bool edited, bool newer) => (edited, newer) switch
    {
        (false, false) => CarrierState.InStep,
        (true, false) => CarrierState.Edited,
        (false, true) => CarrierState.Newer,
        _ => CarrierState.Both,
    };
}
