using JourneyOffice.Maps;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>Whole lanes that people move, and columns of several widths that the map reorders.</summary>
public sealed class LanesAndColumnsTests
{
    private static readonly JourneyMap Map = new()
    {
        Id = "mlanes",
        Title = "Small steps",
        Version = 1,
        Scale = new Scale(-100, 100, 10),
        Stages =
        [
            new Stage { Id = "s1", Name = "I look" },
            new Stage { Id = "s2", Name = "I choose", Steps = [new Step { Id = "w1", Name = "Compare" }, new Step { Id = "w2", Name = "Ask" }] },
            new Stage { Id = "s3", Name = "I pay" },
        ],
        Lanes = [new Lane { Id = "actions", Kind = LaneKind.Action, Name = "Actions" }, new Lane { Id = "feelings", Kind = LaneKind.Emotion, Name = "Feelings" }],
        Items =
        [
            .. Enumerable.Range(1, 3).Select(stage => new Item { Id = $"a{stage}", Lane = "actions", Stage = $"s{stage}", Text = $"Action {stage}", Basis = Basis.Evidenced }),
            .. Enumerable.Range(1, 3).Select(stage => new Item { Id = $"e{stage}", Lane = "feelings", Stage = $"s{stage}", Text = $"Feeling {stage}", Score = (stage * 30) - 50 }),
        ],
    };

    private static readonly byte[] Deck = Files.Deck(Map);

    [Test]
    public void A_lane_that_moves_keeps_its_scores_with_its_lines_and_without([Values] bool withLines, [Values(0.6, -1.5)] double steps)
    {
        var person = new DeckPerson(Deck);
        MoveLane(person, withLines, steps);
        Assert.That(Scenario.Differences(Files.Read(person.Save()).Map, Map), Is.Empty);
    }

    [Test]
    public void A_face_dragged_in_a_lane_that_moved_changes_its_score_alone([Values] bool withLines)
    {
        var person = new DeckPerson(Deck);
        MoveLane(person, withLines, 0.2);
        DeckPerson.Drag(person.Find("marker", "e1")!, 0, -4 * StepOf(person));
        Assert.That(Scores(Files.Read(person.Save()).Map), Is.EqualTo(new decimal?[] { 20, 10, 40 }));
    }

    [Test]
    public void A_line_that_is_pushed_changes_no_score()
    {
        var person = new DeckPerson(Deck);
        DeckPerson.Drag(person.Find("max", "feelings")!, 0, -3 * StepOf(person));
        Assert.That(Scenario.Differences(Files.Read(person.Save()).Map, Map), Is.Empty);
    }

    [Test]
    public void Stages_of_several_widths_change_places_with_their_steps_and_cards()
    {
        var updated = Files.Update(Deck, Reordered(Map)).Bytes;
        var person = new DeckPerson(updated);
        var (look, pay, choose) = (person.Find("stage", "s1")!, person.Find("stage", "s3")!, person.Find("stage", "s2")!);
        var before = new DeckPerson(Deck);
        Assert.Multiple(() =>
        {
            Assert.That(choose.Width, Is.EqualTo(before.Find("stage", "s2")!.Width).And.GreaterThan(pay.Width * 3 / 2));
            Assert.That(pay.X - (look.X + look.Width), Is.EqualTo(choose.X - (pay.X + pay.Width)), "distances of chevrons");
            Assert.That(choose.X + choose.Width, Is.EqualTo(before.Find("stage", "s3")!.X + before.Find("stage", "s3")!.Width), "the grid's right edge");
            foreach (var (role, element) in new[] { ("step", "w1"), ("step", "w2"), ("card", "a2"), ("marker", "e2") })
                Assert.That(person.Find(role, element)!.X - choose.X, Is.EqualTo(before.Find(role, element)!.X - before.Find("stage", "s2")!.X), element);
            Assert.That(Scenario.Differences(Files.Read(updated).Map, Reordered(Map)), Is.Empty);
        });
    }

    [Test]
    public void A_card_dragged_to_another_stage_stays_there_when_the_stages_change_places([Values("s1", "s2")] string target)
    {
        var person = new DeckPerson(Deck);
        var (card, stage) = (person.Find("card", "a3")!, person.Find("stage", target)!);
        DeckPerson.Drag(card, stage.X + (stage.Width / 2) - (card.X + (card.Width / 2)), 0);
        var once = Files.Update(person.Save(), Reordered(Map)).Bytes;
        var twice = Files.Update(once, Reordered(Map) with { Version = 3, Title = "Larger steps" }).Bytes;
        Assert.Multiple(() =>
        {
            Assert.That(Files.Read(once).Map.Items.Select(item => item.Stage), Is.EqualTo(new[] { "s1", "s2", target, "s1", "s2", "s3" }));
            Assert.That(Files.Read(twice).Map.Items.Select(item => item.Stage), Is.EqualTo(new[] { "s1", "s2", target, "s1", "s2", "s3" }));
        });
    }

    [Test]
    public void A_conflict_about_a_cards_stage_stays_one_when_the_stages_change_places([Values] bool reorders)
    {
        var person = new DeckPerson(Deck);
        var (card, stage) = (person.Find("card", "a3")!, person.Find("stage", "s1")!);
        DeckPerson.Drag(card, stage.X + (stage.Width / 2) - (card.X + (card.Width / 2)), 0);
        var next = Files.Later(Map, Map with { Items = [.. Map.Items.Select(item => item.Id == "a3" ? item with { Stage = "s2" } : item)] });
        next = reorders ? next with { Stages = [Map.Stages[2], Map.Stages[0], Map.Stages[1]] } : next;
        var once = Files.Update(person.Save(), next);
        var twice = Files.Update(once.Bytes, next);
        var expected = new[] { FieldPath.Of("items", "a3", "stage") };
        Assert.Multiple(() =>
        {
            Assert.That(once.Conflicts.Select(conflict => conflict.Path), Is.EqualTo(expected));
            Assert.That(twice.Conflicts.Select(conflict => conflict.Path), Is.EqualTo(expected), "the same conflict twice");
            Assert.That(twice.Conflicts.Select(conflict => conflict.Theirs?.ToString()), Is.EqualTo(new[] { "s1" }));
        });
    }

    [Test]
    public void Words_in_conflict_go_along_to_a_further_page([Values("Pay", "Pay\nand more\nand yet more")] string words)
    {
        var person = new DeckPerson(Deck);
        DeckPerson.Replace(person.Find("card", "a3")!, 0, words.Split('\n')[0]);
        foreach (var line in words.Split('\n').Skip(1))
            DeckPerson.AddParagraph(person.Find("card", "a3")!, line);
        var more = Enumerable.Range(1, 12).Select(number => new Item { Id = $"b{number}", Lane = "actions", Stage = "s1", Text = $"New action {number}" });
        var next = Files.Later(Map, Map with
        {
            Lanes = [.. Map.Lanes, new Lane { Id = "notes", Kind = LaneKind.Note, Name = "Notes" }],
            Items = [.. Map.Items.Select(item => item.Id == "a3" ? item with { Lane = "notes", Text = "What the map says" } : item), .. more],
        });
        var once = Files.Update(person.Save(), next);
        var twice = Files.Update(once.Bytes, next);
        Assert.Multiple(() =>
        {
            Assert.That(once.Conflicts.Select(conflict => conflict.Theirs?.ToString()), Is.EqualTo(new[] { words }));
            Assert.That(twice.Conflicts.Select(conflict => conflict.Theirs?.ToString()), Is.EqualTo(new[] { words }), "the same conflict twice");
            Assert.That(new DeckPerson(once.Bytes).Find("card", "a3")!.Text, Does.StartWith("Pay"));
        });
    }

    [Test]
    public void Rows_of_chevrons_on_an_index_page_are_filled_one_after_the_other()
    {
        var map = Long(24);
        var stages = map.Stages.ToList();
        stages.RemoveAt(14);
        stages.Insert(1, map.Stages[14]);
        var next = Files.Later(map, map with { Stages = stages });
        var deck = Files.Deck(map);
        var updated = Files.Update(deck, next).Bytes;
        var (before, after) = (new DeckPerson(deck), new DeckPerson(updated));
        var chevrons = after.Shapes(after.Slides[0], "stage").OrderBy(shape => shape.Y).ThenBy(shape => shape.X).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(chevrons.Select(shape => shape.Element), Is.EqualTo(stages.Select(stage => stage.Id)));
            Assert.That(chevrons.Zip(chevrons.Skip(1)).Where(pair => pair.First.Y == pair.Second.Y).Select(pair => pair.Second.X - pair.First.X - pair.First.Width).Distinct().Count(), Is.EqualTo(1), "distances");
            Assert.That(OffsetOfFace(after), Is.EqualTo(OffsetOfFace(before)));
            Assert.That(Scenario.Differences(Files.Read(updated).Map, next), Is.Empty);
        });
        static (long, long) OffsetOfFace(DeckPerson person) =>
            person.Shapes(person.Slides[0], "marker", "e15")[0] is var face && person.Shapes(person.Slides[0], "stage", "s15")[0] is var stage ? (face.X - stage.X, face.Y - stage.Y) : default;
    }

    [Test]
    public void A_map_that_comes_to_need_an_index_page_gives_no_two_slides_the_same_title()
    {
        var lanes = Enumerable.Range(1, 24).Select(number => new Lane { Id = $"n{number}", Kind = LaneKind.Note, Name = $"Notes {number}" }).ToList();
        var map = Long(24) with { Version = 2, Lanes = lanes };
        map = map with { Items = [.. map.Stages.SelectMany(stage => lanes.Select(lane => new Item { Id = stage.Id + lane.Id, Lane = lane.Id, Stage = stage.Id, Text = "A note of some length" }))] };
        var few = map with { Stages = [.. map.Stages.Take(8)], Items = [.. map.Items.Take(8 * 24)] };
        var updated = Files.Update(Files.Deck(few with { Version = 1 }), map).Bytes;
        var person = new DeckPerson(updated);
        Assert.Multiple(() =>
        {
            Assert.That(person.Slides.Select(slide => person.Shapes(slide, "title")[0].Text), Is.Unique);
            Assert.That(Files.Read(updated).Findings, Is.Empty);
            Assert.That(Scenario.Differences(Files.Read(updated).Map, map), Is.Empty);
        });
    }

    private static JourneyMap Long(int stages) => Map with
    {
        Stages = [.. Enumerable.Range(1, stages).Select(number => new Stage { Id = $"s{number}", Name = $"Stage {number}" })],
        Items = [.. Enumerable.Range(1, stages).Select(number => new Item { Id = $"e{number}", Lane = "feelings", Stage = $"s{number}", Text = $"Feeling {number}", Score = 20 })],
    };

    private static JourneyMap Reordered(JourneyMap map) => Files.Later(map, map with { Stages = [map.Stages[0], map.Stages[2], map.Stages[1]] });

    private static decimal?[] Scores(JourneyMap map) => [.. map.Items.Where(item => item.Lane == "feelings").Select(item => item.Score)];

    private static long StepOf(DeckPerson person) => (person.Find("min", "feelings")!.Y - person.Find("max", "feelings")!.Y) / 20;

    // A person who picks the shapes one by one easily leaves the thin lines behind.
    private static void MoveLane(DeckPerson person, bool withLines, double steps)
    {
        var down = (long)(steps * StepOf(person));
        var band = person.Find("band", "feelings")!;
        foreach (var shape in person.Shapes(person.SlideOf(band)).Where(shape => shape.Transform is not null && shape.Y >= band.Y && shape.Y <= band.Y + band.Height
            && shape.Element != "feelings" && (withLines || shape.Node.Name.LocalName == "sp")).ToList())
            DeckPerson.Drag(shape, 0, down);
        foreach (var role in withLines ? ["max", "zero", "min", "band"] : new[] { "band" })
            DeckPerson.Drag(person.Find(role, "feelings")!, 0, down);
    }
}
