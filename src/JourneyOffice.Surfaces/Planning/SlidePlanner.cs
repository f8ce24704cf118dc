namespace JourneyOffice.Surfaces;

/// <summary>Computes what an update has to do to a deck.</summary>
public static class SlidePlanner
{
    /// <summary>
    /// Applies the difference between the drawings of base and merged map to the slides as they are; a newer version's layout
    /// moves nothing by itself. Ledger pages that are added have an empty id, which the hand fills in.
    /// </summary>
    public static Patch Plan(PlanRequest request) =>
        request.Relayout ? new RelayoutPlan(new PlanContext(request)).Make() : new SlideUpdate(new PlanContext(request)).Make();
}
