using System.Diagnostics;
using System.Globalization;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.Libraries.Tests;

/// <summary>Programs that are killed, many at once, and full disks: what was acknowledged is there.</summary>
internal sealed class FolderAccidentTests
{
    private const string Name = "count.journey.json";

    private TemporaryLibrary folder = null!;

    [SetUp]
    public async Task Begin()
    {
        folder = new TemporaryLibrary();
        await folder.SaveAsync(Name, TemporaryLibrary.Map with { Version = 1 });
    }

    [TearDown]
    public void End() => folder.Dispose();

    [Test]
    public async Task Several_programs_on_one_folder_lose_no_save_of_each_other()
    {
        const int programs = 3, each = 20;
        var writers = Enumerable.Range(0, programs).Select(_ => Start(each)).ToList();
        foreach (var writer in writers)
        {
            var said = (await writer.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            await writer.WaitForExitAsync();
            Assert.That((writer.ExitCode, said.Length), Is.EqualTo((0, each)), await writer.StandardError.ReadToEndAsync());
            writer.Dispose();
        }

        var history = await folder.Library.HistoryAsync(Name, CancellationToken.None);
        Assert.Multiple(async () =>
        {
            Assert.That((await folder.ReadAsync(Name)).Version, Is.EqualTo((programs * each) + 1));
            Assert.That(history, Has.Count.EqualTo((programs * each) + 1));
            Assert.That(history.Skip(1).Take(programs * each - 1).Select(version => version.Who), Is.All.EqualTo("writer"));
        });
    }

    [Test]
    public async Task Killed_at_any_point_nothing_acknowledged_is_lost()
    {
        var random = new Random(20261126);
        var acknowledged = 1;
        for (var round = 0; round < 12; round++)
        {
            using var writer = Start(100_000);
            var last = acknowledged;
            var until = Stopwatch.StartNew();
            // Some rounds die in their first save, others after a few.
            for (var saves = random.Next(1, 6); saves > 0 && await writer.StandardOutput.ReadLineAsync() is { } line; saves--)
                last = int.Parse(line, CultureInfo.InvariantCulture);
            await Task.Delay(random.Next(0, 12));
            writer.Kill();
            last = (await writer.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries) is [.., var final] && int.TryParse(final, CultureInfo.InvariantCulture, out var more) ? Math.Max(last, more) : last;
            await writer.WaitForExitAsync();
            var now = (await folder.ReadAsync(Name)).Version;
            Assert.That(now, Is.EqualTo(last).Or.EqualTo(last + 1), $"round {round}: what was acknowledged last, or what was being saved");
            acknowledged = now;
        }

        var history = await folder.Library.HistoryAsync(Name, CancellationToken.None);
        var versions = new List<int>();
        foreach (var version in history.Reverse())
            versions.Add(MapJson.Read((await folder.Library.OpenVersionAsync(Name, version.Number, CancellationToken.None)).Bytes).Version);
        Assert.That(versions, Is.EqualTo(Enumerable.Range(1, acknowledged)), "each count once, in order");
    }

    [Test, Triggers("JO8005")]
    public async Task A_library_that_another_program_holds_is_waited_for_and_then_refused()
    {
        await using var held = new FileStream(folder.At(".journey/lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        using var impatient = new FolderLibrary(folder.Folder, new FolderLibraryOptions { Patience = TimeSpan.FromMilliseconds(200) });
        Assert.That(async () => await impatient.HistoryAsync(Name, CancellationToken.None),
            Throws.TypeOf<JourneyException>().With.Property("Finding").Property("Code").EqualTo(LibrariesErrors.Busy));
    }

    [Test]
    public async Task On_a_full_disk_a_save_is_refused_and_the_file_stays()
    {
        if (OperatingSystem.IsWindows())
            Assert.Ignore("Skipped: limits of Unix.");
        // No file may grow beyond 4 kB; .NET maps larger ones at its start, but writes none.
        var start = new ProcessStartInfo("bash", ["-c", $"trap '' XFSZ; ulimit -f 4; exec dotnet '{typeof(Writer).Assembly.Location}' '{folder.Folder}' {Name} 1"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using var writer = Process.Start(start)!;
        var problem = await writer.StandardError.ReadToEndAsync();
        await writer.WaitForExitAsync();
        Assert.Multiple(async () =>
        {
            Assert.That(writer.ExitCode, Is.EqualTo(4), problem);
            Assert.That(problem, Does.StartWith("JO2017"));
            Assert.That((await folder.ReadAsync(Name)).Version, Is.EqualTo(1));
            Assert.That(await folder.Library.HistoryAsync(Name, CancellationToken.None), Has.Count.EqualTo(1));
        });
    }

    private Process Start(int saves) => Process.Start(
        new ProcessStartInfo("dotnet", [typeof(Writer).Assembly.Location, folder.Folder, Name, saves.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        })!;
}
