using System.Net;
using System.Text.Json.Nodes;

namespace JourneyOffice.Cli.Tests;

/// <summary>Files between this machine and a library in which nobody has to sign in.</summary>
public sealed class LibraryCommandTests
{
    private Library library = null!;
    private Journey journey = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => library = await Library.OfFolderAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await library.DisposeAsync();

    [SetUp]
    public void Open()
    {
        journey = library.NewMachine();
        foreach (var file in Directory.EnumerateFiles(library.Folder))
            File.Delete(file);
    }

    [TearDown]
    public void Close() => journey.Dispose();

    [Test]
    public void A_map_goes_there_and_comes_back_on_another_machine()
    {
        var (map, deck, _) = journey.Build();
        var pushed = journey.Run("push", deck, "--as", "sales/checkout.pptx", "--why", "first draft");
        using var other = library.NewMachine();
        var listed = other.Run("ls", "checkout", "--json");
        var id = (string)JsonNode.Parse(File.ReadAllText(map))!["id"]!;
        var pulled = other.Run("pull", id, "-o", other.At("mine.pptx"));
        var history = other.Run("history", "sales/checkout.pptx", "--json");
        Assert.Multiple(() =>
        {
            Assert.That((pushed.ExitCode, pushed.Output), Is.EqualTo((0, $"Pushed {deck}: sales/checkout.pptx is new in the library\n")), pushed.Error);
            Assert.That(listed.Json["files"]!.AsArray().Select(file => ((string?)file!["name"], (string?)file["kind"], (string?)file["maps"]![0]!["id"])), Is.EqualTo(new[] { ("sales/checkout.pptx", "deck", id) }));
            Assert.That(pulled.ExitCode, Is.Zero, pulled.Error);
            Assert.That(File.ReadAllBytes(other.At("mine.pptx")), Is.EqualTo(File.ReadAllBytes(deck)));
            Assert.That(history.Json["versions"]!.AsArray().Select(version => ((int)version!["number"]!, (string?)version["why"])), Is.EqualTo(new[] { (1, "first draft") }));
            Assert.That(other.Run("ls").Output, Does.Contain("sales/checkout.pptx").And.Contain("1 file(s)"));
        });
        Assert.That(other.Run("push", other.At("mine.pptx")).Output, Is.EqualTo($"Nothing new in {other.At("mine.pptx")}: sales/checkout.pptx stays as it is\n"));
    }

    [Test, Triggers("JO7105"), Triggers("JO7106")]
    public void Who_comes_too_late_loses_nothing_and_is_told_the_way_out()
    {
        var map = journey.NewMap();
        Assert.That(journey.Run("push", map, "--as", "plan.journey.json").ExitCode, Is.Zero);
        using var other = library.NewMachine();
        var theirs = other.At("plan.journey.json");
        Assert.That(other.Run("pull", "plan.journey.json", "-o", theirs).ExitCode, Is.Zero);
        Journey.Change(theirs, node => node["scenario"]!["en"] = "Theirs");
        Assert.That(other.Run("push", theirs).ExitCode, Is.Zero);

        Journey.Change(map, node => node["goal"] = "Ours");
        var (beside, wrong) = (journey.At("map.theirs.journey.json"), journey.At("map.journey.json"));
        var late = journey.Run("push", map);
        Assert.That(late.ExitCode, Is.EqualTo(1));
        Assert.That(late.Error, Does.Contain("JO7105"));
        // As the way out says.
        Assert.That(late.Error, Does.Contain($"journey pull plan.journey.json -o {beside}").And.Contain($"{wrong} {beside} -o {beside} --force").And.Contain($"journey push {beside}"));
        foreach (var step in StepsIn(late.Error))
            Assert.That(journey.Run(step).ExitCode, Is.Zero, string.Join(' ', step));
        using var third = library.NewMachine();
        third.Run("pull", "plan.journey.json", "-o", third.At("plan.journey.json"));
        var both = JsonNode.Parse(File.ReadAllText(third.At("plan.journey.json")))!;
        Assert.That(((string?)both["scenario"]!["en"], (string?)both["goal"]), Is.EqualTo(("Theirs", "Ours")));
        Assert.That(Directory.EnumerateFiles(journey.At("settings"), "pulled-*").Count(), Is.LessThanOrEqualTo(2));

        var stranger = journey.Run("push", journey.NewMap("other.journey.json"), "--as", "plan.journey.json");
        Assert.That((stranger.ExitCode, stranger.Error.Contains("JO7106", StringComparison.Ordinal)), Is.EqualTo((1, true)), stranger.Error);
    }

    [Test]
    public void Decks_that_two_people_changed_come_together_as_the_way_out_says()
    {
        var (map, deck, _) = journey.Build();
        Assert.That(journey.Run("push", deck).ExitCode, Is.Zero);
        using var other = library.NewMachine();
        var theirs = other.At("map.pptx");
        other.Run("pull", "map.pptx", "-o", theirs);
        File.Copy(map, other.At("map.journey.json"));
        Journey.Change(other.At("map.journey.json"), node => node["scenario"]!["en"] = "Theirs");
        other.Run("update", theirs, "--with", other.At("map.journey.json"));
        Assert.That(other.Run("push", theirs).ExitCode, Is.Zero);

        EditedDeck.Retitle(deck, "Ours");
        var late = journey.Run("push", deck);
        Assert.That(late.ExitCode, Is.EqualTo(1));
        foreach (var step in StepsIn(late.Error))
            Assert.That(journey.Run(step).ExitCode, Is.LessThanOrEqualTo(1), string.Join(' ', step));
        using var third = library.NewMachine();
        third.Run("pull", "map.pptx", "-o", third.At("map.pptx"));
        var read = third.Run("read", third.At("map.pptx"), "--json");
        Assert.That(read.Output, Does.Contain("Theirs").And.Contain("Ours"));
    }

    [Test, Triggers("JO7114")]
    public void What_somebody_deleted_comes_back_only_if_it_is_said()
    {
        var map = journey.NewMap();
        journey.Run("push", map, "--as", "plan.journey.json");
        File.Delete(Path.Combine(library.Folder, "plan.journey.json"));
        var gone = journey.Run("push", map, "--json");
        Assert.That((gone.ExitCode, gone.Codes.Single()), Is.EqualTo((1, "JO7114")));
        Assert.That(journey.Run("push", map, "--new").ExitCode, Is.Zero);
    }

    // The commands of a way out.
    private static IEnumerable<string[]> StepsIn(string message) =>
        from part in message[message.LastIndexOf('→')..].Split("journey ").Skip(1) select part.Replace(", then", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [Test]
    public void A_pull_takes_the_place_of_nobodys_work()
    {
        var map = journey.NewMap();
        journey.Run("push", map, "--as", "pulled.journey.json");
        var here = journey.At("pulled.journey.json");
        Assert.That(journey.Run("pull", "pulled.journey.json", "-o", here).ExitCode, Is.Zero);
        Assert.That(journey.Run("pull", "pulled.journey.json", "-o", here).ExitCode, Is.Zero);
        Journey.Change(here, node => node["goal"] = "Mine");
        var edited = journey.Run("pull", "pulled.journey.json", "-o", here, "--json");
        Assert.That((edited.ExitCode, edited.Codes.Single()), Is.EqualTo((1, "JO7006")));
        Assert.That(journey.Run("pull", "pulled.journey.json", "-o", here, "--force").ExitCode, Is.Zero);
    }

    [Test, Triggers("JO7104"), Triggers("JO7112"), Triggers("JO7113"), Triggers("JO9030"), Triggers("JO7101"), Triggers("JO7110")]
    public async Task What_the_service_refuses_is_told_with_its_words()
    {
        var map = journey.NewMap();
        Check(["pull", "gone.pptx"], 4, "JO7104", "JO8001", "gone.pptx");
        Check(["pull", "mnone"], 4, "JO7113", "mnone");
        Check(["history", "gone.pptx"], 4, "JO7104", "JO8001");
        Check(["push", map, "--as", "map.pptx"], 3, "JO7112", "JO9030");
        Check(["push", map, "--as", "../map.journey.json"], 4, "JO7104");
        Check(["ls", "--service", "http://maps.example"], 2, "JO7101");
        Check(["ls", "--service", "nonsense"], 2, "JO7101");
        Check(["share", "gone.pptx"], 4, "JO7104");
        await using var world = await FakeGraph.FakeWorld.StartAsync();
        using var elsewhere = journey;
        journey = library.NewMachine();
        journey.Connections = new TrustingConnections(world);
        Check(["ls", "--service", world.AuthorityHost], 4, "JO7110");

        void Check(string[] arguments, int exitCode, params string[] said)
        {
            var run = journey.Run(arguments);
            Assert.That(run.ExitCode, Is.EqualTo(exitCode), run.Error);
            foreach (var word in said)
                Assert.That(run.Error, Does.Contain(word));
        }
    }

    [Test, Triggers("JO7100")]
    public void Where_nobody_answers_that_is_said()
    {
        var run = journey.Run("ls", "--service", "http://127.0.0.1:9", "--json");
        Assert.That((run.ExitCode, run.Codes.Single()), Is.EqualTo((4, "JO7100")));
    }

    [Test, Triggers("JO7108")]
    public void Damaged_notes_of_its_own_are_named()
    {
        Directory.CreateDirectory(journey.At("settings"));
        File.WriteAllText(journey.At("settings/sign-in.json"), "{ \"refreshToken\": \"secret");
        var run = journey.Run("ls", "--json");
        Assert.That((run.ExitCode, run.Codes.Single(), run.Output.Contains("secret", StringComparison.Ordinal)), Is.EqualTo((4, "JO7108", false)));
    }

    [Test]
    public void Broken_off_in_the_middle_nothing_is_half_written()
    {
        var map = journey.NewMap();
        journey.Run("push", map, "--as", "long.journey.json");
        using var end = new CancellationTokenSource();
        journey.Connections = new StallingConnections(end);
        var here = journey.At("long.journey.json");
        var run = journey.Run(end.Token, "pull", "long.journey.json", "-o", here);
        Assert.That((run.ExitCode, File.Exists(here)), Is.EqualTo((130, false)), run.Error);
        Assert.That(Directory.EnumerateFiles(journey.Folder).Select(Path.GetFileName), Is.EquivalentTo(new[] { "map.journey.json" }));
    }

    [Test]
    public void Asked_to_come_again_it_does()
    {
        journey.Connections = new BusyConnections();
        Assert.That(journey.Run("ls").ExitCode, Is.Zero);
    }

    [TestCase("zh-Hans", "库")]
    [TestCase("zh-Hant", "庫")]
    public void It_speaks_Chinese(string language, string word)
    {
        var run = journey.Run("push", "--help", "--lang", language);
        Assert.That(run.Output, Does.Contain(word));
        Assert.That(journey.Run("pull", "gone.pptx", "--lang", language).Error, Does.Contain("服").And.Contain("gone.pptx"));
    }

    private sealed class TrustingConnections(FakeGraph.FakeWorld world) : Connections
    {
        public override HttpMessageHandler CreateHandler() => world.CreateHandler();
    }

    // Half of the file comes, then a person breaks it off.
    private sealed class StallingConnections(CancellationTokenSource end) : Connections
    {
        public override HttpMessageHandler CreateHandler() => new Stalling(end, base.CreateHandler());

        private sealed class Stalling(CancellationTokenSource end, HttpMessageHandler inner) : DelegatingHandler(inner)
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                var response = await base.SendAsync(request, cancellationToken);
                var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
                response.Content = new StreamContent(new Half(bytes[..(bytes.Length / 2)], end));
                return response;
            }
        }

        private sealed class Half(byte[] bytes, CancellationTokenSource end) : MemoryStream(bytes)
        {
            public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            {
                if (await base.ReadAsync(buffer, cancellationToken) is > 0 and var read)
                    return read;
                await end.CancelAsync();
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return 0;
            }
        }
    }

    [TestCase(".bashrc")]
    [TestCase("../.profile")]
    [TestCase("run.exe")]
    public void What_a_service_calls_a_file_does_not_become_any_file_here(string fileName)
    {
        journey.Connections = new LyingConnections(fileName);
        var run = journey.Run("pull", "https://contoso.example/x", "--json");
        Assert.That((run.ExitCode, run.Codes.Single()), Is.EqualTo((4, "JO7110")));
    }

    private sealed class LyingConnections(string fileName) : Connections
    {
        public override HttpMessageHandler CreateHandler() => new Lying(fileName, base.CreateHandler());

        private sealed class Lying(string fileName, HttpMessageHandler inner) : DelegatingHandler(inner)
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                Task.FromResult(new HttpResponseMessage { Content = new StringContent(new JsonObject { ["name"] = "x.pptx", ["fileName"] = fileName }.ToJsonString()) });
        }
    }

    private sealed class BusyConnections : Connections
    {
        public override HttpMessageHandler CreateHandler() => new Busy(base.CreateHandler());

        private sealed class Busy(HttpMessageHandler inner) : DelegatingHandler(inner)
        {
            private int asked;

            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                if (asked++ > 0)
                    return base.SendAsync(request, cancellationToken);
                var busy = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
                busy.Headers.RetryAfter = new(TimeSpan.FromSeconds(1));
                return Task.FromResult(busy);
            }
        }
    }
}
