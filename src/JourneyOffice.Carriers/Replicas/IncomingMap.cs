using System.Text.Json.Nodes;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Carriers;

/// <summary>
/// What an update brings into a deck or workbook: the map that becomes its base, and the head that the file stands for afterwards. Both are one,
/// but for what comes out of a sibling file: its edits are in the base, so that nothing of them is lost where this file does not show them, and
/// the head does not know them, so that the next map does not take them back.
/// </summary>
internal sealed class IncomingMap
{
    private readonly CarriedMap carried;
    private readonly JourneyMap head;

    private IncomingMap(CarriedMap carried, JourneyMap map, JourneyMap head) => (this.carried, Map, this.head) = (carried, map, head);

    /// <summary>The map that becomes the base.</summary>
    public JourneyMap Map { get; }

    private IReadOnlyList<MergeConflict> Conflicts { get; init; } = [];

    private IReadOnlyList<string> SeenThere { get; init; } = [];

    private bool IsSibling { get; init; }

    /// <summary>Which file counts as the later one, where that decides what comes in.</summary>
    public IReadOnlyList<Finding> Findings { get; private init; } = [];

    /// <summary>Finds out what comes in.</summary>
    public static IncomingMap For(OpenedSurface surface, Carrier from, IncomingSource source, UpdateOptions options)
    {
        var file = surface.Carried;
        if (source.Replica is { } theirs)
            return OfSibling(surface, from, theirs, options);
        if (from.Kind != CarrierKind.Map)
        {
            var whole = from.Holds.Complete(source.Map, file.Base);
            var shown = file.IsAdopted || whole.Id != file.Base.Id ? new MergeResult(whole, []) : ReplicaMerge.IntoUnknowing(file.Base, whole, options.Prefer);
            return new IncomingMap(file, shown.Merged, file.Head) { IsSibling = true, Conflicts = shown.Conflicts };
        }

        if (file.Ledger.Lineage.Back.Count == 0 || source.Map.Id != file.Base.Id)
            return new IncomingMap(file, source.Map, source.Map);
        var merge = ReplicaMerge.Into(Replica.Of(file, file.Base), Replica.OfFile(source.Map), options.Prefer);
        return new IncomingMap(file, merge.Merged, source.Map) { Conflicts = merge.Conflicts };
    }

    private static IncomingMap OfSibling(OpenedSurface surface, Carrier from, Replica theirs, UpdateOptions options)
    {
        var file = surface.Carried;
        var mine = Replica.Of(file, file.Base);
        var standing = file.IsAdopted || theirs.Head.Id != mine.Head.Id ? Standing.Later : mine.StandingOf(theirs);
        var isTakenWhole = file.IsAdopted || theirs.Head.Id != mine.Head.Id || (options.AllowOlder && standing == Standing.Earlier);
        var merge = isTakenWhole ? new MergeResult(theirs.Map, []) : ReplicaMerge.Into(mine, theirs, options.Prefer);
        return new IncomingMap(file, merge.Merged, isTakenWhole || standing == Standing.Later ? theirs.Head : mine.Head)
        {
            IsSibling = true,
            SeenThere = theirs.Seen,
            Conflicts = merge.Conflicts,
            Findings = isTakenWhole ? [] : StandingFindings.Of(standing, from.FileName, surface.Carrier.FileName),
        };
    }

    /// <summary>The merge of map and file, with what the two files say differently waiting in it too.</summary>
    public MergeResult Waiting(MergeResult merge, JourneyMap @base, JourneyMap shown)
    {
        if (Conflicts.Count == 0)
            return merge;
        var (before, here, merged) = (new MapDocument(@base), new MapDocument(shown), new MapDocument(merge.Merged));
        var all = merge.Conflicts.ToList();
        foreach (var conflict in Conflicts.Where(conflict => all.TrueForAll(known => known.Path != conflict.Path)))
        {
            var (was, says) = (before.Get(conflict.Path), here.Get(conflict.Path));
            if (JsonNode.DeepEquals(says, conflict.Ours))
                continue;
            all.Add(new MergeConflict(conflict.Path, was, conflict.Ours, says));
            merged.Apply(FieldValue.Setting(merged, conflict.Path, was));
        }

        return new MergeResult(merged.ToMap(), all);
    }

    /// <summary>
    /// Stored conflicts with others than the one who comes in: a sibling's edit that the map does not know, the map's change that a sibling has not
    /// seen. They wait until somebody settles them, or until both say the same.
    /// </summary>
    public IEnumerable<MergeConflict> StillWaiting(MergeResult merge, JourneyMap newBase, JourneyMap shown)
    {
        var stored = carried.Ledger.Conflicts.Where(stored => stored.FromSibling != IsSibling && merge.Conflicts.All(known => known.Path != stored.Conflict.Path)).ToList();
        if (stored.Count == 0)
            return [];
        var (before, here) = (new MapDocument(newBase), new MapDocument(shown));
        return
        [
            .. from conflict in stored.Select(waiting => waiting.Conflict)
               let was = before.Get(conflict.Path)
               let says = here.Get(conflict.Path)
               where !JsonNode.DeepEquals(says, conflict.Ours) && !JsonNode.DeepEquals(was, conflict.Ours)
               select new MergeConflict(conflict.Path, was, conflict.Ours, says),
        ];
    }

    // Old and new base were compared: where they say the same the new one is the old one.
    private bool AreSame(JourneyMap map, JourneyMap newHead, JourneyMap newBase) =>
        ReferenceEquals(map, carried.Base) && ReferenceEquals(newHead, newBase) ? ReferenceEquals(map, newHead) : MapJson.AreEqual(map, newHead);

    /// <summary>What is to be written, with what the file remembers of heads.</summary>
    /// <param name="patch">What is to be done.</param>
    /// <param name="merge">The merge with what came in now.</param>
    /// <param name="newBase">The file's new base.</param>
    public Patch Remember(Patch patch, MergeResult merge, JourneyMap newBase)
    {
        // Nothing came from siblings, now or before: base and head are one.
        var newHead = ReferenceEquals(head, Map) ? newBase : Rebase.Onto(head, carried.Head, merge);
        var heads = ReferenceEquals(head, Map) && merge.Conflicts.Count == 0 ? [carried.Head] : new[] { carried.Head, head };
        var left = heads.Where(map => !carried.IsAdopted && !AreSame(map, newHead, newBase)).Select(Lineage.MarkOf);
        return patch with
        {
            Ledger = patch.Ledger with
            {
                Lineage = (carried.IsAdopted ? Lineage.None : carried.Ledger.Lineage).Having([.. SeenThere, .. left]) with
                {
                    Back = ReferenceEquals(newHead, newBase) ? [] : MapDiff.ToEdits(MapDiff.Compare(newBase, newHead)),
                },
                Conflicts = [.. patch.Ledger.Conflicts.Select(stored => merge.Conflicts.Any(conflict => conflict.Path == stored.Conflict.Path) ? stored with { FromSibling = IsSibling } : stored)],
            },
        };
    }
}
