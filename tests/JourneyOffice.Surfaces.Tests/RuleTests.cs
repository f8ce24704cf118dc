using FsCheck;
using FsCheck.Fluent;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.Surfaces.Tests;

/// <summary>The ten rules that decide whether people's edits survive, each as a law on generated maps.</summary>
public sealed class RuleTests
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, 1_000_000).ToArbitrary();

    [Test]
    public void Rule_1_the_new_base_is_the_incoming_map_and_conflicts_come_again() => Laws.Check("rule 1", Seeds, seed =>
    {
        var deck = Deck.Build(TestMaps.Of(seed)).Type("s2", ElementRole.Stage, "People say").Type("s3", ElementRole.Stage, "Only people");
        var incoming = Renamed(deck.Carried.Base, "s2", "Map says");
        var (once, _, first) = deck.Update(incoming);
        var (twice, patch, second) = once.Update(incoming);
        Assert.Multiple(() =>
        {
            Assert.That(first.Select(conflict => conflict.Path.Value), Is.EqualTo(new[] { "/stages/s2/name/*" }));
            Assert.That(second.Select(conflict => conflict.Path), Is.EqualTo(first.Select(conflict => conflict.Path)));
            Assert.That(once.Shape("s2", ElementRole.Stage).Text, Is.EqualTo("People say"));
            Assert.That(once.Read().Stages[2].Name!.For("en"), Is.EqualTo("Only people"));
            Assert.That(patch.Operations, Is.Empty);
            Assert.That(twice.Carried.Ledger.Conflicts, Has.Count.EqualTo(1));
        });
    });

    [Test]
    public void Rule_1_an_entry_that_the_map_dropped_and_people_changed_comes_back_where_the_merge_keeps_it()
    {
        var map = TestMaps.Of(1);
        var faces = map.Items.Where(item => item.Score is not null).ToList();
        var deck = Deck.Build(map with { Items = faces }).Type("e1", ElementRole.MarkerLabel, "People say");
        var (once, _, first) = deck.Update(map with { Items = [Action("a1"), Action("a2"), .. faces.Skip(1)] });
        var (_, patch, second) = once.Update(map with { Items = [Action("a1"), Action("a2"), .. faces.Skip(1)] });
        Assert.Multiple(() =>
        {
            Assert.That(once.Read().Items.Select(item => item.Id), Is.EqualTo(new[] { "a1", "a2", "e1", "e2", "e3", "e4" }));
            Assert.That(first.Select(conflict => conflict.Path.Value), Is.EqualTo(new[] { "/items/e1" }));
            Assert.That(second.Select(conflict => conflict.Path), Is.EqualTo(first.Select(conflict => conflict.Path)));
            Assert.That(patch.Operations, Is.Empty);
        });

        static Item Action(string id) => new() { Id = id, Lane = "actions", Stage = "s1", Text = $"New {id}" };
    }

    [Test]
    public void Rule_2_deleting_is_proposed_and_never_guessed() => Laws.Check("rule 2", Seeds, seed =>
    {
        var deck = Deck.Build(TestMaps.Of(seed));
        var isMany = deck.Carried.Base.Items.Count < 5;
        var deleted = deck.Delete("e1");
        var recognition = deleted.Recognize();
        Assert.That(recognition.Edits, Is.Empty);
        Assert.That(recognition.ProposedRemovals.Select(path => path.Value), Is.EqualTo(isMany ? Array.Empty<string>() : ["/items/e1"]));
        var (kept, _, _) = deleted.Update(Renamed(deck.Carried.Base, "s1", "New"));
        Assert.That(kept.Carried.Base.Items, Has.Count.EqualTo(deck.Carried.Base.Items.Count));
        Assert.That(kept.Snapshot.Pages.SelectMany(page => page.Elements).Any(shape => shape.Key?.Element == "e1"), Is.False);
        Assert.That((deck with { Snapshot = deck.Snapshot with { Pages = [] } }).Recognize() is { Edits.Count: 0, ProposedRemovals.Count: 0, HiddenPages: [1] });
    });

    [Test]
    public void Rule_3_a_newer_layout_makes_nothing_look_moved() => Laws.Check("rule 3", Seeds, seed =>
    {
        var deck = Deck.Build(TestMaps.Of(seed));
        var newer = new TestLayout(Column: 1_016_000, Lane: 889_000, CardHeight: 152_400, Left: 2_032_000);
        Assert.That(deck.Recognize().Edits, Is.Empty);
        Assert.That(deck.Update(deck.Carried.Base, layout: newer).Patch.Operations, Is.Empty);
    });

    [Test]
    public void Rule_4_scaling_and_moving_everything_changes_nothing() => Laws.Check("rule 4", Seeds, seed =>
    {
        var deck = Deck.Build(TestMaps.Of(seed));
        var (scale, shift) = (50 + TestMaps.Pick(seed, 1, "scale", 100), TestMaps.Pick(seed, 2, "shift", 900_000));
        var changed = deck.Edit(_ => true, shape => shape with
        {
            Box = new Box((shape.Box.X * scale / 100) + shift, (shape.Box.Y * scale / 100) - shift, shape.Box.Width * scale / 100, shape.Box.Height * scale / 100),
        });
        Assert.That(changed.Recognize().Edits, Is.Empty);
        var lane = deck.Edit(shape => shape.Key is { } key && (key.Element is "actions" || key.Element.StartsWith("ia", StringComparison.Ordinal)),
            shape => shape with { Box = shape.Box with { Y = shape.Box.Y + shift } });
        Assert.That(lane.Recognize().Edits, Is.Empty);
    });

    [Test]
    public void Rule_4_a_face_snaps_to_the_scale_and_a_card_changes_its_cell_by_its_centre() => Laws.Check("rule 4 drags", Seeds, seed =>
    {
        var map = TestMaps.Of(seed);
        var deck = Deck.Build(map);
        var face = map.Items.First(item => item.Id == "e2");
        var step = (Deck.Layout.Lane - 254_000) / 4;
        Assert.That(deck.Drag("e2", ElementRole.Marker, 0, step / 5).Recognize().Edits, Is.Empty);
        var up = face.Score < 2 ? 1 : -1;
        Assert.That(deck.Drag("e2", ElementRole.Marker, 0, (long)(-up * step * 0.9)).Read().Items.First(item => item.Id == "e2").Score, Is.EqualTo(face.Score + up));
        if (map.Items.FirstOrDefault(item => item.Lane == "actions" && item.Stage != "s4") is not { } card)
            return;
        Assert.That(deck.Drag(card.Id, ElementRole.Card, Deck.Layout.Column / 3, 20_000).Recognize().Edits, Is.Empty);
        Assert.That(deck.Drag(card.Id, ElementRole.Card, Deck.Layout.Column, 0).Read().Items.First(item => item.Id == card.Id).Stage, Is.EqualTo($"s{card.Stage[1] - '0' + 1}"));
    });

    [Test]
    public void Rule_5_a_field_that_the_surface_does_not_show_counts_as_unchanged() => Laws.Check("rule 5", Seeds, seed =>
    {
        var map = TestMaps.Of(seed) with { Objective = "Fewer abandoned carts", Owner = "E-commerce" };
        Assert.That(MapJson.AreEqual(Deck.Build(map).Type("s1", ElementRole.Stage, "Else").Read() with { Stages = map.Stages }, map));
    });

    [Test]
    public void Rule_6_one_place_edited_wins_and_two_edited_differently_conflict() => Laws.Check("rule 6", Seeds, seed =>
    {
        var map = TestMaps.Of(seed);
        var deck = Deck.Build(map);
        var score = (decimal)map.Items.First(item => item.Id == "e3").Score!;
        var typed = score == 2 ? 1 : 2;
        var label = $"{map.Items.First(item => item.Id == "e3").Text!.For("en")} {typed}";
        var one = deck.Type("e3", ElementRole.MarkerLabel, label);
        Assert.That(one.Read().Items.First(item => item.Id == "e3").Score, Is.EqualTo(typed));
        var (followed, _, _) = one.Update(Renamed(map, "s1", "Else"));
        Assert.That(followed.Shape("e3", ElementRole.Marker).Box.CenterY, Is.EqualTo(Deck.Build(followed.Read()).Shape("e3", ElementRole.Marker).Box.CenterY).Within(2));
        var step = (Deck.Layout.Lane - 254_000) / 4;
        var other = one.Drag("e3", ElementRole.Marker, 0, (long)((score - (score == -2 ? -1 : -2)) * step));
        Assert.That(other.Recognize().PlaceConflicts.Select(conflict => conflict.Path.Value), Is.EqualTo(new[] { "/items/e3/score" }));
    });

    [Test]
    public void Rule_6_a_face_that_an_update_brought_between_two_steps_says_the_same_as_its_label()
    {
        var map = TestMaps.Of(1);
        var words = map.Items.First(item => item.Id == "e1").Text!.For("en");
        var dropped = map with { Items = [.. map.Items.Where(item => item.Id != "e1")] };
        var (once, _, conflicts) = Deck.Build(map).Type("e1", ElementRole.MarkerLabel, $"{words} 0.25").Update(dropped);
        var (_, patch, _) = once.Update(dropped);
        Assert.Multiple(() =>
        {
            Assert.That(conflicts.Select(conflict => conflict.Path.Value), Is.EqualTo(new[] { "/items/e1" }));
            Assert.That(once.Recognize().PlaceConflicts, Is.Empty);
            Assert.That(once.Read().Items.First(item => item.Id == "e1").Score, Is.EqualTo(0.25m));
            Assert.That(patch.Operations, Is.Empty);
        });
    }

    [Test]
    [Triggers("JO3003")]
    public void Rule_7_a_copy_is_reported_and_a_changed_copy_is_a_new_item() => Laws.Check("rule 7", Seeds, seed =>
    {
        var map = TestMaps.Of(seed);
        if (map.Items.FirstOrDefault(item => item.Lane == "actions") is not { } card)
            return;
        var deck = Deck.Build(map);
        var same = deck.Copy(card.Id, ElementRole.Card).Recognize();
        Assert.That(same.Edits, Is.Empty);
        Assert.That(same.Findings.Select(finding => finding.Code.Id), Does.Contain("JO3003"));
        var changed = deck.Copy(card.Id, ElementRole.Card, "Something new", x: 10_000);
        var read = changed.Read();
        Assert.That(read.Items, Has.Count.EqualTo(map.Items.Count + 1));
        Assert.That(read.Items.Single(item => item.Text!.For("en") == "Something new").Stage, Is.EqualTo(card.Stage));
        var (updated, patch, _) = changed.Update(Renamed(map, "s1", "Else"));
        Assert.That(patch.Operations.OfType<RenameShape>().Count(rename => rename.Key.Role == ElementRole.Card), Is.EqualTo(1));
        Assert.That(patch.Operations.OfType<AddShape>(), Is.Empty);
        Assert.That(updated.Read().Items.Count(item => item.Text!.For("en") == "Something new"), Is.EqualTo(1));
    });

    [Test]
    [Triggers("JO3021")]
    public void Rule_8_derived_text_is_pinned_and_flagged() => Laws.Check("rule 8", Seeds, seed =>
    {
        var deck = Deck.Build(TestMaps.Of(seed)).Type("stuck", ElementRole.Stuck, "Far too many");
        Assert.That(deck.Recognize() is { Edits.Count: 0, Pinned.Count: 1 });
        var fewer = deck.Carried.Base with { Items = [.. deck.Carried.Base.Items.Skip(1)] };
        var (updated, patch, _) = deck.Update(fewer);
        Assert.That(updated.Shape("stuck", ElementRole.Stuck).Text, Is.EqualTo("Far too many"));
        Assert.That(patch.Findings.Select(finding => finding.Code.Id), Does.Contain("JO3021"));
    });

    [Test]
    public void Rule_9_text_operations_are_splices() => Laws.Check("rule 9", Seeds, seed =>
    {
        var map = TestMaps.Of(seed);
        var word = map.Items.First(item => item.Id == "e1").Text!.For("en");
        var changed = map with { Items = [.. map.Items.Select(item => item.Id == "e1" ? item with { Text = word + "!" } : item)] };
        var splice = Deck.Build(map).Update(changed).Patch.Operations.OfType<SpliceText>().Single();
        Assert.That((splice.Start, splice.Delete, splice.Insert), Is.EqualTo((word.Length, 0, "!")));
    });

    [Test]
    public void Rule_10_what_is_there_stays_where_it_is() => Laws.Check("rule 10", Seeds, seed =>
    {
        var map = TestMaps.Of(seed);
        var deck = Deck.Build(map).Edit(shape => shape.Key?.Role == ElementRole.Card, shape => shape with { Box = shape.Box with { X = shape.Box.X + 12_700 } });
        var bigger = map with { Items = [.. map.Items, .. Enumerable.Range(0, 5).Select(number => new Item { Id = $"new{number}", Lane = "actions", Stage = "s2", Text = "New", Basis = Basis.Evidenced })] };
        var (updated, patch, _) = deck.Update(bigger);
        Assert.Multiple(() =>
        {
            Assert.That(patch.Operations.OfType<SetBox>(), Is.Empty);
            Assert.That(patch.Operations.OfType<AddPage>().Count(), Is.EqualTo(1));
            Assert.That(MapJson.AreEqual(updated.Read(), bigger));
            Assert.That(updated.Update(bigger).Patch.Operations, Is.Empty);
        });
    });

    internal static JourneyMap Renamed(JourneyMap map, string stage, string name) =>
        map with { Version = map.Version + 1, Stages = [.. map.Stages.Select(known => known.Id == stage ? known with { Name = name } : known)] };
}
