using System.Xml;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;
using JourneyOffice.Testing;

namespace JourneyOffice.Slides.Tests;

/// <summary>Other people's decks: a right result or one clear error, and everything that is not ours stays.</summary>
internal sealed class CorpusTests
{
    [Test]
    public void A_slide_added_to_any_deck_leaves_all_other_parts_as_they_are()
    {
        var (done, refused) = (0, 0);
        foreach (var file in Directory.EnumerateFiles(SharedFiles.Require("corpus/decks")).Order(StringComparer.Ordinal))
        {
            try
            {
                Check(File.ReadAllBytes(file), Path.GetFileName(file));
                done++;
            }
            catch (JourneyException)
            {
                refused++;
            }
        }

        TestContext.Out.WriteLine($"{done} decks got a slide, {refused} were refused");
        Assert.That(done, Is.GreaterThan(200));
    }

    private static void Check(byte[] before, string name)
    {
        var package = OfficePackage.Open(before, name);
        var ledger = LedgerWriter.ForPages([SamplePages.Page()], new MapDocument(SamplePages.Map), "en");
        var patch = new Patch([new AddPage(SamplePages.Page(), null)], ledger);
        var bytes = DeckPatcher.Apply(package, patch, SamplePages.Map, SamplePages.Options);
        var after = OfficePackage.Open(bytes, name);
        var added = DeckReader.Read(after, null).Pages[^1];
        Assert.That(added.Elements.Select(element => element.Text), Does.Contain("Opens five tabs"), name);
        using (var reader = after.OpenPart(added.Id))
        {
            while (reader.Read())
                Assert.That(reader.NodeType, Is.Not.EqualTo(XmlNodeType.EntityReference));
        }

        var expected = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { package.MainPart, "[Content_Types].xml" };
        foreach (var part in package.Parts)
        {
            if (!expected.Contains(part.Name) && !part.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
                Assert.That(after.Checksum(part.Name), Is.EqualTo(part.Crc32), $"{name}: {part.Name}");
        }

        var card = added.Elements.First(element => element.Text == "Opens five tabs");
        var splice = new SpliceText(new ShapeAddress(added.Id, card.ShapeId), 6, 4, "nine", "Opens nine tabs");
        var carried = CarriedMapJson.Read(MapPart.ReadAll(after)[0].Content);
        var spliced = DeckPatcher.Apply(after, new Patch([splice], carried.Ledger), carried.Base, SamplePages.Options);
        Assert.That(
            DeckReader.Read(OfficePackage.Open(spliced, name), null).Pages[^1].Elements.Select(element => element.Text), Does.Contain("Opens nine tabs"), name);
    }
}
