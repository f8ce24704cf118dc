using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces.Tests;

/// <summary>What a file remembers of the heads that it had.</summary>
public sealed class LineageTests
{
    private static readonly CarriedMap Carried = Deck.Build(TestMaps.Of(4)).Carried;

    [Test]
    public void The_way_back_to_the_head_is_kept_with_the_map_and_in_patches()
    {
        var map = Carried.Base;
        var head = map with
        {
            Title = null,
            Items = [map.Items[0] with { Id = "back", Text = "Back again" }, .. map.Items.Skip(1).Reverse()],
        };
        var carried = Carried with { Ledger = Carried.Ledger with { Lineage = Lineage.None.Having("one") with { Back = MapDiff.ToEdits(MapDiff.Compare(map, head)) } } };
        var read = CarriedMapJson.Read(CarriedMapJson.Write(carried));
        var patch = PatchJson.Read(PatchJson.Write(new Patch([], carried.Ledger)));
        Assert.Multiple(() =>
        {
            Assert.That(carried.Ledger.Lineage.Back.Select(edit => edit.GetType().Name).Distinct(), Is.SupersetOf(new[] { nameof(AddEntry), nameof(RemoveEntry), nameof(MoveEntry) }));
            Assert.That(MapJson.AreEqual(carried.Head, head));
            Assert.That(MapJson.AreEqual(read.Head, head));
            Assert.That(read.Ledger.Lineage.Seen, Is.EqualTo(new[] { "one" }));
            Assert.That(MapJson.AreEqual(patch.Ledger.Lineage.HeadOf(map), head));
        });
    }

    [Test]
    public void A_conflict_with_a_sibling_is_told_from_one_with_the_map()
    {
        StoredConflict[] conflicts =
        [
            new(new MergeConflict(FieldPath.Of("title", "en"), null, JsonValue.Create("Ours"), JsonValue.Create("Theirs")), 2),
            new(new MergeConflict(FieldPath.Of("goal", "en"), null, JsonValue.Create("Ours"), JsonValue.Create("Theirs")), 3) { FromSibling = true },
        ];
        var read = CarriedMapJson.Read(CarriedMapJson.Write(Carried with { Ledger = Carried.Ledger with { Conflicts = conflicts } }));
        Assert.That(read.Ledger.Conflicts.Select(conflict => (conflict.Since, conflict.FromSibling)), Is.EqualTo(new[] { (2, false), (3, true) }));
    }

    [Test]
    public void No_more_heads_are_remembered_than_are_of_use()
    {
        var lineage = Enumerable.Range(1, 50).Aggregate(Lineage.None, (known, number) => known.Having($"{number}", "1"));
        Assert.Multiple(() =>
        {
            Assert.That(lineage.Seen, Has.Count.EqualTo(Lineage.Remembered));
            Assert.That(lineage.Seen, Does.Contain("1").And.Contain("50").And.Not.Contain("2"));
            Assert.That(lineage.Seen, Is.Unique);
        });
    }
}
