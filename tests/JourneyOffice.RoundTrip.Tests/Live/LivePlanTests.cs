using System.Text.Json.Nodes;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Testing;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>Plans for open documents, case by case.</summary>
public sealed class LivePlanTests
{
    private static readonly JourneyMap Map =
        MapJson.Read(File.ReadAllBytes(SharedFiles.InRepository("templates", "maps", "retailer-checkout.journey.json"))) with { Template = false, Id = "mlive" };

    private static readonly JourneyMap Newer = Map with { Version = Map.Version + 1, Owner = "Somebody else" };

    private static readonly JourneyMap Renamed = Newer with { Stages = [Map.Stages[0] with { Name = "Another name" }, .. Map.Stages.Skip(1)] };

    // Which way a line between two faces runs Office.js can't say.
    private static readonly JourneyMap Felt = Newer with { Items = [.. Map.Items.Select(item => item.Score is { } score && item.Id == Map.Items.First(other => other.Score is not null).Id ? item with { Score = score > 0 ? -1 : 1 } : item)] };

    private static readonly JourneyMap Grown = Renamed with { Items = [.. Map.Items, Map.Items.First(item => item.Lane == "l-action") with { Id = "ifresh", Text = "Something new" }] };

    [Test, Triggers("JO6068")]
    public void Texts_are_changed_where_they_stand()
    {
        var plan = Plan(Files.Deck(Map), Newer);
        var steps = plan.Patch.Steps;
        Assert.Multiple(() =>
        {
            Assert.That(steps[0], Is.TypeOf<WriteMapStep>(), "what is about to be done, so that it can be told from what people do");
            Assert.That(steps.Skip(1).SkipLast(1).Select(step => step.GetType()), Has.All.EqualTo(typeof(EditSlideStep)));
            Assert.That(((EditSlideStep)steps[1]).Operations.OfType<SpliceTextOperation>().Select(splice => splice.Result), Has.Some.Contains($"Version {Newer.Version}"));
            Assert.That(steps[^1], Is.TypeOf<WriteMapStep>());
            Assert.That(plan.Findings[0].Message("en"), Does.StartWith("Slides to be changed where they stand: "));
            Assert.That(plan.Incoming, Is.Not.Empty);
        });
    }

    [Test, Triggers("JO6069")]
    public void What_Office_cannot_draw_takes_a_new_slide_and_that_is_said_before()
    {
        var deck = Files.Deck(Map);
        var preview = Plan(deck, Felt);
        var whole = Plan(deck, Felt, export: true);
        var file = whole.Patch.Steps.OfType<ReplaceSlideStep>().First().File!;
        Assert.Multiple(() =>
        {
            Assert.That(preview.Patch.Export, Is.Not.Empty);
            Assert.That(preview.Patch.Steps.OfType<ReplaceSlideStep>().Select(step => step.File), Has.All.Null);
            Assert.That(preview.Findings.Select(finding => finding.Code), Does.Contain(CarriersErrors.SlideToReplace));
            Assert.That(whole.Patch.Export, Is.Empty);
            Assert.That(PackageLint.Check(OfficePackage.Open(file, "slide.pptx")).Where(finding => finding.Severity == Severity.Error), Is.Empty);
            Assert.That(new OfficeDeckView(file).IdOf(new DeckPerson(file).Slides[0]), Does.Not.StartWith("256#").And.Match(@"^\d+#\d+$"), "PowerPoint refuses a slide that it has already");
        });
    }

    [Test, Triggers("JO6065")]
    public void A_slide_that_was_put_in_and_not_exchanged_yet_is_no_copy_and_takes_the_place_the_next_time()
    {
        var deck = Files.Deck(Map);
        var half = Half(deck, 2);
        var read = CarrierOperations.Read(LiveReadLaws.Open(new OfficeDeckView(half).Snapshot()));
        var again = Plan(half, Felt, export: true);
        Assert.Multiple(() =>
        {
            Assert.That(read.Changes, Is.Empty);
            Assert.That(read.Findings.Select(finding => finding.Code), Does.Contain(CarriersErrors.LeftOver));
            Assert.That(again.Patch.Steps.Select(step => step.GetType()), Does.Contain(typeof(DeleteSlideStep)).And.Not.Contain(typeof(ReplaceSlideStep)));
        });
    }

    [Test, Triggers("JO6071")]
    public void Half_an_update_is_nobodys_edit_and_that_is_said_also_of_the_saved_file()
    {
        var deck = Files.Deck(Map);
        var half = Half(deck, 3);
        var file = Files.Open(half);
        Assert.Multiple(() =>
        {
            Assert.That(CarrierOperations.Read(file).Changes, Is.Empty);
            Assert.That(CarrierOperations.Read(file).Findings.Select(finding => finding.Code), Does.Contain(CarriersErrors.UpdateUnfinished));
            Assert.That(Files.Read(Files.Update(half, Felt).Bytes).Findings.Select(finding => finding.Code), Does.Not.Contain(CarriersErrors.UpdateUnfinished));
        });
    }

    [Test, Triggers("JO6066")]
    public void One_that_people_wrote_into_since_is_not_taken_and_not_thrown_away()
    {
        var person = new DeckPerson(Half(Files.Deck(Map), 2));
        var shape = person.Shapes(person.Slides[1], "stage")[0];
        DeckPerson.Replace(shape, 0, "By hand");
        var problem = Assert.Throws<JourneyException>(() => Plan(person.Save(), Felt, export: true))!;
        Assert.That(problem.Finding.Code, Is.EqualTo(CarriersErrors.LeftOverInTheWay));
    }

    [Test]
    public void In_somebody_elses_deck_new_slides_look_like_those_that_are_there()
    {
        var brand = Carrier.Open(Files.Deck(Map with { Id = "mother" }), "brand.pptx");
        var own = CarrierOperations.Insert(Files.Open(MapJson.Write(Map)), brand).Bytes!;
        var view = new OfficeDeckView(own);
        var incoming = Files.Open(MapJson.Write(Renamed));
        var asked = CarrierOperations.Plan(LiveReadLaws.Open(view.Snapshot()), incoming, new UpdateOptions { MapId = Map.Id });
        var slide = view.Person.Slides.First(slide => view.IdOf(slide) == asked.Patch.Export[0]);
        var exported = new OfficeDeckView(own) { Exported = new Dictionary<string, byte[]> { [asked.Patch.Export[0]] = OfficeExport.Slide(own, slide) } };
        var plan = CarrierOperations.Plan(LiveReadLaws.Open(exported.Snapshot()), incoming, new UpdateOptions { MapId = Map.Id });
        Assert.That((asked.Patch.Steps.Count, plan.Patch.Export.Count, plan.Patch.Steps.Count > 1), Is.EqualTo((0, 0, true)));
    }

    [Test, Triggers("JO6070")]
    public void Cells_of_a_workbook_are_named_by_their_places_in_tables_and_sheets()
    {
        var plan = CarrierOperations.Plan(LiveReadLaws.Open(new OfficeBookView(Files.Workbook(Map)).Snapshot()), Files.Open(MapJson.Write(Grown)));
        var tables = plan.Patch.Steps.OfType<EditTableStep>().ToList();
        Assert.Multiple(() =>
        {
            Assert.That(tables.SelectMany(table => table.Set).Select(cell => cell.Value?.ToString()), Does.Contain("Another name"));
            Assert.That(tables.SelectMany(table => table.Add).Select(row => row.Id), Does.Contain("ifresh"));
            Assert.That(plan.Patch.Steps[^1], Is.TypeOf<WriteMapStep>());
            Assert.That(plan.Findings[0].Code, Is.EqualTo(CarriersErrors.CellsToChange));
        });
    }

    [TestCase("\r\n")]
    [TestCase("\n")]
    [TestCase("\r")]
    public void Positions_count_in_the_text_as_it_was_sent(string end)
    {
        var map = Map with { Stages = [Map.Stages[0] with { Name = "First\nsecond line" }, .. Map.Stages.Skip(1)] };
        var next = map with { Version = map.Version + 1, Stages = [map.Stages[0] with { Name = "First\nsecond word" }, .. map.Stages.Skip(1)] };
        var json = JsonNode.Parse(new OfficeDeckView(Files.Deck(map)).Snapshot())!;
        var stage = json["slides"]![0]!["shapes"]!.AsArray().First(shape => (string?)shape!["text"] == "First\rsecond line")!;
        stage["text"] = "First" + end + "second line";
        var plan = CarrierOperations.Plan(LiveReadLaws.Open(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString())), Files.Open(MapJson.Write(next)));
        var splice = plan.Patch.Steps.OfType<EditSlideStep>().SelectMany(step => step.Operations).OfType<SpliceTextOperation>().First(splice => splice.Shape == (string)stage["id"]!).Splices[0];
        Assert.That((splice.Start, splice.Delete, splice.Insert), Is.EqualTo((("First" + end + "second ").Length, 4, "word")));
    }

    // Carried out as far as the first operations.
    private static byte[] Half(byte[] deck, int operations)
    {
        var hand = new OfficeHand(deck);
        hand.Do(JsonNode.Parse(LiveJson.Write(Plan(deck, Felt, export: true).Patch))!.AsObject(), operations);
        return hand.Save();
    }

    private static PlanResult Plan(byte[] deck, JourneyMap next, bool export = false)
    {
        var view = new OfficeDeckView(deck);
        var all = view.Person.Slides.ToDictionary(view.IdOf, slide => OfficeExport.Slide(deck, slide), StringComparer.Ordinal);
        return CarrierOperations.Plan(LiveReadLaws.Open(new OfficeDeckView(deck) { Exported = export ? all : new Dictionary<string, byte[]>() }.Snapshot()), Files.Open(MapJson.Write(next)));
    }
}
