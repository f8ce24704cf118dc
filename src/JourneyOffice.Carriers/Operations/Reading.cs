using JourneyOffice.Maps;

namespace JourneyOffice.Carriers;

/// <summary>Reads the map out of a carrier.</summary>
internal static class Reading
{
    public static ReadResult Read(Carrier carrier, ReadOptions options, JourneyMap? reference = null)
    {
        if (carrier.MapFile is { } file)
            return new ReadResult(file.Map, [], [], [], file.Findings);

        OpenedSurface surface;
        try
        {
            surface = OpenedSurface.Open(carrier, options.MapId, forPlanning: false, reference);
        }
        catch (JourneyException refusal) when (options.AlsoOldMaps && refusal.Finding.Code == CarriersErrors.NoMap)
        {
            if (OldMapReading.Read(carrier, options.Page) is { } old)
                return old;
            throw;
        }

        var stored = surface.Carried.Ledger.Conflicts.Select(conflict => conflict.Conflict).ToList();
        var removals = surface.Recognition.ProposedRemovals;
        var map = WithoutWinners(surface, stored, options.Prefer);
        if (options.AcceptRemovals)
            map = EntryRemoval.Remove(map, removals);

        var open = options.Prefer == Preference.None ? stored : [];
        var proposed = options.AcceptRemovals ? [] : removals;
        return new ReadResult(
            map,
            MapDiff.Compare(surface.Carried.Head, map),
            open,
            proposed,
            [
                .. SurfaceFindings.Of(surface),
                .. SurfaceFindings.OfConflicts(open, carrier.FileName),
                .. SurfaceFindings.OfRemovals(proposed, surface.Shown, carrier.FileName),
            ]);
    }

    // A field in stored conflict keeps its base: reading must not let the file's side win by the way.
    private static JourneyMap WithoutWinners(OpenedSurface surface, List<MergeConflict> conflicts, Preference prefer)
    {
        if (conflicts.Count == 0 || prefer == Preference.File)
            return surface.Shown;
        var document = new MapDocument(surface.Shown);
        document.Apply(conflicts.SelectMany(conflict =>
            FieldValue.Setting(document, conflict.Path, prefer == Preference.Map ? conflict.Ours : conflict.Base)));
        return document.ToMap();
    }
}
