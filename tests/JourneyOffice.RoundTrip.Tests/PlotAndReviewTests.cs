using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;
using JourneyOffice.Testing;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>The plot of impact and effort and the pages of evidence: dragged and typed in PowerPoint, followed by updates.</summary>
public sealed class PlotAndReviewTests
{
    private static readonly JourneyMap Map = MapJson.Read(
        File.ReadAllBytes(SharedFiles.InRepository("templates", "maps", "retailer-checkout.journey.json"))) with { Template = false, Id = "mplot" };

    private static readonly Item Help = Map.Items.First(item => item.Id == "opportunity-help");

    [Test]
    public void A_bubble_dragged_into_another_field_changes_impact_and_effort()
    {
        var person = new DeckPerson(Deck());
        DragTo(person, Help.Id, "high-high");
        var read = Files.Read(person.Save()).Map;
        var item = read.Items.First(item => item.Id == Help.Id);
        Assert.That((item.Impact, item.Effort), Is.EqualTo((Level.High, Level.High)));
        Assert.That(Scenario.Differences(read, Map), Has.Count.EqualTo(2));
    }

    [Test]
    public void Along_one_axis_only_that_field_changes()
    {
        var person = new DeckPerson(Deck());
        DragTo(person, Help.Id, "medium-high");
        Assert.That(Scenario.Differences(Files.Read(person.Save()).Map, Map), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_small_move_a_move_of_everything_and_one_put_aside_say_nothing()
    {
        var person = new DeckPerson(Deck());
        DeckPerson.Drag(Bubble(person, Help.Id), 127_000, 127_000);
        Assert.That(Files.Read(person.Save()).Changes, Is.Empty);
        person.MoveAll(person.SlideOf(Bubble(person, Help.Id)), 300_000, 200_000);
        Assert.That(Files.Read(person.Save()).Changes, Is.Empty);
        person.ScaleAll(person.SlideOf(Bubble(person, Help.Id)), 0.7);
        Assert.That(Files.Read(person.Save()).Changes, Is.Empty);
        DeckPerson.Drag(Bubble(person, Help.Id), 0, 9_000_000);
        Assert.That(Files.Read(person.Save()).Changes, Is.Empty);
    }

    [Test]
    public void A_dragged_bubble_stays_where_it_was_put_when_the_map_takes_it_and_its_name_follows()
    {
        var person = new DeckPerson(Deck());
        DragTo(person, Help.Id, "high-high");
        var (x, y) = (Bubble(person, Help.Id).X, Bubble(person, Help.Id).Y);
        var edited = person.Save();
        var taken = Files.Read(edited).Map with { Version = Map.Version + 1 };
        var updated = new DeckPerson(Files.Update(edited, taken).Bytes);
        Assert.Multiple(() =>
        {
            Assert.That((Bubble(updated, Help.Id).X, Bubble(updated, Help.Id).Y), Is.EqualTo((x, y)));
            Assert.That(updated.Find(ElementRole.MarkerLabel, Help.Id)!.X, Is.EqualTo(x + Bubble(updated, Help.Id).Width).Within(127_000));
            Assert.That(Files.Read(updated.Save()).Map.Items.First(item => item.Id == Help.Id).Impact, Is.EqualTo(Level.High));
        });
    }

    [Test]
    public void An_update_moves_what_the_map_rated_anew_into_a_free_place_and_nothing_else()
    {
        var before = new DeckPerson(Deck());
        DeckPerson.Drag(Bubble(before, "opportunity-need"), 100_000, 50_000);
        DeckPerson.Recolour(Bubble(before, Help.Id), "123456");
        var next = Map with { Version = Map.Version + 1, Items = [.. Map.Items.Select(item => item.Id == Help.Id ? item with { Effort = Level.Medium } : item)] };
        var after = new DeckPerson(Files.Update(before.Save(), next).Bytes);
        var bubbles = after.Shapes(after.SlideOf(Bubble(after, Help.Id)), ElementRole.Bubble);
        Assert.Multiple(() =>
        {
            Assert.That(Lies(after, Help.Id, "medium-medium"), Is.True);
            Assert.That(Bubble(after, "opportunity-need").X, Is.EqualTo(Bubble(before, "opportunity-need").X), "a person's offset is kept");
            Assert.That(Bubble(after, Help.Id).Node.ToString(), Does.Contain("123456"));
            foreach (var bubble in bubbles)
                Assert.That(bubbles.Count(other => Math.Abs(other.X - bubble.X) < bubble.Width && Math.Abs(other.Y - bubble.Y) < bubble.Height), Is.EqualTo(1));
            Assert.That(CarrierOperations.Status(Files.Open(after.Save())).Edits, Is.Empty);
        });
    }

    [Test]
    public void A_new_opportunity_gets_bubble_name_and_row_and_a_deleted_bubble_is_not_brought_back()
    {
        var person = new DeckPerson(Deck());
        DeckPerson.Delete(Bubble(person, "opportunity-need"));
        var fresh = Help with { Id = "opnew", Text = "Pay later", Links = [] };
        var next = Map with { Version = Map.Version + 1, Items = [.. Map.Items, fresh] };
        var after = new DeckPerson(Files.Update(person.Save(), next).Bytes);
        Assert.Multiple(() =>
        {
            Assert.That(Lies(after, "opnew", "medium-low"), Is.True);
            Assert.That(after.Find(ElementRole.MarkerLabel, "opnew"), Is.Not.Null);
            Assert.That(after.Find(ElementRole.RowOwner, "opnew")!.Text, Is.EqualTo("Leo Grant, Customer Service"));
            Assert.That(after.Find(ElementRole.Bubble, "opportunity-need"), Is.Null);
            Assert.That(Files.Read(after.Save()).Map.Items, Has.Count.EqualTo(Map.Items.Count + 1), "taking a bubble off the plot deletes no opportunity");
        });
    }

    [Test]
    public void Texts_of_the_list_and_of_findings_flow_back()
    {
        var person = new DeckPerson(Deck());
        Type(person, ElementRole.RowOwner, "opportunity-need", "Mia Wong");
        Type(person, ElementRole.RowStatus, "opportunity-need", "Decided");
        Type(person, ElementRole.RowName, "r-shop-f-app", "Somebody shops on the bus");
        Type(person, ElementRole.RowDue, "r-shop-f-app", "1 March 2027");
        Type(person, ElementRole.RowStatus, "r-shop-f-app", "Done");
        var read = Files.Read(person.Save()).Map;
        var need = read.Items.First(item => item.Id == "opportunity-need");
        var finding = read.Reviews.First(review => review.Id == "r-shop").Findings[0];
        Assert.Multiple(() =>
        {
            Assert.That((need.Owner!.For("en", "en"), need.Status), Is.EqualTo(("Mia Wong", OpportunityStatus.Decided)));
            Assert.That((finding.Text!.For("en", "en"), finding.Due, finding.Status), Is.EqualTo(("Somebody shops on the bus", new DateOnly(2027, 3, 1), FindingStatus.Done)));
            Assert.That(Scenario.Differences(read, Map), Has.Count.EqualTo(5));
        });
    }

    [TestCase("en", "2 February 2028"), TestCase("zh-Hans", "2028 年 2 月 2 日"), TestCase("zh-Hant", "2028年2月2日")]
    public void What_is_missing_is_filled_in_by_typing_over_the_words_that_say_so(string language, string date)
    {
        var bare = Map with
        {
            Items = [.. Map.Items.Select(item => item.Id == Help.Id ? item with { Owner = null } : item)],
            Reviews = [.. Map.Reviews.Select(review => review.Id == "r-shop" ? review with { Findings = [review.Findings[0] with { Due = null, Owner = null }] } : review)],
        };
        var deck = Files.Deck(bare, language, PageKind.Priorities, PageKind.Evidence);
        Assert.That(Files.Read(deck).Changes, Is.Empty);
        var person = new DeckPerson(deck);
        Type(person, ElementRole.RowOwner, Help.Id, "Mia Wong");
        Type(person, ElementRole.RowDue, "r-shop-f-app", date);
        var read = Files.Read(person.Save()).Map;
        Assert.That(read.Items.First(item => item.Id == Help.Id).Owner!.For(language, "en"), Is.EqualTo("Mia Wong"));
        Assert.That(read.Reviews.First(review => review.Id == "r-shop").Findings[0].Due, Is.EqualTo(new DateOnly(2028, 2, 2)));
    }

    [Test]
    public void An_unchanged_map_changes_not_a_byte()
    {
        var person = new DeckPerson(Deck());
        DragTo(person, Help.Id, "high-high");
        var edited = person.Save();
        Assert.That(Files.Update(edited, Map).Bytes, Is.EqualTo(edited));
    }

    [Test]
    public void A_title_that_a_person_wrote_stays_and_is_flagged_when_its_figures_change()
    {
        var person = new DeckPerson(Deck());
        var title = person.Shapes(person.Slides[0], ElementRole.Title)[0];
        DeckPerson.Replace(title, 0, "Start with the checkout");
        var edited = person.Save();
        Assert.That(Files.Read(edited).Changes, Is.Empty);
        var next = Map with { Version = Map.Version + 1, Items = [.. Map.Items.Select(item => item.Impact is null ? item : item with { Impact = Level.Low })] };
        var update = Files.Update(edited, next);
        Assert.That(new DeckPerson(update.Bytes).Shapes(person.Slides[0], ElementRole.Title)[0].Text, Is.EqualTo("Start with the checkout"));
        Assert.That(update.Findings.Select(finding => finding.Code), Does.Contain(SurfacesErrors.PinOutdated));
    }

    [Test]
    public void Decks_are_clean_before_and_after_an_update([Values("en", "zh-Hans", "zh-Hant")] string language)
    {
        var deck = Files.Deck(Map, language, PageKind.Priorities, PageKind.Evidence);
        var next = Map with { Version = Map.Version + 1, Items = [.. Map.Items.Where(item => item.Id != "opportunity-wait"), Help with { Id = "opnew" }], Reviews = [.. Map.Reviews.Skip(1)] };
        foreach (var file in new[] { deck, Files.Update(deck, next).Bytes })
            Assert.That(PackageLint.Check(OfficePackage.Open(file, "file.pptx")).Concat(DeepLint.Check(file, "file.pptx")).Select(finding => finding.Message("en")), Is.Empty);
    }

    private static byte[] Deck() => Files.Deck(Map, "en", PageKind.Priorities, PageKind.Evidence);

    private static DeckPerson.Shape Bubble(DeckPerson person, string item) => person.Find(ElementRole.Bubble, item)!;

    private static void DragTo(DeckPerson person, string item, string cell)
    {
        var (bubble, field) = (Bubble(person, item), person.Find(ElementRole.PlotCell, cell)!);
        bubble.MoveTo(field.X + (field.Width / 2), field.Y + (field.Height / 2));
    }

    private static bool Lies(DeckPerson person, string item, string cell)
    {
        var (bubble, field) = (Bubble(person, item), person.Find(ElementRole.PlotCell, cell)!);
        return bubble.X > field.X && bubble.X + bubble.Width < field.X + field.Width && bubble.Y > field.Y && bubble.Y + bubble.Height < field.Y + field.Height;
    }

    private static void Type(DeckPerson person, string role, string element, string characters)
    {
        var shape = person.Find(role, element)!;
        DeckPerson.Replace(shape, 0, characters);
    }
}
