using System.Diagnostics;
using System.Globalization;

namespace JourneyOffice.Benchmarks;

/// <summary>Decks and workbooks of a hundred and of a thousand maps in one process, as a service makes them: does memory stay, are all cores used?</summary>
internal static class ManyMapsContest
{
    /// <summary>How the program is called for one such process.</summary>
    public const string Child = "many-maps-in-one-process";

    private const double MostGrowth = 1.2;
    private const double MostMegabytes = 200;
    private const double LeastCores = 1.6;
    private static readonly string[] Starters = ["retailer-checkout", "online-school-beginner", "patient-service", "b2b-software"];

    /// <summary>Runs it; each process is one turn, since what was the most memory can't be forgotten.</summary>
    public static void Run(int rounds)
    {
        Report.WriteHeading("Deck and workbook of many maps in one process");
        var turns = Math.Clamp(rounds / 5, 1, 5);
        var (hundred, thousand) = (new List<Turn>(), new List<Turn>());
        for (var turn = 0; turn < turns; turn++)
        {
            hundred.Add(Start(100));
            thousand.Add(Start(1000));
        }

        Report.WriteLine($"| | most memory (median of {turns} processes) | processor time per wall time |");
        Report.WriteLine($"|---|---:|---:|");
        Report.WriteLine($"| 100 maps | {Median(hundred, turn => turn.Megabytes):0} MB | {Median(hundred, turn => turn.Cores):0.00} |");
        Report.WriteLine($"| 1,000 maps | {Median(thousand, turn => turn.Megabytes):0} MB | {Median(thousand, turn => turn.Cores):0.00} |");
        var growth = Median(thousand, turn => turn.Megabytes) / Median(hundred, turn => turn.Megabytes);
        Report.WriteLine($"\n- {Kept(growth <= MostGrowth)}: memory at 1,000 maps to that at 100: {growth:0.00} (at most {MostGrowth:0.0})");
        Report.WriteLine($"- {Kept(Median(thousand, turn => turn.Megabytes) < MostMegabytes)}: memory at 1,000 maps below {MostMegabytes:0} MB");
        Report.WriteLine($"- {Kept(Median(thousand, turn => turn.Cores) >= LeastCores)}: cores in use of {Environment.ProcessorCount} at 1,000 maps: {Median(thousand, turn => turn.Cores):0.00} (at least {LeastCores:0.0})");
    }

    /// <summary>Is one such process: builds so many maps and prints megabytes and cores.</summary>
    public static void RunChild(int count)
    {
        var starters = Starters.Select(WholeContest.Map).ToArray();
        using var self = Process.GetCurrentProcess();
        var (start, processor) = (Stopwatch.GetTimestamp(), self.TotalProcessorTime);
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, number =>
        {
            var map = starters[number % starters.Length] with { Id = "m" + number.ToString(CultureInfo.InvariantCulture) };
            _ = WholeContest.Deck(map).Length + WholeContest.Workbook(map).Length;
        });
        var wall = Stopwatch.GetElapsedTime(start);
        self.Refresh();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{self.PeakWorkingSet64 / 1e6} {(self.TotalProcessorTime - processor) / wall}"));
    }

    private static Turn Start(int count)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        // Where "dotnet" runs this program, it has to be told which.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(ManyMapsContest).Assembly.Location);
        start.ArgumentList.Add(Child);
        start.ArgumentList.Add(count.ToString(CultureInfo.InvariantCulture));
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd().Split(' ');
        process.WaitForExit();
        return process.ExitCode == 0
            ? new Turn(double.Parse(said[0], CultureInfo.InvariantCulture), double.Parse(said[1], CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"The process of {count} maps ended with exit code {process.ExitCode}.");
    }

    private static double Median(List<Turn> turns, Func<Turn, double> value) => Result.Of("", turns.Select(value)).Median;

    private static string Kept(bool isKept) => isKept ? "kept" : "NOT KEPT";

    private sealed record Turn(double Megabytes, double Cores);
}
