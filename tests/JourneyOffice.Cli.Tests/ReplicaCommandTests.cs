namespace JourneyOffice.Cli.Tests;

/// <summary>Several files of one map from the command line.</summary>
public sealed class ReplicaCommandTests
{
    private Journey journey = null!;

    [SetUp]
    public void Open() => journey = new Journey();

    [TearDown]
    public void Close() => journey.Dispose();

    [Test]
    public void Several_files_are_read_together_and_it_is_said_which_is_the_present_state()
    {
        var (map, deck, workbook) = journey.Build();
        EditedDeck.Retitle(deck, "Of the deck");
        Journey.Change(map, node => node["goal"]!["en"] = "Of the map");
        var run = journey.Run("read", deck, workbook, map, "--json");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Json["map"]!["title"]!["en"]!.GetValue<string>(), Is.EqualTo("Of the deck"));
            Assert.That(run.Json["map"]!["goal"]!["en"]!.GetValue<string>(), Is.EqualTo("Of the map"));
            Assert.That(run.Json["findings"]!.AsArray().Single(finding => finding!["code"]!.GetValue<string>() == "JO6055")!["file"]!.GetValue<string>(), Is.EqualTo(map));
            Assert.That(journey.Run("read", map, map).ExitCode, Is.EqualTo(3));
        });
    }

    [Test]
    public void A_file_is_brought_up_to_date_with_several_at_once()
    {
        var (map, deck, workbook) = journey.Build();
        EditedDeck.Retitle(deck, "Of the deck");
        Journey.Change(map, node => node["goal"]!["en"] = "Of the map");
        var run = journey.Run("update", workbook, "--with", deck, map, "--json");
        var read = journey.Run("read", workbook, "--json");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Codes, Does.Contain("JO6055"));
            Assert.That(read.Json["map"]!["title"]!["en"]!.GetValue<string>(), Is.EqualTo("Of the deck"));
            Assert.That(read.Json["map"]!["goal"]!["en"]!.GetValue<string>(), Is.EqualTo("Of the map"));
            Assert.That(journey.Run("update", workbook, "--with", deck, "--with", map).Error, Does.Not.Contain("JO6008"));
        });
    }
}
