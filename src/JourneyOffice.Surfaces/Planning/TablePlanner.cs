namespace JourneyOffice.Surfaces;

/// <summary>Computes what an update has to do to a workbook.</summary>
public static class TablePlanner
{
    /// <summary>Applies the difference between the tables of base and merged map to the sheets as they are.</summary>
    public static Patch Plan(PlanRequest request) =>
        SlidePlanner.IsUnchanged(request) ? new Patch([], request.Carried.Ledger) : new TableUpdate(request).Make();
}
