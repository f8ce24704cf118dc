using System.Diagnostics;
using System.Globalization;

namespace JourneyOffice.Cli.Tests;

/// <summary>The program as a process: what the shell sees, and what is left when it is ended from outside.</summary>
public sealed class ProcessTests
{
    private const int Kills = 200;

    private Journey journey = null!;

    [SetUp]
    public void Open() => journey = new Journey();

    [TearDown]
    public void Close() => journey.Dispose();

    [Test]
    public void The_shell_sees_exit_codes_and_two_streams()
    {
        var missing = journey.RunProcess("check", "gone.json");
        var made = journey.RunProcess("new", "retailer-checkout", "-o", "m.journey.json", "--json");
        Assert.Multiple(() =>
        {
            Assert.That(missing.ExitCode, Is.EqualTo(3));
            Assert.That(missing.Output, Is.Empty);
            Assert.That(missing.Error, Does.Contain("JO7002"));
            Assert.That(made.ExitCode, Is.Zero, made.Error);
            Assert.That(made.Json["file"]!.GetValue<string>(), Is.EqualTo("m.journey.json"));
            Assert.That(File.Exists(journey.At("m.journey.json")));
        });
    }

    [Test]
    public void The_process_speaks_Chinese_too()
    {
        journey.Environment["LC_ALL"] = "zh_CN.UTF-8";
        Assert.That(journey.RunProcess("check", "gone.json").Error, Does.Contain("找不到文件"));
    }

    [Test]
    public void A_process_builds_the_same_bytes_as_this_one()
    {
        var (map, deck, workbook) = journey.Build();
        var run = journey.RunProcess("build", map, "-o", "process", "--slides", "overview");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(File.ReadAllBytes(journey.At("process/map.pptx")), Is.EqualTo(File.ReadAllBytes(deck)));
            Assert.That(File.ReadAllBytes(journey.At("process/map.xlsx")), Is.EqualTo(File.ReadAllBytes(workbook)));
        });
    }

    [Test]
    public void Ended_at_any_moment_there_is_the_old_or_the_new_file()
    {
        RequireUnix();
        var (map, deck, _) = journey.Build();
        var old = File.ReadAllBytes(deck);
        Journey.Change(map, node => node["scenario"]!["en"] = "A present for tomorrow");
        var watch = Stopwatch.StartNew();
        Assert.That(journey.RunProcess("update", deck, "--with", map, "-o", "new.pptx").ExitCode, Is.Zero);
        var whole = watch.Elapsed;
        var updated = File.ReadAllBytes(journey.At("new.pptx"));
        Assert.That(updated, Is.Not.EqualTo(old));

        var seed = Environment.TickCount;
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Seed {seed}"));
        var random = new Random(seed);
        var (kept, replaced) = (0, 0);
        for (var round = 0; round < Kills; round++)
        {
            File.WriteAllBytes(deck, old);
            using (var process = journey.Start("update", deck, "--with", map))
            {
                // The start of the runtime writes nothing: the moments are spread over the second half, and a little beyond.
                process.WaitForExit(TimeSpan.FromMilliseconds(whole.TotalMilliseconds * (0.4 + (random.NextDouble() * 0.7))));
                process.Kill();
                process.WaitForExit();
            }

            var now = File.ReadAllBytes(deck);
            Assert.That(now.AsSpan().SequenceEqual(old) || now.AsSpan().SequenceEqual(updated), $"Round {round}: neither the old nor the new file.");
            _ = now.AsSpan().SequenceEqual(old) ? kept++ : replaced++;
        }

        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kept} times the old file, {replaced} times the new one."));
        Assert.That(kept, Is.GreaterThan(0));
    }

    [Test]
    public void On_a_full_disk_the_old_file_stays()
    {
        RequireUnix();
        var (map, deck, _) = journey.Build();
        var old = File.ReadAllBytes(deck);
        Journey.Change(map, node => node["scenario"]!["en"] = "A present for tomorrow");
        // RLIMIT_FSIZE in blocks of 1,024 bytes: no file may grow beyond 8 kB. .NET maps files larger than that at its start, but writes none.
        var command = $"trap '' XFSZ; ulimit -f 8; exec dotnet '{Journey.ProgramFile}' update '{deck}' --with '{map}'";
        var start = journey.StartInfo("bash", ["-c", command]);
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Multiple(() =>
        {
            Assert.That(process.ExitCode, Is.EqualTo(4), error.Result);
            Assert.That(error.Result, Does.Contain("JO"));
            Assert.That(File.ReadAllBytes(deck), Is.EqualTo(old));
            Assert.That(Directory.EnumerateFiles(journey.Folder).Select(Path.GetFileName), Is.EquivalentTo(new[] { "map.journey.json", "map.pptx", "map.xlsx" }));
        });
    }

    [Test]
    public void Interrupted_it_leaves_nothing_half_written()
    {
        RequireUnix();
        var map = journey.NewMap();
        var names = Enumerable.Range(0, 30).Select(number => $"m{number}.journey.json").ToArray();
        foreach (var name in names)
            File.Copy(map, journey.At(name));
        using var process = journey.Start(["build", .. names, "-o", "out"]);
        var watch = Stopwatch.StartNew();
        while (!Directory.Exists(journey.At("out")) && !process.HasExited && watch.Elapsed < TimeSpan.FromSeconds(30))
            Thread.Sleep(5);
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        process.WaitForExit();
        var files = Directory.GetFiles(journey.At("out"));
        Assert.Multiple(() =>
        {
            Assert.That(process.ExitCode, Is.EqualTo(130).Or.Zero);
            Assert.That(files.Select(Path.GetExtension), Is.All.EqualTo(".pptx").Or.EqualTo(".xlsx"));
            foreach (var file in files)
                Assert.That(journey.Run("status", file).ExitCode, Is.Zero, file);
        });
    }

    private static void RequireUnix()
    {
        if (OperatingSystem.IsWindows())
            Assert.Ignore("Skipped: signals and limits of Unix.");
    }
}
