using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Computes what an update has to do to a deck.</summary>
public static class SlidePlanner
{
    /// <summary>
    /// Applies the difference between the drawings of base and merged map to the slides as they are; a newer version's layout
    /// moves nothing by itself. Ledger pages that are added have an empty id, which the hand fills in.
    /// </summary>
    public static Patch Plan(PlanRequest request) =>
        request.Carried.IsAdopted ? PlanKnown(PagesLeftBehind.Hide(request)) : PlanKnown(request);

    private static Patch PlanKnown(PlanRequest request) =>
        IsUnchanged(request) ? new Patch([], request.Carried.Ledger)
        : request.Relayout ? new RelayoutPlan(new PlanContext(request)).Make() : new SlideUpdate(new PlanContext(request)).Make();

    /// <summary>Whether another map to compare with comes along.</summary>
    internal static bool BringsAnother(PlanRequest request) =>
        request.Compared is { } compared && (request.Carried.Ledger.Compared is not { } known || !MapJson.AreEqual(MapJson.Read(known), compared));

    /// <summary>
    /// Whether the incoming map is the base: then nothing is touched at all (P2), also where people edited. Their edits flow back by
    /// reading; what shows the same field elsewhere follows with the first map that brings something.
    /// </summary>
    internal static bool IsUnchanged(PlanRequest request) =>
        !request.Relayout && !request.AcceptRemovals && request.Settled.Count == 0 && !BringsAnother(request) && (request.IsSameBase ?? MapJson.AreEqual(request.NewBase, request.Carried.Base))
        && LedgerPlan.SameConflicts(LedgerPlan.Conflicts(request), request.Carried.Ledger.Conflicts);
}
