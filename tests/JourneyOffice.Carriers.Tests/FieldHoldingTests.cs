using JourneyOffice.Maps;
using static JourneyOffice.Carriers.Tests.Samples;

namespace JourneyOffice.Carriers.Tests;

/// <summary>Rule 5: what a carrier does not hold counts as unchanged.</summary>
public sealed class FieldHoldingTests
{
    [TestCase("/title/en", true)]
    [TestCase("/items/i1/text/zh-Hans", true)]
    [TestCase("/stages/s1/steps/p1/name", true)]
    [TestCase("/stages/s1/goal", false)]
    [TestCase("/reviews/r1/verdict", false)]
    [TestCase("/version", false)]
    public void A_deck_holds_what_it_shows(string path, bool holds) =>
        Assert.That(FieldHolding.Deck.Holds(new FieldPath(path)), Is.EqualTo(holds));

    [Test]
    public void Rule_5_a_carrier_that_holds_less_takes_nothing_away()
    {
        var less = new JourneyMap
        {
            Id = Map.Id,
            Stages = [.. Map.Stages.Select(stage => new Stage { Id = stage.Id, Name = new LocalizedText([new("en", stage.Name!.For("en"))]) })],
        };
        Assert.That(MapJson.AreEqual(FieldHolding.Deck.Complete(less, Map), Map));
    }

    [Test]
    public void Rule_5_holds_for_every_map() => Laws.Check(
        "A map laid over itself is itself",
        MapGenerator.Maps,
        map => MapJson.AreEqual(FieldHolding.Deck.Complete(map, map), map) && MapJson.AreEqual(FieldHolding.Workbook.Complete(map, map), map));

    [Test]
    public void Two_lines_that_say_the_same_are_the_two_texts_that_say_so()
    {
        var translated = new LocalizedText([new("en", "pay"), new("zh-Hans", "付款")]);
        var map = Map with { Segments = [new Segment { Id = "g1", Criteria = ["pay", translated] }] };
        var line = new LocalizedText([new("en", "pay")]);
        var shown = map with { Segments = [new Segment { Id = "g1", Criteria = [line, line] }] };
        Assert.That(FieldHolding.Workbook.Complete(shown, map).Segments[0].Criteria, Is.EqualTo(map.Segments[0].Criteria));
    }

    [Test]
    public void What_it_shows_differently_is_laid_over_the_rest()
    {
        var shown = Map with { Title = "Other words", Reviews = [], Stages = [Map.Stages[0] with { Name = new LocalizedText([new("en", "I begin")]), Goal = null }] };
        var whole = FieldHolding.Deck.Complete(shown, Map);
        Assert.Multiple(() =>
        {
            Assert.That(whole.Stages[0].Name!.For("en"), Is.EqualTo("I begin"));
            Assert.That(whole.Stages[0].Name!.For("zh-Hans"), Is.EqualTo(Map.Stages[0].Name!.For("zh-Hans")));
            Assert.That(whole.Stages[0].Goal, Is.EqualTo(Map.Stages[0].Goal));
            Assert.That(whole.Stages, Has.Count.EqualTo(Map.Stages.Count));
            Assert.That(whole.Reviews, Has.Count.EqualTo(Map.Reviews.Count));
        });
    }

    [Test]
    public void Entries_are_removed_with_all_that_stands_on_them() => Laws.Check(
        "A map without a stage has no item, path or link that names it",
        MapGenerator.Maps,
        map =>
        {
            if (map.Stages.Count == 0)
                return;
            var without = EntryRemoval.Remove(map, [FieldPath.Of("stages", map.Stages[0].Id)]);
            var before = MapChecks.Check(map).Count(finding => finding.Severity == Severity.Error);
            Assert.That(MapChecks.Check(without).Count(finding => finding.Severity == Severity.Error), Is.LessThanOrEqualTo(before + 1));
        });
}
