using JourneyOffice.Carriers;
using JourneyOffice.Maps;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>Posters with more curves than one row can show apart: what people do in the second row counts as in the first.</summary>
public sealed class CurveRowTests
{
    private const string SecondRow = "feelings-row1";

    private static readonly JourneyMap Map = new()
    {
        Id = "mcurves",
        Title = "Five customers",
        Version = 1,
        Actors = [.. Enumerable.Range(1, 5).Select(number => new Actor { Id = $"p{number}", Name = $"Customer {number}" })],
        Stages = [.. Enumerable.Range(1, 4).Select(number => new Stage { Id = $"s{number}", Name = $"I do {number}" })],
        Lanes =
        [
            new Lane { Id = "actions", Kind = LaneKind.Action, Name = "Actions" }, new Lane { Id = "feelings", Kind = LaneKind.Emotion, Name = "Feelings" },
            new Lane { Id = "quotes", Kind = LaneKind.Quote, Name = "Quotes" },
        ],
        Items =
        [
            .. Enumerable.Range(1, 4).Select(stage => new Item { Id = $"a{stage}", Lane = "actions", Stage = $"s{stage}", Text = $"Action {stage}" }),
            .. Enumerable.Range(1, 5).SelectMany(curve => Enumerable.Range(1, 4).Select(stage =>
                new Item { Id = $"e{curve}{stage}", Lane = "feelings", Stage = $"s{stage}", Series = $"p{curve}", Text = $"Feeling {curve}{stage}", Score = ((curve + stage) % 3) - 1 })),
            .. Enumerable.Range(1, 4).Select(stage => new Item { Id = $"q{stage}", Lane = "quotes", Stage = $"s{stage}", Text = $"Quote {stage}" }),
        ],
    };

    private static readonly byte[] Poster = Files.Poster(Map);

    [Test]
    public void The_second_row_is_read_back_and_shows_no_edit()
    {
        var stripped = new OfficeFile(Poster);
        stripped.StripCustomXml();
        Assert.Multiple(() =>
        {
            Assert.That(Files.Read(Poster).Findings, Is.Empty);
            Assert.That(Scenario.Differences(Files.Read(Poster).Map, Map), Is.Empty);
            Assert.That(Scenario.DifferentParts(Poster, Files.Update(Poster, Map).Bytes), Is.Empty);
            var adopted = Files.Read(stripped.Save()).Map;
            Assert.That(adopted.Lanes.Select(lane => (lane.Id, lane.Kind)), Is.EqualTo(Map.Lanes.Select(lane => (lane.Id, lane.Kind))));
            Assert.That(adopted.Items.Select(Placed), Is.EquivalentTo(Map.Items.Select(Placed)));
        });
        static (string, string, string, decimal?) Placed(Item item) => (item.Id, item.Lane, item.Stage, item.Score);
    }

    [Test]
    public void A_face_is_dragged_on_the_scale_of_its_row()
    {
        var person = new DeckPerson(Poster);
        var (good, bad) = (person.Find("max", SecondRow)!, person.Find("min", SecondRow)!);
        DeckPerson.Drag(person.Find("marker", "e41")!, 0, (good.Y - bad.Y) / 4);
        var read = Files.Read(person.Save()).Map;
        Assert.That(Changed(read, item => (item.Score, item.Lane, item.Stage)), Is.EqualTo(new[] { "e41" }));
        Assert.That(read.Items.Single(item => item.Id == "e41").Score, Is.EqualTo(Score("e41") + 1));
    }

    [Test]
    public void The_lanes_name_is_typed_over_in_either_row_and_the_other_follows([Values("feelings", SecondRow)] string row)
    {
        var person = new DeckPerson(Poster);
        DeckPerson.Replace(person.Find("lane", row)!, 0, "Moods");
        var edited = person.Save();
        var updated = Files.Update(edited, Files.Later(Map, Map));
        var after = new DeckPerson(updated.Bytes);
        Assert.Multiple(() =>
        {
            Assert.That(Name(Files.Read(edited).Map), Is.EqualTo("Moods"));
            Assert.That(updated.Conflicts, Is.Empty);
            Assert.That(new[] { "feelings", SecondRow }.Select(known => after.Find("lane", known)!.Text), Is.All.EqualTo("Moods"));
        });
        static string? Name(JourneyMap map) => map.Lanes.Single(lane => lane.Id == "feelings").Name?.For("en", "en");
    }

    [Test]
    public void Colours_and_a_row_moved_as_a_whole_are_kept_and_change_no_field()
    {
        var person = new DeckPerson(Poster);
        var band = person.Find("band", SecondRow)!;
        var (top, bottom) = (band.Y, band.Y + band.Height);
        DeckPerson.Recolour(band, "FFEEDD");
        DeckPerson.Recolour(person.Find("marker", "e52")!, "112233");
        foreach (var shape in person.Shapes(person.Slides[0]).Where(shape => shape.Transform is not null && shape.Role is not ("highlight" or "anchor") && shape.Y >= top && shape.Y + shape.Height <= bottom))
            DeckPerson.Drag(shape, 0, 25_400);
        var edited = person.Save();
        var next = Files.Later(Map, Map with { Items = [.. Map.Items.Select(item => item.Id == "a1" ? item with { Text = "Another action" } : item)] });
        var updated = Files.Update(edited, next);
        var after = new DeckPerson(updated.Bytes);
        Assert.Multiple(() =>
        {
            Assert.That(Scenario.Differences(Files.Read(edited).Map, Map), Is.Empty);
            Assert.That(Scenario.Differences(Files.Read(updated.Bytes).Map, next), Is.Empty);
            Assert.That(CarrierOperations.Status(Files.Open(updated.Bytes)).Edits, Is.Empty);
            Assert.That(after.Find("band", SecondRow)!.Node.ToString(), Does.Contain("FFEEDD"));
            Assert.That(after.Find("band", SecondRow)!.Y, Is.EqualTo(top + 25_400));
            Assert.That(after.Find("marker", "e52")!.Node.ToString(), Does.Contain("112233"));
        });
    }

    [Test]
    public void Both_rows_change_places_with_other_lanes_and_keep_their_scores()
    {
        var next = Files.Later(Map, Map with { Lanes = [Map.Lanes[2], Map.Lanes[1], Map.Lanes[0]], Items = [.. Map.Items.Select(item => item.Id == "e51" ? item with { Score = 2 } : item)] });
        var updated = Files.Update(Poster, next);
        var after = new DeckPerson(updated.Bytes);
        Assert.Multiple(() =>
        {
            Assert.That(new[] { "quotes", "feelings", SecondRow, "actions" }.Select(band => after.Find("band", band)!.Y), Is.Ordered);
            Assert.That(CarrierOperations.Status(Files.Open(updated.Bytes)).Edits, Is.Empty);
            Assert.That(Scenario.Differences(Files.Read(updated.Bytes).Map, next), Is.Empty);
        });
    }

    [Test]
    public void A_row_stays_with_its_faces_and_its_name_when_fewer_curves_would_need_no_second_one()
    {
        var next = Files.Later(Map, Map with
        {
            Lanes = [.. Map.Lanes.Select(lane => lane.Id == "feelings" ? lane with { Name = "Moods" } : lane)],
            Items = [.. Map.Items.Where(item => item.Series is not ("p1" or "p2"))],
        });
        var updated = Files.Update(Poster, next);
        var (before, after) = (new DeckPerson(Poster), new DeckPerson(updated.Bytes));
        Assert.Multiple(() =>
        {
            foreach (var (role, element) in new[] { ("band", SecondRow), ("max", SecondRow), ("lane", SecondRow), ("marker", "e41"), ("marker", "e54") })
                Assert.That(after.Find(role, element)?.Y, Is.EqualTo(before.Find(role, element)!.Y), role + element);
            Assert.That(after.Find("lane", SecondRow)!.Text, Is.EqualTo("Moods"));
            Assert.That(Scenario.Differences(Files.Read(updated.Bytes).Map, next), Is.Empty);
            Assert.That(CarrierOperations.Status(Files.Open(updated.Bytes)).Edits, Is.Empty);
        });
    }

    [Test]
    public void A_row_goes_with_the_last_of_its_faces()
    {
        var next = Files.Later(Map, Map with { Items = [.. Map.Items.Where(item => item.Series is not ("p4" or "p5"))] });
        var updated = Files.Update(Poster, next);
        var after = new DeckPerson(updated.Bytes);
        Assert.Multiple(() =>
        {
            Assert.That(new[] { "band", "max", "lane" }.Select(role => after.Find(role, SecondRow)), Is.All.Null);
            Assert.That(Scenario.Differences(Files.Read(updated.Bytes).Map, next), Is.Empty);
        });
    }

    [Test]
    public void Further_curves_that_find_a_place_in_the_first_row_bring_no_empty_page()
    {
        var few = Map with { Items = [.. Map.Items.Where(item => item.Series is not ("p4" or "p5"))] };
        var updated = Files.Update(Files.Poster(few), Files.Later(few, Map));
        Assert.Multiple(() =>
        {
            Assert.That(new DeckPerson(updated.Bytes).Slides, Has.Count.EqualTo(1));
            Assert.That(Scenario.Differences(Files.Read(updated.Bytes).Map, Files.Later(few, Map)), Is.Empty);
        });
    }

    private static decimal? Score(string id) => Map.Items.Single(item => item.Id == id).Score;

    private static IEnumerable<string> Changed<T>(JourneyMap read, Func<Item, T> field) =>
        read.Items.Zip(Map.Items).Where(pair => !Equals(field(pair.First), field(pair.Second))).Select(pair => pair.First.Id);
}
