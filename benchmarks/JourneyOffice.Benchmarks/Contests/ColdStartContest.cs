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
        var native = Programs.Publish(project, Path.Combine(workFolder, "native"), "journey", "-p:PublishAot=true");
        var ready = Programs.Publish(project, Path.Combine(workFolder, "ready"), "journey", "--self-contained", "false");
        var empty = Programs.Publish(Places.Folder("benchmarks", "peers", "empty", "JourneyOffice.Empty.csproj"), Path.Combine(workFolder, "empty"), "empty", "--self-contained", "false", "-p:PublishReadyToRun=true");
        var map = Places.Folder("templates", "maps", "retailer-checkout.journey.json");
        var run = 0;
        // Each run builds into a folder of its own: over a file that is there, a build first reads whether it may replace it.
        string NewFolder() => Path.Combine(workFolder, $"out{run++}");
        var results = Race.Run(
            rounds,
            [
                new Contender("an empty .NET program", () => Programs.Run(empty)),
                new Contender("native journey build of the retailer's map to pptx", () => Programs.Run(native, "build", map, "-o", NewFolder(), "--to", "pptx")),
                new Contender("native journey build of the retailer's map to pptx and xlsx", () => Programs.Run(native, "build", map, "-o", NewFolder())),
                new Contender("ReadyToRun journey build of the retailer's map to pptx and xlsx", () => Programs.Run(ready, "build", map, "-o", NewFolder())),
            ],
            isWarm: false);
        Report.WriteResults(results);
        Report.WriteRatios(
            Ratio.Of("journey build (pptx) to an empty program", results[1], results[0], 8),
            Ratio.Of("journey build (pptx and xlsx) to an empty program", results[2], results[0], 8));
        Directory.Delete(workFolder, recursive: true);
    }
}
