using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Carriers;

/// <summary>Settles conflicts that wait in a deck or workbook.</summary>
internal static class Resolving
{
    public static ResolveResult Resolve(Carrier carrier, ResolveOptions options)
    {
        carrier.RequireWritable();
        if (carrier.MapFile is not null)
            return Nothing(carrier, options);

        var surface = OpenedSurface.Open(carrier, options.MapId, forPlanning: true);
        Guards.RequireKnownSchema(carrier, surface.Carried.Base);
        var stored = surface.Carried.Ledger.Conflicts.Select(conflict => conflict.Conflict).ToList();
        var settled = Wanted(surface, options, stored);
        if (settled.Count == 0)
            return Nothing(carrier, options);

        var remaining = stored.Where(conflict => !settled.Contains(conflict)).ToList();
        var merged = new MapDocument(surface.Shown);
        var newBase = new MapDocument(surface.Carried.Base);
        foreach (var conflict in remaining)
            merged.Apply(FieldValue.Setting(merged, conflict.Path, conflict.Base));
        var head = new MapDocument(surface.Carried.Head);
        var ofSiblings = surface.Carried.Ledger.Conflicts.Where(conflict => conflict.FromSibling).Select(conflict => conflict.Conflict).ToHashSet();
        foreach (var conflict in settled)
        {
            var chosen = TypedValue.Of(merged, conflict.Path, Chosen(conflict, surface, options), carrier.FileName);
            merged.Apply(FieldValue.Setting(merged, conflict.Path, chosen));
            // Settled either way, the incoming value is what the file and the map agree to have started from. Of what a sibling file says the map knows nothing.
            newBase.Apply(FieldValue.Setting(newBase, conflict.Path, ofSiblings.Contains(conflict) ? chosen : conflict.Ours));
            if (stored.Contains(conflict) && !ofSiblings.Contains(conflict))
                head.Apply(FieldValue.Setting(head, conflict.Path, conflict.Ours));
        }

        BuildableMap.RequireNoNewErrors(surface.Carried.Base, merged.ToMap(), carrier.FileName);

        var hand = SurfaceHand.For(surface);
        var @base = newBase.ToMap();
        var patch = hand.Plan(merged.ToMap(), @base, remaining, request => request with { Settled = [.. settled.Select(conflict => conflict.Path)] });
        var back = MapDiff.ToEdits(MapDiff.Compare(@base, head.ToMap()));
        patch = patch with { Ledger = patch.Ledger with { Lineage = patch.Ledger.Lineage with { Back = back } } };
        return new ResolveResult(
            hand.Apply(patch, @base),
            settled,
            remaining,
            [.. patch.Findings, .. SurfaceFindings.OfConflicts(remaining, carrier.FileName)]);
    }

    private static JsonNode? Chosen(MergeConflict conflict, OpenedSurface surface, ResolveOptions options) => options.Prefer switch
    {
        Preference.Map => conflict.Ours,
        Preference.File => new MapDocument(surface.Shown).Get(conflict.Path) ?? conflict.Theirs,
        _ => options.Value,
    };

    // What the file itself says in several ways is nothing that "the file" could mean.
    private static List<MergeConflict> Wanted(OpenedSurface surface, ResolveOptions options, List<MergeConflict> stored)
    {
        var wanted = stored.Where(conflict => options.Field is null || conflict.Path == options.Field).ToList();
        wanted.AddRange(Places(surface, options, wanted));
        if (options.Prefer != Preference.File)
            return wanted;
        var several = surface.Recognition.PlaceConflicts;
        if (options.Field is { } field && several.FirstOrDefault(places => places.Path == field) is { } named)
        {
            var file = surface.Carrier.FileName;
            throw new JourneyException(CarriersErrors.FileSaysSeveral, new Place(file, field.Value), file, field.Value, SurfaceFindings.Quoted(named.Values));
        }

        wanted.RemoveAll(conflict => several.Any(places => places.Path == conflict.Path));
        return wanted;
    }

    // Two places of the file that say different things: settled by naming the field and a value.
    private static IEnumerable<MergeConflict> Places(OpenedSurface surface, ResolveOptions options, List<MergeConflict> settled)
    {
        var was = new MapDocument(surface.Carried.Base);
        return surface.Recognition.PlaceConflicts
            .Where(places => places.Path == options.Field && settled.TrueForAll(conflict => conflict.Path != places.Path))
            .Select(places => new MergeConflict(places.Path, was.Get(places.Path), was.Get(places.Path), places.Values[0]));
    }

    private static ResolveResult Nothing(Carrier carrier, ResolveOptions options) =>
        options.Field is { } field
            ? throw new JourneyException(CarriersErrors.NoSuchConflict, new Place(carrier.FileName, field.Value), carrier.FileName, field.Value)
            : new ResolveResult(carrier.Bytes.ToArray(), [], [], []);
}
