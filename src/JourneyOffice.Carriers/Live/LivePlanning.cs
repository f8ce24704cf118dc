namespace JourneyOffice.Carriers;

/// <summary>Plans what brings an open document up to date, for somebody else's hand to do.</summary>
internal static class LivePlanning
{
    public static PlanResult Plan(Carrier carrier, Carrier incoming, UpdateOptions options)
    {
        if (!carrier.IsOpen)
            throw new ArgumentException("A file is updated, not planned for.", nameof(carrier));
        if (carrier.Live is { } live && LookHasToBeSent(carrier, live, incoming, options) is { } export)
            return export;
        var planned = Updating.Plan(carrier, incoming, options);
        var patch = carrier.Live is { } deck ? new LiveDeckSteps(deck, planned).Make() : LiveBookSteps.Make(carrier, planned);
        return new PlanResult(patch, planned.Incoming, planned.Edits, planned.Conflicts, planned.ProposedRemovals, [.. LiveFindings.Of(patch, carrier.Live), .. planned.Findings]);
    }

    // How slides are drawn in somebody's own deck only a slide of it tells.
    private static PlanResult? LookHasToBeSent(Carrier carrier, LiveDeck live, Carrier incoming, UpdateOptions options)
    {
        var surface = OpenedSurface.Open(carrier, options.MapId ?? MapChoice.Of(carrier, incoming), forPlanning: false);
        if (live.Options(surface) is not null)
            return null;
        var map = surface.Carried.Base.Id;
        var page = surface.Snapshot.Pages.FirstOrDefault(page => page.Elements.Any(element => element.Key?.Map == map)) ?? surface.Snapshot.Pages[0];
        return new PlanResult(new LivePatch { Kind = LiveKind.Deck, Map = map, Export = [page.Id] }, [], [], [], [], []);
    }
}
