using System.Diagnostics;
using System.Runtime.InteropServices;
using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary>The service, a program of its own beside this one: the command loads nothing of it.</summary>
internal static class ServiceProgram
{
    // The name of a file; the floor itself is not seen from here.
    private const string Name = "JourneyOffice" + ".Service";
    private const string Variable = "JOURNEY_SERVICE_PROGRAM";
    private const int Terminate = 15;

    /// <summary>Finds it: where JOURNEY_SERVICE_PROGRAM says, else beside this program or in the folder "service" there.</summary>
    /// <exception cref="JourneyException">It is not there (<see cref="CliErrors.NoServiceProgram"/>).</exception>
    public static string Find(Terminal terminal)
    {
        if (terminal.Environment(Variable) is { Length: > 0 } named)
            return File.Exists(named) ? named : throw NotThere(named);
        var beside = Path.Combine(AppContext.BaseDirectory, "service");
        string[] places = [.. from folder in new[] { beside, AppContext.BaseDirectory } from ending in Endings select Path.Combine(folder, Name + ending)];
        return places.FirstOrDefault(File.Exists) ?? throw NotThere(beside);
    }

    /// <summary>Runs it until it ends, or is told to by whoever ends this program.</summary>
    /// <returns>Its exit code.</returns>
    public static int Run(string program, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var isLibrary = program.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo(isLibrary ? Dotnet : program) { UseShellExecute = false };
        if (isLibrary)
            start.ArgumentList.Add(program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        using var end = cancellation.Register(() => End(process));
        process.WaitForExit();
        return process.ExitCode;
    }

    private static IReadOnlyList<string> Endings => OperatingSystem.IsWindows() ? [".exe", ".dll"] : ["", ".dll"];

    // The host that runs this program, if it is one, else the one of the path.
    private static string Dotnet => Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";

    // With Ctrl-C the terminal tells both. Whoever ends this program alone ends the service too: in good order where the system has a word for that.
    private static void End(Process process)
    {
        if (process.HasExited)
            return;
        if (OperatingSystem.IsWindows())
            process.Kill();
        else
            _ = kill(process.Id, Terminate);
    }

    private static JourneyException NotThere(string place) => new(CliErrors.NoServiceProgram, Place.None, place);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int kill(int process, int signal);
}
