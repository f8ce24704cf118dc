using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using JourneyOffice.Drawing;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides.Tests;

internal sealed class DeckWriterTests
{
    // What OpenXmlValidator 2.20 reports although Office writes it itself.
    private static readonly string[] Allowed = [];

    [Test]
    public void It_writes_decks_that_the_validator_finds_nothing_in([Values("en", "zh-Hans")] string language)
    {
        foreach (var theme in Theme.All)
        {
            var bytes = DeckWriter.Build(
                SamplePages.Map, [SamplePages.Page(1, language), SamplePages.Page(2, language)], new DrawingOptions { Language = language, Theme = theme });
            Assert.That(Validate(bytes), Is.Empty, theme.Name);
        }
    }

    [Test]
    public void A_second_reader_finds_every_text_and_the_notes()
    {
        using var deck = PresentationDocument.Open(new MemoryStream(Decks.Build(SamplePages.Page())), isEditable: false);
        var slide = deck.PresentationPart!.SlideParts.Single();
        var texts = slide.Slide.Descendants<DocumentFormat.OpenXml.Drawing.Text>().Select(text => text.Text);
        Assert.That(texts, Is.EqualTo(new[] { "Delivery cost appears last 1", "I compare", "I check out", "Opens five tabs", "Types her address" }));
        Assert.That(slide.NotesSlidePart!.NotesSlide.InnerText, Does.Contain("checks out & doubts"));
        Assert.That(slide.SlideLayoutPart!.SlideMasterPart!.ThemePart, Is.Not.Null);
    }

    [Test]
    public void The_same_input_gives_the_same_bytes()
    {
        var first = Decks.Build(SamplePages.Page(1), SamplePages.Page(2));
        var second = Decks.Build(SamplePages.Page(1), SamplePages.Page(2));
        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public void The_package_lint_finds_nothing_in_built_and_patched_decks()
    {
        var built = Decks.Build(SamplePages.Page(1), SamplePages.Page(2));
        var card = Decks.Address(built, "i1aaaaaaaa", ElementRole.Card);
        var patched = Decks.Apply(
            built,
            new SpliceText(card, 6, 4, "nine", "Opens nine tabs"),
            new DeleteShape(Decks.Address(built, "i4aaaaaaaa", ElementRole.Marker)),
            new AddPage(SamplePages.Page(3), null));
        foreach (var bytes in new[] { built, patched })
        {
            Assert.That(PackageLint.Check(Decks.Open(bytes)).Select(finding => finding.Message("en")), Is.Empty);
        }
    }

    [Test]
    public void Drawn_templates_are_valid_in_every_theme_and_language()
    {
        foreach (var file in Directory.EnumerateFiles(JourneyOffice.Testing.SharedFiles.InRepository("templates", "maps"), "*.journey.json"))
        {
            var map = Maps.MapJson.Read(File.ReadAllBytes(file));
            foreach (var language in Maps.LanguageFallback.Supported)
            {
                var options = new DrawingOptions { Language = language };
                var pages = MapDrawing.Draw(map, options);
                var bytes = DeckWriter.Build(map, pages, options);
                Assert.That(Validate(bytes), Is.Empty, file);
                Assert.That(
                    Decks.Page(bytes).Elements.Select(element => (element.Key, element.Text, element.Box)),
                    Is.EqualTo(pages[0].Elements.Select(element => ((ElementKey?)element.Key, element.Text?.Plain ?? "", element.Box))));
            }
        }
    }

    [Test]
    public void Each_shape_is_read_back_with_its_key_text_box_and_creation_id()
    {
        var page = SamplePages.Page();
        var read = Decks.Page(Decks.Build(page));
        Assert.Multiple(() =>
        {
            Assert.That(read.Elements.Select(shape => shape.Key), Is.EqualTo(page.Elements.Select(element => (ElementKey?)element.Key)));
            Assert.That(read.Elements.Select(shape => shape.Text), Is.EqualTo(page.Elements.Select(element => element.Text?.Plain ?? "")));
            Assert.That(read.Elements.Select(shape => shape.Box), Is.EqualTo(page.Elements.Select(element => element.Box)));
            Assert.That(read.Elements.Select(shape => shape.CreationId), Is.EqualTo(page.Elements.Select(element => CreationId.For(element.Key))));
            Assert.That(read.Elements.Select(shape => shape.ShapeId), Is.Unique);
        });
    }

    [Test]
    public void Connectors_are_glued_to_the_shapes_and_sites_that_they_name()
    {
        var xml = Decks.Xml(Decks.Build(SamplePages.Page()));
        // Site 3 of the freeform is its right; the ellipse has eight sites, of which the left one is the second.
        Assert.That(xml, Does.Contain("<a:stCxn id=\"8\" idx=\"3\"/><a:endCxn id=\"9\" idx=\"2\"/>"));
        Assert.That(xml, Does.Contain("<a:xfrm flipV=\"1\">"));
    }

    [Test]
    public void Characters_that_XML_forbids_never_get_into_a_file()
    {
        var page = SamplePages.Page() with { Elements = [SamplePages.Card("i1aaaaaaaa", "a\u0001b\ud800c\vd & <e>", 0)] };
        Assert.That(Decks.Page(Decks.Build(page)).Elements[0].Text, Is.EqualTo("a b\ufffdc\vd & <e>"));
        Assert.That(Validate(Decks.Build(page)), Is.Empty);
    }

    [Test]
    public void Every_run_has_a_language_and_no_font_of_its_own()
    {
        var xml = Decks.Xml(Decks.Build(SamplePages.Page(1, "zh-Hans")));
        Assert.That(xml, Does.Not.Contain("<a:rPr>").And.Not.Contain("typeface").And.Not.Contain("srgbClr"));
        Assert.That(xml, Does.Contain("lang=\"zh-CN\" altLang=\"en-US\""));
    }

    [Test]
    public void A_slide_as_written_is_not_read_when_the_ledger_is_known()
    {
        var package = Decks.Open(Decks.Build(SamplePages.Page()));
        var ledger = CarriedMapJson.Read(MapPart.ReadAll(package)[0].Content).Ledger;
        Assert.That(ledger.Pages.Select(page => page.Id), Is.EqualTo(new[] { Decks.FirstSlide }));
        Assert.That(DeckReader.Read(package, ledger).Pages[0], Has.Property("AsWritten").True.And.Property("Elements").Empty);
    }

    internal static IEnumerable<string> Validate(byte[] bytes)
    {
        using var deck = PresentationDocument.Open(new MemoryStream(bytes), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(deck)
            .Select(error => $"{error.Part?.Uri}: {error.Path?.XPath}: {error.Description}")
            .Where(message => !Allowed.Any(message.Contains))];
    }
}
