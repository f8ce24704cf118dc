using System.Diagnostics;

namespace JourneyOffice.Benchmarks;

/// <summary>Programs of ours, published and run as people run them.</summary>
internal static class Programs
{
    /// <summary>Publishes a project for this machine and gives the program's path.</summary>
    /// <param name="project">The project's file.</param>
    /// <param name="folder">Where the program goes.</param>
    /// <param name="program">Its name.</param>
    /// <param name="way">Further arguments: how it is published.</param>
    public static string Publish(string project, string folder, string program, params string[] way)
    {
        var runtime = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;
        Run("dotnet", ["publish", project, "-c", "Release", "-r", runtime, "-o", folder, "-v", "quiet", "--nologo", .. way]);
        var path = Path.Combine(folder, program);
        return File.Exists(path) ? path : Directory.GetFiles(folder, "*.runtimeconfig.json").Select(file => file[..^".runtimeconfig.json".Length]).First(File.Exists);
    }

    /// <summary>Runs a program to its end; gives the milliseconds that took.</summary>
    public static double Run(string program, params string[] arguments) => Watch(program, arguments).Milliseconds;

    /// <summary>The same with the most memory that it held (in MB, looked up every few milliseconds) and the cores that it kept busy.</summary>
    public static (double Milliseconds, double Megabytes, double Cores) Watch(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        var begin = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var (most, processor) = (0.0, TimeSpan.Zero);
        do
        {
            try
            {
                process.Refresh();
                (most, processor) = (Math.Max(most, process.PeakWorkingSet64 / 1e6), process.TotalProcessorTime);
            }
            catch (InvalidOperationException)
            {
                // It ended in between: what was seen last holds.
            }
        }
        while (!process.WaitForExit(20));
        var time = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        return process.ExitCode == 0
            ? (time, most, processor.TotalMilliseconds / time)
            : throw new InvalidOperationException($"{program} ended with exit code {process.ExitCode}: {output.Result}{errors.Result}");
    }
}
