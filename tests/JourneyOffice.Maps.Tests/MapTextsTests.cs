namespace JourneyOffice.Maps.Tests;

public sealed class MapTextsTests
{
    private static readonly string[] Fields =
    [
        "basis", "betterWhen", "evidenceKind", "evidenceSource", "findingStatus", "laneKind", "level", "lifecycle", "linkKind", "mapStatus", "observationSource", "pathKind",
        "place", "state", "status", "verdict",
    ];

    [Test]
    public void Every_choice_has_words_that_mean_it_in_every_language()
    {
        Assert.Multiple(() =>
        {
            foreach (var field in Fields)
            {
                Assert.That(MapTexts.Choices(field), Is.Not.Empty, field);
                foreach (var value in MapTexts.Choices(field))
                {
                    foreach (var language in LanguageFallback.Supported)
                    {
                        var words = MapTexts.Choice(field, value, language);
                        Assert.That(MapTexts.TryParseChoice(field, words, out var parsed) ? parsed : null, Is.EqualTo(value), $"{field} {words}");
                        Assert.That(words, language == "en" ? Does.Match("^[\\x20-\\x7e]+$") : Does.Match("[\\u4e00-\\u9fff]"), $"{field}.{value} in {language}");
                    }
                }
            }
        });
    }

    [TestCase("Pain points", LaneKind.Obstacle)]
    [TestCase("痛點", LaneKind.Obstacle)]
    [TestCase(" customer’s  GOAL ", LaneKind.Goal)]
    [TestCase("ＫＰＩ", LaneKind.MetricValue)]
    [TestCase("informationNeed", LaneKind.InformationNeed)]
    [TestCase("接触点", LaneKind.Touchpoint)]
    public void Synonyms_case_width_and_spaces_are_forgiven(string words, LaneKind kind) =>
        Assert.That(MapTexts.TryParseLaneKind(words, out var parsed) ? parsed : (LaneKind?)null, Is.EqualTo(kind));

    [Test]
    public void A_word_that_means_nothing_is_refused() => Assert.Multiple(() =>
    {
        Assert.That(MapTexts.TryParseLevel("enormous", out _), Is.False);
        Assert.That(MapTexts.TryParseChoice("noField", "x", out _), Is.False);
        Assert.That(MapTexts.Choice("status", "later", "en"), Is.EqualTo("later"));
    });

    [TestCase("/status", "mapStatus")]
    [TestCase("/items/i1/status", "status")]
    [TestCase("/items/i1/severity", "level")]
    [TestCase("/reviews/r1/findings/f1/status", "findingStatus")]
    [TestCase("/touchpoints/t1/lifecycle", "lifecycle")]
    [TestCase("/stages/s1/lifecycle", null)]
    [TestCase("/title/en", null)]
    public void The_choice_at_an_address_is_known(string path, string? field) => Assert.That(MapTexts.ChoiceAt(new FieldPath(path)), Is.EqualTo(field));

    [Test]
    public void A_lane_is_headed_in_the_reader_s_Chinese() => Assert.Multiple(() =>
    {
        Assert.That(MapTexts.LaneKind(LaneKind.Touchpoint, "zh-TW"), Is.EqualTo("接觸點"));
        Assert.That(MapTexts.LaneKind(LaneKind.Touchpoint, "zh-CN"), Is.EqualTo("触点"));
        Assert.That(MapTexts.Level(Level.High, "de"), Is.EqualTo("High"));
    });
}
