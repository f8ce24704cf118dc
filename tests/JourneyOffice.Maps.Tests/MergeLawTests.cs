using System.Text.Json.Nodes;
using JourneyOffice.Testing;

namespace JourneyOffice.Maps.Tests;

public sealed class MergeLawTests
{
    [Test]
    public void Law_of_merge_identity() => Laws.Check("merge(b, b, x) == x == merge(b, x, b)", MapMutator.Edits(), pair =>
    {
        foreach (var result in new[] { MapMerge.Merge(pair.Before, pair.Before, pair.After), MapMerge.Merge(pair.Before, pair.After, pair.Before) })
        {
            Assert.That(MapJson.AreEqual(result.Merged, pair.After));
            Assert.That(result.Conflicts, Is.Empty);
        }
    });

    [Test]
    public void Law_of_merge_no_conflict_where_only_one_side_changed() => Laws.Check("a conflict has two changed sides", MapMutator.Forks(), fork =>
    {
        var (@base, ours, theirs) = (new MapDocument(fork.Base), new MapDocument(fork.Ours), new MapDocument(fork.Theirs));
        foreach (var conflict in MapMerge.Merge(fork.Base, fork.Ours, fork.Theirs).Conflicts)
        {
            // Fields that only make sense together are one field here; what is brought back since the other side needs it was removed by one.
            var path = conflict.Path;
            var isPlace = path.Segments is ["items", _, "stage" or "toStage" or "step"];
            var was = isPlace ? Place(@base, path) : @base.Get(path);
            var left = isPlace ? Place(ours, path) : ours.Get(path);
            var right = isPlace ? Place(theirs, path) : theirs.Get(path);
            Assert.That(!JsonNode.DeepEquals(was, left) || right is null, path.Value);
            Assert.That(!JsonNode.DeepEquals(was, right) || left is null, path.Value);
            Assert.That(!JsonNode.DeepEquals(left, right) || left is null, path.Value);
        }
    });

    [Test]
    public void Law_of_merge_nothing_is_lost() => Laws.Check("every change is in the result or in a conflict", MapMutator.Forks(), fork =>
    {
        var result = MapMerge.Merge(fork.Base, fork.Ours, fork.Theirs);
        var merged = new MapDocument(result.Merged);
        foreach (var side in new[] { fork.Ours, fork.Theirs })
        {
            var changes = MapDiff.Compare(fork.Base, side);
            foreach (var change in changes.Where(change => change.Kind is not MapChangeKind.Moved && !result.Conflicts.Any(conflict => Covers(conflict.Path, change.Path))))
                AssertKept(change, merged);
        }
    });

    [Test]
    public void Law_of_merge_idempotence() => Laws.Check("merge(b, x, x) == x and merge(b, m, t) == m", MapMutator.Forks(), fork =>
    {
        Assert.That(MapJson.AreEqual(MapMerge.Merge(fork.Base, fork.Ours, fork.Ours).Merged, fork.Ours));
        var once = MapMerge.Merge(fork.Base, fork.Ours, fork.Theirs);
        if (once.Conflicts.Count > 0)
            return;
        foreach (var twice in new[] { MapMerge.Merge(fork.Base, once.Merged, fork.Theirs), MapMerge.Merge(fork.Base, fork.Ours, once.Merged) })
        {
            Assert.That(MapJson.AreEqual(twice.Merged, once.Merged));
            Assert.That(twice.Conflicts, Is.Empty);
        }
    });

    [Test]
    public void Law_of_merge_symmetry_up_to_preference() => Laws.Check("merge(b, o, t) == merge(b, t, o)", MapMutator.Forks(), fork =>
    {
        foreach (var (preference, mirrored) in new[] { (MergePreference.None, MergePreference.None), (MergePreference.Ours, MergePreference.Theirs) })
        {
            var one = MapMerge.Merge(fork.Base, fork.Ours, fork.Theirs, preference);
            var other = MapMerge.Merge(fork.Base, fork.Theirs, fork.Ours, mirrored);
            Assert.That(MapJson.AreEqual(one.Merged, other.Merged));
            Assert.That(one.Conflicts.Select(conflict => conflict.Path), Is.EqualTo(other.Conflicts.Select(conflict => conflict.Path)));
            Assert.That(one.Conflicts.Zip(other.Conflicts).All(pair => JsonNode.DeepEquals(pair.First.Ours, pair.Second.Theirs)));
        }
    });

    [Test]
    public void Law_of_merge_valid_maps_make_a_valid_map() => Laws.Check("no structural error is made", MapMutator.Forks(10), fork =>
    {
        foreach (var preference in Enum.GetValues<MergePreference>())
        {
            var merged = MapMerge.Merge(fork.Base, fork.Ours, fork.Theirs, preference).Merged;
            Assert.That(MapChecks.Check(merged).Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Message("en")), Is.Empty);
        }
    });

    private static void AssertKept(MapChange change, MapDocument merged)
    {
        var now = merged.Get(change.Path);
        switch (change.Kind)
        {
            case MapChangeKind.Removed:
                Assert.That(now, Is.Null, change.Path.Value);
                break;
            case MapChangeKind.Added:
                Assert.That(now, Is.Not.Null, change.Path.Value);
                break;
            case MapChangeKind.Changed when change.Path.Value == "/version":
                Assert.That(now!.GetValue<int>(), Is.GreaterThanOrEqualTo(change.After!.GetValue<int>()));
                break;
            case MapChangeKind.Changed when change.Path.Segments[^1] is "tags" or "funnelSteps" or "evidence":
                AssertWordsKept(Words(change.Before), Words(change.After), Words(now), change.Path.Value);
                break;
            default:
                Assert.That(JsonNode.DeepEquals(now, change.After), change.Path.Value);
                break;
        }
    }

    private static void AssertWordsKept(IReadOnlyList<string> before, IReadOnlyList<string> after, IReadOnlyList<string> now, string path)
    {
        Assert.That(after.Except(before).Except(now), Is.Empty, path);
        Assert.That(before.Except(after).Intersect(now), Is.Empty, path);
    }

    private static IReadOnlyList<string> Words(JsonNode? list) => [.. (list as JsonArray ?? []).Select(word => word!.GetValue<string>())];

    private static bool Covers(FieldPath conflict, FieldPath change) =>
        conflict == change || change.Value.StartsWith(conflict.Value + "/", StringComparison.Ordinal) || conflict.Value.StartsWith(change.Value + "/", StringComparison.Ordinal);

    private static JsonArray Place(MapDocument document, FieldPath field) =>
        [.. new[] { "stage", "toStage", "step" }.Select(name => document.Get(field.Parent.Child(name))?.DeepClone())];
}
