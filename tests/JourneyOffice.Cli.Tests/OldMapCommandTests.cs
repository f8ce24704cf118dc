using JourneyOffice.Maps;

namespace JourneyOffice.Cli.Tests;

/// <summary>A map that somebody drew, from the command line.</summary>
public sealed class OldMapCommandTests
{
    private Journey journey = null!;

    [SetUp]
    public void Open() => journey = new Journey();

    [TearDown]
    public void Close() => journey.Dispose();

    [Test]
    public void An_old_map_is_read_and_built_from()
    {
        var first = PlainFile.Title("As it was") + PlainFile.Table([["Stage", "See", "Buy"], ["Actions", "look", "pay"], ["Touchpoints", "shop", "till"], ["Weather", "dry", "wet"]]);
        var second = PlainFile.Title("As it will be") + PlainFile.Table([["Stage", "See", "Buy"], ["Actions", "look", "pay"], ["Emotions", "🙂", "☹️"]]);
        File.WriteAllBytes(journey.At("old.pptx"), PlainFile.Deck(first, second));
        var map = journey.At("map.journey.json");
        var run = journey.Run("read", journey.At("old.pptx"), "-o", map);
        var other = journey.Run("read", journey.At("old.pptx"), "--page", "2", "--json");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1), "A person has to check it.");
            Assert.That(run.Error, Does.Contain("JO6040").And.Contains("Weather").And.Contains("--page 2"));
            Assert.That(MapJson.Read(File.ReadAllBytes(map)).Lanes, Has.Count.EqualTo(3));
            Assert.That(journey.Run("build", map, "-o", journey.Folder, "--slides", "overview").ExitCode, Is.Zero);
            Assert.That(other.Json["map"]!["title"]!["en"]!.GetValue<string>(), Is.EqualTo("As it will be"));
            Assert.That(journey.Run("read", journey.At("old.pptx"), "--page", "3").Error, Does.Contain("JO6047"));
            Assert.That(journey.Run("read", journey.At("old.pptx"), "--page", "0").ExitCode, Is.EqualTo(2));
            Assert.That(journey.Run("build", journey.At("old.pptx"), "-o", journey.Folder).Error, Does.Contain("JO6003"), "Nothing is built from a guess.");
        });
    }
}
