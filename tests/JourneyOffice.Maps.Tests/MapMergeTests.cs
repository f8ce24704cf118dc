using JourneyOffice.Testing;

namespace JourneyOffice.Maps.Tests;

public sealed class MapMergeTests
{
    private static readonly JourneyMap Base = Fixed.Retailer();

    [Test]
    public void Two_translators_of_one_text_do_not_meet()
    {
        var result = MapMerge.Merge(Base, Base with { Title = Base.Title!.With("en", "New") }, Base with { Title = Base.Title!.With("zh-Hant", "新") });
        Assert.Multiple(() =>
        {
            Assert.That(result.Conflicts, Is.Empty);
            Assert.That(result.Merged.Title, Is.EqualTo(Base.Title!.With("en", "New").With("zh-Hant", "新")));
        });
    }

    [TestCase(MergePreference.None, "Delivery cost shown late drives buyers out of the checkout", 1)]
    [TestCase(MergePreference.Ours, "Ours", 0)]
    [TestCase(MergePreference.Theirs, "Theirs", 0)]
    public void One_text_changed_twice_is_a_conflict_unless_somebody_is_preferred(MergePreference preference, string expected, int conflicts)
    {
        var result = MapMerge.Merge(Base, Base with { Title = Base.Title!.With("en", "Ours") }, Base with { Title = Base.Title!.With("en", "Theirs") }, preference);
        Assert.Multiple(() =>
        {
            Assert.That(result.Merged.Title!.For("en"), Is.EqualTo(expected));
            Assert.That(result.Conflicts.Select(conflict => conflict.Path.Value), Is.EqualTo(Enumerable.Repeat("/title/en", conflicts)));
        });
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Who_puts_an_item_where_the_other_side_puts_it_and_says_more_of_its_place_contradicts_nobody(bool isTurned)
    {
        var (moved, spanned) = (With("i-Goal-1", item => item with { Stage = Base.Stages[1].Id }), With("i-Goal-1", item => item with { Stage = Base.Stages[1].Id, ToStage = Base.Stages[2].Id }));
        var result = isTurned ? MapMerge.Merge(Base, spanned, moved) : MapMerge.Merge(Base, moved, spanned);
        var item = result.Merged.Items.Single(item => item.Id == "i-Goal-1");
        Assert.That((result.Conflicts.Count, item.Stage, item.ToStage), Is.EqualTo((0, Base.Stages[1].Id, Base.Stages[2].Id)));
    }

    [Test]
    public void An_item_removed_here_and_changed_there_stays_as_changed()
    {
        var result = MapMerge.Merge(Base, Without("i-Goal-1"), With("i-Goal-1", item => item with { Text = "Changed" }));
        Assert.Multiple(() =>
        {
            Assert.That(result.Merged.Items.Single(item => item.Id == "i-Goal-1").Text!.For("en"), Is.EqualTo("Changed"));
            Assert.That(result.Conflicts.Single().Path.Value, Is.EqualTo("/items/i-Goal-1"));
            Assert.That(result.Conflicts.Single().Ours, Is.Null);
            Assert.That(result.Merged.Items.Select(item => item.Id).Take(2), Is.EqualTo(["i-Goal-1", "i-Goal-2"]));
        });
    }

    [TestCase(MergePreference.None)]
    [TestCase(MergePreference.Ours)]
    public void A_stage_removed_here_and_needed_there_comes_back(MergePreference preference)
    {
        var ours = Base with
        {
            Stages = [.. Base.Stages.Where(stage => stage.Id != "s-wait")],
            Items = [.. Base.Items.Where(item => item.Stage != "s-wait")],
        };
        var theirs = Base with { Items = [.. Base.Items, new() { Id = "i-new", Lane = "l-Goal", Stage = "s-wait", Text = "New" }] };
        var result = MapMerge.Merge(Base, ours, theirs, preference);
        Assert.Multiple(() =>
        {
            Assert.That(result.Merged.Stages.Select(stage => stage.Id), Is.EqualTo(Base.Stages.Select(stage => stage.Id)));
            Assert.That(result.Conflicts.Select(conflict => conflict.Path.Value), Is.EqualTo(["/stages/s-wait"]));
            Assert.That(result.Merged.Items.Select(item => item.Id), Does.Contain("i-new").And.Not.Contain("i-Goal-6"));
        });
    }

    [Test]
    public void Moves_of_different_stages_go_together_and_contradicting_ones_are_a_conflict()
    {
        var together = MapMerge.Merge(Base, Ordered(1, 0, 2, 3, 4, 5, 6), Ordered(0, 1, 2, 3, 4, 6, 5));
        Assert.That(together.Conflicts, Is.Empty);
        Assert.That(together.Merged.Stages.Select(stage => stage.Id), Is.EqualTo(Ordered(1, 0, 2, 3, 4, 6, 5).Stages.Select(stage => stage.Id)));

        var (ours, theirs) = (Ordered(1, 0, 2, 3, 4, 5, 6), Ordered(0, 2, 1, 3, 4, 5, 6));
        var against = MapMerge.Merge(Base, ours, theirs);
        Assert.That(against.Conflicts.Single().Path.Value, Is.EqualTo("/stages/#order"));
        Assert.That(against.Merged.Stages, Is.EqualTo(Base.Stages).Using<Stage, Stage>((one, other) => one.Id == other.Id));
        var settled = new MapDocument(against.Merged);
        settled.Apply([new SetField(against.Conflicts[0].Path, against.Conflicts[0].Theirs)]);
        Assert.That(MapJson.AreEqual(settled.ToMap(), theirs));
        Assert.That(MapJson.AreEqual(MapMerge.Merge(Base, ours, theirs, MergePreference.Ours).Merged, ours));
    }

    [Test]
    public void An_item_moved_to_two_places_is_a_conflict_of_its_whole_place()
    {
        var result = MapMerge.Merge(Base, With("i-Goal-1", item => item with { Stage = "s-pay" }), With("i-Goal-1", item => item with { ToStage = "s-search" }));
        Assert.Multiple(() =>
        {
            Assert.That(result.Conflicts.Select(conflict => conflict.Path.Value), Is.EqualTo(["/items/i-Goal-1/stage", "/items/i-Goal-1/toStage"]));
            Assert.That(result.Merged.Items[0].Stage, Is.EqualTo("s-need"));
            Assert.That(result.Merged.Items[0].ToStage, Is.Null);
        });
    }

    [Test]
    public void A_refreshed_observation_and_one_entered_by_hand_both_stay()
    {
        var figure = Base.Observations[0];
        var result = MapMerge.Merge(
            Base, Base with { Observations = [figure, figure with { Source = ObservationSource.Import, Value = 70 }] }, Base with { Observations = [figure, figure with { Period = "2025-Q2", Value = 69 }] });
        Assert.Multiple(() =>
        {
            Assert.That(result.Conflicts, Is.Empty);
            Assert.That(result.Merged.Observations.Select(observation => observation.Value), Is.EquivalentTo(new decimal?[] { 71, 70, 69 }));
        });
    }

    [Test]
    public void The_same_new_id_on_both_sides_is_one_entry_with_conflicts_in_its_fields()
    {
        var (one, other) = (new Item { Id = "i-new", Lane = "l-Goal", Stage = "s-pay", Text = "A" }, new Item { Id = "i-new", Lane = "l-Quote", Stage = "s-pay", Text = "B" });
        var result = MapMerge.Merge(Base, Base with { Items = [.. Base.Items, one] }, Base with { Items = [.. Base.Items, other] });
        Assert.Multiple(() =>
        {
            Assert.That(result.Conflicts.Select(conflict => conflict.Path.Value), Is.EqualTo(["/items/i-new/lane", "/items/i-new/text/*"]));
            Assert.That(result.Merged.Items.Count(item => item.Id == "i-new"), Is.EqualTo(1));
        });
    }

    [Test]
    public void Ten_thousand_items_changed_on_both_sides_are_merged_in_a_moment()
    {
        var items = Enumerable.Range(0, 10_000).Select(number => Base.Items[number % Base.Items.Count] with { Id = $"i{number}", Links = [] }).ToList();
        var @base = Base with { Items = items };
        var ours = @base with { Items = [.. items.Select((item, index) => index % 3 == 0 ? item with { Theme = "x" } : item)] };
        var theirs = @base with { Items = [.. items.Skip(5000), .. items.Take(5000).Where((_, index) => index % 7 != 0)] };
        var clock = System.Diagnostics.Stopwatch.StartNew();
        MapMerge.Merge(@base, ours, theirs);
        TestContext.Out.WriteLine(clock.Elapsed);
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(30)));
    }

    private static JourneyMap Without(string id) => Base with { Items = [.. Base.Items.Where(item => item.Id != id)] };

    private static JourneyMap With(string id, Func<Item, Item> change) => Base with { Items = [.. Base.Items.Select(item => item.Id == id ? change(item) : item)] };

    private static JourneyMap Ordered(params int[] order) => Base with { Stages = [.. order.Select(index => Base.Stages[index])] };
}
