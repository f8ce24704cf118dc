using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;
using JourneyOffice.Testing;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>Slides that people put into other decks: read by their names, never mixed with what the deck carries, and never silently left out.</summary>
public sealed class MovedSlideTests
{
    private const string Words = "In my own words";
    private static readonly JourneyMap Mine = CompareSlideTests.Starter("retailer-checkout") with { Id = "mmine" };
    private static readonly JourneyMap Other = CompareSlideTests.Starter("support-case") with { Id = "mother" };
    private static readonly Item Card = Mine.Items.First(item => item.Basis == Basis.Evidenced && Mine.Lanes.First(lane => lane.Id == item.Lane).Kind == LaneKind.Action);
    private static readonly byte[] Source = Replicas.Typed(Files.Deck(Mine, "en", "overview", "priorities"), Card.Id, Words);

    [Test, Triggers("JO6050")]
    public void Slides_that_repeat_a_part_of_the_map_alone_are_refused()
    {
        var deck = Files.Open(Pasted(Foreign(), PageKind.Priorities));
        Assert.Multiple(() =>
        {
            Assert.That(CodeOf(() => CarrierOperations.Read(deck)), Is.EqualTo(CarriersErrors.SlidesTellTooLittle));
            Assert.That(CodeOf(() => CarrierOperations.Read(deck, new ReadOptions { AlsoOldMaps = true })), Is.EqualTo(CarriersErrors.SlidesTellTooLittle));
            Assert.That(CodeOf(() => CarrierOperations.Update(deck, Files.Open(MapJson.Write(Mine)))), Is.EqualTo(CarriersErrors.SlidesTellTooLittle));
        });
    }

    [Test, Triggers("JO6051")]
    public void In_the_deck_of_another_map_a_slide_is_told_adopted_on_demand_and_mixed_with_nothing()
    {
        var home = Files.Deck(Other);
        var deck = Pasted(home, PageKind.Overview);
        var read = Files.Read(deck);
        var update = CarrierOperations.Update(Files.Open(deck), Files.Open(MapJson.Write(Mine)), new UpdateOptions { Prefer = Preference.File });
        var later = CarrierOperations.Update(Files.Open(update.Bytes), Files.Open(MapJson.Write(Files.Later(Other, Other with { Title = "Another" })))).Bytes;
        Assert.Multiple(() =>
        {
            Assert.That(Scenario.Differences(read.Map, Other), Is.Empty);
            Assert.That(read.Findings.Where(finding => finding.Code == CarriersErrors.SlidesOfAnotherMap).Select(finding => finding.Message("en")), Has.One.Contains($"slides {new DeckPerson(deck).Slides.Count}:"));
            Assert.That(CarrierOperations.Read(Files.Open(deck), new ReadOptions { MapId = Mine.Id }).Findings.Select(finding => finding.Code.Id), Does.Contain("JO6011"));
            Assert.That(Scenario.DifferentParts(deck, update.Bytes).Intersect(new DeckPerson(home).Slides), Is.Empty, "slides of the other map");
            Assert.That(Scenario.Differences(Map(update.Bytes, Other), Other), Is.Empty);
            Assert.That(Map(update.Bytes, Mine).Items.Select(item => item.Id), Is.EquivalentTo(Mine.Items.Select(item => item.Id)));
            Assert.That(Replicas.Says(Map(later, Mine), Card.Id), Is.EqualTo(new[] { Words }));
            Assert.That(Map(later, Other).Title!.For("en"), Is.EqualTo("Another"));
            Assert.That(CodeOf(() => Files.Read(update.Bytes)), Is.EqualTo(CarriersErrors.SeveralMaps), "which one is meant has to be said from now on");
        });
    }

    [Test, Triggers("JO6052")]
    public void A_kind_of_slide_that_the_deck_was_not_made_with_is_told()
    {
        var deck = Pasted(Files.Deck(Mine), PageKind.Priorities);
        var update = Files.Update(deck, Files.Later(Mine, Mine with { Title = "Another" }));
        Assert.Multiple(() =>
        {
            Assert.That(Files.Read(deck).Findings.Where(finding => finding.Code == CarriersErrors.SlidesOfOtherKinds).Select(finding => finding.Message("en")), Has.One.StartsWith("Slides 2 in"));
            Assert.That(Files.Read(Files.Deck(Mine)).Findings, Is.Empty);
            Assert.That(Scenario.DifferentParts(deck, update.Bytes), Does.Not.Contain(new DeckPerson(deck).Slides[1]));
        });
    }

    [Test]
    public void An_older_slide_in_place_of_one_is_told_by_its_footer()
    {
        var old = new DeckPerson(Files.Deck(Mine with { Version = Mine.Version - 1 }));
        var person = new DeckPerson(Files.Deck(Mine));
        person.Paste(old, old.Slides[0]);
        person.DeleteSlide(person.Slides[0]);
        var read = Files.Read(person.Save());
        Assert.Multiple(() =>
        {
            Assert.That(read.Changes, Is.Empty);
            Assert.That(read.Findings.Select(finding => (finding.Code.Id, finding.Place.Words)), Is.EqualTo(new[] { ("JO6013", ElementRole.Footer) }));
        });
    }

    [Test]
    public void One_slide_of_several_brings_no_others_into_a_deck([Range(0, 2)] int page)
    {
        var map = Mine with
        {
            Stages = [.. Mine.Stages, .. Enumerable.Range(1, 6).Select(number => new Stage { Id = $"more{number}", Name = $"More {number}" })],
            Items = [.. Mine.Items, .. Enumerable.Range(1, 6).Select(number => Card with { Id = $"item{number}", Stage = $"more{number}", Text = $"Does {number}" })],
        };
        var source = new DeckPerson(Files.Deck(map));
        var person = new DeckPerson(Foreign());
        var slide = person.Paste(source, source.Slides[page]);
        var stage = person.Shapes(slide, ElementRole.Stage)[0].Element;
        var next = Files.Later(map, map with { Items = [.. map.Items, Card with { Id = "news", Stage = stage, Text = "News" }] });
        var deck = person.Save();
        var once = Files.Update(deck, next).Bytes;
        var twice = Files.Update(once, Files.Later(next, next with { Scenario = "Another" }), new UpdateOptions { Prefer = Preference.Map }).Bytes;
        Assert.Multiple(() =>
        {
            Assert.That(source.Slides, Has.Count.EqualTo(3));
            // What comes new for a stage that stands there may need a further slide of its own.
            Assert.That(new DeckPerson(once).Slides, Has.Count.LessThanOrEqualTo(person.Slides.Count + 1));
            Assert.That(new DeckPerson(once).Find(ElementRole.Card, "news"), page == 0 ? Is.Null : Is.Not.Null, "an index shows no cards");
            Assert.That(new DeckPerson(twice).Slides, Has.Count.EqualTo(new DeckPerson(once).Slides.Count));
            Assert.That(Files.Read(twice).Map.Items.Select(item => item.Id), Is.EquivalentTo(next.Items.Select(item => item.Id)));
            Assert.That(Files.Read(twice).ProposedRemovals, Is.Empty);
        });
    }

    [Test]
    public void A_slide_in_somebodys_deck_is_updated_there_and_nothing_else_is_touched()
    {
        var foreign = Foreign();
        var deck = Pasted(foreign, PageKind.Overview);
        var next = Files.Later(Mine, Replicas.With(Mine, Mine.Items.First(item => item.Id != Card.Id && item.Lane == Card.Lane).Id, "News"));
        var open = Files.Update(deck, next);
        var settled = CarrierOperations.Resolve(Files.Open(open.Bytes), new ResolveOptions { Field = FieldPath.Of("items", Card.Id, "text").Language(LanguageOf(open)), Prefer = Preference.File }).Bytes;
        Assert.Multiple(() =>
        {
            Assert.That(Scenario.DifferentParts(deck, open.Bytes).Intersect(new OfficeFile(foreign).PartNames), Is.SubsetOf(new[] { "[Content_Types].xml", "ppt/_rels/presentation.xml.rels" }));
            Assert.That(new DeckPerson(open.Bytes).Find(ElementRole.Card, Card.Id)!.Text, Is.EqualTo(Words));
            Assert.That(Replicas.Says(Files.Read(settled).Map, Card.Id), Is.EqualTo(new[] { Words }));
        });
    }

    [Test]
    public void A_card_that_somebody_named_anew_gets_its_key_behind_the_new_name()
    {
        var person = new DeckPerson(Source);
        person.Find(ElementRole.Card, Card.Id)!.Properties.SetAttributeValue("name", "My card");
        var updated = Files.Update(person.Save(), Files.Later(Mine, Mine with { Items = [.. Mine.Items.Select(item => item.Id == Card.Id ? item with { Basis = Basis.Assumption } : item)] }));
        Assert.Multiple(() =>
        {
            Assert.That(Replicas.Says(Files.Read(person.Save()).Map, Card.Id), Is.EqualTo(new[] { Words }));
            Assert.That(Files.Read(person.Save()).ProposedRemovals, Is.Empty);
            Assert.That(new DeckPerson(updated.Bytes).Find(ElementRole.Card, Card.Id)!.Name, Does.StartWith($"My card #{Mine.Id}/{Card.Id}/card/1"));
        });
    }

    [Test]
    public void A_title_that_LibreOffice_named_is_still_the_title([Values] bool stripped)
    {
        var person = new DeckPerson(Files.Deck(Mine));
        var title = person.Find(ElementRole.Title, "title")!;
        title.Properties.SetAttributeValue("name", "PlaceHolder 1");
        title.Properties.Elements().ToList().ForEach(element => element.Remove());
        title.Runs[0].Element(Names.Drawing + "t")!.Value = "A title of my own";
        title.Runs.Skip(1).ToList().ForEach(run => run.Remove());
        if (stripped)
            person.File.StripCustomXml();
        Assert.That(Files.Read(person.Save()).Map.Title!.For("en", Mine.Language), Is.EqualTo("A title of my own"));
    }

    private static string LanguageOf(UpdateResult update) => update.Conflicts.First(conflict => conflict.Path.Segments[1] == Card.Id).Path.Segments[^1];

    private static JourneyMap Map(byte[] deck, JourneyMap map) => CarrierOperations.Read(Files.Open(deck), new ReadOptions { MapId = map.Id }).Map;

    private static byte[] Pasted(byte[] into, string kind)
    {
        var (source, person) = (new DeckPerson(Source), new DeckPerson(into));
        person.Paste(source, source.Slides.First(slide => source.Shapes(slide, ElementRole.Anchor, kind).Count > 0));
        return person.Save();
    }

    // Somebody's own deck.
    private static byte[] Foreign()
    {
        var person = new DeckPerson(Files.Deck(Other));
        person.File.StripCustomXml();
        foreach (var properties in person.Slides.SelectMany(slide => person.File.Tree(slide).Descendants(Names.Presentation + "cNvPr")).ToList())
        {
            properties.SetAttributeValue("name", "Shape");
            properties.Elements().Where(element => element.Name.LocalName == "extLst").ToList().ForEach(element => element.Remove());
        }

        return person.Save();
    }

    private static ErrorCode? CodeOf(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (JourneyException refusal)
        {
            return refusal.Finding.Code;
        }
    }
}
