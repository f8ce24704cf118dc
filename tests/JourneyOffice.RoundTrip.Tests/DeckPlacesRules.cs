using JourneyOffice.Carriers;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Slides;
using JourneyOffice.Surfaces;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>Rules 3, 5 and 6: other versions' decks, carriers that hold less, and one element in many places.</summary>
public sealed class DeckPlacesRules
{
    [Test]
    public void Rule_3_A_deck_of_a_version_with_another_layout_shows_no_edit() =>
        RealFiles.Check("rule 3", Scenario.Of(24), scenario =>
        {
            var options = new DrawingOptions { Language = "en" };
            var factor = 0.8 + (scenario.Seed % 300 / 1000.0);
            // An older version: every measure another one, the texts of its labels too.
            var pages = MapDrawing.Draw(scenario.Map, options).Select(page => page with
            {
                Elements = [.. page.Elements.Select(element => element with { Box = Scaled(element.Box, factor, scenario.Seed % 50_000) })],
            }).ToList();
            var old = DeckWriter.Build(scenario.Map, pages, options);
            var updated = Files.Update(old, Files.Later(scenario.Map, scenario.Map));
            Assert.Multiple(() =>
            {
                Assert.That(Scenario.Differences(Files.Read(old).Map, scenario.Map), Is.Empty);
                Assert.That(Scenario.DifferentParts(old, Files.Update(old, scenario.Map).Bytes), Is.Empty);
                Assert.That(Boxes(old).Except(Boxes(updated.Bytes), StringComparer.Ordinal), Is.Empty, "a new version moved what nobody touched");
            });
        });

    [Test]
    public void Rule_5_A_carrier_that_holds_less_changes_nothing_else() =>
        RealFiles.Check("rule 5", Scenario.Of(24), scenario =>
        {
            // A workbook without our part holds only what its tables show.
            var workbook = new OfficeFile(Files.Workbook(scenario.Map));
            workbook.StripCustomXml();
            if (scenario.Map.Stages.Count == 0)
                return;
            var result = CarrierOperations.Update(Files.Open(MapJson.Write(scenario.Map)), Files.Open(workbook.Save()));
            Assert.That(Scenario.Differences(Files.Read(result.Bytes).Map, scenario.Map), Is.Empty);
        });

    [Test]
    public void Rule_6_One_element_in_many_places_says_the_same_everywhere() =>
        RealFiles.Check("rule 6", Scenario.Of(12), scenario =>
        {
            var map = WithOneTouchpointEverywhere(scenario.Map);
            var person = new DeckPerson(Files.Deck(map));
            var places = person.Slides.SelectMany(slide => person.Shapes(slide, "card")).Where(shape => IsPlacement(shape.Element)).ToList();
            if (places.Count < 2)
                return;
            var random = new Random(scenario.Seed);
            DeckPerson.Replace(places[random.Next(places.Count)], 0, "Shop window");
            var edited = person.Save();
            var updated = new DeckPerson(Files.Update(edited, Files.Later(map, map)).Bytes);
            Assert.Multiple(() =>
            {
                Assert.That(Files.Read(edited).Map.Touchpoints[^1].Name!.For("en"), Is.EqualTo("Shop window"));
                Assert.That(updated.Slides.SelectMany(slide => updated.Shapes(slide, "card")).Where(shape => IsPlacement(shape.Element))
                    .Select(shape => shape.Text), Is.All.EqualTo("Shop window"));
            });
        });

    [Test]
    public void Rule_6_One_place_edited_wins_and_the_others_follow()
    {
        var (map, shapes, person) = TwoPlaces();
        DeckPerson.Replace(shapes[0], 0, "Shop window");
        var edited = person.Save();
        var updated = new DeckPerson(Files.Update(edited, Files.Later(map, map)).Bytes);
        Assert.Multiple(() =>
        {
            Assert.That(Files.Read(edited).Map.Touchpoints.Single().Name!.For("en"), Is.EqualTo("Shop window"));
            Assert.That(updated.Slides.SelectMany(slide => updated.Shapes(slide, "card")).Where(shape => shape.Element is "i-one" or "i-two")
                .Select(shape => shape.Text), Is.All.EqualTo("Shop window"));
        });
    }

    [Test]
    public void Rule_6_Two_places_edited_differently_are_a_conflict()
    {
        var (map, shapes, person) = TwoPlaces();
        DeckPerson.Replace(shapes[0], 0, "Shop window");
        DeckPerson.Replace(shapes[1], 0, "Front door");
        var read = Files.Read(person.Save());
        Assert.Multiple(() =>
        {
            Assert.That(read.Map.Touchpoints.Single().Name!.For("en"), Is.EqualTo("Shop"));
            Assert.That(read.Findings.Concat(Files.Update(person.Save(), Files.Later(map, map)).Findings)
                .Any(finding => finding.Place.Path.Contains("t-shop", StringComparison.Ordinal)), Is.True, "nobody was told");
        });
    }

    [TestCase("Shop", Description = "what the map says")]
    [TestCase("Front door")]
    [TestCase("Counter")]
    public void Two_places_in_conflict_say_the_same_once_a_person_named_a_value(string value)
    {
        var (map, shapes, person) = TwoPlaces();
        DeckPerson.Replace(shapes[0], 0, "Shop window");
        DeckPerson.Replace(shapes[1], 0, "Front door");
        var field = new FieldPath(Files.Read(person.Save()).Findings.Select(finding => finding.Place.Path).First(path => path.Contains("t-shop", StringComparison.Ordinal)));
        var settled = CarrierOperations.Resolve(Files.Open(person.Save()), new ResolveOptions { Field = field, Value = System.Text.Json.Nodes.JsonValue.Create(value) });
        var after = new DeckPerson(settled.Bytes);
        Assert.Multiple(() =>
        {
            Assert.That(after.Slides.SelectMany(slide => after.Shapes(slide, "card")).Where(shape => shape.Element is "i-one" or "i-two")
                .Select(shape => shape.Text), Is.All.EqualTo(value));
            Assert.That(Files.Read(settled.Bytes).Findings.Where(finding => finding.Place.Path.Contains("t-shop", StringComparison.Ordinal)), Is.Empty);
            Assert.That(Files.Read(settled.Bytes).Map.Touchpoints.Single().Name!.For("en"), Is.EqualTo(value));
        });
    }

    private static bool IsPlacement(string element) => element.StartsWith("i-place-", StringComparison.Ordinal);

    private static JourneyMap WithOneTouchpointEverywhere(JourneyMap map) => map with
    {
        Touchpoints = [.. map.Touchpoints, new Touchpoint { Id = "t-shop", Name = "Shop" }],
        Lanes = [.. map.Lanes, new Lane { Id = "l-shop", Kind = LaneKind.Touchpoint }],
        Items =
        [
            .. map.Items,
            .. map.Stages.Select((stage, index) => new Item
            {
                Id = FormattableString.Invariant($"i-place-{index}"), Lane = "l-shop", Stage = stage.Id, Touchpoint = "t-shop", Basis = Basis.Evidenced,
            }),
        ],
    };

    private static (JourneyMap Map, IReadOnlyList<DeckPerson.Shape> Shapes, DeckPerson Person) TwoPlaces()
    {
        var map = new JourneyMap
        {
            Id = "m-places",
            Title = "One shop, two visits",
            Touchpoints = [new Touchpoint { Id = "t-shop", Name = "Shop" }],
            Stages = [new Stage { Id = "s-look", Name = "I look" }, new Stage { Id = "s-buy", Name = "I buy" }],
            Lanes = [new Lane { Id = "l-touch", Kind = LaneKind.Touchpoint }],
            Items =
            [
                new Item { Id = "i-one", Lane = "l-touch", Stage = "s-look", Touchpoint = "t-shop", Basis = Basis.Evidenced },
                new Item { Id = "i-two", Lane = "l-touch", Stage = "s-buy", Touchpoint = "t-shop", Basis = Basis.Evidenced },
            ],
        };
        var person = new DeckPerson(Files.Deck(map));
        return (map, [person.Find("card", "i-one")!, person.Find("card", "i-two")!], person);
    }

    private static Box Scaled(Box box, double factor, long shift) => new(
        (long)(box.X * factor) + shift, (long)(box.Y * factor) + shift, (long)(box.Width * factor), (long)(box.Height * factor));

    private static IReadOnlyList<string> Boxes(byte[] deck)
    {
        var person = new DeckPerson(deck);
        return
        [
            .. person.Slides.SelectMany(slide => person.Shapes(slide).Where(shape => shape.Transform is not null)
                .Select(shape => System.FormattableString.Invariant($"{shape.Name} {shape.X} {shape.Y} {shape.Width} {shape.Height}"))),
        ];
    }

    [Test]
    public void A_face_of_a_curve_on_a_further_page_is_dragged_like_one_on_the_first()
    {
        var map = new JourneyMap
        {
            Id = "mcurves",
            Title = "Five people feel differently",
            Version = 1,
            Stages = [.. Enumerable.Range(1, 4).Select(number => new Stage { Id = $"s{number}", Name = $"I do {number}" })],
            Lanes = [new Lane { Id = "feelings", Kind = LaneKind.Emotion, Name = "Feelings" }],
            Items = [.. Enumerable.Range(0, 5).SelectMany(curve => Enumerable.Range(1, 4).Select(number => new Item
            {
                Id = $"e{curve}{number}", Lane = "feelings", Stage = $"s{number}", Series = curve == 0 ? null : $"r{curve}", Text = $"Feeling {curve}{number}", Score = 0,
            }))],
        };
        var person = new DeckPerson(Files.Deck(map));
        var (good, bad, face) = (person.Find("max", "feelings")!, person.Find("min", "feelings")!, person.Find("marker", "e42")!);
        Assert.That(person.SlideOf(face), Is.Not.EqualTo(person.SlideOf(person.Find("marker", "e02")!)));
        DeckPerson.Drag(face, 0, (good.Y - bad.Y) / 4);
        var read = CarrierOperations.Read(Carrier.Open(person.Save(), "deck.pptx")).Map;
        Assert.That(read.Items.Where(item => item.Score != 0).Select(item => (item.Id, item.Score)), Is.EqualTo(new[] { ("e42", (decimal?)1) }));
    }

    [Test]
    public void A_face_in_the_second_row_of_an_index_page_is_dragged_on_the_scale_and_over_the_stages_of_that_row()
    {
        var map = new JourneyMap
        {
            Id = "mindex",
            Title = "A long way",
            Version = 1,
            Stages = [.. Enumerable.Range(1, 14).Select(number => new Stage { Id = $"s{number}", Name = $"I do {number}" })],
            Lanes = [new Lane { Id = "feelings", Kind = LaneKind.Emotion, Name = "Feelings" }, new Lane { Id = "actions", Kind = LaneKind.Action, Name = "Actions" }],
            Items =
            [
                .. Enumerable.Range(1, 14).Select(number => new Item { Id = $"e{number}", Lane = "feelings", Stage = $"s{number}", Text = $"Feeling {number}", Score = 0 }),
                .. Enumerable.Range(1, 14).Select(number => new Item { Id = $"a{number}", Lane = "actions", Stage = $"s{number}", Text = $"Action {number}" }),
            ],
        };
        var deck = Files.Deck(map);
        var person = new DeckPerson(deck);
        var index = person.Slides[0];
        var (face, good, bad) = (person.Shapes(index, "marker", "e12")[0], person.Shapes(index, "max", "feelings-row1")[0], person.Shapes(index, "min", "feelings-row1")[0]);
        DeckPerson.Drag(face, 0, (good.Y - bad.Y) / 4);
        Assert.That(Changed(person, item => item.Score), Is.EqualTo(new[] { ("e12", (decimal?)1) }));

        person = new DeckPerson(deck);
        var (from, to) = (person.Shapes(index, "stage", "s12")[0], person.Shapes(index, "stage", "s13")[0]);
        DeckPerson.Drag(person.Shapes(index, "marker", "e12")[0], to.X - from.X, 0);
        Assert.That(Changed(person, item => item.Stage), Is.EqualTo(new[] { ("e12", "s13") }));

        (string, T)[] Changed<T>(DeckPerson person, Func<Item, T> field) =>
        [
            .. CarrierOperations.Read(Carrier.Open(person.Save(), "deck.pptx")).Map.Items.Zip(map.Items)
                .Where(pair => !Equals(field(pair.First), field(pair.Second))).Select(pair => (pair.First.Id, field(pair.First))),
        ];
    }
}
