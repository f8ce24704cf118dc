using System.Text;
using System.Text.Json.Nodes;
using JourneyOffice.Carriers;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Testing;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>Maps that are put into open documents, case by case.</summary>
public sealed class LiveInsertTests
{
    private static readonly JourneyMap Map = CompareSlideTests.Starter("onboarding") with { Id = "mmine" };
    private static readonly byte[] Deck = Files.Deck(CompareSlideTests.Starter("support-case") with { Id = "mother" });

    [Test]
    public void The_file_holds_the_new_slides_alone_and_no_map()
    {
        var view = new OfficeDeckView(Deck);
        var exported = Exported(Deck);
        var plan = Plan(new OfficeDeckView(Deck) { Exported = exported }.Snapshot(), Map);
        var insert = plan.Patch.Steps.OfType<InsertSlidesStep>().Single();
        var file = OfficePackage.Open(insert.File, "slides.pptx");
        Assert.Multiple(() =>
        {
            Assert.That(plan.Patch.Steps.Select(step => step.GetType()), Is.EqualTo(new[] { typeof(WriteMapStep), typeof(InsertSlidesStep), typeof(WriteMapStep) }));
            Assert.That(new DeckPerson(insert.File).Slides, Has.Count.EqualTo(insert.Titles.Count));
            Assert.That(insert.After, Is.EqualTo(view.IdOf(view.Person.Slides[^1])), "behind all");
            Assert.That(MapPart.ReadAll(file), Is.Empty);
            Assert.That(PackageLint.Check(file).Where(finding => finding.Severity == Severity.Error), Is.Empty);
            Assert.That(plan.Findings[0].Message("en"), Does.EndWith($"added: {insert.Titles.Count}."));
        });
    }

    [TestCase(null, null, 960, 540)]
    [TestCase(720d, 540d, 720, 540)]
    [TestCase(800d, 500d, 800, 500)]
    public void A_deck_without_slides_gets_our_own_look_in_its_size(double? width, double? height, double wide, double high)
    {
        var empty = new DeckPerson(Deck);
        foreach (var slide in empty.Slides.ToList())
            empty.DeleteSlide(slide);
        empty.File.StripCustomXml();
        var deck = empty.Save();
        var size = width is null ? ((double, double)?)null : (width.Value, height!.Value);
        var plan = Plan(new OfficeDeckView(deck) { Size = size }.Snapshot(), Map);
        var hand = new OfficeHand(deck);
        hand.Do(Json(plan));
        var file = new OfficeFile(plan.Patch.Steps.OfType<InsertSlidesStep>().Single().File).Tree("ppt/presentation.xml").Root!.Element(Names.Presentation + "sldSz")!;
        var snapshot = new OfficeDeckView(hand.Save()) { Size = size }.Snapshot();
        Assert.Multiple(() =>
        {
            Assert.That(((double)file.Attribute("cx")! / 12_700, (double)file.Attribute("cy")! / 12_700), Is.EqualTo((wide, high)));
            Assert.That(plan.Patch.Steps.OfType<InsertSlidesStep>().Single().After, Is.Null);
            Assert.That(Scenario.Differences(CarrierOperations.Read(LiveReadLaws.Open(snapshot)).Map, Map), Is.Empty);
            Assert.That(CarrierOperations.Plan(LiveReadLaws.Open(snapshot), Files.Open(MapJson.Write(Map))).Patch.Steps, Is.Empty);
        });
    }

    [Test]
    public void Slides_that_were_put_in_are_brought_up_to_date_like_any_others_open_or_saved()
    {
        var exported = Exported(Deck);
        var hand = new OfficeHand(Deck);
        hand.Do(Json(Plan(new OfficeDeckView(Deck) { Exported = exported }.Snapshot(), Map)));
        var inserted = hand.Save();
        var next = Files.Open(MapJson.Write(Files.Later(Map, Map with { Title = "Another title", Stages = [Map.Stages[0] with { Name = "Other words" }, .. Map.Stages.Skip(1)] })));
        var plan = CarrierOperations.Plan(LiveReadLaws.Open(new OfficeDeckView(inserted) { Exported = Exported(inserted) }.Snapshot()), next, new UpdateOptions { MapId = Map.Id });
        var open = new OfficeHand(inserted);
        open.Do(Json(plan));
        var saved = CarrierOperations.Update(Files.Open(inserted), next, new UpdateOptions { MapId = Map.Id }).Bytes;
        Assert.Multiple(() =>
        {
            foreach (var deck in new[] { open.Save(), saved })
            {
                var read = CarrierOperations.Read(Files.Open(deck), new ReadOptions { MapId = Map.Id });
                Assert.That((read.Changes.Count, read.Map.Title!.For("en"), read.Map.Stages[0].Name!.For("en")), Is.EqualTo((0, "Another title", "Other words")));
            }
        });
    }

    [Test, Triggers("JO6072"), Triggers("JO6073")]
    public void Broken_off_and_done_again_with_other_slides_and_a_later_map_what_stands_there_is_finished_first_and_updated_then()
    {
        var hand = new OfficeHand(Deck);
        hand.Do(Json(Plan(new OfficeDeckView(Deck) { Exported = Exported(Deck) }.Snapshot(), Map)), most: 2);
        var person = new DeckPerson(hand.Save());
        var card = Map.Items.First(item => item.Text is not null && item.Score is null);
        person.Find(Surfaces.ElementRole.Card, card.Id)!.Node.Descendants(Names.Drawing + "t").First().Value = "Meanwhile";
        var half = person.Save();
        var later = Files.Later(Map, Map with { Stages = [Map.Stages[0] with { Name = "Other words" }, .. Map.Stages.Skip(1)] });
        var begun = CarrierOperations.Read(Files.Open(half), new ReadOptions { MapId = Map.Id });
        var plan = CarrierOperations.PlanInsertion(
            LiveReadLaws.Open(new OfficeDeckView(half) { Exported = Exported(half) }.Snapshot()), Files.Open(MapJson.Write(later)), new InsertOptions { Slides = SlideChoice.Parse(["overview", "evidence"])! });
        var rest = new OfficeHand(half);
        rest.Do(Json(plan));
        var finished = CarrierOperations.Read(Files.Open(rest.Save()), new ReadOptions { MapId = Map.Id });
        var updated = CarrierOperations.Read(Files.Open(CarrierOperations.Update(Files.Open(rest.Save()), Files.Open(MapJson.Write(later)), new UpdateOptions { MapId = Map.Id }).Bytes), new ReadOptions { MapId = Map.Id });
        Assert.Multiple(() =>
        {
            Assert.That(begun.Findings.Select(finding => finding.Code), Does.Contain(CarriersErrors.InsertionUnfinished).And.Not.Contain(CarriersErrors.PageHidden), "nobody deleted what has not come");
            Assert.That(Said(begun), Is.EqualTo((Map.Stages[0].Name!.For("en"), "Meanwhile")));
            Assert.That(plan.Findings.Select(finding => finding.Code), Does.Contain(CarriersErrors.InsertedAsBegun));
            Assert.That(finished.Findings.Select(finding => finding.Code), Does.Not.Contain(CarriersErrors.InsertionUnfinished));
            Assert.That((Said(finished), finished.Changes.Count), Is.EqualTo(((Map.Stages[0].Name!.For("en"), "Meanwhile"), 1)));
            Assert.That(Said(updated), Is.EqualTo(("Other words", "Meanwhile")));
        });

        (string? Stage, string? Card) Said(ReadResult read) => (read.Map.Stages[0].Name!.For("en"), read.Map.Items.First(item => item.Id == card.Id).Text!.For("en"));
    }

    [Test, Triggers("JO6021")]
    public void A_map_that_is_there_is_not_put_in_again() => Refused(Deck, CompareSlideTests.Starter("support-case") with { Id = "mother" }, new InsertOptions(), CarriersErrors.MapIsThere);

    [Test, Triggers("JO6081")]
    public void A_template_is_a_map_first() => Refused(Deck, Map with { Template = true }, new InsertOptions(), CarriersErrors.TemplateNotInsertable);

    [Test, Triggers("JO6082")]
    public void A_slide_that_is_not_there_is_said() => Refused(Deck, Map, new InsertOptions { After = "9999#1" }, CarriersErrors.SlideNotThere);

    [Test]
    public void A_map_with_errors_gives_findings_and_no_steps()
    {
        var plan = Plan(new OfficeDeckView(Deck).Snapshot(), Map with { Stages = [.. Map.Stages, Map.Stages[0]] });
        Assert.That((plan.Patch.Steps.Count + plan.Patch.Export.Count, plan.Findings[^1].Code), Is.EqualTo((0, CarriersErrors.MapHasErrors)));
    }

    [Test]
    public void What_people_had_edited_in_the_deck_that_a_map_comes_from_is_not_taken_back_by_the_next_map()
    {
        var person = new DeckPerson(Files.Deck(Map));
        var card = Map.Items.First(item => item.Text is not null && item.Score is null);
        person.Find(Surfaces.ElementRole.Card, card.Id)!.Node.Descendants(Names.Drawing + "t").First().Value = "In my own words";
        var exported = Exported(Deck);
        var open = LiveReadLaws.Open(new OfficeDeckView(Deck) { Exported = exported }.Snapshot());
        var hand = new OfficeHand(Deck);
        hand.Do(Json(CarrierOperations.PlanInsertion(open, Files.Open(person.Save()))));
        var next = CarrierOperations.Update(Files.Open(hand.Save()), Files.Open(MapJson.Write(Files.Later(Map, Map with { Title = "New" }))), new UpdateOptions { MapId = Map.Id }).Bytes;
        Assert.That(CarrierOperations.Read(Files.Open(next), new ReadOptions { MapId = Map.Id }).Map.Items.First(item => item.Id == card.Id).Text!.For("en"), Is.EqualTo("In my own words"));
    }

    private static Dictionary<string, byte[]> Exported(byte[] deck)
    {
        var view = new OfficeDeckView(deck);
        return view.Person.Slides.ToDictionary(view.IdOf, slide => OfficeExport.Slide(deck, slide), StringComparer.Ordinal);
    }

    private static void Refused(byte[] deck, JourneyMap map, InsertOptions options, ErrorCode code) => Assert.That(
        () => CarrierOperations.PlanInsertion(LiveReadLaws.Open(new OfficeDeckView(deck).Snapshot()), Files.Open(MapJson.Write(map)), options),
        Throws.TypeOf<JourneyException>().With.Property("Finding").Property("Code").EqualTo(code));

    private static PlanResult Plan(byte[] snapshot, JourneyMap map) =>
        CarrierOperations.PlanInsertion(LiveReadLaws.Open(snapshot), Files.Open(MapJson.Write(map)), new InsertOptions { Slides = SlideChoice.Default });

    private static JsonObject Json(PlanResult plan) => JsonNode.Parse(Encoding.UTF8.GetString(LiveJson.Write(plan.Patch)))!.AsObject();
}
