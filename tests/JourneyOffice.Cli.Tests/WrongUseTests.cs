using System.Globalization;

namespace JourneyOffice.Cli.Tests;

/// <summary>Whatever is wrong gives one clear message: code, file, place, way out, in the reader's language.</summary>
public sealed class WrongUseTests
{
    private Journey journey = null!;

    [SetUp]
    public void Open() => journey = new Journey();

    [TearDown]
    public void Close() => journey.Dispose();

    [Test, Triggers("JO7001")]
    public void A_command_that_it_does_not_know_is_wrong_use()
    {
        var run = journey.Run("paint", "map.json");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("JO7001").And.Contain("journey --help"));
            Assert.That(run.Output, Is.Empty);
        });
    }

    [Test]
    public void An_option_that_is_missing_is_wrong_use()
    {
        var run = journey.Run("update", "deck.pptx", "--json");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Json["command"]!.GetValue<string>(), Is.EqualTo("update"));
            Assert.That(run.Codes, Does.Contain("JO7001"));
        });
    }

    [Test]
    public void A_format_that_it_can_not_make_is_wrong_use() =>
        Assert.That(journey.Run("build", "map.json", "--to", "docx").ExitCode, Is.EqualTo(2));

    [TestCase("--size", "a0")]
    [TestCase("--size", "letter")]
    [TestCase("--theme", "sepia")]
    public void A_sheet_or_theme_that_it_does_not_know_is_wrong_use_and_the_known_ones_are_named(string option, string value)
    {
        var run = journey.Run("build", "map.json", option, value);
        Assert.That((run.ExitCode, run.Error.Contains(option == "--size" ? "a1" : "high-contrast", StringComparison.Ordinal)), Is.EqualTo((2, true)), run.Error);
    }

    [Test]
    public void A_department_that_is_not_on_the_map_is_wrong_use_and_the_others_are_named()
    {
        var (map, _, _) = journey.Build();
        var run = journey.Run("build", map, "-o", "extract", "--for", "Astronomy");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("JO6019").And.Contain("Online Shop"));
        });
    }

    [Test]
    public void A_value_without_its_field_is_wrong_use()
    {
        var (_, deck, _) = journey.Build();
        Assert.That(journey.Run("resolve", deck, "--value", "x").ExitCode, Is.EqualTo(2));
    }

    [TestCase("en", "There is no file 'gone.json'.")]
    [TestCase("zh-Hans", "找不到文件“gone.json”。")]
    [TestCase("zh-Hant", "找不到檔案「gone.json」。")]
    [Triggers("JO7002")]
    public void A_missing_file_is_said_in_the_language_asked_for(string language, string message)
    {
        var run = journey.Run("check", "gone.json", "--lang", language);
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(3));
            Assert.That(run.Error, Does.Contain("JO7002").And.Contain(message));
        });
    }

    [TestCase("LANG", "zh_CN.UTF-8", "找不到文件")]
    [TestCase("LC_ALL", "zh_TW", "找不到檔案")]
    [TestCase("LANG", "fr_FR.UTF-8", "There is no file")]
    public void The_language_comes_from_the_environment(string variable, string value, string words)
    {
        journey.Environment[variable] = value;
        Assert.That(journey.Run("check", "gone.json").Error, Does.Contain(words));
    }

    [Test]
    public void The_language_of_the_program_that_calls_it_is_left_alone()
    {
        var before = CultureInfo.CurrentUICulture;
        journey.Run("check", "gone.json", "--lang", "zh-Hans");
        Assert.That(CultureInfo.CurrentUICulture, Is.EqualTo(before));
    }

    [Test, Triggers("JO7003")]
    public void A_folder_can_not_be_read_as_a_file()
    {
        var run = journey.Run("read", journey.Folder, "--json");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(3));
            Assert.That(run.Codes, Is.EqualTo(new[] { "JO7003" }));
        });
    }

    [Test]
    public void A_file_of_another_kind_is_refused()
    {
        File.WriteAllText(journey.At("letter.txt"), "Dear customer");
        var run = journey.Run("build", journey.At("letter.txt"), "--json");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(3));
            Assert.That(run.Codes, Is.EqualTo(new[] { "JO6001" }));
        });
    }

    [Test]
    public void A_damaged_deck_is_refused()
    {
        var (_, deck, _) = journey.Build();
        File.WriteAllBytes(deck, File.ReadAllBytes(deck)[..2000]);
        Assert.That(journey.Run("status", deck).ExitCode, Is.EqualTo(3));
    }

    [Test, Triggers("JO7004")]
    public void A_write_protected_file_stays_as_it_is()
    {
        var (map, deck, _) = journey.Build();
        Journey.Change(map, node => node["title"]!["en"] = "Another title");
        File.SetAttributes(deck, FileAttributes.ReadOnly);
        var before = File.ReadAllBytes(deck);
        var run = journey.Run("update", deck, "--with", map, "--json");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(4), run.Output);
            Assert.That(run.Codes, Does.Contain("JO7004"));
            Assert.That(File.ReadAllBytes(deck), Is.EqualTo(before));
        });
    }

    [Test, Triggers("JO7005")]
    public void A_missing_folder_is_named()
    {
        var map = journey.NewMap();
        var run = journey.Run("read", map, "-o", journey.At("nowhere/copy.journey.json"), "--json");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(4));
            Assert.That(run.Codes, Is.EqualTo(new[] { "JO7005" }));
            Assert.That(run.Json["findings"]![0]!["file"]!.GetValue<string>(), Does.EndWith("nowhere"));
        });
    }

    [Test]
    public void A_folder_that_can_not_be_made_is_named()
    {
        var map = journey.NewMap();
        Assert.That(journey.Run("build", map, "-o", Path.Combine(map, "out")).ExitCode, Is.EqualTo(4));
    }

    [Test, Triggers("JO7006")]
    public void A_file_that_is_there_is_not_replaced_without_being_told_to()
    {
        var map = journey.NewMap();
        var before = File.ReadAllBytes(map);
        var refused = journey.Run("new", "retailer-checkout", "-o", map);
        Assert.Multiple(() =>
        {
            Assert.That(refused.ExitCode, Is.EqualTo(1));
            Assert.That(refused.Error, Does.Contain("JO7006"));
            Assert.That(File.ReadAllBytes(map), Is.EqualTo(before));
            Assert.That(journey.Run("new", "retailer-checkout", "-o", map, "--force").ExitCode, Is.Zero);
            Assert.That(File.ReadAllBytes(map), Is.Not.EqualTo(before));
        });
    }

    [Test, Triggers("JO7007")]
    public void A_template_that_does_not_exist_is_answered_with_those_that_do()
    {
        var run = journey.Run("new", "airline");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("JO7007").And.Contain("retailer-checkout").And.Contain("online-school-beginner"));
        });
    }

    [Test, Triggers("JO7008")]
    public void A_command_that_was_broken_off_says_so()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        using var error = new StringWriter();
        var terminal = new Terminal { Input = TextReader.Null, Output = TextWriter.Null, Error = error, Environment = name => name == "LANG" ? "en" : null };
        var exitCode = JourneyProgram.Run(["new", "retailer-checkout", "-o", journey.At("m.journey.json")], terminal, cancelled.Token);
        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(130));
            Assert.That(error.ToString(), Does.Contain("JO7008"));
            Assert.That(File.Exists(journey.At("m.journey.json")), Is.False);
        });
    }

    [Test, Triggers("JO7009")]
    public void What_nobody_foresaw_has_a_code_too()
    {
        using var error = new StringWriter();
        var terminal = new Terminal { Input = TextReader.Null, Output = TextWriter.Null, Error = error };
        var invocation = new Invocation(terminal, "en", Json: false, CancellationToken.None);
        var exitCode = CommandRunner.Run("build", invocation, (_, _) => throw new InvalidOperationException("Out of ideas"));
        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(3));
            Assert.That(error.ToString(), Does.Contain("JO7009").And.Contain("Out of ideas"));
        });
    }

    [Test, Triggers("JO7010")]
    public void A_segment_that_the_map_does_not_have_is_wrong_use()
    {
        var run = journey.Run("new", "retailer-checkout", "--segment", "nobody", "-o", journey.At("m.journey.json"), "--json");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Codes, Is.EqualTo(new[] { "JO7010" }));
        });
    }
}
