using JourneyOffice.Maps;
using static JourneyOffice.Carriers.Tests.Samples;

namespace JourneyOffice.Carriers.Tests;

/// <summary>What people did is read back; what can't be known is said.</summary>
public sealed class ReadingTests
{
    // Evidenced, so that its text is one run without "(assumed)".
    private static readonly Item Card = Map.Items.First(item => item.Basis == Basis.Evidenced && Map.Lanes.First(lane => lane.Id == item.Lane).Kind == LaneKind.Action);

    [Test]
    public void What_was_built_is_read_back()
    {
        Assert.That(MapJson.AreEqual(CarrierOperations.Read(Opened(Deck)).Map, Map));
        Assert.That(MapJson.AreEqual(CarrierOperations.Read(Opened(Workbook)).Map, Map));
    }

    [Test, Triggers("JO6009")]
    public void Two_places_that_say_different_things_are_told()
    {
        var placed = Map.Items.Where(item => item.Touchpoint is not null).Take(2).ToList();
        var touchpoint = placed[0].Touchpoint!;
        var map = Map with { Items = [.. Map.Items.Select(item => item.Id == placed[1].Id ? item with { Touchpoint = touchpoint } : item)] };
        var deck = Edited.Text(Built(map, BuildFormat.Pptx), placed[0].Id, "card", "One name");
        var read = CarrierOperations.Read(Opened(Edited.Text(deck, placed[1].Id, "card", "Another name")));
        Assert.Multiple(() =>
        {
            Assert.That(Codes(read.Findings), Does.Contain("JO6009"));
            Assert.That(MapJson.AreEqual(read.Map, map), "Neither wins.");
        });
    }

    [Test, Triggers("JO6010")]
    public void A_deleted_card_is_a_proposal()
    {
        var deck = Opened(Edited.Delete(Deck, Card.Id));
        var read = CarrierOperations.Read(deck);
        var accepted = CarrierOperations.Read(deck, new ReadOptions { AcceptRemovals = true });
        Assert.Multiple(() =>
        {
            Assert.That(Codes(read.Findings), Does.Contain("JO6010"));
            Assert.That(read.Map.Items.Select(item => item.Id), Does.Contain(Card.Id));
            Assert.That(accepted.Map.Items.Select(item => item.Id), Does.Not.Contain(Card.Id));
            Assert.That(MapChecks.Check(accepted.Map).Where(finding => finding.Severity == Severity.Error), Is.Empty);
        });
    }

    [Test, Triggers("JO6011")]
    public void A_stripped_deck_is_read_by_its_names()
    {
        var read = CarrierOperations.Read(Opened(Edited.Stripped(Deck)));
        Assert.Multiple(() =>
        {
            Assert.That(Codes(read.Findings), Does.Contain("JO6011"));
            Assert.That(read.Map.Stages.Select(stage => stage.Name!.For("en")), Is.EqualTo(Map.Stages.Select(stage => stage.Name!.For("en"))));
            Assert.That(CarrierOperations.Status(Opened(Edited.Stripped(Deck))).State, Is.EqualTo(CarrierState.Copied));
        });
    }

    [Test]
    public void A_stripped_deck_is_made_whole_by_an_update()
    {
        var stripped = Opened(Edited.Stripped(Edited.Text(Deck, Card.Id, "card", "Their own words")));
        var update = CarrierOperations.Update(stripped, Carried(Map));
        var preferred = CarrierOperations.Update(stripped, Carried(Map), new UpdateOptions { Prefer = Preference.File });
        Assert.Multiple(() =>
        {
            Assert.That(update.Conflicts.Select(conflict => conflict.Path.Value), Is.EqualTo(new[] { $"/items/{Card.Id}/text/en" }));
            Assert.That(CarrierOperations.Status(Opened(update.Bytes)).State, Is.Not.EqualTo(CarrierState.Copied));
            Assert.That(CarrierOperations.Read(Opened(preferred.Bytes)).Map.Items.Single(item => item.Id == Card.Id).Text!.For("en"), Is.EqualTo("Their own words"));
            Assert.That(CarrierOperations.Read(Opened(preferred.Bytes)).Map.Reviews, Has.Count.EqualTo(Map.Reviews.Count));
        });
    }

    [Test, Triggers("JO6012")]
    public void A_deleted_slide_is_hidden_and_nothing_is_lost()
    {
        var deck = Built(LongMap, BuildFormat.Pptx);
        var read = CarrierOperations.Read(Opened(Edited.DeleteSlide(deck, 2)));
        Assert.Multiple(() =>
        {
            Assert.That(Codes(read.Findings), Does.Contain("JO6012"));
            Assert.That(read.ProposedRemovals, Is.Empty);
            Assert.That(MapJson.AreEqual(read.Map, LongMap));
        });
    }

    [Test, Triggers("JO6013")]
    public void A_computed_text_that_a_person_changed_is_left_alone()
    {
        var deck = Edited.Text(Deck, "kicker", "kicker", "For the board");
        var read = CarrierOperations.Read(Opened(deck));
        Assert.Multiple(() =>
        {
            Assert.That(Codes(read.Findings), Does.Contain("JO6013"));
            Assert.That(MapJson.AreEqual(read.Map, Map));
            Assert.That(CarrierOperations.Update(Opened(deck), Carried(Map)).Bytes, Is.EqualTo(deck));
        });
    }

    [Test]
    public void Status_tells_how_a_carrier_stands()
    {
        var edited = Opened(Edited.Text(Deck, "title", "title", "Our words"));
        var newer = Carried(Map with { Version = 4, Scenario = "Another" });
        Assert.Multiple(() =>
        {
            Assert.That(CarrierOperations.Status(Opened(Deck)).State, Is.EqualTo(CarrierState.InStep));
            Assert.That(CarrierOperations.Status(Opened(Deck), newer).State, Is.EqualTo(CarrierState.Newer));
            Assert.That(CarrierOperations.Status(edited).State, Is.EqualTo(CarrierState.Edited));
            Assert.That(CarrierOperations.Status(edited, newer).State, Is.EqualTo(CarrierState.Both));
            Assert.That(CarrierOperations.Status(Carried(Map), newer).State, Is.EqualTo(CarrierState.Newer));
        });
    }
}
