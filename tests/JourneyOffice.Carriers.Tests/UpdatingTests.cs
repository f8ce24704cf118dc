using JourneyOffice.Maps;
using static JourneyOffice.Carriers.Tests.Samples;

namespace JourneyOffice.Carriers.Tests;

/// <summary>The whole way of an update: what comes in, what stays, what is refused, what waits for a person.</summary>
public sealed class UpdatingTests
{
    private static readonly JourneyMap Newer = Map with { Version = 4, Scenario = Map.Scenario!.With("en", "A present for tomorrow") };

    [Test]
    public void An_unchanged_map_leaves_every_byte()
    {
        foreach (var file in new[] { Deck, Workbook })
        {
            var update = CarrierOperations.Update(Opened(file), Carried(Map));
            Assert.That(update.Changed, Is.False);
            Assert.That(update.Bytes, Is.EqualTo(file));
        }
    }

    [Test]
    public void What_changed_comes_in_and_what_people_did_stays()
    {
        var update = CarrierOperations.Update(Opened(Edited.Text(Deck, "title", "title", "Our words")), Carried(Newer));
        var read = CarrierOperations.Read(Opened(update.Bytes)).Map;
        Assert.Multiple(() =>
        {
            Assert.That(update.Conflicts, Is.Empty);
            Assert.That(read.Title!.For("en"), Is.EqualTo("Our words"));
            Assert.That(read.Scenario!.For("en"), Is.EqualTo("A present for tomorrow"));
            Assert.That(read.Version, Is.EqualTo(4));
        });
    }

    [Test]
    public void A_workbook_takes_what_changed()
    {
        var renamed = Map with { Version = 4, Stages = [Map.Stages[0] with { Name = "I begin" }, .. Map.Stages.Skip(1)] };
        var update = CarrierOperations.Update(Opened(Workbook, "map.xlsx"), Carried(renamed));
        Assert.That(MapJson.AreEqual(CarrierOperations.Read(Opened(update.Bytes)).Map, renamed));
        Assert.That(CarrierOperations.Update(Opened(update.Bytes), Carried(renamed)).Changed, Is.False);
    }

    [Test]
    public void A_deck_gives_its_edits_to_a_workbook()
    {
        var deck = Opened(Edited.Text(Deck, Map.Stages[0].Id, "stage", "I begin"));
        var update = CarrierOperations.Update(Opened(Workbook, "map.xlsx"), deck);
        Assert.That(CarrierOperations.Read(Opened(update.Bytes)).Map.Stages[0].Name!.For("en"), Is.EqualTo("I begin"));
    }

    [Test]
    public void A_deck_gives_its_edits_to_a_map_file_that_moved_on()
    {
        var deck = Opened(Edited.Text(Deck, "title", "title", "Our words"));
        var update = CarrierOperations.Update(Carried(Newer), deck);
        var map = MapJson.Read(update.Bytes);
        Assert.Multiple(() =>
        {
            Assert.That(map.Title!.For("en"), Is.EqualTo("Our words"));
            Assert.That(map.Scenario!.For("en"), Is.EqualTo("A present for tomorrow"));
            Assert.That(map.Version, Is.EqualTo(4));
        });
    }

    [Test, Triggers("JO6006")]
    public void Another_map_is_refused() =>
        Assert.That(CodeOf(() => CarrierOperations.Update(Opened(Deck), Carried(Map with { Id = "mother" }))), Is.EqualTo("JO6006"));

    [Test, Triggers("JO6007")]
    public void An_older_map_is_refused_unless_it_is_allowed()
    {
        var older = Carried(Map with { Version = 2 });
        Assert.Multiple(() =>
        {
            Assert.That(CodeOf(() => CarrierOperations.Update(Opened(Deck), older)), Is.EqualTo("JO6007"));
            Assert.That(CodeOf(() => CarrierOperations.Update(Carried(Map), older)), Is.EqualTo("JO6007"));
            Assert.That(CarrierOperations.Update(Opened(Deck), older, new UpdateOptions { AllowOlder = true }).Conflicts, Is.Empty);
        });
    }

    [Test, Triggers("JO6015")]
    public void A_map_of_a_newer_schema_is_only_read()
    {
        var future = Carried(Map with { SchemaVersion = 99 });
        Assert.That(CodeOf(() => CarrierOperations.Update(Opened(Deck), future)), Is.EqualTo("JO6015"));
        Assert.That(CodeOf(() => CarrierOperations.Update(future, Opened(Deck))), Is.EqualTo("JO6015"));
    }

    [Test, Triggers("JO6008")]
    public void What_both_changed_is_a_conflict_until_somebody_settles_it()
    {
        var deck = Conflict(out var incoming, out var first);
        var again = CarrierOperations.Update(Opened(deck), Carried(incoming));
        Assert.Multiple(() =>
        {
            Assert.That(Codes(first.Findings), Does.Contain("JO6008"));
            Assert.That(again.Conflicts.Select(conflict => conflict.Path.Value), Is.EqualTo(new[] { "/title/en" }));
            Assert.That(again.Bytes, Is.EqualTo(deck), "The same update again changes nothing.");
            // Neither side wins by reading.
            Assert.That(CarrierOperations.Read(Opened(deck)).Map.Title!.For("en"), Is.EqualTo(Map.Title!.For("en")));
            Assert.That(CarrierOperations.Read(Opened(deck), new ReadOptions { Prefer = Preference.File }).Map.Title!.For("en"), Is.EqualTo("Our words"));
            Assert.That(CarrierOperations.Read(Opened(deck), new ReadOptions { Prefer = Preference.Map }).Map.Title!.For("en"), Is.EqualTo("Their words"));
        });
    }

    [TestCase(Preference.Map, "Their words")]
    [TestCase(Preference.File, "Our words")]
    public void A_preference_decides_conflicts(Preference prefer, string title)
    {
        var deck = Opened(Edited.Text(Deck, "title", "title", "Our words"));
        var update = CarrierOperations.Update(deck, Carried(Map with { Version = 4, Title = Map.Title!.With("en", "Their words") }), new UpdateOptions { Prefer = prefer });
        Assert.That(update.Conflicts, Is.Empty);
        Assert.That(CarrierOperations.Read(Opened(update.Bytes)).Map.Title!.For("en"), Is.EqualTo(title));
    }

    [TestCase(Preference.Map, null, "Their words")]
    [TestCase(Preference.File, null, "Our words")]
    [TestCase(Preference.None, "A third way", "A third way")]
    public void A_stored_conflict_is_settled_for_good(Preference prefer, string? value, string title)
    {
        var deck = Conflict(out var incoming, out _);
        var resolved = CarrierOperations.Resolve(Opened(deck), new ResolveOptions { Field = new FieldPath("/title/en"), Prefer = prefer, Value = value });
        var again = CarrierOperations.Update(Opened(resolved.Bytes), Carried(incoming));
        Assert.Multiple(() =>
        {
            Assert.That(resolved.Remaining, Is.Empty);
            Assert.That(again.Conflicts, Is.Empty);
            Assert.That(CarrierOperations.Read(Opened(again.Bytes)).Map.Title!.For("en"), Is.EqualTo(title));
        });
    }

    [Test, Triggers("JO6014")]
    public void A_field_without_conflict_can_not_be_settled()
    {
        var options = new ResolveOptions { Field = new FieldPath("/title/en"), Prefer = Preference.Map };
        Assert.That(CodeOf(() => CarrierOperations.Resolve(Opened(Deck), options)), Is.EqualTo("JO6014"));
        Assert.That(CodeOf(() => CarrierOperations.Resolve(Carried(Map), options)), Is.EqualTo("JO6014"));
    }

    private static byte[] Conflict(out JourneyMap incoming, out UpdateResult update)
    {
        incoming = Map with { Version = 4, Title = Map.Title!.With("en", "Their words") };
        update = CarrierOperations.Update(Opened(Edited.Text(Deck, "title", "title", "Our words")), Carried(incoming));
        return update.Bytes;
    }
}
