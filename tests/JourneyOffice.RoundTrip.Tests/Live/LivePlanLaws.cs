using System.Text.Json.Nodes;
using FsCheck;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>A deck that is open in Office is brought up to date by steps that an add-in can take, to what the byte hand makes of its file.</summary>
public sealed class LivePlanLaws
{
    private const int Cases = 20;
    private static readonly Arbitrary<Scenario.Case> Scenarios = Scenario.Of(14);

    [Test]
    public void An_open_deck_comes_to_say_what_its_file_would() =>
        RealFiles.Check("live: plan", Scenarios, BringUpToDate, Cases);

    [Test]
    public void An_open_deck_of_every_kind_comes_to_say_what_its_file_would() =>
        RealFiles.Check("live: plan, every kind", Scenarios, scenario =>
        {
            var person = new DeckPerson(LiveReadLaws.Deck(scenario));
            person.TypeAnywhere(new Random(scenario.Seed), "xyz");
            Same(person.Save(), Files.Later(scenario.Map, scenario.Next), "typed");
        }, Cases);

    [Test]
    public void Broken_off_anywhere_it_is_finished_by_planning_again() =>
        RealFiles.Check("live: broken off", Scenarios, BreakOff, Cases);

    [Test]
    public void Broken_off_anywhere_another_map_may_come() =>
        RealFiles.Check("live: overtaken", Scenarios, Overtake, Cases);

    private static void BringUpToDate(Scenario.Case scenario)
    {
        var next = Files.Later(scenario.Map, scenario.Next);
        var (edited, edits) = Scenario.Edit(scenario.Map, scenario.Seed, [.. DeckOperations.Silent, .. DeckOperations.Telling]);
        // Of two slides that are one, the names of parts tell which was there first; Office.js does not know them.
        if (!edits.Any(edit => edit.Name == "duplicate a slide"))
            Same(edited, next, string.Join(", ", edits.Select(edit => edit.Name)));
    }

    private static void BreakOff(Scenario.Case scenario)
    {
        var next = Files.Later(scenario.Map, scenario.Next);
        var (edited, edits) = Scenario.Edit(scenario.Map, scenario.Seed, [.. DeckOperations.Silent, .. DeckOperations.Telling], 2);
        var what = string.Join(", ", edits.Select(edit => edit.Name));
        var whole = new OfficeHand(edited);
        var patch = Plan(edited, next);
        if (whole.Do(patch) == 0)
            return;
        var random = new Random(scenario.Seed);
        var half = edited;
        // Twice, since what is broken off may be broken off again.
        for (var times = 0; times < 2; times++)
        {
            var rest = Plan(half, next);
            var hand = new OfficeHand(half);
            hand.Do(rest, random.Next(new OfficeHand(half).Do(rest)));
            half = hand.Save();
            Assert.That(Scenario.Differences(Files.Read(half).Map, Files.Read(edited).Map), Is.Empty, "until it is done the map is as it was before; " + what);
        }

        SameDeck(Done(half, Plan(half, next)), whole.Save(), next, what);
    }

    private static void Overtake(Scenario.Case scenario)
    {
        var random = new Random(scenario.Seed);
        var next = Files.Later(scenario.Map, scenario.Next);
        var later = Files.Later(next, MapMutator.Edit(random, next, 3));
        var (edited, edits) = Scenario.Edit(scenario.Map, scenario.Seed, [.. DeckOperations.Silent, .. DeckOperations.Telling], 2);
        var patch = Plan(edited, next);
        var hand = new OfficeHand(edited);
        hand.Do(patch, random.Next(1 + new OfficeHand(edited).Do(patch)));
        var half = hand.Save();
        var what = string.Join(", ", edits.Select(edit => edit.Name));
        var isHalf = Files.Read(half).Findings.Any(finding => finding.Code == CarriersErrors.UpdateUnfinished);
        if (isHalf && !edits.Any(edit => edit.Name == "duplicate a slide"))
            SameDeck(Done(half, Plan(half, later)), Files.Update(edited, later).Bytes, later, what);
    }

    private static void Same(byte[] edited, JourneyMap next, string what)
    {
        var live = Done(edited, Plan(edited, next));
        SameDeck(live, Files.Update(edited, next).Bytes, next, what);
    }

    private static void SameDeck(byte[] live, byte[] file, JourneyMap next, string what)
    {
        var (actual, expected) = (Files.Read(live), Files.Read(file));
        Assert.Multiple(() =>
        {
            Assert.That(Scenario.Differences(actual.Map, expected.Map), Is.Empty, what);
            Assert.That(actual.Conflicts.Select(conflict => conflict.Path), Is.EqualTo(expected.Conflicts.Select(conflict => conflict.Path)), what);
            Assert.That(Texts(live), Is.EqualTo(Texts(file)), $"{what}\n{string.Join('\n', Texts(live).Except(Texts(file), StringComparer.Ordinal))}\ninstead of\n{string.Join('\n', Texts(file).Except(Texts(live), StringComparer.Ordinal))}");
            Assert.That(Plan(live, next)["steps"]!.AsArray().Select(step => (string)step!["do"]!), Is.Empty, "a second plan is empty; " + what);
            Assert.That(Scenario.DifferentParts(live, Files.Update(live, next).Bytes), Is.Empty, "nor has the byte hand anything to do; " + what);
        });
    }

    // What stands on the slides; which of two duplicates is the original only the names of parts may tell, and Office.js does not know those.
    private static IEnumerable<string> Texts(byte[] deck)
    {
        var person = new DeckPerson(deck);
        return person.Slides.SelectMany(slide => person.File.Tree(slide).Descendants(Names.Presentation + "txBody").Concat(person.File.Tree(slide).Descendants(Names.Drawing + "txBody"))
            .Select(body => OfficeText.Of(body))).Order(StringComparer.Ordinal);
    }

    private static byte[] Done(byte[] deck, JsonObject patch)
    {
        var hand = new OfficeHand(deck);
        hand.Do(patch);
        return hand.Save();
    }

    // As an add-in does: slides that have to be replaced are exported, until nothing more is asked for.
    private static JsonObject Plan(byte[] deck, JourneyMap next)
    {
        var exported = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var round = 0; ; round++)
        {
            var view = new OfficeDeckView(deck) { Exported = exported };
            var plan = CarrierOperations.Plan(LiveReadLaws.Open(view.Snapshot()), Files.Open(MapJson.Write(next)));
            if (plan.Patch.Export.Count == 0)
                return JsonNode.Parse(LiveJson.Write(plan.Patch))!.AsObject();
            Assert.That(round, Is.LessThan(10), "it comes to an end");
            foreach (var id in plan.Patch.Export)
                exported[id] = OfficeExport.Slide(deck, view.Person.Slides.First(slide => view.IdOf(slide) == id));
        }
    }
}
