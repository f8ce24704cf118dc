using JourneyOffice.Surfaces;

namespace JourneyOffice.Look.Tests;

/// <summary>What is rendered is compared with what was meant.</summary>
public sealed class RenderedTextsTests
{
    private static readonly Box Place = SampleSlide.Points(100, 100, 80, 30);

    [Test]
    public void Two_words_in_their_shape_are_the_text_that_was_meant() =>
        Assert.That(Find("Pay now", SampleSlide.Word("Pay", 104, 104), SampleSlide.Word("now", 130, 104)), Is.Empty);

    [Test]
    public void A_text_that_is_cut_off_is_found() =>
        Assert.That(Find("Pay now", SampleSlide.Word("Pay", 104, 104)), Has.Exactly(1).Items);

    [Test]
    public void A_text_that_is_rendered_twice_is_found() =>
        Assert.That(Find("Pay", SampleSlide.Word("Pay", 104, 104), SampleSlide.Word("Pay", 130, 104)), Has.Exactly(1).Items);

    [Test]
    public void A_word_that_belongs_to_no_shape_is_found() =>
        Assert.That(Find("Pay", SampleSlide.Word("Pay", 104, 104), SampleSlide.Word("now", 400, 300)), Has.Exactly(1).Items);

    [Test]
    public void A_text_without_a_shape_is_found()
    {
        var deck = SampleSlide.Deck([SampleSlide.Card("Pay", Place)], SampleSlide.Word("Pay", 104, 104));
        Assert.That(RenderedTextsCheck.Find(deck, [Page(Element("Pay"), Element("Where?", "i2"))]), Has.Exactly(1).Items);
    }

    [Test]
    public void A_text_that_has_two_shapes_is_found()
    {
        var deck = SampleSlide.Deck([SampleSlide.Card("Pay", Place), SampleSlide.Card("Pay", SampleSlide.Points(300, 100, 80, 30))]);
        Assert.That(RenderedTextsCheck.Find(deck, [Page(Element("Pay"))]).Single().Message, Does.Contain("2 shapes"));
    }

    [Test]
    public void Words_that_a_chart_writes_belong_to_its_frame()
    {
        var frame = SampleSlide.Shape("chart", "", SampleSlide.Points(390, 290, 200, 100), "c1");
        var deck = SampleSlide.Deck(
            [SampleSlide.Card("Pay", Place), frame with { Style = ShapeStyle.Frame }], SampleSlide.Word("Pay", 104, 104), SampleSlide.Word("38", 400, 300));
        Assert.That(RenderedTextsCheck.Find(deck, [Page(Element("Pay"))]), Is.Empty);
    }

    [Test]
    public void A_page_without_a_slide_and_a_slide_without_a_page_are_found()
    {
        var deck = SampleSlide.Deck([SampleSlide.Card("Pay", Place)]);
        Assert.Multiple(() =>
        {
            Assert.That(PagesCheck.Find(deck, [Page(Element("Pay"))]), Is.Empty);
            Assert.That(PagesCheck.Find(deck, [Page(Element("Pay")) with { Number = 2 }]).Select(finding => finding.Slide), Is.EqualTo(new[] { 0, 1 }));
        });
    }

    private static IEnumerable<LookFinding> Find(string meant, params RenderedWord[] words) =>
        RenderedTextsCheck.Find(SampleSlide.Deck([SampleSlide.Card(meant, Place)], words), [Page(Element(meant))]);

    private static Page Page(params PageElement[] elements) =>
        new() { Kind = "overview", Number = 1, Width = 1, Height = 1, Language = "en", Title = "A", Elements = elements };

    private static PageElement Element(string text, string id = "i1") => new()
    {
        Key = new ElementKey("m1", id, ElementRole.Card, 1), Words = text, Box = Place,
        Text = new TextBody { Paragraphs = [new Paragraph { Runs = [new TextRun { Text = text, Language = "en" }] }] },
    };
}
