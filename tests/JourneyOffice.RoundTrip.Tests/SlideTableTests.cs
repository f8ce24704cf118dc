using System.Xml.Linq;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;
using JourneyOffice.Testing;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>Tables on slides: people edit them in PowerPoint, the map changes, an update keeps both.</summary>
public sealed class SlideTableTests
{
    private static readonly XNamespace A = Names.Drawing;

    private static readonly JourneyMap Map = MapJson.Read(
        File.ReadAllBytes(SharedFiles.InRepository("templates", "maps", "retailer-checkout.journey.json"))) with { Template = false, Id = "mtables" };

    [Test]
    public void What_people_type_into_a_cell_flows_back()
    {
        var person = new DeckPerson(Deck());
        Texts(Rows(person)[1])[0].Value = "Feed of friends";
        var read = Files.Read(person.Save()).Map;
        Assert.That(read.Touchpoints[0].Name!.For("en", "en"), Is.EqualTo("Feed of friends"));
        Assert.That(Scenario.Differences(read, Map), Has.Count.EqualTo(1));
    }

    [Test]
    public void An_unchanged_map_changes_not_a_byte()
    {
        var person = new DeckPerson(Deck());
        Texts(Rows(person)[1])[0].Value = "Feed of friends";
        var edited = person.Save();
        Assert.That(Files.Update(edited, Map).Bytes, Is.EqualTo(edited));
    }

    [Test]
    public void A_new_touchpoint_becomes_a_row_and_what_people_did_stays()
    {
        var person = new DeckPerson(Deck());
        var run = Rows(person)[2].Descendants(A + "r").First();
        run.Element(A + "rPr")!.SetAttributeValue("u", "sng");
        var fresh = Map.Touchpoints[0] with { Id = "tnew", Name = new LocalizedText("Price alarm") };
        var next = Map with { Version = Map.Version + 1, Touchpoints = [Map.Touchpoints[0], fresh, .. Map.Touchpoints.Skip(1)] };
        var updated = new DeckPerson(Files.Update(person.Save(), next).Bytes);
        var rows = Rows(updated);
        Assert.Multiple(() =>
        {
            Assert.That(rows.Select(FirstWords).Take(4), Is.EqualTo(new[] { "Touchpoint", "Social feed", "Price alarm", "Newsletter" }));
            Assert.That(rows[3].Descendants(A + "r").First().Element(A + "rPr")!.Attribute("u")?.Value, Is.EqualTo("sng"));
            Assert.That(Files.Read(updated.Save()).Map.Touchpoints[1].Name, Is.EqualTo(fresh.Name));
            Assert.That(CarrierOperations.Status(Files.Open(updated.Save())).Edits, Is.Empty);
            Assert.That(IconsBesideRows(updated), Is.EqualTo(rows.Count - 1), "each row has its icon at its height");
        });
    }

    [Test]
    public void A_touchpoint_that_the_map_dropped_takes_its_row_and_icon_along()
    {
        var gone = Map.Touchpoints[1].Id;
        var next = Map with
        {
            Version = Map.Version + 1,
            Touchpoints = [.. Map.Touchpoints.Where(touchpoint => touchpoint.Id != gone)],
            Items = [.. Map.Items.Where(item => item.Touchpoint != gone)],
        };
        var updated = new DeckPerson(Files.Update(Deck(), next).Bytes);
        Assert.That(Rows(updated).Select(FirstWords), Does.Not.Contain("Newsletter"));
        Assert.That(IconsBesideRows(updated), Is.EqualTo(Rows(updated).Count - 1));
    }

    [Test]
    public void A_row_that_a_person_deleted_does_not_come_back()
    {
        var person = new DeckPerson(Deck());
        Rows(person)[2].Remove();
        var next = Map with { Version = Map.Version + 1, Title = new LocalizedText("Another title") };
        var result = Files.Update(person.Save(), next);
        Assert.That(Rows(new DeckPerson(result.Bytes)).Select(FirstWords), Does.Not.Contain("Newsletter"));
        Assert.That(result.ProposedRemovals, Is.Empty, "a list that repeats the map is no place to remove from it");
    }

    [Test]
    [Triggers("JO3008")]
    public void A_row_that_a_person_typed_stays_and_is_said()
    {
        var person = new DeckPerson(Deck());
        var row = new XElement(Rows(person)[1]);
        foreach (var text in Texts(row))
            text.Value = "typed";
        row.Descendants().Single(node => node.Name.LocalName == "rowId").SetAttributeValue("val", "77");
        Rows(person)[1].AddAfterSelf(row);
        var read = Files.Read(person.Save());
        Assert.That(read.Findings.Select(finding => finding.Code), Does.Contain(SurfacesErrors.RowIsNoEntry));
        var updated = Files.Update(person.Save(), Map with { Version = Map.Version + 1, Title = new LocalizedText("Another title") });
        Assert.That(Rows(new DeckPerson(updated.Bytes)).Select(FirstWords), Does.Contain("typed"));
    }

    [Test]
    public void Rows_are_known_by_their_order_where_a_program_dropped_their_numbers()
    {
        var person = new DeckPerson(Deck());
        foreach (var extensions in Rows(person).Select(row => row.Element(A + "extLst")).OfType<XElement>().ToList())
            extensions.Remove();
        Texts(Rows(person)[1])[0].Value = "Feed of friends";
        Assert.That(Files.Read(person.Save()).Map.Touchpoints[0].Name!.For("en", "en"), Is.EqualTo("Feed of friends"));
    }

    [Test]
    [Triggers("JO3043")]
    public void Slides_of_other_kinds_stay_as_they_are_in_a_deck_that_lost_what_it_was_made_from()
    {
        var file = new OfficeFile(Files.Deck(Map, "en", "overview", "touchpoints"));
        file.StripCustomXml();
        var stripped = file.Save();
        var next = Map with { Version = Map.Version + 1, Touchpoints = [.. Map.Touchpoints.Select(touchpoint => touchpoint with { Responsible = "Somebody else" })] };
        var updated = Files.Update(stripped, next, new UpdateOptions { Prefer = Preference.Map });
        var (before, after) = (new DeckPerson(stripped), new DeckPerson(updated.Bytes));
        Assert.That(updated.Findings.Select(finding => finding.Code), Does.Contain(SurfacesErrors.SlidesLeft));
        Assert.That(after.File.Bytes(after.Slides[1]), Is.EqualTo(before.File.Bytes(before.Slides[1])));
    }

    [Test]
    public void Sixty_touchpoints_go_on_on_further_pages_and_rows_stay_on_theirs()
    {
        var many = Map with { Touchpoints = [.. Enumerable.Range(1, 60).Select(number => Map.Touchpoints[0] with { Id = $"t{number}", Name = new LocalizedText($"Place {number}") })], Items = [] };
        var deck = Files.Deck(many, "en", "touchpoints");
        var before = new DeckPerson(deck).Slides.Count;
        var next = many with { Version = many.Version + 1, Touchpoints = [many.Touchpoints[0] with { Id = "tnew", Name = new LocalizedText("First of all") }, .. many.Touchpoints] };
        var updated = new DeckPerson(Files.Update(deck, next).Bytes);
        var all = updated.Slides.SelectMany(slide => RowsOn(updated, slide).Skip(1)).Select(FirstWords).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(before, Is.GreaterThan(2));
            Assert.That(all, Is.EquivalentTo(next.Touchpoints.Select(touchpoint => touchpoint.Name!.For("en", "en"))));
            Assert.That(FirstWords(RowsOn(updated, updated.Slides[1])[1]), Is.EqualTo(FirstWords(RowsOn(new DeckPerson(deck), new DeckPerson(deck).Slides[1])[1])));
        });
    }

    [Test]
    public void Rows_that_find_no_room_go_to_a_further_page_with_their_icons([Range(12, 20)] int count)
    {
        var full = Map with { Touchpoints = [.. Enumerable.Range(1, count).Select(number => Map.Touchpoints[0] with { Id = $"t{number}", Name = new LocalizedText($"Place {number}") })], Items = [] };
        var fresh = Enumerable.Range(1, 25).Select(number => Map.Touchpoints[0] with { Id = $"tnew{number}", Name = new LocalizedText($"New {number}") });
        var next = full with { Version = full.Version + 1, Touchpoints = [.. full.Touchpoints.Take(5), .. fresh, .. full.Touchpoints.Skip(5)] };
        var result = Files.Update(Files.Deck(full, "en", "touchpoints"), next);
        var updated = new DeckPerson(result.Bytes);
        Assert.Multiple(() =>
        {
            Assert.That(updated.Slides.SelectMany(slide => RowsOn(updated, slide).Skip(1)).Select(FirstWords), Is.EquivalentTo(next.Touchpoints.Select(touchpoint => touchpoint.Name!.For("en", "en"))));
            foreach (var slide in updated.Slides)
                Assert.That(IconsBesideRows(updated, slide), Is.EqualTo(RowsOn(updated, slide).Count - 1), slide);
            Assert.That(Scenario.Differences(Files.Read(result.Bytes).Map, next), Is.Empty);
            Assert.That(CarrierOperations.Status(Files.Open(result.Bytes)).Edits, Is.Empty);
            Assert.That(Files.Update(result.Bytes, next).Bytes, Is.EqualTo(result.Bytes));
            var later = next with { Version = next.Version + 1, Touchpoints = [.. next.Touchpoints.Where(touchpoint => touchpoint.Id is not ("tnew3" or "t2"))] };
            Assert.That(Scenario.Differences(Files.Read(Files.Update(result.Bytes, later).Bytes).Map, later), Is.Empty);
        });
    }

    private static byte[] Deck() => Files.Deck(Map, "en", "touchpoints");

    private static IReadOnlyList<XElement> Rows(DeckPerson person) => RowsOn(person, person.Slides[0]);

    private static IReadOnlyList<XElement> RowsOn(DeckPerson person, string slide) => [.. person.File.Tree(slide).Descendants(A + "tr")];

    private static List<XElement> Texts(XElement row) => [.. row.Descendants(A + "t")];

    private static string FirstWords(XElement row) => string.Concat(row.Elements(A + "tc").First().Descendants(A + "t").Select(text => text.Value));

    // An icon belongs to the row in whose height its middle lies.
    private static int IconsBesideRows(DeckPerson person) => IconsBesideRows(person, person.Slides[0]);

    private static int IconsBesideRows(DeckPerson person, string slide)
    {
        var top = person.File.Tree(slide).Descendants().First(node => node.Name.LocalName == "graphicFrame").Descendants(A + "off").First();
        var edge = (long)top.Attribute("y")!;
        var icons = person.Shapes(slide, ElementRole.Ornament).Where(shape => shape.Element.StartsWith('t')).Select(shape => shape.Y + (shape.Height / 2)).ToList();
        var found = 0;
        foreach (var row in RowsOn(person, slide))
        {
            var bottom = edge + (long)row.Attribute("h")!;
            found += icons.Count(icon => icon > edge && icon < bottom) == 1 ? 1 : 0;
            edge = bottom;
        }

        return found;
    }
}
