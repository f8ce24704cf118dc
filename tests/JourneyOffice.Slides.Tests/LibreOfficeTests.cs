using System.Diagnostics;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides.Tests;

/// <summary>Decks that LibreOffice saved anew: ids renumbered, layouts grown, relationships moved.</summary>
internal sealed class LibreOfficeTests
{
    [Test]
    public void A_deck_that_LibreOffice_saved_is_still_read_and_patched()
    {
        var page = SamplePages.Page();
        var saved = Save(Decks.Build(page));
        var read = Decks.Page(saved);
        var keys = read.Elements.Select(element => element.Key).ToList();
        foreach (var element in page.Elements.Where(element => !element.IsTitle))
            Assert.That(keys, Does.Contain((ElementKey?)element.Key));
        var card = Decks.Element(saved, "i1aaaaaaaa", ElementRole.Card);
        Assert.That(card.Text, Is.EqualTo("Opens five tabs"));
        Assert.That(MapPart.ReadAll(Decks.Open(saved)), Has.Count.EqualTo(1));
        var after = Decks.Apply(
            saved,
            new SpliceText(new ShapeAddress(read.Id, card.ShapeId), 6, 4, "nine", "Opens nine tabs"),
            new DeleteShape(new ShapeAddress(read.Id, Decks.Element(saved, "i4aaaaaaaa", ElementRole.Marker).ShapeId)),
            new AddPage(SamplePages.Page(2), read.Id));
        Assert.That(DeckReader.Read(Decks.Open(after), null).Pages, Has.Count.EqualTo(2));
        Assert.That(Decks.Element(after, "i1aaaaaaaa", ElementRole.Card).Text, Is.EqualTo("Opens nine tabs"));
    }

    private static byte[] Save(byte[] deck)
    {
        var folder = Directory.CreateTempSubdirectory("journeyoffice-slides-");
        try
        {
            var source = Path.Combine(folder.FullName, "deck.pptx");
            File.WriteAllBytes(source, deck);
            var arguments = new[]
            {
                "--headless", $"-env:UserInstallation=file://{folder.FullName}/profile", "--convert-to", "pptx", "--outdir", Path.Combine(folder.FullName, "out"), source,
            };
            try
            {
                using var office = Process.Start(new ProcessStartInfo("soffice", arguments) { UseShellExecute = false })!;
                office.WaitForExit(TimeSpan.FromMinutes(4));
            }
            catch (System.ComponentModel.Win32Exception)
            {
                Assert.Ignore("Skipped: soffice is not on this machine.");
            }

            return File.ReadAllBytes(Path.Combine(folder.FullName, "out", "deck.pptx"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
