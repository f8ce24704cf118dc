using System.Diagnostics;

namespace JourneyOffice.Benchmarks;

/// <summary>
/// A whole <c>journey build</c> as a new process, published both ways that <c>docs/cli.md</c> names, beside a .NET program that does
/// nothing and is published ReadyToRun.
/// </summary>
internal static class ColdStartContest
{
    /// <summary>Runs it.</summary>
    public static void Run(int rounds)
    {
        Report.WriteHeading("A cold journey build");
        var workFolder = Directory.CreateTempSubdirectory("benchmark-").FullName;
        var project = Places.Folder("src", "JourneyOffice.Cli", "JourneyOffice.Cli.csproj");
        var native = Publish(project, Path.Combine(workFolder, "native"), "journey", "-p:PublishAot=true");
        var ready = Publish(project, Path.Combine(workFolder, "ready"), "journey", "--self-contained", "false");
        var empty = Publish(Places.Folder("benchmarks", "peers", "empty", "JourneyOffice.Empty.csproj"), Path.Combine(workFolder, "empty"), "empty", "--self-contained", "false", "-p:PublishReadyToRun=true");
        var map = Places.Folder("templates", "maps", "retailer-checkout.journey.json");
        var run = 0;
        // Each run builds into a folder of its own: over a file that is there, a build first reads whether it may replace it.
        string NewFolder() => Path.Combine(workFolder, $"out{run++}");
        var results = Race.Run(
            rounds,
            [
                new Contender("an empty .NET program", () => Start(empty)),
                new Contender("native journey build of the retailer's map to pptx", () => Start(native, "build", map, "-o", NewFolder(), "--to", "pptx")),
                new Contender("native journey build of the retailer's map to pptx and xlsx", () => Start(native, "build", map, "-o", NewFolder())),
                new Contender("ReadyToRun journey build of the retailer's map to pptx and xlsx", () => Start(ready, "build", map, "-o", NewFolder())),
            ],
            isWarm: false);
        Report.WriteResults(results);
        Report.WriteRatios(
            Ratio.Of("journey build (pptx) to an empty program", results[1], results[0], 8),
            Ratio.Of("journey build (pptx and xlsx) to an empty program", results[2], results[0], 8));
        Directory.Delete(workFolder, recursive: true);
    }

    private static string Publish(string project, string folder, string program, params string[] way)
    {
        var runtime = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;
        Start("dotnet", ["publish", project, "-c", "Release", "-r", runtime, "-o", folder, "-v", "quiet", "--nologo", .. way]);
        var path = Path.Combine(folder, program);
        return File.Exists(path) ? path : Directory.GetFiles(folder, "*.runtimeconfig.json").Select(file => file[..^".runtimeconfig.json".Length]).First(File.Exists);
    }

    private static double Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        var begin = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        var time = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        return process.ExitCode == 0 ? time : throw new InvalidOperationException($"{program} ended with exit code {process.ExitCode}: {output.Result}{errors.Result}");
    }
}
