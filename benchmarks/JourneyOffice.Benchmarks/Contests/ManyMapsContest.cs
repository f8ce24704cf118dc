using System.Globalization;
using JourneyOffice.Maps;

namespace JourneyOffice.Benchmarks;

/// <summary>Decks and workbooks of a hundred and of a thousand maps by one call of <c>journey build</c>: does memory stay, are all cores used?</summary>
internal static class ManyMapsContest
{
    private const double MostGrowth = 1.2;
    private const double MostMegabytes = 200;
    private const double LeastCores = 1.6;
    private static readonly string[] Starters = ["retailer-checkout", "online-school-beginner", "patient-service", "b2b-software"];

    /// <summary>Runs it; each process is one turn, since what was the most memory can't be forgotten.</summary>
    public static void Run(int rounds)
    {
        Report.WriteHeading("Deck and workbook of many maps in one process");
        var workFolder = Directory.CreateTempSubdirectory("benchmark-").FullName;
        var journey = Programs.Publish(Places.Folder("src", "JourneyOffice.Cli", "JourneyOffice.Cli.csproj"), Path.Combine(workFolder, "native"), "journey", "-p:PublishAot=true");
        var maps = WriteMaps(Path.Combine(workFolder, "maps"), 1000);
        var turns = Math.Clamp(rounds / 5, 1, 5);
        var (hundred, thousand) = (new List<(double Milliseconds, double Megabytes, double Cores)>(), new List<(double Milliseconds, double Megabytes, double Cores)>());
        for (var turn = 0; turn < turns; turn++)
        {
            hundred.Add(Programs.Watch(journey, ["build", .. maps.Take(100), "-o", Path.Combine(workFolder, $"hundred{turn}")]));
            thousand.Add(Programs.Watch(journey, ["build", .. maps, "-o", Path.Combine(workFolder, $"thousand{turn}")]));
        }

        Directory.Delete(workFolder, recursive: true);
        var (few, many, cores) = (Median(hundred.Select(turn => turn.Megabytes)), Median(thousand.Select(turn => turn.Megabytes)), Median(thousand.Select(turn => turn.Cores)));
        Report.WriteLine($"| | most memory (median of {turns} processes) | cores kept busy |");
        Report.WriteLine($"|---|---:|---:|");
        Report.WriteLine($"| 100 maps | {few:0} MB | {Median(hundred.Select(turn => turn.Cores)):0.00} |");
        Report.WriteLine($"| 1,000 maps | {many:0} MB | {cores:0.00} |");
        Report.WriteLine($"\n- {Report.Kept(many / few <= MostGrowth)}: memory at 1,000 maps to that at 100: {many / few:0.00} (at most {MostGrowth:0.0})");
        Report.WriteLine($"- {Report.Kept(many < MostMegabytes)}: memory at 1,000 maps below {MostMegabytes:0} MB");
        Report.WriteLine($"- {Report.Kept(cores >= LeastCores)}: cores kept busy of {Environment.ProcessorCount} at 1,000 maps: {cores:0.00} (at least {LeastCores:0.0})");
    }

    private static List<string> WriteMaps(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        var starters = Starters.Select(WholeContest.Map).ToList();
        var files = new List<string>();
        for (var number = 0; number < count; number++)
        {
            var id = "m" + number.ToString(CultureInfo.InvariantCulture);
            files.Add(Path.Combine(folder, id + ".journey.json"));
            File.WriteAllBytes(files[^1], MapJson.Write(starters[number % starters.Count] with { Id = id, Template = false }));
        }

        return files;
    }

    private static double Median(IEnumerable<double> values) => Result.Of("", values).Median;
}
