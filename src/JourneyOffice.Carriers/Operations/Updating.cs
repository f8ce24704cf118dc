using System.Text.Json.Nodes;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Carriers;

/// <summary>Brings carriers up to date.</summary>
internal static class Updating
{
    public static UpdateResult Update(Carrier carrier, IReadOnlyList<Carrier> incoming, UpdateOptions options)
    {
        var files = Joining.InOrder(carrier, incoming, options.MapId, out var head);
        var result = Update(carrier, files[0], options);
        result = result with { Findings = [.. head, .. result.Findings] };
        foreach (var file in files.Skip(1))
        {
            // Everything was laid out afresh and asked for once.
            var next = Update(carrier.Holding(result.Bytes), file, options with { Relayout = false, Compared = null });
            result = next with
            {
                Changed = !next.Bytes.AsSpan().SequenceEqual(carrier.Bytes.Span),
                Operations = result.Operations + next.Operations,
                Incoming = [.. result.Incoming, .. next.Incoming],
                Edits = result.Edits,
                Findings = [.. result.Findings.Concat(next.Findings).DistinctBy(finding => (finding.Code, finding.Place, finding.Message("en")))],
            };
        }

        return result;
    }

    public static UpdateResult Update(Carrier carrier, Carrier incoming, UpdateOptions options)
    {
        carrier.RequireWritable();
        options = options with { MapId = options.MapId ?? MapChoice.Of(carrier, incoming) };
        var source = IncomingSource.Of(incoming, options, ReferenceFor(incoming, carrier, options));
        Guards.RequireKnownSchema(incoming, source.Map);
        return carrier.MapFile is { } file
            ? UpdateMap(carrier, file.Map, incoming, source, options)
            : UpdateSurface(carrier, incoming, source, options);
    }

    // A deck or workbook without our part borrows the ids that it does not show from the map that it is brought into.
    private static JourneyMap? ReferenceFor(Carrier incoming, Carrier carrier, UpdateOptions options) =>
        carrier.MapFile is { } file ? file.Map
        : incoming.MapFile is null && MapChoice.Carried(incoming).Count == 0 && MapChoice.Carried(carrier).Count > 0
            ? OpenedSurface.Open(carrier, options.MapId, forPlanning: false).Carried.Base : null;

    private static UpdateResult UpdateMap(Carrier carrier, JourneyMap map, Carrier incomingFrom, IncomingSource source, UpdateOptions options)
    {
        Guards.RequireKnownSchema(carrier, map);
        var incoming = source.Replica is null ? incomingFrom.Holds.Complete(source.Map, map) : source.Map;
        Guards.RequireSameMap(carrier, map, incomingFrom, incoming);
        // An edited deck of version 2 may well flow back into version 3: it brings its own base along.
        if (!options.AllowOlder && source.Replica is null)
            Guards.RequireNotOlder(carrier, map, incomingFrom, incoming);

        // A map file has no memory of its own: what an incoming deck or workbook was made from is the common base, and where that is missing the
        // file itself is. It can't store conflicts either, so in them it keeps what it says; the next update reports them again.
        var mine = Replica.OfFile(map);
        var merge = source.Replica is { } theirs ? ReplicaMerge.Into(mine, theirs, options.Prefer)
            : incomingFrom.Kind == CarrierKind.Map ? new MergeResult(incoming, []) : ReplicaMerge.IntoUnknowing(map, incoming, options.Prefer);
        var changed = !MapJson.AreEqual(merge.Merged, map);
        return new UpdateResult(
            changed ? MapJson.Write(merge.Merged) : carrier.Bytes.ToArray(),
            changed,
            changed ? 1 : 0,
            new DeferredChanges(source.Replica?.Head ?? map, incoming),
            new DeferredChanges(source.Replica?.Head ?? map, map),
            merge.Conflicts,
            [],
            [.. source.Findings, .. SurfaceFindings.OfConflicts(merge.Conflicts, carrier.FileName)]);
    }

    private static UpdateResult UpdateSurface(Carrier carrier, Carrier incomingFrom, IncomingSource source, UpdateOptions options)
    {
        var planned = Plan(carrier, incomingFrom, source, options);
        var bytes = planned.IsNothing ? carrier.Bytes.ToArray() : planned.Hand.Apply(planned.Patch, planned.NewBase);
        return new UpdateResult(
            bytes,
            !bytes.AsSpan().SequenceEqual(carrier.Bytes.Span),
            planned.Patch.Operations.Count,
            planned.Incoming,
            planned.Edits,
            planned.Conflicts,
            planned.ProposedRemovals,
            planned.Findings);
    }

    /// <summary>What an update of a deck or workbook does, before it is done.</summary>
    public static PlannedUpdate Plan(Carrier carrier, Carrier incoming, UpdateOptions options)
    {
        options = options with { MapId = options.MapId ?? MapChoice.Of(carrier, incoming) };
        var source = IncomingSource.Of(incoming, options, ReferenceFor(incoming, carrier, options));
        Guards.RequireKnownSchema(incoming, source.Map);
        return Plan(carrier, incoming, source, options);
    }

    private static PlannedUpdate Plan(Carrier carrier, Carrier incomingFrom, IncomingSource source, UpdateOptions options)
    {
        var surface = OpenedSurface.Open(carrier, options.MapId, forPlanning: true, source.Map);
        Guards.RequireKnownSchema(carrier, surface.Carried.Base);
        var @base = surface.Carried.Base;
        var incoming = IncomingMap.For(surface, incomingFrom, source, options);
        if (!surface.Carried.IsAdopted || surface.Snapshot.Kind == SurfaceKind.Deck)
            Guards.RequireSameMap(carrier, @base, incomingFrom, incoming.Map);
        if (!options.AllowOlder && !surface.Carried.IsAdopted)
            Guards.RequireNotOlder(carrier, @base, incomingFrom, incomingFrom.Kind == CarrierKind.Map ? source.Map : incoming.Map);

        var shown = options.AcceptRemovals ? EntryRemoval.Remove(surface.Shown, surface.Recognition.ProposedRemovals) : surface.Shown;
        var own = incoming.Waiting(surface.Carried.IsAdopted ? Adopted(surface, incoming.Map, shown, options) : Known(surface, incoming.Map, shown, options), @base, shown);
        var newBase = Rebase.Onto(incoming.Map, @base, own);
        var isSame = MapJson.AreEqual(newBase, @base);
        // One that is the same is that very one: comparing it again and again takes nothing.
        newBase = isSame ? @base : newBase;
        var merge = own with { Conflicts = [.. own.Conflicts, .. incoming.StillWaiting(own, newBase, shown)] };
        var hand = SurfaceHand.For(surface);
        var patch = hand.Plan(merge.Merged, newBase, merge.Conflicts, request => request with
        {
            AcceptRemovals = options.AcceptRemovals, Relayout = options.Relayout, Compared = options.Compared, IsSameBase = isSame,
        });
        patch = incoming.Remember(patch, own, newBase);
        var fromTheStart = patch.Operations;
        if (surface.Carried.Unfinished is { } unfinished)
            patch = patch with { Operations = RemainingOperations.Of(patch.Operations, surface.Snapshot, surface.Standing, unfinished) };
        var nothing = surface.Carried.Unfinished is null && patch.Operations.Count == 0 && !surface.Carried.IsAdopted && isSame
            && SameConflicts(surface.Carried.Ledger.Conflicts, merge.Conflicts) && MapJson.AreEqual(patch.Ledger.Lineage.HeadOf(newBase), surface.Carried.Head);
        var removals = options.AcceptRemovals ? [] : surface.Recognition.ProposedRemovals;
        return new PlannedUpdate(
            surface,
            hand,
            patch,
            newBase,
            nothing,
            new DeferredChanges(@base, incoming.Map),
            new DeferredChanges(@base, surface.Shown),
            merge.Conflicts,
            removals,
            [
                .. source.Findings,
                .. SurfaceFindings.Of(surface),
                .. incoming.Findings,
                .. patch.Findings,
                .. SurfaceFindings.OfConflicts(merge.Conflicts, carrier.FileName),
                .. SurfaceFindings.OfRemovals(removals, surface.Shown, carrier.FileName),
            ]) { FromTheStart = fromTheStart };
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
