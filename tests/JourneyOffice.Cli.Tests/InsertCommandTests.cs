namespace JourneyOffice.Cli.Tests;

/// <summary>A map in somebody's own deck, and somebody's look for new ones, from the command line.</summary>
public sealed class InsertCommandTests
{
    private Journey journey = null!;

    [SetUp]
    public void Open() => journey = new Journey();

    [TearDown]
    public void Close() => journey.Dispose();

    [Test]
    public void A_map_goes_into_a_deck_and_is_updated_there()
    {
        var (_, deck, _) = journey.Build();
        var map = journey.NewMap("other.journey.json");
        var before = File.ReadAllBytes(deck);
        var run = journey.Run("insert", map, "--into", deck, "-o", journey.At("both.pptx"), "--at", "1", "--json");
        var id = run.Json["map"]!.GetValue<string>();
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Json["slides"]!.GetValue<int>(), Is.GreaterThan(0));
            Assert.That(File.ReadAllBytes(deck), Is.EqualTo(before), "the deck itself stays");
            Journey.Change(map, node => node["title"]!["en"] = "Another title");
            Assert.That(journey.Run("update", journey.At("both.pptx"), "--with", map, "--map", id).ExitCode, Is.Zero);
            Assert.That(journey.Run("status", journey.At("both.pptx"), "--map", id).Output, Does.Contain(id));
        });
    }

    [Test]
    public void What_a_template_gives_is_told()
    {
        var (_, deck, _) = journey.Build();
        var run = journey.Run("theme", "check", deck, "--json");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Json["theme"]!["font"]!.GetValue<string>(), Is.EqualTo("Calibri"));
            Assert.That(run.Json["theme"]!["width"]!.GetValue<double>(), Is.EqualTo(960));
            Assert.That(journey.Run("theme", "check", deck).Output, Does.Contain("33.87 × 19.05 cm").And.Contain("Accent1: #1D6FA3"));
        });
    }

    [Test]
    public void A_deck_is_built_in_the_look_of_another()
    {
        var (map, deck, _) = journey.Build();
        var run = journey.Run("build", map, "--theme", deck, "-o", journey.At("out"), "--slides", "overview");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(journey.Run("status", journey.At(Path.Combine("out", "map.pptx"))).ExitCode, Is.Zero);
            Assert.That(journey.Run("lint", journey.At(Path.Combine("out", "map.pptx"))).ExitCode, Is.Zero);
        });
    }

    [Test, Triggers("JO7012")]
    public void A_template_that_is_no_deck_is_refused()
    {
        var (map, _, workbook) = journey.Build();
        Assert.That(journey.Run("build", map, "--theme", workbook, "-o", journey.At("out")).Error, Does.Contain("JO7012").And.Contain(workbook));
    }

    [Test, Triggers("JO7013")]
    public void A_template_has_its_own_size()
    {
        var (map, deck, _) = journey.Build();
        Assert.That(journey.Run("build", map, "--theme", deck, "--size", "a4", "-o", journey.At("out")).Error, Does.Contain("JO7013"));
    }

    [TestCase("--slides", "board")]
    [TestCase("--for", "Checkout")]
    public void A_choice_of_slides_says_nothing_to_a_workbook_and_is_refused(string option, string value)
    {
        var (map, _, workbook) = journey.Build();
        var before = File.ReadAllBytes(workbook);
        var run = journey.Run("insert", map, "--into", workbook, option, value);
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("--slides, --for"));
            Assert.That(File.ReadAllBytes(workbook), Is.EqualTo(before));
        });
    }

    [TestCase("build", "map.journey.json", "--theme", "nowhere.potx")]
    [TestCase("insert", "map.journey.json", "--into", "deck.pptx", "--at", "0")]
    [TestCase("insert", "map.journey.json")]
    public void What_is_not_understood_is_wrong_use(params string[] arguments) =>
        Assert.That(journey.Run(arguments).ExitCode, Is.EqualTo(2));
}
