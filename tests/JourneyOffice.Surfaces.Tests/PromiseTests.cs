using FsCheck;
using FsCheck.Fluent;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.Surfaces.Tests;

/// <summary>The promises of the round trip, without bytes.</summary>
public sealed class PromiseTests
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, 1_000_000).ToArbitrary();

    [Test]
    [Triggers("JO3041")]
    public void P1_a_deck_without_base_and_ledger_gives_the_map_that_it_shows() => Laws.Check("P1", Seeds, seed =>
    {
        var map = TestMaps.Of(seed);
        var deck = Deck.Build(map);
        var adopted = Adoption.FromNames(deck.Snapshot);
        var recognition = Recognizer.Recognize(adopted, deck.Snapshot);
        Assert.That(recognition.Edits, Is.Empty);
        Assert.That(recognition.Findings.Select(finding => finding.Code.Id), Does.Contain("JO3041"));
        Assert.That(adopted.Base.Stages.Select(stage => stage.Name!.For("en")), Is.EqualTo(map.Stages.Select(stage => stage.Name!.For("en"))));
        foreach (var item in map.Items)
        {
            var found = adopted.Base.Items.Single(known => known.Id == item.Id);
            Assert.That((found.Stage, found.Lane, found.Text!.For("en"), found.Score, found.Basis),
                Is.EqualTo((item.Stage, item.Lane, item.Text!.For("en"), item.Score, item.Basis)));
        }
    });

    [Test]
    public void P2_an_unchanged_map_changes_nothing() => Laws.Check("P2", Seeds, seed =>
    {
        var deck = Edited(Deck.Build(TestMaps.Of(seed)), seed);
        var patch = deck.Update(deck.Carried.Base).Patch;
        Assert.That(patch.Operations, Is.Empty);
        Assert.That(patch.Ledger, Is.SameAs(deck.Carried.Ledger));
    });

    [Test]
    public void P3_people_keep_what_they_did_and_get_what_changed() => Laws.Check("P3", Seeds, seed =>
    {
        var deck = Edited(Deck.Build(TestMaps.Of(seed)), seed);
        var texts = deck.Snapshot.Pages.SelectMany(page => page.Elements).ToDictionary(shape => shape.ShapeId, shape => (shape.Text, shape.Box));
        var (updated, _, _) = deck.Update(RuleTests.Renamed(deck.Carried.Base, "s4", "Brought in"));
        Assert.That(updated.Shape("s4", ElementRole.Stage).Text, Is.EqualTo("Brought in"));
        // The label beside a dragged face follows it; all else is as people left it.
        foreach (var shape in updated.Snapshot.Pages.SelectMany(page => page.Elements).Where(shape => shape.Key is not { Element: "s4" } and not { Role: ElementRole.MarkerLabel }))
            Assert.That((shape.Text, shape.Box), Is.EqualTo(texts[shape.ShapeId]));
    });

    [Test]
    public void P4_what_people_changed_flows_back_and_stays_theirs_over_updates() => Laws.Check("P4", Seeds, seed =>
    {
        var deck = Edited(Deck.Build(TestMaps.Of(seed)), seed);
        var read = deck.Read();
        Assert.That(read.Title!.For("en"), Is.EqualTo("People's title"));
        var incoming = RuleTests.Renamed(deck.Carried.Base, "s4", "Brought in");
        var (updated, _, _) = deck.Update(incoming);
        Assert.That(MapJson.AreEqual(updated.Read(), RuleTests.Renamed(read, "s4", "Brought in")));
        Assert.That(updated.Update(incoming).Patch.Operations, Is.Empty);
        // The map that was read comes in: nothing is left to read, nothing to do.
        var (settled, patch, conflicts) = updated.Update(RuleTests.Renamed(updated.Read(), "s4", "Brought in"));
        Assert.That(conflicts, Is.Empty);
        Assert.That(patch.Operations.Where(operation => operation is not (SetBox or RenameShape)), Is.Empty);
        Assert.That(settled.Recognize().Edits, Is.Empty);
    });

    [Test]
    public void P6_a_preference_settles_a_conflict() => Laws.Check("P6", Seeds, seed =>
    {
        var deck = Deck.Build(TestMaps.Of(seed)).Type("s2", ElementRole.Stage, "People say");
        var incoming = RuleTests.Renamed(deck.Carried.Base, "s2", "Map says");
        var (map, _, none) = deck.Update(incoming, MergePreference.Ours);
        Assert.That(none, Is.Empty);
        Assert.That(map.Shape("s2", ElementRole.Stage).Text, Is.EqualTo("Map says"));
        var (file, _, _) = deck.Update(incoming, MergePreference.Theirs);
        Assert.That(file.Shape("s2", ElementRole.Stage).Text, Is.EqualTo("People say"));
        Assert.That(file.Read().Stages[1].Name!.For("en"), Is.EqualTo("People say"));
    });

    [Test]
    public void A_random_change_of_the_map_reaches_the_slides_and_is_done_once() => Laws.Check("idempotence", Seeds, seed =>
    {
        var map = TestMaps.Of(seed);
        var changed = Changed(map, TestMaps.Of(seed / 2));
        var (updated, _, _) = Deck.Build(map).Update(changed);
        Assert.That(updated.Recognize().Edits, Is.Empty);
        Assert.That(updated.Update(changed).Patch.Operations, Is.Empty);
        Assert.That(updated.Update(changed, relayout: true).Deck.Recognize().Edits, Is.Empty);
    });

    internal static Deck Edited(Deck deck, int seed)
    {
        var step = (Deck.Layout.Lane - 254_000) / 4;
        var edited = deck.Type("title", ElementRole.Title, "People's title").Drag("s2", ElementRole.Stage, 0, 30_000)
            .Drag("e2", ElementRole.Marker, 0, (long)(deck.Carried.Base.Items.First(item => item.Id == "e2").Score!.Value > 0 ? step : -step));
        var card = deck.Carried.Base.Items.FirstOrDefault(item => item.Lane == "questions");
        if (card is not null && seed % 2 == 0)
            edited = edited.Drag(card.Id, ElementRole.Card, card.Stage == "s4" ? -Deck.Layout.Column : Deck.Layout.Column, 0);
        return card is null ? edited : edited.Type(card.Id, ElementRole.Card, "Their own words");
    }

    // Items change texts, cells and scores, some go and some come.
    private static JourneyMap Changed(JourneyMap map, JourneyMap other) => map with
    {
        Version = map.Version + 1,
        Items =
        [
            .. map.Items.Where(item => other.Items.Any(known => known.Id == item.Id) || item.Id.EndsWith('0'))
                .Select(item => other.Items.FirstOrDefault(known => known.Id == item.Id) is { } twin ? twin with { Stage = item.Lane == "actions" ? "s3" : item.Stage } : item),
            .. other.Items.Where(item => map.Items.All(known => known.Id != item.Id)),
        ],
    };
}
