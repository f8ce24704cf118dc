using JourneyOffice.Maps;

namespace JourneyOffice.Carriers;

/// <summary>
/// Reads several files of one map together. One is the head: the map file if there is one, else the deck or workbook that was brought up to date
/// last. What people changed in the others is laid onto it, each by what it was made from.
/// </summary>
internal static class Joining
{
    /// <summary>The map that they say together.</summary>
    /// <param name="carriers">The files.</param>
    /// <param name="options">How they are read; the preferred map is the head, the preferred file any of the others.</param>
    public static ReadResult Join(IReadOnlyList<Carrier> carriers, ReadOptions options)
    {
        if (carriers.Count == 1)
            return Reading.Read(carriers[0], options);
        var opened = Open(carriers, options with { AlsoOldMaps = false });
        var head = HeadOf(opened);
        var joined = new Joined(head.Read.Map, [.. head.Read.Conflicts], [.. opened.SelectMany(file => file.Read.Findings), Taken(head.Carrier, carriers)]);
        foreach (var file in opened.Where(file => file != head))
            joined = file.IsAdopted ? LayAdopted(joined, file, options) : Lay(joined, head, file, options.Prefer);
        return new ReadResult(joined.Map, MapDiff.Compare(head.Replica.Head, joined.Map), joined.Conflicts, [.. opened.SelectMany(file => file.Read.ProposedRemovals).Distinct()], joined.Findings);
    }

    /// <summary>The files in the order in which they are brought into another one: the head first.</summary>
    /// <param name="into">That one.</param>
    /// <param name="carriers">The files.</param>
    /// <param name="mapId">Which map, where they carry several.</param>
    /// <param name="findings">Which of them counts as the head.</param>
    public static IReadOnlyList<Carrier> InOrder(Carrier into, IReadOnlyList<Carrier> carriers, string? mapId, out IReadOnlyList<Finding> findings)
    {
        findings = [];
        if (carriers.Count == 1)
            return carriers;
        if (into.MapFile is not null && carriers.All(file => file.MapFile is null))
        {
            findings = [Taken(into, carriers)];
            return carriers;
        }

        var opened = Open(carriers, new ReadOptions { MapId = mapId });
        var head = HeadOf(opened);
        findings = [Taken(head.Carrier, carriers)];
        return [head.Carrier, .. opened.Where(file => file != head).Select(file => file.Carrier)];
    }

    private static List<Opened> Open(IReadOnlyList<Carrier> carriers, ReadOptions options)
    {
        var mapId = options.MapId ?? carriers.Skip(1).Select(other => MapChoice.Of(carriers[0], other)).FirstOrDefault(id => id is not null);
        var opened = carriers.Select(carrier => Opened.Of(carrier, options with { MapId = mapId })).ToList();
        // Tables alone don't say of which map they are.
        var named = opened.Where(file => !file.IsAdopted || file.Carrier.Kind != CarrierKind.Workbook).ToList();
        foreach (var other in named.Skip(1))
            Guards.RequireSameMap(named[0].Carrier, named[0].Read.Map, other.Carrier, other.Read.Map);
        return opened;
    }

    private static Opened HeadOf(IReadOnlyList<Opened> files)
    {
        var maps = files.Where(file => file.Replica.IsMapFile).ToList();
        if (maps.Count > 1)
            throw new JourneyException(CarriersErrors.SeveralMapFiles, new Place(maps[1].Carrier.FileName), string.Join(", ", maps.Select(file => file.Carrier.FileName)));
        return maps.Count == 1 ? maps[0]
            : files.Aggregate((latest, file) => !file.IsAdopted && (latest.IsAdopted || latest.Replica.StandingOf(file.Replica) == Standing.Later) ? file : latest);
    }

    private static Finding Taken(Carrier head, IReadOnlyList<Carrier> files) =>
        new(CarriersErrors.HeadTaken, new Place(head.FileName), head.FileName, string.Join(", ", files.Where(file => file != head).Select(file => file.FileName)));

    private static Joined Lay(Joined joined, Opened head, Opened file, Preference prefer)
    {
        var mine = head.Replica with { Map = joined.Map };
        var merge = ReplicaMerge.Into(mine, file.Replica, ReplicaMerge.Turned(prefer));
        return joined.With(merge.Merged, merge.Conflicts, file.Carrier.FileName, mine.StandingOf(file.Replica) == Standing.Apart
            ? StandingFindings.Of(Standing.Apart, file.Carrier.FileName, head.Carrier.FileName) : []);
    }

    private static Joined LayAdopted(Joined joined, Opened file, ReadOptions options)
    {
        var read = Reading.Read(file.Carrier, options with { MapId = joined.Map.Id, AlsoOldMaps = false }, joined.Map);
        var merge = ReplicaMerge.IntoUnknowing(joined.Map, file.Carrier.Holds.Complete(read.Map, joined.Map), ReplicaMerge.Turned(options.Prefer));
        return joined.With(merge.Merged, merge.Conflicts, file.Carrier.FileName, []);
    }

    /// <summary>What the files so far say together.</summary>
    private sealed record Joined(JourneyMap Map, IReadOnlyList<MergeConflict> Conflicts, IReadOnlyList<Finding> Findings)
    {
        public Joined With(JourneyMap map, IReadOnlyList<MergeConflict> conflicts, string file, IReadOnlyList<Finding> findings)
        {
            var fresh = conflicts.Where(conflict => Conflicts.All(known => known.Path != conflict.Path)).ToList();
            return new Joined(map, [.. Conflicts, .. fresh], [.. Findings, .. findings, .. SurfaceFindings.OfConflicts(fresh, file)]);
        }
    }

    /// <summary>A file, read.</summary>
    private sealed record Opened(Carrier Carrier, ReadResult Read, Replica Replica, bool IsAdopted)
    {
        public static Opened Of(Carrier carrier, ReadOptions options)
        {
            var read = Reading.Read(carrier, options);
            if (carrier.MapFile is { } file)
                return new Opened(carrier, read, Replica.OfFile(file.Map), IsAdopted: false);
            var carried = OpenedSurface.Open(carrier, options.MapId, forPlanning: false).Carried;
            return new Opened(carrier, read, Replica.Of(carried, read.Map), carried.IsAdopted);
        }
    }
}
