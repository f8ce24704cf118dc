using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing.Tests;

[TestFixture]
public sealed class TextMeasurerTests
{
    private static readonly TextMeasurer Measurer = new(ThemeFonts.Default);

    [Test]
    public void A_width_is_the_sum_of_the_fonts_own_widths_with_three_per_cent_in_reserve() =>
        // Carlito: a = 981, b = 1076 of 2048 units.
        Assert.That(Measurer.Width("ab", 10), Is.EqualTo((981 + 1076) / 2048.0 * 10 * 1.03).Within(0.001));

    [Test]
    public void An_unknown_font_counts_wider_than_a_known_one() =>
        Assert.That(new TextMeasurer(new ThemeFonts("House Grotesk", "", "")).Width("Delivery", 10), Is.GreaterThan(Measurer.Width("Delivery", 10)));

    [Test]
    public void Ideographs_fill_an_em_and_so_do_curly_quotes_in_Chinese()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Measurer.Width("运费", 10, language: "zh-Hans"), Is.EqualTo(20));
            Assert.That(Measurer.Width("“”", 10, language: "zh-Hans"), Is.EqualTo(20));
            Assert.That(Measurer.Width("“”", 10), Is.LessThan(10));
        });
    }

    [Test]
    public void No_line_begins_with_closing_punctuation_or_ends_with_opening() =>
        Assert.That(Lines("运费到最后，出现（假设）", 50), Is.EqualTo(new[] { "运费到最", "后，出现", "（假设）" }));

    [Test]
    public void Latin_words_inside_Chinese_stay_whole() =>
        Assert.That(Lines("打开WiFi设置", 30), Is.EqualTo(new[] { "打开", "WiFi设", "置" }).Or.EqualTo(new[] { "打开", "WiFi", "设置" }));

    [Test]
    public void No_break_spaces_hold_figures_and_units_together() =>
        Assert.That(Lines("about 4\u00A0s", 30), Is.EqualTo(new[] { "about ", "4\u00A0s" }));

    [Test]
    public void A_word_longer_than_the_line_is_broken_between_characters() =>
        Assert.That(Lines("internationalisation", 40), Has.Length.EqualTo(3));

    [Test]
    public void A_web_address_may_be_broken_behind_its_question_mark() =>
        Assert.That(Lines("shop/start?order=4711", 80), Is.EqualTo(new[] { "shop/start?", "order=4711" }));

    [Test]
    public void A_line_break_of_the_text_breaks() => Assert.That(Lines("a\vb", 100), Is.EqualTo(new[] { "a\v", "b" }));

    [TestCase("ภาษาไทยไม่มีช่องว่างระหว่างคำ")]
    [TestCase("שלום עולם ‎مرحبا بالعالم")]
    [TestCase("👩‍👩‍👧‍👦👍🏽 e\u0301\u0301")]
    [TestCase("\uD800")]
    public void Scripts_without_a_promise_keep_their_order_and_do_not_crash(string text) =>
        Assert.That(string.Concat(Lines(text, 20)), Is.EqualTo(text));

    private static string[] Lines(string text, double width)
    {
        var language = text.Any(character => character >= '\u4E00' && character <= '\u9FFF') ? "zh-Hans" : "en";
        var paragraph = new Paragraph { Runs = [new TextRun { Text = text, Language = language }] };
        return [.. Measurer.Lines(paragraph, width).Select(line => text.Substring(line.Start, line.Length))];
    }
}
