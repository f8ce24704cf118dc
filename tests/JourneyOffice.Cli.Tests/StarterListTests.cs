using System.Text.Json.Nodes;

namespace JourneyOffice.Cli.Tests;

/// <summary>How people find a map to start from.</summary>
public sealed class StarterListTests
{
    private static readonly string[] Starters =
    [
        "b2b-software", "blank", "onboarding", "online-school-beginner", "patient-service", "retailer-checkout", "returns-current", "returns-future", "support-case",
    ];

    private Journey journey = null!;

    [SetUp]
    public void Begin() => journey = new Journey();

    [TearDown]
    public void End() => journey.Dispose();

    [Test]
    public void New_without_a_name_lists_the_starters_with_what_they_are_for_and_their_pictures()
    {
        var run = journey.Run("new");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            foreach (var name in Starters)
                Assert.That(run.Output, Does.Contain(name + "\n").And.Contain(name + ".svg"));
            Assert.That(run.Output, Does.Contain("Delivery cost appears last, and a sure choice turns into doubt").And.Contain("A service blueprint"));
            Assert.That(Directory.EnumerateFileSystemEntries(journey.Folder), Is.Empty);
        });
    }

    [TestCase("en", "Eleven silent days until the refund cost us the next order")]
    [TestCase("zh-Hans", "退款十一天没有音讯，下一单也跟着没了")]
    [TestCase("zh-Hant", "退款十一天沒有消息，下一張訂單也跟著沒了")]
    public void Machines_get_the_same_list_in_the_reader_s_language(string language, string title)
    {
        var run = journey.Run("new", "--list", "--json", "--lang", language);
        var starters = JsonNode.Parse(run.Output)!["starters"]!.AsArray();
        Assert.Multiple(() =>
        {
            Assert.That(starters.Select(starter => (string)starter!["name"]!), Is.EqualTo(Starters));
            Assert.That(starters.Select(starter => (string)starter!["title"]!), Does.Contain(title));
            Assert.That(starters.Select(starter => (string)starter!["purpose"]!), Is.Unique.And.All.Not.Empty);
            Assert.That(starters.Select(starter => (string)starter!["picture"]!), Is.All.Exist);
            Assert.That(starters.Select(starter => (string)starter!["file"]!), Is.All.Exist);
        });
    }

    [Test]
    public void Each_starter_becomes_a_map_of_one_s_own_that_names_its_origin([ValueSource(nameof(Starters))] string name)
    {
        var run = journey.Run("new", name, "-o", journey.At(name + ".journey.json"));
        var map = Maps.MapJson.Read(File.ReadAllBytes(journey.At(name + ".journey.json")));
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(map.Template, Is.False);
            Assert.That(map.Sample, Is.True);
            Assert.That(map.BasedOn?.Map, Is.Not.Null.And.Not.EqualTo(map.Id));
        });
    }
}
