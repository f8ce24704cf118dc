namespace JourneyOffice.Drawing.Tests;

/// <summary>Quotation marks inside others.</summary>
public sealed class QuotesTests
{
    [TestCase("“I check out” is the low point", "“I check out” is the low point")]
    [TestCase("34 %: ““Failed”, no reason” makes “I prove it” the low point", "34 %: “‘Failed’, no reason” makes “I prove it” the low point")]
    [TestCase("“价格要“面议””影响最大", "“价格要‘面议’”影响最大")]
    [TestCase("「價格要「面議」」影響最大", "「價格要『面議』」影響最大")]
    [TestCase("a ” that nothing opens", "a ” that nothing opens")]
    public void Inner_marks_differ_from_outer_ones(string text, string nested) => Assert.That(Quotes.Nest(text), Is.EqualTo(nested));
}
