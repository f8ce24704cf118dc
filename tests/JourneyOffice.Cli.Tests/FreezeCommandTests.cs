namespace JourneyOffice.Cli.Tests;

/// <summary>A copy to hand out, from the command line.</summary>
public sealed class FreezeCommandTests
{
    private Journey journey = null!;

    [SetUp]
    public void Open() => journey = new Journey();

    [TearDown]
    public void Close() => journey.Dispose();

    [Test]
    public void The_copy_stands_beside_the_deck_which_stays()
    {
        var (_, deck, _) = journey.Build();
        var before = File.ReadAllBytes(deck);
        var run = journey.Run("freeze", deck, "--json");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Json["file"]!.GetValue<string>(), Is.EqualTo(journey.At("map.frozen.pptx")));
            Assert.That(File.ReadAllBytes(deck), Is.EqualTo(before));
            Assert.That(journey.Run("lint", "--deep", journey.At("map.frozen.pptx")).ExitCode, Is.Zero);
            Assert.That(journey.Run("status", journey.At("map.frozen.pptx")).Error, Does.Contain("JO6003"), "nothing of ours is left in it");
            Assert.That(journey.Run("read", journey.At("map.frozen.pptx")).Error, Does.Contain("JO6040"), "what its slides show is read as from anybody's drawing");
        });
    }

    [Test]
    public void A_copy_that_is_there_is_replaced_only_when_told()
    {
        var (_, deck, _) = journey.Build();
        Assert.Multiple(() =>
        {
            Assert.That(journey.Run("freeze", deck).ExitCode, Is.Zero);
            Assert.That(journey.Run("freeze", deck).Error, Does.Contain("JO7006"));
            Assert.That(journey.Run("freeze", deck, "--force").ExitCode, Is.Zero);
        });
    }

    [Test, Triggers("JO7014")]
    public void The_deck_itself_is_never_replaced()
    {
        var (_, deck, _) = journey.Build();
        var before = File.ReadAllBytes(deck);
        var run = journey.Run("freeze", deck, "-o", deck, "--force");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("JO7014"));
            Assert.That(File.ReadAllBytes(deck), Is.EqualTo(before));
        });
    }

    [Test]
    public void A_workbook_is_copied_too()
    {
        var (_, _, workbook) = journey.Build();
        var run = journey.Run("freeze", workbook);
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(journey.Run("lint", "--deep", journey.At("map.frozen.xlsx")).ExitCode, Is.Zero);
            Assert.That(journey.Run("status", journey.At("map.frozen.xlsx")).Error, Does.Contain("JO6003"), "nothing of ours is left in it");
        });
    }

    [Test]
    public void A_map_is_refused_and_nothing_written()
    {
        var (map, _, _) = journey.Build();
        var run = journey.Run("freeze", map, "-o", journey.At("copy.json"));
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(3));
            Assert.That(run.Error, Does.Contain("JO6022"));
            Assert.That(File.Exists(journey.At("copy.json")), Is.False);
        });
    }
}
