using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// Makes up base and ledger of a file that lost our part (Document Inspector, slides copied to another deck), from the names of
/// the shapes, their texts and places. What a surface does not show is not there afterwards.
/// </summary>
public static class Adoption
{
    /// <summary>The map that the snapshot shows, and a ledger by which nothing counts as edited.</summary>
    /// <param name="snapshot">The surface.</param>
    /// <param name="mapId">The map to adopt where the surface shows several; <see langword="null"/>: the first.</param>
    /// <param name="reference">
    /// The map that the surface is going to be compared with, if there is one: gives ids of what is shown without any (persona,
    /// touchpoints, the lanes of a workbook), and what the surface leaves open.
    /// </param>
    /// <exception cref="JourneyException">Nothing on the surface is ours.</exception>
    public static CarriedMap FromNames(Snapshot snapshot, string? mapId = null, JourneyMap? reference = null) =>
        snapshot.Kind == SurfaceKind.Deck ? new SlideAdoption(snapshot, mapId, reference).Make() : TableAdoption.Make(snapshot, mapId, reference);
}
