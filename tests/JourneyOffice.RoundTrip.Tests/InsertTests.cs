using JourneyOffice.Carriers;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;
using JourneyOffice.Testing;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>A map in somebody's own deck: where it was asked for, in the deck's look, updated later like any other.</summary>
public sealed class InsertTests
{
    private static readonly JourneyMap Mine = CompareSlideTests.Starter("onboarding") with { Id = "mmine" };
    private static readonly JourneyMap Other = CompareSlideTests.Starter("support-case") with { Id = "mother" };

    [Test]
    public void Two_maps_in_one_deck_are_updated_each_by_itself()
    {
        var deck = Insert(Mine, Deck(Other));
        var next = Files.Later(Mine, Mine with { Title = "A title of its own" });
        var updated = CarrierOperations.Update(Files.Open(deck), Files.Open(MapJson.Write(next)), new UpdateOptions { MapId = Mine.Id }).Bytes;
        var after = CarrierOperations.Update(Files.Open(updated), Files.Open(MapJson.Write(Files.Later(Other, Other with { Title = "Another" }))), new UpdateOptions { MapId = Other.Id }).Bytes;
        Assert.Multiple(() =>
        {
            Assert.That(Scenario.DifferentParts(deck, updated).Intersect(new DeckPerson(Deck(Other)).Slides), Is.Empty, "slides of the other map");
            Assert.That(Scenario.Differences(Read(updated, Other), Other), Is.Empty);
            Assert.That(Scenario.Differences(Read(after, Mine), next), Is.Empty);
            Assert.That(Read(after, Other).Title!.For("en"), Is.EqualTo("Another"));
            Assert.That(() => Files.Read(deck), Throws.TypeOf<JourneyException>().With.Property("Finding").Property("Code").EqualTo(CarriersErrors.SeveralMaps));
        });
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(null)]
    public void Slides_come_in_where_they_are_wanted(int? place)
    {
        var before = new DeckPerson(Deck(Other, "overview", "priorities", "moments")).Slides;
        var after = new DeckPerson(Insert(Mine, Deck(Other, "overview", "priorities", "moments"), place)).Slides;
        var first = (place ?? before.Count + 1) - 1;
        Assert.Multiple(() =>
        {
            Assert.That(after.Take(first), Is.EqualTo(before.Take(first)));
            Assert.That(after.Skip(first + after.Count - before.Count), Is.EqualTo(before.Skip(first)));
            Assert.That(after, Has.Count.GreaterThan(before.Count));
        });
    }

    [TestCase(1)]
    [TestCase(null)]
    public void In_a_deck_with_sections_every_slide_stands_in_one(int? place)
    {
        var many = CarrierOperations.Build(Files.Open(MapJson.Write(CompareSlideTests.Starter("retailer-checkout") with { Id = "mmany" })), new BuildOptions { Formats = [BuildFormat.Pptx] }).Files[0].Bytes;
        var file = new OfficeFile(Insert(Mine, many, place));
        var presentation = file.Tree("ppt/presentation.xml").Root!;
        var listed = presentation.Descendants().Where(element => element.Name.LocalName == "sldId" && element.Name.Namespace != Names.Presentation).Select(element => element.Attribute("id")!.Value).ToList();
        Assert.That(listed, Is.Not.Empty);
        Assert.That(listed, Is.EqualTo(presentation.Element(Names.Presentation + "sldIdLst")!.Elements().Select(element => element.Attribute("id")!.Value)));
    }

    [Test]
    public void Nothing_but_the_lists_of_slides_changes_and_no_layout_comes()
    {
        var deck = Deck(Other, "overview");
        var inserted = Insert(Mine, deck);
        var later = Files.Later(Mine, Mine with { Items = [.. Mine.Items, .. Mine.Items.Where(item => item.Text is not null && item.Score is null).Select(item => item with { Id = item.Id + "-2" })] });
        var updated = CarrierOperations.Update(Files.Open(inserted), Files.Open(MapJson.Write(later)), new UpdateOptions { MapId = Mine.Id }).Bytes;
        Assert.Multiple(() =>
        {
            foreach (var file in new[] { inserted, updated })
            {
                Assert.That(Scenario.DifferentParts(deck, file).Intersect(new OfficeFile(deck).PartNames), Is.SubsetOf(new[] { "[Content_Types].xml", "ppt/presentation.xml", "ppt/_rels/presentation.xml.rels" }));
                Assert.That(Scenario.Counts(file) with { Parts = 0 }, Is.EqualTo(Scenario.Counts(deck) with { Parts = 0 }), "masters, layouts, themes");
                Assert.That(PackageLint.Check(OfficePackage.Open(file, "deck.pptx")).Where(finding => finding.Severity == Severity.Error), Is.Empty);
            }

            Assert.That(new DeckPerson(updated).Slides, Has.Count.GreaterThan(new DeckPerson(inserted).Slides.Count), "further slides came");
        });
    }

    [Test]
    public void What_people_do_to_inserted_slides_flows_back_and_stays()
    {
        var person = new DeckPerson(Insert(Mine, Deck(Other, "overview")));
        var card = Mine.Items.First(item => item.Text is not null && item.Score is null);
        person.Find(ElementRole.Card, card.Id)!.Node.Descendants(Names.Drawing + "t").First().Value = "In my own words";
        var edited = person.Save();
        var updated = CarrierOperations.Update(Files.Open(edited), Files.Open(MapJson.Write(Files.Later(Mine, Mine with { Title = "New" }))), new UpdateOptions { MapId = Mine.Id }).Bytes;
        Assert.That(Read(updated, Mine).Items.First(item => item.Id == card.Id).Text!.For("en"), Is.EqualTo("In my own words"));
    }

    [Test]
    [Triggers("JO6021")]
    public void A_map_that_is_there_is_not_put_in_again() =>
        Assert.That(() => Insert(Mine, Deck(Mine)), Throws.TypeOf<JourneyException>().With.Property("Finding").Property("Code").EqualTo(CarriersErrors.MapIsThere));

    [Test]
    [Triggers("JO6020")]
    public void Nothing_goes_into_what_is_neither_deck_nor_workbook() =>
        Assert.That(() => Insert(Mine, MapJson.Write(Other)), Throws.TypeOf<JourneyException>().With.Property("Finding").Property("Code").EqualTo(CarriersErrors.NotInsertable));

    private static byte[] Deck(JourneyMap map, params string[] kinds) => Files.Deck(map, "en", kinds.Length == 0 ? ["overview"] : kinds);

    private static byte[] Insert(JourneyMap map, byte[] deck, int? place = null) =>
        CarrierOperations.Insert(Files.Open(MapJson.Write(map)), Files.Open(deck), new InsertOptions { Place = place, Slides = SlideChoice.Overview }).Bytes!;

    private static JourneyMap Read(byte[] deck, JourneyMap map) => CarrierOperations.Read(Files.Open(deck), new ReadOptions { MapId = map.Id }).Map;
}
