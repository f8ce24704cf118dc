using JourneyOffice.Maps;

namespace JourneyOffice.Cli.Tests;

/// <summary>Each command does its work, from the command line to the files.</summary>
public sealed class CommandTests
{
    private Journey journey = null!;

    [SetUp]
    public void Open() => journey = new Journey();

    [TearDown]
    public void Close() => journey.Dispose();

    [Test]
    public void New_makes_a_map_of_ones_own()
    {
        var map = MapJson.Read(File.ReadAllBytes(journey.NewMap()));
        var other = MapJson.Read(File.ReadAllBytes(journey.NewMap("other.journey.json")));
        Assert.Multiple(() =>
        {
            Assert.That(map.Template, Is.False);
            Assert.That(map.Id, Is.Not.EqualTo(other.Id));
            Assert.That(map.BasedOn!.Map, Is.EqualTo(other.BasedOn!.Map));
        });
    }

    [Test]
    public void Check_finds_what_is_wrong()
    {
        var map = journey.NewMap();
        Assert.That(journey.Run("check", map).ExitCode, Is.Zero);
        Journey.Change(map, node => node["items"]![0]!["stage"] = "nowhere");
        var run = journey.Run("check", map, "--json");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Json["errors"]!.GetValue<int>(), Is.GreaterThan(0));
            Assert.That(run.Json["findings"]!.AsArray().All(finding => finding!["wayOut"]!.GetValue<string>().Length > 0));
        });
    }

    [Test]
    public void Build_makes_every_format()
    {
        var map = journey.NewMap();
        var run = journey.Run("build", map, "-o", journey.At("out"), "--to", "pptx,xlsx,svg,json", "--slides", "overview", "--json");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Output);
            var files = run.Json["files"]!.AsArray().Select(file => file!.GetValue<string>()).ToList();
            Assert.That(files, Is.All.Exist);
            Assert.That(files.Select(Path.GetExtension).Distinct(), Is.EquivalentTo([".pptx", ".xlsx", ".svg", ".json"]));
        });
    }

    [Test]
    public void Build_gives_the_same_bytes_again()
    {
        var (map, deck, workbook) = journey.Build();
        Assert.That(journey.Run("build", map, "-o", journey.At("again"), "--slides", "overview").ExitCode, Is.Zero);
        Assert.Multiple(() =>
        {
            Assert.That(File.ReadAllBytes(journey.At("again/map.pptx")), Is.EqualTo(File.ReadAllBytes(deck)));
            Assert.That(File.ReadAllBytes(journey.At("again/map.xlsx")), Is.EqualTo(File.ReadAllBytes(workbook)));
        });
    }

    [Test]
    public void Build_replaces_only_what_nobody_touched()
    {
        var (map, deck, _) = journey.Build();
        Assert.That(journey.Run("build", map, "-o", journey.Folder).ExitCode, Is.Zero);
        EditedDeck.Retitle(deck, "Our own words");
        var before = File.ReadAllBytes(deck);
        var refused = journey.Run("build", map, "-o", journey.Folder, "--json");
        Assert.Multiple(() =>
        {
            Assert.That(refused.ExitCode, Is.EqualTo(1));
            Assert.That(refused.Codes, Does.Contain("JO7006"));
            Assert.That(File.ReadAllBytes(deck), Is.EqualTo(before));
        });
    }

    [Test]
    public void A_template_can_be_built_again_and_again()
    {
        var template = SharedFiles.InRepository("templates", "maps", "retailer-checkout.journey.json");
        Assert.That(journey.Run("build", template, "-o", journey.Folder).ExitCode, Is.Zero);
        Assert.That(journey.Run("build", template, "-o", journey.Folder).ExitCode, Is.Zero);
    }

    [Test]
    public void Read_gives_back_what_was_built()
    {
        var (map, deck, workbook) = journey.Build();
        Assert.Multiple(() =>
        {
            foreach (var file in new[] { deck, workbook })
            {
                var run = journey.Run("read", file);
                Assert.That(run.ExitCode, Is.Zero, run.Error);
                Assert.That(MapJson.AreEqual(MapJson.Read(System.Text.Encoding.UTF8.GetBytes(run.Output)), MapJson.Read(File.ReadAllBytes(map))));
            }
        });
    }

    [Test]
    public void Read_writes_the_map_to_a_file()
    {
        var (map, deck, _) = journey.Build();
        var run = journey.Run("read", deck, "-o", journey.At("back.journey.json"), "--json");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero);
            Assert.That(File.ReadAllBytes(journey.At("back.journey.json")), Is.EqualTo(MapJson.Write(MapJson.Read(File.ReadAllBytes(map)))));
        });
    }

    [Test]
    public void Status_tells_in_step_edited_newer_and_both()
    {
        var (map, deck, _) = journey.Build();
        Assert.That(State(deck), Is.EqualTo("inStep"));
        EditedDeck.Retitle(deck, "Our own words");
        Assert.That(State(deck), Is.EqualTo("edited"));
        Journey.Change(map, node => node["scenario"]!["en"] = "A present for tomorrow");
        Assert.That(State(deck, "--against", map), Is.EqualTo("both"));
        Assert.That(State(journey.At("map.xlsx"), "--against", map), Is.EqualTo("newer"));
    }

    [Test]
    public void Update_keeps_what_people_did_and_brings_in_what_changed()
    {
        var (map, deck, _) = journey.Build();
        EditedDeck.Retitle(deck, "Our own words");
        Journey.Change(map, node => node["scenario"]!["en"] = "A present for tomorrow");
        var run = journey.Run("update", deck, "--with", map, "--json");
        Assert.That(run.ExitCode, Is.Zero, run.Output);
        var read = MapJson.Read(System.Text.Encoding.UTF8.GetBytes(journey.Run("read", deck).Output));
        Assert.Multiple(() =>
        {
            Assert.That(read.Title!.For("en"), Is.EqualTo("Our own words"));
            Assert.That(read.Scenario!.For("en"), Is.EqualTo("A present for tomorrow"));
            Assert.That(run.Json["written"]!.GetValue<bool>());
        });
    }

    [Test]
    public void Update_with_the_same_map_writes_nothing()
    {
        var (map, deck, workbook) = journey.Build();
        foreach (var file in new[] { deck, workbook })
        {
            var before = File.ReadAllBytes(file);
            var run = journey.Run("update", file, "--with", map, "--json");
            Assert.Multiple(() =>
            {
                Assert.That(run.ExitCode, Is.Zero, run.Output);
                Assert.That(run.Json["written"]!.GetValue<bool>(), Is.False);
                Assert.That(File.ReadAllBytes(file), Is.EqualTo(before));
            });
        }
    }

    [Test]
    public void A_dry_run_writes_nothing()
    {
        var (map, deck, _) = journey.Build();
        Journey.Change(map, node => node["scenario"]!["en"] = "A present for tomorrow");
        var before = File.ReadAllBytes(deck);
        var run = journey.Run("update", deck, "--with", map, "--dry-run", "--json");
        Assert.Multiple(() =>
        {
            Assert.That(run.Json["changed"]!.GetValue<bool>());
            Assert.That(run.Json["incoming"]!.AsArray(), Has.Count.EqualTo(1));
            Assert.That(File.ReadAllBytes(deck), Is.EqualTo(before));
        });
    }

    [Test]
    public void A_persons_edit_flows_back_into_the_map_file()
    {
        var (map, deck, _) = journey.Build();
        EditedDeck.Retitle(deck, "Our own words");
        var run = journey.Run("update", map, "--with", deck);
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(MapJson.Read(File.ReadAllBytes(map)).Title!.For("en"), Is.EqualTo("Our own words"));
        });
    }

    [TestCase("map", "The map's words")]
    [TestCase("file", "Our own words")]
    public void A_conflict_waits_until_somebody_resolves_it(string prefer, string title)
    {
        var (_, deck) = Conflict();
        var listed = journey.Run("resolve", deck, "--json");
        Assert.That(listed.ExitCode, Is.EqualTo(1));
        Assert.That(listed.Json["conflicts"]![0]!["path"]!.GetValue<string>(), Is.EqualTo("/title/en"));
        var resolved = journey.Run("resolve", deck, "--prefer", prefer, "--json");
        Assert.That(resolved.ExitCode, Is.Zero, resolved.Output);
        var read = journey.Run("read", deck);
        Assert.Multiple(() =>
        {
            Assert.That(read.ExitCode, Is.Zero, read.Error);
            Assert.That(MapJson.Read(System.Text.Encoding.UTF8.GetBytes(read.Output)).Title!.For("en"), Is.EqualTo(title));
        });
    }

    [Test]
    public void Conflicts_can_be_answered_one_by_one()
    {
        var (_, deck) = Conflict();
        journey.Answers = "=A third way\n";
        var run = journey.Run("resolve", deck, "--ask");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(MapJson.Read(System.Text.Encoding.UTF8.GetBytes(journey.Run("read", deck).Output)).Title!.For("en"), Is.EqualTo("A third way"));
    }

    [Test]
    public void Updating_twice_reports_the_same_conflict_twice()
    {
        var (map, deck) = Conflict();
        var again = journey.Run("update", deck, "--with", map, "--json");
        Assert.Multiple(() =>
        {
            Assert.That(again.ExitCode, Is.EqualTo(1));
            Assert.That(again.Json["conflicts"]!.AsArray(), Has.Count.EqualTo(1));
            Assert.That(again.Json["written"]!.GetValue<bool>(), Is.False);
        });
    }

    [Test]
    public void Diff_tells_what_changed_whatever_carries_the_maps()
    {
        var (map, deck, _) = journey.Build();
        Journey.Change(map, node => node["scenario"]!["en"] = "A present for tomorrow");
        var run = journey.Run("diff", deck, map);
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero);
            Assert.That(run.Output, Does.Contain("A present for tomorrow"));
        });
    }

    [Test, Triggers("JO7011")]
    public void Merge_brings_two_versions_together_and_tells_conflicts()
    {
        var map = journey.NewMap();
        File.Copy(map, journey.At("ours.journey.json"));
        File.Copy(map, journey.At("theirs.journey.json"));
        Journey.Change(journey.At("ours.journey.json"), node => node["title"]!["en"] = "Ours");
        Journey.Change(journey.At("theirs.journey.json"), node =>
        {
            node["title"]!["en"] = "Theirs";
            node["scenario"]!["en"] = "Theirs too";
        });
        var run = journey.Run("merge", map, journey.At("ours.journey.json"), journey.At("theirs.journey.json"), "-o", journey.At("merged.journey.json"), "--json");
        var merged = MapJson.Read(File.ReadAllBytes(journey.At("merged.journey.json")));
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Codes, Does.Contain("JO7011"));
            Assert.That(merged.Scenario!.For("en"), Is.EqualTo("Theirs too"));
        });
    }

    [Test]
    public void Lint_finds_nothing_in_what_was_built()
    {
        var (_, deck, workbook) = journey.Build();
        var run = journey.Run("lint", deck, workbook, "--deep", "--json");
        Assert.That(run.ExitCode, Is.Zero, run.Output);
    }

    [TestCase("bash", "complete ")]
    [TestCase("zsh", "compdef")]
    [TestCase("pwsh", "Register-ArgumentCompleter")]
    public void Completion_prints_a_script(string shell, string words) =>
        Assert.That(journey.Run("completion", shell).Output, Does.Contain(words).And.Contain("[suggest:"));

    [Test]
    public void Completion_asks_the_program_itself() =>
        Assert.That(journey.Run("[suggest:9]", "journey u").Output, Does.Contain("update"));

    [Test]
    public void Only_commands_that_exist_are_advertised() =>
        Assert.That(journey.Run("--help").Output, Does.Contain("freeze").And.Contain("serve").And.Contain("push").And.Not.Contain("remoteFile"));

    private string State(string file, params string[] more) =>
        journey.Run(["status", file, .. more, "--json"]).Json["carriers"]![0]!["state"]!.GetValue<string>();

    private (string Map, string Deck) Conflict()
    {
        var (map, deck, _) = journey.Build();
        EditedDeck.Retitle(deck, "Our own words");
        Journey.Change(map, node => node["title"]!["en"] = "The map's words");
        var run = journey.Run("update", deck, "--with", map, "--json");
        Assert.That(run.ExitCode, Is.EqualTo(1), run.Output);
        return (map, deck);
    }
}
