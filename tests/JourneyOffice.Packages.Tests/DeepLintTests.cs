using JourneyOffice.Testing;

namespace JourneyOffice.Packages.Tests;

public sealed class DeepLintTests
{
    [Test, Triggers("JO2299")]
    public void It_says_what_the_validator_says()
    {
        var findings = DeepLint.Check(CleanDeck.Make().Replace(CleanDeck.Layout, "<p:cSld>", "<p:cSld><p:nonsense/>").ToBytes(), "deck.pptx");
        Assert.That(findings.Select(finding => finding.Message("en")), Has.Some.Contains("nonsense"));
        Assert.That(findings.Select(finding => finding.Code.Id), Has.All.EqualTo("JO2299"));
    }

    [Test]
    public void A_file_that_the_sdk_can_not_open_is_a_finding() =>
        Assert.That(DeepLint.Check(CleanDeck.Make().Replace(CleanDeck.SlideRelationships, "Type=\"http", "TargetMode=\"External\" Type=\"http").Replace(CleanDeck.SlideRelationships, "../slideLayouts/slideLayout1.xml", "http://[").ToBytes(), "deck.pptx"), Is.Not.Empty);

    [Test]
    public void A_file_that_names_a_part_which_is_not_there_is_a_finding() =>
        Assert.That(DeepLint.Check(CleanDeck.Make().Replace(CleanDeck.SlideRelationships, "../slideLayouts/slideLayout1.xml", "../slideLayouts/missing.xml").ToBytes(), "deck.pptx"), Is.Not.Empty);
}
