using System.Text;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;
using JourneyOffice.Testing;

namespace JourneyOffice.Slides.Tests;

internal sealed class DeckReaderTests
{
    private static readonly byte[] Deck = Decks.Build(SamplePages.Page());

    [Test]
    public void Every_deck_of_the_corpus_is_read_or_refused_with_a_code()
    {
        var read = 0;
        foreach (var file in Directory.EnumerateFiles(SharedFiles.Require("corpus/decks")).Order(StringComparer.Ordinal))
        {
            try
            {
                DeckReader.Read(OfficePackage.Open(File.ReadAllBytes(file), Path.GetFileName(file)), null);
                read++;
            }
            catch (JourneyException refused)
            {
                TestContext.Out.WriteLine($"{Path.GetFileName(file)}: {refused.Message}");
            }
        }

        TestContext.Out.WriteLine($"{read} decks read");
        Assert.That(read, Is.GreaterThan(200));
    }

    [Test]
    public void Alternate_content_counts_once_and_its_fallback_stays()
    {
        const string Mc = "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
        var wrapped = Decks.Changed(Deck, xml =>
        {
            var at = xml.IndexOf("Opens five tabs #", StringComparison.Ordinal);
            var start = xml.LastIndexOf("<p:sp>", at, StringComparison.Ordinal);
            var end = xml.IndexOf("</p:sp>", at, StringComparison.Ordinal) + 7;
            return xml[..start] + $"<mc:AlternateContent {Mc}><mc:Choice Requires=\"p14\">" + xml[start..end] + "</mc:Choice><mc:Fallback><!-- old -->"
                + xml[start..end] + "</mc:Fallback></mc:AlternateContent>" + xml[end..];
        });
        Assert.That(Decks.Page(wrapped).Elements, Has.Count.EqualTo(Decks.Page(Deck).Elements.Count));
        var card = Decks.Address(wrapped, "i1aaaaaaaa", ElementRole.Card);
        Assert.That(Decks.Xml(Decks.Apply(wrapped, new SpliceText(card, 6, 4, "nine", "Opens nine tabs"))), Does.Contain("<mc:Fallback><!-- old -->"));
        Assert.That(Decks.Xml(Decks.Apply(wrapped, new DeleteShape(card))), Does.Not.Contain("Alternate"));
    }

    [Test]
    public void Hidden_slides_and_fields_and_utf16_are_understood()
    {
        var changed = Decks.Changed(Deck, xml => xml.Replace("<p:sld ", "<p:sld show=\"0\" ", StringComparison.Ordinal)
            .Replace("<a:t>Opens five tabs</a:t></a:r>", "<a:t>Opens</a:t></a:r><a:br/><a:fld id=\"{0}\" type=\"slidenum\"><a:t>5</a:t></a:fld>", StringComparison.Ordinal));
        Assert.That(Decks.Page(changed).Hidden, Is.True);
        Assert.That(Decks.Element(changed, "i1aaaaaaaa", ElementRole.Card).Text, Is.EqualTo("Opens\v5"));
        var editor = new PackageEditor(Decks.Open(changed));
        editor.SetPart(Decks.FirstSlide, (byte[])[0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Decks.Xml(changed).Replace("UTF-8", "UTF-16", StringComparison.Ordinal))]);
        Assert.That(Decks.Element(editor.Save(), "i1aaaaaaaa", ElementRole.Card).Text, Is.EqualTo("Opens\v5"));
    }

    [Test]
    public void A_slide_without_shapes_of_ours_has_only_its_id()
    {
        var foreign = Decks.Changed(Deck, xml => xml.Replace("#" + SamplePages.MapId, "", StringComparison.Ordinal));
        Assert.That(Decks.Page(foreign), Has.Property("Id").EqualTo(Decks.FirstSlide).And.Property("Elements").Empty);
    }

    [Test]
    [Triggers("JO4001")]
    public void Broken_XML_is_said_with_its_place([Values("<p:sld", "<!DOCTYPE x><p:sld/>", "<a><b></a>", "", "<a b=c/>", "<a/><b/>")] string xml) =>
        Assert.That(() => Decks.Page(Decks.Changed(Deck, _ => xml)), DeckPatcherTests.Fails("JO4001"));

    [Test]
    [Triggers("JO4007")]
    public void Endless_nesting_is_refused() => Assert.That(
        () => Decks.Page(Decks.Changed(Deck, _ => string.Concat(Enumerable.Repeat("<a>", 450)))), DeckPatcherTests.Fails("JO4007"));

    [Test]
    [Triggers("JO4002")]
    public void A_workbook_is_no_deck()
    {
        var editor = PackageEditor.Create();
        editor.AddRelationship("", RelationshipTypes.OfficeDocument, "xl/workbook.xml");
        editor.SetPart("xl/workbook.xml", "<workbook/>"u8.ToArray(), ContentTypes.Workbook);
        Assert.That(() => DeckReader.Read(Decks.Open(editor.Save()), null), DeckPatcherTests.Fails("JO4002"));
    }

    [Test]
    [Triggers("JO4008")]
    public void A_missing_part_is_said() =>
        Assert.That(() => SlideList.Open(Decks.Open(Deck), "ppt/slides/slide9.xml"), DeckPatcherTests.Fails("JO4008"));

    [Test]
    public void Every_code_has_its_texts_in_three_languages()
    {
        foreach (var code in SlidesErrors.All)
        {
            Assert.That(LanguageFallback.Supported.Select(language => code.Message(language, "a", "b", "c", "d")), Is.Unique);
            Assert.That(LanguageFallback.Supported.Select(language => code.WayOut(language, "a", "b", "c", "d")), Is.Unique);
        }
    }
}
