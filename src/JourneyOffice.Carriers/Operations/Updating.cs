using System.Text.Json.Nodes;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Carriers;

/// <summary>Brings carriers up to date.</summary>
internal static class Updating
{
    public static UpdateResult Update(Carrier carrier, Carrier incoming, UpdateOptions options)
    {
        carrier.RequireWritable();
        var source = Source.Of(incoming, options, ReferenceFor(incoming, carrier, options));
        Guards.RequireKnownSchema(incoming, source.Map);
        return carrier.MapFile is { } file
            ? UpdateMap(carrier, file.Map, incoming, source, options)
            : UpdateSurface(carrier, incoming, source, options);
    }

    // A deck or workbook without our part borrows the ids that it does not show from the map that it is brought into.
    private static JourneyMap? ReferenceFor(Carrier incoming, Carrier carrier, UpdateOptions options) =>
        carrier.MapFile is { } file ? file.Map
        : incoming.MapFile is null && OpenedSurface.MapIds(incoming).Count == 0 && OpenedSurface.MapIds(carrier).Count > 0
            ? OpenedSurface.Open(carrier, options.MapId, forPlanning: false).Carried.Base : null;

    /// <summary>The map that comes in: what it was (its own base) and what it is.</summary>
    private sealed record Source(JourneyMap? Base, JourneyMap Map, IReadOnlyList<Finding> Findings)
    {
        public static Source Of(Carrier carrier, UpdateOptions options, JourneyMap? reference)
        {
            if (carrier.MapFile is { } file)
                return new Source(null, file.Map, file.Findings);
            var read = Reading.Read(carrier, new ReadOptions { MapId = options.MapId, AcceptRemovals = options.AcceptRemovals }, reference);
            var surface = OpenedSurface.Open(carrier, options.MapId, forPlanning: false, reference);
            return new Source(surface.Carried.IsAdopted ? null : surface.Carried.Base, read.Map, read.Findings);
        }
    }

    private static UpdateResult UpdateMap(Carrier carrier, JourneyMap map, Carrier incomingFrom, Source source, UpdateOptions options)
    {
        Guards.RequireKnownSchema(carrier, map);
        var incoming = source.Base is null ? incomingFrom.Holds.Complete(source.Map, map) : source.Map;
        Guards.RequireSameMap(carrier, map, incomingFrom, incoming);
        // An edited deck of version 2 may well flow back into version 3: it brings its own base along.
        if (!options.AllowOlder && source.Base is null)
            Guards.RequireNotOlder(carrier, map, incomingFrom, incoming);

        // A map file has no memory of its own: what an incoming deck or workbook was made from is the common base, and
        // where that is missing the file itself is.
        var common = source.Base ?? map;
        var conflicts = MapMerge.Merge(common, incoming, map, Preferences.Of(options.Prefer)).Conflicts;
        // A map file can't store conflicts either, so in them it keeps what it says; the next update reports them again.
        var decided = options.Prefer == Preference.None ? MergePreference.Theirs : Preferences.Of(options.Prefer);
        var merged = MapMerge.Merge(common, incoming, map, decided).Merged;
        var changed = !MapJson.AreEqual(merged, map);
        return new UpdateResult(
            changed ? MapJson.Write(merged) : carrier.Bytes.ToArray(),
            changed,
            changed ? 1 : 0,
            new DeferredChanges(common, incoming),
            new DeferredChanges(common, map),
            conflicts,
            [],
            [.. source.Findings, .. SurfaceFindings.OfConflicts(conflicts, carrier.FileName)]);
    }

    private static UpdateResult UpdateSurface(Carrier carrier, Carrier incomingFrom, Source source, UpdateOptions options)
    {
        var surface = OpenedSurface.Open(carrier, options.MapId, forPlanning: true, source.Map);
        Guards.RequireKnownSchema(carrier, surface.Carried.Base);
        var @base = surface.Carried.Base;
        var incoming = source.Base is null && incomingFrom.Kind != CarrierKind.Map
            ? incomingFrom.Holds.Complete(source.Map, @base)
            : source.Map;
        if (!surface.Carried.IsAdopted || surface.Snapshot.Kind == SurfaceKind.Deck)
            Guards.RequireSameMap(carrier, @base, incomingFrom, incoming);
        if (!options.AllowOlder && !surface.Carried.IsAdopted)
            Guards.RequireNotOlder(carrier, @base, incomingFrom, incoming);

        var shown = options.AcceptRemovals ? EntryRemoval.Remove(surface.Shown, surface.Recognition.ProposedRemovals) : surface.Shown;
        var merge = surface.Carried.IsAdopted ? Adopted(surface, incoming, shown, options) : Known(surface, incoming, shown, options);
        var newBase = Rebase.Onto(incoming, @base, merge);
        var hand = SurfaceHand.For(surface);
        var patch = hand.Plan(merge.Merged, newBase, merge.Conflicts, request => request with
        {
            AcceptRemovals = options.AcceptRemovals, Relayout = options.Relayout, Compared = options.Compared,
        });
        var nothing = patch.Operations.Count == 0 && !surface.Carried.IsAdopted && MapJson.AreEqual(newBase, @base)
            && SameConflicts(surface.Carried.Ledger.Conflicts, merge.Conflicts);
        var bytes = nothing ? carrier.Bytes.ToArray() : hand.Apply(patch, newBase);
        var removals = options.AcceptRemovals ? [] : surface.Recognition.ProposedRemovals;
        return new UpdateResult(
            bytes,
            !bytes.AsSpan().SequenceEqual(carrier.Bytes.Span),
            patch.Operations.Count,
            new DeferredChanges(@base, incoming),
            new DeferredChanges(@base, surface.Shown),
            merge.Conflicts,
            removals,
            [
                .. source.Findings,
                .. SurfaceFindings.Of(surface),
                .. patch.Findings,
                .. SurfaceFindings.OfConflicts(merge.Conflicts, carrier.FileName),
                .. SurfaceFindings.OfRemovals(removals, surface.Shown, carrier.FileName),
            ]);
    }

    private static MergeResult Known(OpenedSurface surface, JourneyMap incoming, JourneyMap shown, UpdateOptions options)
    {
        var @base = surface.Carried.Base;
        var merge = MapMerge.Merge(@base, incoming, shown, Preferences.Of(options.Prefer));
        return options.Prefer == Preference.Map ? merge : WithPlaces(merge, surface, incoming);
    }

    // A field that the file itself says in two ways can't be merged, nor can the file be preferred: where the map changed it too, it
    // waits as a conflict.
    private static MergeResult WithPlaces(MergeResult merge, OpenedSurface surface, JourneyMap incoming)
    {
        var before = new MapDocument(surface.Carried.Base);
        var ours = new MapDocument(incoming);
        var merged = new MapDocument(merge.Merged);
        var conflicts = merge.Conflicts.ToList();
        foreach (var places in surface.Recognition.PlaceConflicts)
        {
            var (was, now) = (before.Get(places.Path), ours.Get(places.Path));
            if (JsonNode.DeepEquals(was, now) || conflicts.Exists(conflict => conflict.Path == places.Path))
                continue;
            conflicts.Add(new MergeConflict(places.Path, was, now, places.Values[0]));
            merged.Apply(FieldValue.Setting(merged, places.Path, was));
        }

        return new MergeResult(merged.ToMap(), conflicts);
    }

    // Without a base nobody can tell who changed what: every field that the file holds and says otherwise is a conflict.
    private static MergeResult Adopted(OpenedSurface surface, JourneyMap incoming, JourneyMap shown, UpdateOptions options)
    {
        var whole = surface.Carrier.Holds.Complete(shown, incoming);
        if (options.Prefer != Preference.None)
            return new MergeResult(options.Prefer == Preference.File ? whole : incoming, []);
        var conflicts = MapDiff.Compare(incoming, whole)
            .Where(change => change.Kind != MapChangeKind.Moved)
            .Select(change => new MergeConflict(change.Path, change.After, change.Before, change.After))
            .ToList();
        return new MergeResult(whole, conflicts);
    }

    private static bool SameConflicts(IReadOnlyList<StoredConflict> stored, IReadOnlyList<MergeConflict> conflicts) =>
        stored.Count == conflicts.Count
        && stored.Zip(conflicts).All(pair =>
            pair.First.Conflict.Path == pair.Second.Path
            && JsonNode.DeepEquals(pair.First.Conflict.Ours, pair.Second.Ours)
            && JsonNode.DeepEquals(pair.First.Conflict.Theirs, pair.Second.Theirs));
}
