using JourneyOffice.Surfaces;

namespace JourneyOffice.Look.Tests;

/// <summary>Each check finds what it is there for, and nothing on a slide that is well.</summary>
public sealed class CheckTests
{
    private static readonly Box Place = SampleSlide.Points(100, 100, 80, 30);

    [Test]
    public void A_word_inside_its_shape_is_well() =>
        Assert.That(WordsInsideCheck.Find(SampleSlide.Deck([SampleSlide.Card("Pay", Place)], SampleSlide.Word("Pay", 104, 104))), Is.Empty);

    [Test]
    public void A_word_that_sticks_out_by_more_than_a_point_is_found() =>
        Assert.That(
            WordsInsideCheck.Find(SampleSlide.Deck([SampleSlide.Card("Payment", Place)], SampleSlide.Word("Payment", 150, 104, 33))),
            Has.Exactly(1).Items);

    [Test]
    public void Text_boxes_that_share_a_place_are_found() =>
        Assert.That(
            OverlapCheck.Find(SampleSlide.Deck([SampleSlide.Card("A", Place), SampleSlide.Card("B", SampleSlide.Points(150, 110, 80, 30), "i2")])),
            Has.Exactly(1).Items);

    [Test]
    public void Text_boxes_that_only_touch_are_well() =>
        Assert.That(
            OverlapCheck.Find(SampleSlide.Deck([SampleSlide.Card("A", Place), SampleSlide.Card("B", SampleSlide.Points(180, 100, 80, 30), "i2")])),
            Is.Empty);

    [Test]
    public void Grey_text_on_a_full_accent_is_found()
    {
        var card = SampleSlide.Card("Pay", Place, fill: new ThemeColor("accent2", 100), color: new ThemeColor("accent6", 100));
        Assert.That(ContrastCheck.Find(SampleSlide.Deck([card], SampleSlide.Word("Pay", 104, 104))), Has.Exactly(1).Items);
    }

    [Test]
    public void Rust_on_the_tint_of_the_highlighted_column_is_well()
    {
        var tint = SampleSlide.Shape(ElementRole.Highlight, "", SampleSlide.Points(90, 0, 100, 500), "s1", new ThemeColor("accent2", 11));
        var label = SampleSlide.Shape(ElementRole.MarkerLabel, "−2", Place, "i1", color: new ThemeColor("accent2", 100));
        Assert.That(ContrastCheck.Find(SampleSlide.Deck([tint, label], SampleSlide.Word("−2", 104, 104))), Is.Empty);
    }

    [Test]
    public void A_sixth_size_and_one_that_is_too_small_are_found()
    {
        var cards = new double[] { 8, 10, 12, 16, 24, 36 }.Select(size => SampleSlide.Card("Pay", Place, size: size));
        Assert.That(TypeSizeCheck.Find(SampleSlide.Deck([.. cards])), Has.Exactly(2).Items);
    }

    [Test]
    public void A_card_that_is_not_flush_with_its_column_is_found()
    {
        var stage = SampleSlide.Shape(ElementRole.Stage, "I pay", SampleSlide.Points(95, 10, 90, 20), "s1");
        var cards = new[] { SampleSlide.Card("A", Place), SampleSlide.Card("B", SampleSlide.Points(103, 140, 77, 30), "i2") };
        Assert.That(GridCheck.Find(SampleSlide.Deck([stage, .. cards])), Has.Exactly(1).Items);
    }

    [Test]
    public void Without_columns_cards_are_flush_or_clearly_apart()
    {
        LookedAtShape[] Cards(long left) => [SampleSlide.Card("A", Place), SampleSlide.Card("B", SampleSlide.Points(left, 140, 180 - left, 30), "i2")];
        Assert.Multiple(() =>
        {
            Assert.That(GridCheck.Find(SampleSlide.Deck(Cards(100))), Is.Empty);
            Assert.That(GridCheck.Find(SampleSlide.Deck(Cards(102))), Has.Exactly(1).Items);
            Assert.That(GridCheck.Find(SampleSlide.Deck(Cards(120))), Is.Empty);
        });
    }

    [Test]
    public void A_box_between_hundredths_of_a_point_is_found() =>
        Assert.That(GridCheck.Find(SampleSlide.Deck([SampleSlide.Shape(ElementRole.Band, "", new Box(1, 0, 127, 127), "l1")])), Has.Exactly(1).Items);

    [Test]
    public void A_fourth_accent_colour_of_fields_is_found_and_grey_is_not_counted()
    {
        LookedAtShape[] Cards(params string[] names) => [.. names.Select(name => SampleSlide.Card("A", Place, name, new ThemeColor(name, 10)))];
        Assert.Multiple(() =>
        {
            Assert.That(AccentCheck.Find(SampleSlide.Deck(Cards("accent1", "accent2", "accent3", "accent6"))), Is.Empty);
            Assert.That(AccentCheck.Find(SampleSlide.Deck(Cards("accent1", "accent2", "accent3", "accent4"))), Has.Exactly(1).Items);
        });
    }
}
