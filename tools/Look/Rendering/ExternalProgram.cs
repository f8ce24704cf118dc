using System.Diagnostics;

namespace JourneyOffice.Look;

/// <summary>Runs the programs that render and read pages: LibreOffice and poppler's tools.</summary>
internal static class ExternalProgram
{
    private static readonly string[] Needed = ["soffice", "pdftoppm", "pdftotext"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>The programs that rendering needs and that are not on the path.</summary>
    public static IReadOnlyList<string> Missing() => [.. Needed.Where(name => !IsInstalled(name))];

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed, or took longer than three minutes.</exception>
    public static void Run(string name, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(name, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{name} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"{name} took longer than {Patience.TotalMinutes:0} minutes and was ended.");
        }

        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{name} ended with exit code {process.ExitCode}: {output.Result}{errors.Result}");
    }

    private static bool IsInstalled(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, name)));
}
