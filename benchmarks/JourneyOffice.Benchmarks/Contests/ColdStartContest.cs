using System.Diagnostics;

namespace JourneyOffice.Benchmarks;

/// <summary>A whole <c>journey build</c> as a new process, beside a program that does nothing; both published ReadyToRun.</summary>
internal static class ColdStartContest
{
    /// <summary>Runs it.</summary>
    public static void Run(int rounds)
    {
        Report.WriteHeading("A cold journey build");
        var workFolder = Directory.CreateTempSubdirectory("benchmark-").FullName;
        var journey = Publish(Places.Folder("src", "JourneyOffice.Cli", "JourneyOffice.Cli.csproj"), Path.Combine(workFolder, "journey"), "journey");
        var empty = Publish(Places.Folder("benchmarks", "peers", "empty", "JourneyOffice.Empty.csproj"), Path.Combine(workFolder, "empty"), "empty");
        var map = Places.Folder("templates", "maps", "retailer-checkout.journey.json");
        var run = 0;
        // Each run builds into a folder of its own: over a file that is there, a build first reads whether it may replace it.
        string NewFolder() => Path.Combine(workFolder, $"out{run++}");
        var results = Race.Run(
            rounds,
            [
                new Contender("an empty .NET program", () => Start(empty)),
                new Contender("journey build of the retailer's map to pptx", () => Start(journey, "build", map, "-o", NewFolder(), "--to", "pptx")),
                new Contender("journey build of the retailer's map to pptx and xlsx", () => Start(journey, "build", map, "-o", NewFolder())),
            ],
            isWarm: false);
        Report.WriteResults(results);
        Report.WriteRatios(
            Ratio.Of("journey build (pptx) to an empty program", results[1], results[0], 8),
            Ratio.Of("journey build (pptx and xlsx) to an empty program", results[2], results[0], 8));
        Directory.Delete(workFolder, recursive: true);
    }

    private static string Publish(string project, string folder, string program)
    {
        var runtime = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;
        Start("dotnet", "publish", project, "-c", "Release", "-r", runtime, "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", folder, "-v", "quiet", "--nologo");
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
