using System.CommandLine;
using JourneyOffice.Maps;
using JourneyOffice.Packages;

namespace JourneyOffice.Cli;

/// <summary><c>journey lint</c>: what Office would repair or drop in a deck or workbook.</summary>
internal static class LintCommand
{
    public static Command Create(CommandContext context)
    {
        var files = context.Carriers("files");
        var command = context.Command("lint");
        command.Add(files);
        context.Runs(
            command,
            (result, invocation, outcome) =>
            {
                var paths = result.GetRequiredValue(files);
                ProgressSteps.Run(invocation, invocation.Words("Progress.Lint"), paths, path =>
                    outcome.Findings.AddRange(Lint(path)));
                outcome.AtLeast(outcome.Findings.Exists(finding => finding.Severity > Severity.Information) ? ExitCode.Findings : ExitCode.Done);
                outcome.Lines.Add(invocation.Words("Lint.Summary", paths.Length, outcome.Findings.Count));
                outcome.Data["files"] = ResultJson.Of(paths);
            },
            findingsAreResult: true);
        return command;
    }

    private static IReadOnlyList<Finding> Lint(string path) => PackageLint.Check(OfficePackage.Open(InputFile.Read(path), path));
}
