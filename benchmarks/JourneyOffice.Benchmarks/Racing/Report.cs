using System.Globalization;
using System.Runtime.InteropServices;
using DocumentFormat.OpenXml.Packaging;

namespace JourneyOffice.Benchmarks;

/// <summary>Prints what was measured as Markdown.</summary>
internal static class Report
{
    /// <summary>The machine and the versions, without which no figure means anything.</summary>
    public static void WriteMachine(int rounds)
    {
        var processor = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            : null;
        WriteLine($"Machine: {processor ?? RuntimeInformation.ProcessArchitecture.ToString()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}");
        WriteLine($"Versions: {RuntimeInformation.FrameworkDescription}, OpenXML SDK {typeof(PresentationDocument).Assembly.GetName().Version}, PptxGenJS 4.0.1");
        WriteLine($"{rounds} rounds, interleaved in one run; minimum and median of all rounds");
    }

    /// <summary>A heading.</summary>
    public static void WriteHeading(string heading) => WriteLine($"\n### {heading}\n");

    /// <summary>Times, each also as a multiple of the first.</summary>
    public static void WriteResults(IReadOnlyList<Result> results)
    {
        WriteLine("| | minimum | median | × first (minimum) | × first (median) |");
        WriteLine("|---|---:|---:|---:|---:|");
        foreach (var result in results)
        {
            WriteLine(
                $"| {result.Name} | {result.Minimum:0.000} ms | {result.Median:0.000} ms | {result.Minimum / results[0].Minimum:0.00} | {result.Median / results[0].Median:0.00} |");
        }
    }

    /// <summary>Ratios beside what is promised.</summary>
    public static void WriteRatios(params IReadOnlyList<Ratio> ratios)
    {
        WriteLine("");
        foreach (var ratio in ratios)
        {
            WriteLine(
                $"- {Kept(ratio.IsKept)}: {ratio.Name}: {ratio.Minimum:0.00} by minimum, {ratio.Median:0.00} by median (at most {ratio.Most:0.00})");
        }
    }

    /// <summary>Whether a promise is kept, in words.</summary>
    public static string Kept(bool isKept) => isKept ? "kept" : "NOT KEPT";

    /// <summary>A line of text.</summary>
    public static void WriteLine(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void WriteLine(string line) => Console.WriteLine(line);
}
