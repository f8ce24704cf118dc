using JourneyOffice.Carriers;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;
using JourneyOffice.Testing;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>Texts that take a page's whole width, or more pages than one: they are read back whole, and edits in them too.</summary>
public sealed class LongTextTests
{
    private static readonly string Long = string.Join(' ', Enumerable.Repeat("a text that nobody shortened", 60));

    [Test]
    public void A_deck_of_long_texts_reads_as_its_map_and_stays_byte_for_byte()
    {
        var deck = Deck(Map());
        Assert.Multiple(() =>
        {
            Assert.That(Scenario.Differences(Files.Read(deck).Map, Map()), Is.Empty);
            Assert.That(Files.Update(deck, Map()).Bytes, Is.EqualTo(deck));
        });
    }

    [TestCase(PageKind.Moments), TestCase(PageKind.Persona), TestCase(PageKind.Touchpoints), TestCase(PageKind.Content), TestCase(PageKind.Priorities), TestCase(PageKind.Evidence)]
    public void What_people_type_into_a_long_text_flows_back_and_stays(string kind)
    {
        var person = new DeckPerson(Deck(Map(), kind));
        var run = person.Slides.SelectMany(slide => person.File.Tree(slide).Descendants(Names.Drawing + "t")).First(text => text.Value.StartsWith(Long, StringComparison.Ordinal));
        run.Value += " and now it is longer";
        var edited = person.Save();
        var read = Files.Read(edited).Map;
        var next = Files.Later(Map(), Map() with { Tags = ["fresh"] });
        Assert.Multiple(() =>
        {
            Assert.That(System.Text.Encoding.UTF8.GetString(MapJson.Write(read)), Does.Contain(Long + " and now it is longer"));
            Assert.That(Scenario.Differences(Files.Read(Files.Update(edited, next).Bytes).Map, read with { Tags = next.Tags, Version = next.Version }), Is.Empty);
        });
    }

    [Test]
    public void A_text_that_grows_longer_than_a_page_comes_in_whole()
    {
        var next = Files.Later(Retailer, Map());
        var updated = Files.Update(Deck(Retailer), next).Bytes;
        Assert.Multiple(() =>
        {
            Assert.That(Scenario.Differences(Files.Read(updated).Map, next), Is.Empty);
            Assert.That(CarrierOperations.Status(Files.Open(updated)).Edits, Is.Empty);
        });
    }

    private static JourneyMap Retailer { get; } = MapJson.Read(File.ReadAllBytes(SharedFiles.InRepository("templates", "maps", "retailer-checkout.journey.json"))) with { Template = false };

    private static JourneyMap Map()
    {
        LaneKind[] lengthened = [LaneKind.InformationNeed, LaneKind.Opportunity, LaneKind.Obstacle];
        LaneKind KindOf(Item item) => Retailer.Lanes.First(lane => lane.Id == item.Lane).Kind;
        var first = lengthened.Select(kind => Retailer.Items.First(item => KindOf(item) == kind)).Append(Retailer.Items.First(item => item.MomentOfTruth)).ToHashSet();
        return Retailer with
        {
            Items = [.. Retailer.Items.Select(item => first.Contains(item) ? item with { Text = Long } : item)],
            Touchpoints = [.. Retailer.Touchpoints.Select((touchpoint, index) => index == 1 ? touchpoint with { Name = Long } : touchpoint)],
            Personas = [.. Retailer.Personas.Select(persona => persona with { Portrait = Long, Quote = Long }), new Persona { Id = "p-other", Name = Long, Portrait = Long }],
            Reviews = [.. Retailer.Reviews.Select((review, index) => index == 0 ? review with { Findings = [new ReviewFinding { Id = "f-long", Text = Long, Owner = Long }] } : review)],
        };
    }

    private static byte[] Deck(JourneyMap map, params string[] kinds) => CarrierOperations.Build(Files.Open(MapJson.Write(map)), new BuildOptions
    {
        Formats = [BuildFormat.Pptx],
        Language = "en",
        Name = "file",
        Slides = new SlideChoice { Kinds = kinds.Length > 0 ? kinds : [PageKind.Moments, PageKind.Persona, PageKind.Touchpoints, PageKind.Content, PageKind.Priorities, PageKind.Evidence] },
    }).Files[0].Bytes;
}
