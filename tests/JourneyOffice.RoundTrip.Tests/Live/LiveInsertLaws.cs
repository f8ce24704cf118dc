using System.Text.Json.Nodes;
using FsCheck;
using JourneyOffice.Carriers;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>A map that is put into an open deck stands there as if it had been put into its file.</summary>
public sealed class LiveInsertLaws
{
    private const int Cases = 4;
    private const int Decks = 7;
    private const int LargestDeck = 200_000;
    private static readonly Arbitrary<Scenario.Case> Scenarios = Scenario.Of(14);
    private static readonly JourneyMap Mine = CompareSlideTests.Starter("onboarding") with { Id = "mmine" };

    [Test]
    public void Beside_another_map_it_stands_as_in_the_file() =>
        RealFiles.Check("live: insert", Scenarios, scenario => Same(Files.Deck(Mine, "en", "overview", "priorities"), Named(scenario.Map), scenario.Seed), Cases);

    [Test]
    public void In_real_decks_it_stands_as_in_their_files()
    {
        var decks = Directory.GetFiles(SharedFiles.Require("corpus/decks"), "*.pptx").Where(file => new FileInfo(file).Length < LargestDeck).Order(StringComparer.Ordinal).ToList();
        var done = 0;
        for (var number = 0; number < decks.Count && done < Decks; number += Math.Max(1, decks.Count / (3 * Decks)))
        {
            var deck = File.ReadAllBytes(decks[number]);
            if (!IsPlain(deck))
                continue;
            Same(deck, Mine, number, Path.GetFileName(decks[number]));
            done++;
        }

        Assert.That(done, Is.GreaterThan(Decks / 2));
    }

    [Test]
    public void Broken_off_anywhere_no_slide_comes_twice_and_what_people_wrote_meanwhile_flows_back()
    {
        var deck = Files.Deck(CompareSlideTests.Starter("support-case") with { Id = "mother" });
        var patch = Plan(deck, Mine, null);
        var count = new OfficeHand(deck).Do(patch);
        for (var most = 0; most < count; most++)
        {
            var hand = new OfficeHand(deck);
            hand.Do(patch, most);
            var person = new DeckPerson(hand.Save());
            var card = Mine.Items.First(item => item.Text is not null && item.Score is null);
            if (person.Find(Surfaces.ElementRole.Card, card.Id) is { } shape)
                shape.Node.Descendants(Names.Drawing + "t").First().Value = "Meanwhile";
            var half = person.Save();
            var finished = Done(half, Plan(half, Mine, null));
            var read = Read(finished, Mine.Id);
            Assert.That(new DeckPerson(finished).Slides, Has.Count.EqualTo(new DeckPerson(Done(deck, patch)).Slides.Count), "slides");
            Assert.That(read.Map.Items.First(item => item.Id == card.Id).Text!.For("en"), Is.EqualTo(most < 2 ? card.Text!.For("en") : "Meanwhile"));
        }
    }

    /// <summary>Live and by bytes: the same slides in the same places, read as the map, and nothing left to do.</summary>
    private static void Same(byte[] deck, JourneyMap map, int seed, string what = "")
    {
        var slides = new DeckPerson(deck).Slides;
        int? place = seed % 3 == 0 ? null : 2 + (Math.Abs(seed) % slides.Count);
        var file = CarrierOperations.Insert(Files.Open(MapJson.Write(map)), Files.Open(deck), new InsertOptions { Place = place, Slides = SlideChoice.Overview }).Bytes!;
        var live = Done(deck, Plan(deck, map, place is { } number ? new OfficeDeckView(deck).IdOf(slides[number - 2]) : null));
        var (actual, expected) = (Read(live, map.Id), Read(file, map.Id));
        var again = CarrierOperations.Plan(LiveReadLaws.Open(View(live, all: true).Snapshot()), Files.Open(MapJson.Write(map)), new UpdateOptions { MapId = map.Id });
        Assert.Multiple(() =>
        {
            Assert.That(Slides(live), Is.EqualTo(Slides(file)), what);
            Assert.That(Scenario.Differences(actual.Map, expected.Map), Is.Empty, what);
            Assert.That(actual.Changes, Is.Empty, what);
            Assert.That(again.Patch.Steps.Count + again.Patch.Export.Count, Is.Zero, "a plan of the same map is empty; " + what);
            Assert.That(CarrierOperations.Update(Files.Open(live), Files.Open(MapJson.Write(map)), new UpdateOptions { MapId = map.Id }).Bytes, Is.EqualTo(live), "nor has the byte hand anything to do; " + what);
            Assert.That(CarrierOperations.Read(Files.Open(live), new ReadOptions { MapId = map.Id }).Changes, Is.Empty, what);
        });
    }

    // What each slide says, and what it stands on.
    private static List<string> Slides(byte[] deck)
    {
        var person = new DeckPerson(deck);
        return [.. person.Slides.Select(slide => string.Join('\n', person.File.Tree(slide).Descendants().Where(node => node.Name == Names.Presentation + "txBody" || node.Name == Names.Drawing + "txBody")
            .Select(OfficeText.Of).Prepend(LayoutOf(person, slide))))];
    }

    private static string LayoutOf(DeckPerson person, string slide)
    {
        var target = person.File.Tree(OfficeFile.RelationshipsOf(slide)).Root!.Elements().First(element => element.Attribute("Type")!.Value.EndsWith("/slideLayout", StringComparison.Ordinal)).Attribute("Target")!.Value;
        return person.File.Tree("ppt/slideLayouts/" + target.Split('/')[^1]).Root!.Element(Names.Presentation + "cSld")!.Attribute("name")?.Value ?? "";
    }

    private static ReadResult Read(byte[] deck, string map) => CarrierOperations.Read(LiveReadLaws.Open(View(deck, all: true).Snapshot()), new ReadOptions { MapId = map });

    private static JourneyMap Named(JourneyMap map) => map with { Id = "mgenerated" };

    private static byte[] Done(byte[] deck, JsonObject patch)
    {
        var hand = new OfficeHand(deck);
        hand.Do(patch);
        return hand.Save();
    }

    // As an add-in does: first it asks for the look.
    private static JsonObject Plan(byte[] deck, JourneyMap map, string? after)
    {
        var options = new InsertOptions { After = after, Slides = SlideChoice.Overview };
        var view = new OfficeDeckView(deck);
        var asked = CarrierOperations.PlanInsertion(LiveReadLaws.Open(view.Snapshot()), Files.Open(MapJson.Write(map)), options).Patch;
        Assert.That((asked.Steps.Count, asked.Export.Count), Is.EqualTo((0, 1)));
        var exported = new Dictionary<string, byte[]> { [asked.Export[0]] = OfficeExport.Slide(deck, view.Person.Slides.First(slide => view.IdOf(slide) == asked.Export[0])) };
        var plan = CarrierOperations.PlanInsertion(LiveReadLaws.Open(new OfficeDeckView(deck) { Exported = exported }.Snapshot()), Files.Open(MapJson.Write(map)), options);
        return JsonNode.Parse(LiveJson.Write(plan.Patch))!.AsObject();
    }

    private static OfficeDeckView View(byte[] deck, bool all)
    {
        var view = new OfficeDeckView(deck);
        return all ? new OfficeDeckView(deck) { Exported = view.Person.Slides.Take(1).ToDictionary(view.IdOf, slide => OfficeExport.Slide(deck, slide), StringComparer.Ordinal) } : view;
    }

    // Decks that the byte hand takes slides into, and whose names of parts and layouts the hand of these tests knows.
    private static bool IsPlain(byte[] deck)
    {
        try
        {
            var slides = Slides(deck);
            return slides.Count is > 0 and < 12 && CarrierOperations.Insert(Files.Open(MapJson.Write(Mine)), Files.Open(deck)).Bytes is not null
                && new OfficeDeckView(deck).Snapshot().Length > 0;
        }
        catch (Exception problem) when (problem is JourneyException or InvalidOperationException or NullReferenceException or KeyNotFoundException or System.Xml.XmlException)
        {
            return false;
        }
    }
}
