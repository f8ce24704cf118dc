using System.CommandLine;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Packages;

namespace JourneyOffice.Cli;

/// <summary><c>journey lint</c>: what Office would repair or drop in a deck or workbook.</summary>
internal static class LintCommand
{
    public static Command Create(CommandContext context)
    {
        var files = context.Carriers("files");
        var deep = context.Flag("--deep", "Option.Deep");
        var command = context.Command("lint");
        command.Add(files);
        command.Add(deep);
        context.Runs(
            command,
            (result, invocation, outcome) =>
            {
                var paths = result.GetRequiredValue(files);
                ProgressSteps.Run(invocation, invocation.Words("Progress.Lint"), paths, path =>
                    outcome.Findings.AddRange(Lint(path, result.GetValue(deep), invocation.Limits)));
                outcome.AtLeast(outcome.Findings.Exists(finding => finding.Severity > Severity.Information) ? ExitCode.Findings : ExitCode.Done);
                outcome.Lines.Add(invocation.Words("Lint.Summary", paths.Length, outcome.Findings.Count));
                outcome.Data["files"] = ResultJson.Of(paths);
            },
            findingsAreResult: true);
        return command;
    }

    private static IEnumerable<Finding> Lint(string path, bool deep, PackageLimits limits)
    {
        var bytes = InputFile.Read(path, limits);
        var findings = PackageLint.Check(OfficePackage.Open(bytes, path, limits));
        // The validator knows no bounds of its own.
        return deep && findings.All(finding => finding.Code != PackagesErrors.BeyondLimits) ? findings.Concat(Validate(bytes, path, limits)) : findings;
    }

    // A method of its own, because the validator's assembly is large and loaded with the method that names it.
    private static IReadOnlyList<Finding> Validate(byte[] bytes, string path, PackageLimits limits) => DeepLint.Check(bytes, path, limits);
}
