using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;
using JourneyOffice.Testing;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>A deck, its copies and a workbook of one map, edited apart: every edit finds its way, and none is taken back by a file that does not know it.</summary>
public sealed class ReplicaTests
{
    private static readonly JourneyMap Map = Replicas.Map;
    private static readonly byte[] Deck = Files.Deck(Map);
    private static readonly byte[] Workbook = Files.Workbook(Map);
    private static readonly string One = Replicas.Cards[0].Id;
    private static readonly string Two = Replicas.Cards[1].Id;

    [Test, Triggers("JO6053")]
    public void A_workbook_of_before_brings_its_edits_and_takes_nothing_back([Values(0, 1)] int versions)
    {
        var edited = Replicas.Typed(Deck, One, "Of the deck");
        var map = Files.Read(edited).Map;
        var deck = Files.Update(edited, map with { Version = map.Version + versions }).Bytes;
        var update = Update(deck, Replicas.Typed(Workbook, Two, "Of the workbook"));
        Assert.Multiple(() =>
        {
            Assert.That(Replicas.Says(Files.Read(update.Bytes).Map, One, Two), Is.EqualTo(new[] { "Of the deck", "Of the workbook" }));
            Assert.That(update.Conflicts, Is.Empty);
            Assert.That(update.Findings.Select(finding => finding.Code.Id), Does.Contain("JO6053"));
            Assert.That(Files.Read(update.Bytes).Map.Version, Is.EqualTo(map.Version + versions));
        });
    }

    [Test]
    public void What_is_made_out_of_an_edited_deck_keeps_its_edits_when_the_map_that_does_not_know_them_comes([Values] bool inserted)
    {
        var edited = Files.Open(Replicas.Typed(Deck, One, "Of the deck"));
        var made = inserted ? CarrierOperations.Insert(edited, Files.Open(Files.Deck(Map with { Id = "another" }))).Bytes!
            : CarrierOperations.Build(edited, new BuildOptions { Formats = [BuildFormat.Xlsx] }).Files[0].Bytes;
        var updated = CarrierOperations.Update(Files.Open(made), Files.Open(MapJson.Write(Replicas.With(Map, Two, "Of the map"))), new UpdateOptions { MapId = Map.Id });
        Assert.Multiple(() =>
        {
            Assert.That(Replicas.Says(CarrierOperations.Read(Files.Open(updated.Bytes), new ReadOptions { MapId = Map.Id }).Map, One, Two), Is.EqualTo(new[] { "Of the deck", "Of the map" }));
            Assert.That(updated.Conflicts, Is.Empty);
        });
    }

    [Test]
    public void What_came_from_a_workbook_stays_when_the_map_that_does_not_know_it_comes_and_reaches_the_map()
    {
        var deck = Update(Deck, Replicas.Typed(Workbook, Two, "Of the workbook")).Bytes;
        var next = Files.Later(Map, Replicas.With(Map, One, "Of the map"));
        var updated = Files.Update(deck, next).Bytes;
        var back = Update(MapJson.Write(next), updated);
        Assert.Multiple(() =>
        {
            Assert.That(CarrierOperations.Status(Files.Open(deck)).State, Is.EqualTo(CarrierState.Edited), "the map does not know it");
            Assert.That(Replicas.Says(Files.Read(updated).Map, One, Two), Is.EqualTo(new[] { "Of the map", "Of the workbook" }));
            Assert.That(new DeckPerson(updated).Find(ElementRole.Card, Two)!.Text, Is.EqualTo("Of the workbook"));
            Assert.That(Replicas.Says(Files.Read(back.Bytes).Map, One, Two), Is.EqualTo(new[] { "Of the map", "Of the workbook" }));
            Assert.That(CarrierOperations.Status(Files.Open(Files.Update(updated, Files.Read(back.Bytes).Map).Bytes)).State, Is.EqualTo(CarrierState.InStep));
        });
    }

    [Test]
    public void A_workbook_that_took_in_the_map_of_today_is_the_later_one_also_without_a_new_version()
    {
        var today = Replicas.With(Map, One, "Of the map");
        var update = Update(Deck, Files.Update(Replicas.Typed(Workbook, Two, "Of the workbook"), today).Bytes);
        Assert.Multiple(() =>
        {
            Assert.That(Replicas.Says(Files.Read(update.Bytes).Map, One, Two), Is.EqualTo(new[] { "Of the map", "Of the workbook" }));
            Assert.That(update.Conflicts, Is.Empty);
            Assert.That(update.Findings, Is.Empty);
        });
    }

    [Test, Triggers("JO6054")]
    public void Where_nobody_can_tell_which_is_later_neither_wins()
    {
        var (left, right) = (Files.Update(Deck, Replicas.With(Map, One, "Of the left")).Bytes, Files.Update(Workbook, Replicas.With(Map, One, "Of the right")).Bytes);
        var update = Update(left, right);
        var again = Update(update.Bytes, right);
        Assert.Multiple(() =>
        {
            Assert.That(update.Findings.Select(finding => finding.Code.Id), Does.Contain("JO6054"));
            Assert.That(update.Conflicts.Select(conflict => (conflict.Path.Segments[1], conflict.Ours?.ToString(), conflict.Theirs?.ToString())), Is.EqualTo(new[] { (One, "Of the right", "Of the left") }));
            Assert.That(new DeckPerson(update.Bytes).Find(ElementRole.Card, One)!.Text, Is.EqualTo("Of the left"));
            Assert.That(again.Conflicts.Select(conflict => conflict.Path), Is.EqualTo(update.Conflicts.Select(conflict => conflict.Path)), "said again");
            Assert.That(again.Bytes, Is.EqualTo(update.Bytes));
        });
    }

    [TestCase(Preference.File, "Of this copy")]
    [TestCase(Preference.Map, "Of the other copy")]
    public void Two_copies_of_a_deck_say_different_things_until_somebody_decides_and_the_map_does_not_take_that_back(Preference prefer, string expected)
    {
        var copy = Replicas.Typed(Replicas.Typed(Deck, One, "Of the other copy"), Two, "Of the other copy alone");
        var update = Update(Replicas.Typed(Deck, One, "Of this copy"), copy);
        // Meanwhile the map brings something else.
        var next = Files.Later(Map, Map with { Title = "Another title" });
        var waiting = Files.Update(update.Bytes, next);
        var settled = CarrierOperations.Resolve(Files.Open(waiting.Bytes), new ResolveOptions { Prefer = prefer }).Bytes;
        var later = Files.Update(settled, Files.Later(next, next)).Bytes;
        Assert.Multiple(() =>
        {
            Assert.That(update.Conflicts, Has.Count.EqualTo(1));
            Assert.That(waiting.Conflicts, Has.Count.EqualTo(1), "still waiting");
            Assert.That(Files.Read(waiting.Bytes).Map.Title!.For("en", Map.Language), Is.EqualTo("Another title"));
            Assert.That(Replicas.Says(Files.Read(settled).Map, One, Two), Is.EqualTo(new[] { expected, "Of the other copy alone" }));
            Assert.That(Replicas.Says(Files.Read(later).Map, One, Two), Is.EqualTo(new[] { expected, "Of the other copy alone" }));
            Assert.That(Replicas.Says(Files.Read(Update(MapJson.Write(next), later).Bytes).Map, One, Two), Is.EqualTo(new[] { expected, "Of the other copy alone" }));
        });
    }

    [Test, Triggers("JO6055")]
    public void Of_several_files_the_map_file_is_the_head()
    {
        var next = Files.Later(Map, Map with { Title = "Another title" });
        var read = CarrierOperations.Read([Named(Replicas.Typed(Deck, One, "Of the deck"), "a.pptx"), Named(MapJson.Write(next), "m.journey.json"), Named(Replicas.Typed(Workbook, Two, "Of the workbook"), "b.xlsx")]);
        var head = read.Findings.Single(finding => finding.Code == CarriersErrors.HeadTaken);
        Assert.Multiple(() =>
        {
            Assert.That(head.Message("en"), Does.Contain("'m.journey.json'").And.Contain("a.pptx, b.xlsx"));
            Assert.That(read.Map.Title!.For("en", Map.Language), Is.EqualTo("Another title"));
            Assert.That(Replicas.Says(read.Map, One, Two), Is.EqualTo(new[] { "Of the deck", "Of the workbook" }));
            Assert.That(read.Conflicts, Is.Empty);
        });
    }

    [Test]
    public void Without_a_map_file_the_last_one_that_was_brought_up_to_date_is_the_head()
    {
        var today = Files.Update(Replicas.Typed(Workbook, Two, "Of the workbook"), Map with { Title = "Another title" }).Bytes;
        Carrier[] files = [Named(Replicas.Typed(Deck, One, "Of the deck"), "a.pptx"), Named(today, "b.xlsx"), Named(Replicas.Typed(Deck, One, "Of the copy"), "c.pptx")];
        var read = CarrierOperations.Read(files);
        var byMap = CarrierOperations.Read(files, new ReadOptions { Prefer = Preference.Map });
        var byFile = CarrierOperations.Read(files, new ReadOptions { Prefer = Preference.File });
        Assert.Multiple(() =>
        {
            Assert.That(read.Findings.Single(finding => finding.Code == CarriersErrors.HeadTaken).Place.File, Is.EqualTo("b.xlsx"));
            Assert.That(Replicas.Says(read.Map, One, Two), Is.EqualTo(new[] { "Of the deck", "Of the workbook" }), "the first copy's words, until somebody decides");
            Assert.That(read.Conflicts.Select(conflict => conflict.Path.Segments[1]), Is.EqualTo(new[] { One }));
            Assert.That(read.Findings.Where(finding => finding.Code == CarriersErrors.Conflict).Select(finding => finding.Place.File), Is.EqualTo(new[] { "c.pptx" }));
            Assert.That(Replicas.Says(byMap.Map, One), Is.EqualTo(new[] { "Of the deck" }));
            Assert.That(Replicas.Says(byFile.Map, One), Is.EqualTo(new[] { "Of the copy" }));
        });
    }

    [Test]
    public void A_map_file_that_is_brought_up_to_date_is_the_head_itself()
    {
        var update = CarrierOperations.Update(Named(MapJson.Write(Map), "m.journey.json"), [Named(Replicas.Typed(Workbook, Two, "Of the workbook"), "b.xlsx"), Named(Replicas.Typed(Deck, One, "Of the deck"), "a.pptx")]);
        Assert.Multiple(() =>
        {
            Assert.That(update.Findings.Single().Message("en"), Does.StartWith("'m.journey.json' counts").And.Contain("b.xlsx, a.pptx"));
            Assert.That(Replicas.Says(Files.Read(update.Bytes).Map, One, Two), Is.EqualTo(new[] { "Of the deck", "Of the workbook" }));
        });
    }

    [Test]
    public void A_copy_that_lost_its_map_decides_nothing_among_others([Values] bool isWorkbook)
    {
        var stripped = new OfficeFile(Replicas.Typed(isWorkbook ? Workbook : Deck, One, "Of the copy"));
        stripped.StripCustomXml();
        var read = CarrierOperations.Read([Named(stripped.Save(), "c.office"), Named(Replicas.Typed(Workbook, Two, "Of the workbook"), "b.xlsx")]);
        Assert.Multiple(() =>
        {
            Assert.That(read.Findings.Single(finding => finding.Code == CarriersErrors.HeadTaken).Place.File, Is.EqualTo("b.xlsx"));
            Assert.That(Replicas.Says(read.Map, Two), Is.EqualTo(new[] { "Of the workbook" }), "what the copy could not know");
            Assert.That(read.Conflicts.Select(conflict => (conflict.Path.Segments[1], conflict.Ours?.ToString())), Does.Contain((One, "Of the copy")));
        });
    }

    [TestCase("deck")]
    [TestCase("workbook")]
    [TestCase("map")]
    public void A_copy_that_lost_its_map_takes_nothing_back(string target)
    {
        var stripped = new OfficeFile(Replicas.Typed(Deck, One, "Of the copy"));
        stripped.StripCustomXml();
        var today = Files.Later(Map, Replicas.With(Map, Two, "Of today"));
        var file = target == "map" ? MapJson.Write(today) : Files.Update(target == "deck" ? Deck : Workbook, today).Bytes;
        var update = Update(file, stripped.Save());
        var byCopy = CarrierOperations.Update(Files.Open(file), Files.Open(stripped.Save()), new UpdateOptions { Prefer = Preference.Map });
        Assert.Multiple(() =>
        {
            Assert.That(Replicas.Says(Files.Read(update.Bytes).Map, Two), Is.EqualTo(new[] { "Of today" }));
            Assert.That(update.Conflicts.Select(conflict => conflict.Path.Segments[1]), Is.SupersetOf(new[] { One, Two }), "nobody can tell which of them the person wrote");
            Assert.That(Replicas.Says(Files.Read(byCopy.Bytes).Map, One), Is.EqualTo(new[] { "Of the copy" }));
        });
    }

    [Test, Triggers("JO6056")]
    public void Two_map_files_are_no_replicas() =>
        Assert.That(() => CarrierOperations.Read([Files.Open(MapJson.Write(Map)), Files.Open(MapJson.Write(Map))]), Throws.TypeOf<JourneyException>().With.Property("Finding").Property("Code").EqualTo(CarriersErrors.SeveralMapFiles));

    [Test]
    public void A_deck_is_brought_up_to_date_with_several_files_the_head_first()
    {
        var next = Files.Later(Map, Map with { Title = "Another title" });
        var update = CarrierOperations.Update(Files.Open(Deck), [Named(Replicas.Typed(Workbook, Two, "Of the workbook"), "b.xlsx"), Named(Replicas.Typed(Deck, One, "Of the copy"), "c.pptx"), Named(MapJson.Write(next), "m.journey.json")]);
        var read = Files.Read(update.Bytes);
        Assert.Multiple(() =>
        {
            Assert.That(update.Findings[0].Message("en"), Does.Contain("'m.journey.json'"));
            Assert.That(read.Map.Title!.For("en", Map.Language), Is.EqualTo("Another title"));
            Assert.That(Replicas.Says(read.Map, One, Two), Is.EqualTo(new[] { "Of the copy", "Of the workbook" }));
            Assert.That(update.Conflicts, Is.Empty);
            Assert.That(read.Changes.Select(change => change.Path.Segments[1]), Is.EquivalentTo(new[] { One, Two }), "the map does not know them yet");
        });
    }

    private static Carrier Named(byte[] file, string name) => Carrier.Open(file, name);

    private static UpdateResult Update(byte[] file, byte[] with) => CarrierOperations.Update(Files.Open(file), Files.Open(with));
}
