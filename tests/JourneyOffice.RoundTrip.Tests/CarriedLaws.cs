using FsCheck;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;
using JourneyOffice.Testing;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>What a file carries of its map: nothing is lost by packing it, it fits, and files of every published version are read.</summary>
public sealed class CarriedLaws
{
    private static readonly Arbitrary<Scenario.Case> Scenarios = Scenario.Of(24);

    [Test]
    public void What_a_deck_carries_reads_back_as_it_was() =>
        RealFiles.Check("carried by decks", Scenarios, scenario =>
        {
            var (edited, _) = Scenario.Edit(scenario.Map, scenario.Seed, DeckOperations.Telling);
            ReadsBack(Files.Deck(scenario.Map));
            ReadsBack(Files.Update(edited, Files.Later(scenario.Map, scenario.Next)).Bytes);
        }, cases: 100);

    [Test]
    public void What_a_workbook_carries_reads_back_as_it_was() =>
        RealFiles.Check("carried by workbooks", Scenarios, scenario =>
        {
            var workbook = Files.Workbook(scenario.Map);
            ReadsBack(workbook);
            ReadsBack(Files.Update(workbook, Files.Later(scenario.Map, scenario.Next)).Bytes);
        }, cases: 100);

    [TestCase(1_000, true, 60)]
    [TestCase(10_000, false, 200)]
    public void Maps_of_this_many_items_with_texts_of_their_own_fit(int items, bool isBilingual, int kilobytes)
    {
        var map = WordyMaps.Of(items, isBilingual);
        foreach (var file in new[] { Files.Deck(map), Files.Workbook(map) })
            Assert.That(DeflatedLength(file), Is.LessThanOrEqualTo(kilobytes * 1000));
    }

    [Test, Triggers("JO2013")]
    public void Ten_thousand_items_whose_texts_alone_are_too_much_are_refused() =>
        Assert.That(() => Files.Deck(WordyMaps.Of(10_000, isBilingual: true)),
            Throws.TypeOf<JourneyException>().With.Property("Finding").Property("Code").EqualTo(PackagesErrors.MapTooLarge));

    [TestCase("v1", "retailer.pptx")]
    [TestCase("v1", "retailer.xlsx")]
    [TestCase("v2", "retailer.pptx")]
    [TestCase("v2", "retailer.xlsx")]
    public void Files_of_every_published_version_are_read_and_updated(string version, string name)
    {
        var file = File.ReadAllBytes(SharedFiles.InRepository("tests", "fixtures", version, name));
        var read = Files.Read(file).Map;
        var updated = Files.Update(file, read with { Version = read.Version + 1, Title = "Another title" });
        Assert.Multiple(() =>
        {
            Assert.That(read.Items, Has.Count.EqualTo(Fixed.Retailer().Items.Count));
            Assert.That(CarrierOperations.Status(Files.Open(file)).Edits, Is.Empty);
            Assert.That(Files.Read(updated.Bytes).Map.Title, Is.EqualTo(new LocalizedText("Another title")));
            Assert.That(Files.Update(file, read).Bytes, Is.EqualTo(file));
        });
    }

    private static void ReadsBack(byte[] file)
    {
        var content = MapPart.ReadAll(OfficePackage.Open(file, "file.office")).Single().Content;
        Assert.That(CarriedMapJson.Write(CarriedMapJson.Read(content)), Is.EqualTo(content));
        Assert.That(PartOf(file), Does.Contain(" version=\"2\" "));
    }

    private static int DeflatedLength(byte[] file)
    {
        var part = PartOf(file);
        return Convert.FromBase64String(part[(part.LastIndexOf("\">", StringComparison.Ordinal) + 2)..part.LastIndexOf("</", StringComparison.Ordinal)]).Length;
    }

    private static string PartOf(byte[] file)
    {
        var package = OfficePackage.Open(file, "file.office");
        return System.Text.Encoding.UTF8.GetString(package.ReadPart(MapPart.ReadAll(package).Single().PartName));
    }
}
