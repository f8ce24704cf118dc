using JourneyOffice.Testing;

namespace JourneyOffice.Maps.Tests;

public sealed class MapDiffTests
{
    [Test]
    public void Law_of_diff_the_changes_bring_one_version_to_the_other() => Laws.Check("apply(diff(a, b), a) == b", MapMutator.Edits(), pair =>
    {
        var document = new MapDocument(pair.Before);
        document.Apply(MapDiff.ToEdits(MapDiff.Compare(pair.Before, pair.After)));
        Assert.That(MapJson.AreEqual(document.ToMap(), pair.After));
    });

    [Test]
    public void Law_of_diff_any_two_maps_can_be_compared()
    {
        var pairs = FsCheck.Fluent.Arb.From(MapGenerator.Seeds(seed => (Before: MapGenerator.Make(new Random(seed), 12), After: MapGenerator.Make(new Random(seed / 3), 12))));
        Laws.Check("apply(diff(a, b), a) == b for strangers", pairs, pair =>
        {
            var document = new MapDocument(pair.Before);
            document.Apply(MapDiff.ToEdits(MapDiff.Compare(pair.Before, pair.After)));
            Assert.That(MapJson.AreEqual(document.ToMap(), pair.After));
        });
    }

    [Test]
    public void A_map_does_not_differ_from_itself() => Laws.Check("diff(a, a) is empty", MapGenerator.Maps, map => Assert.That(MapDiff.Compare(map, map), Is.Empty));

    [Test]
    public void It_tells_a_person_what_happened_where()
    {
        var before = Fixed.Retailer();
        var after = before with
        {
            Stages = [before.Stages[1], before.Stages[0], .. before.Stages.Skip(2)],
            Items = [.. before.Items.Where(item => item.Id != "i-Goal-1").Select(item => item.Id == "i-Emotion-5" ? item with { Text = item.Text!.With("en", "Cheated") } : item)],
            Departments = [.. before.Departments, new() { Id = "d-new", Name = "Warehouse" }],
        };
        var changes = MapDiff.Compare(before, after);
        Assert.Multiple(() =>
        {
            Assert.That(changes.Select(change => (change.Kind, change.Path.Value, change.Words)), Is.EquivalentTo(new[]
            {
                (MapChangeKind.Moved, "/stages/s-search", "I search"),
                (MapChangeKind.Removed, "/items/i-Goal-1", "I need a gift · A gift by Friday"),
                (MapChangeKind.Changed, "/items/i-Emotion-5/text/en", "I pay · Cheated"),
                (MapChangeKind.Added, "/departments/d-new", "Warehouse"),
            }).Or.EquivalentTo(new[]
            {
                (MapChangeKind.Moved, "/stages/s-need", "I need a gift"),
                (MapChangeKind.Removed, "/items/i-Goal-1", "I need a gift · A gift by Friday"),
                (MapChangeKind.Changed, "/items/i-Emotion-5/text/en", "I pay · Cheated"),
                (MapChangeKind.Added, "/departments/d-new", "Warehouse"),
            }));
            var changed = changes.Single(change => change.Kind == MapChangeKind.Changed);
            Assert.That(changed.Before!.GetValue<string>(), Is.EqualTo("Misled"));
            Assert.That(changed.After!.GetValue<string>(), Is.EqualTo("Cheated"));
        });
    }
}
