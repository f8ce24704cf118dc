using System.CommandLine;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary><c>journey check</c>: what is wrong with a map, and what the method asks for.</summary>
internal static class CheckCommand
{
    public static Command Create(CommandContext context)
    {
        var carriers = context.Carriers();
        var command = context.Command("check");
        command.Add(carriers);
        context.Runs(
            command,
            (result, invocation, outcome) =>
            {
                var files = result.GetRequiredValue(carriers);
                ProgressSteps.Run(invocation, invocation.Words("Progress.Check"), files, file => outcome.Findings.AddRange(Check(file, invocation)));
                var errors = outcome.Findings.Count(finding => finding.Severity == Severity.Error);
                var warnings = outcome.Findings.Count(finding => finding.Severity == Severity.Warning);
                outcome.AtLeast(errors > 0 ? ExitCode.Findings : ExitCode.Done);
                outcome.Lines.Add(invocation.Words("Check.Summary", files.Length, errors, warnings, outcome.Findings.Count - errors - warnings));
                outcome.Data["files"] = ResultJson.Of(files);
                outcome.Data["errors"] = errors;
                outcome.Data["warnings"] = warnings;
            },
            findingsAreResult: true);
        return command;
    }

    private static IEnumerable<Finding> Check(string file, Invocation invocation)
    {
        var read = CarrierOperations.Read(invocation.Open(file));
        return [.. read.Findings, .. MapChecks.Check(read.Map, file, Clock.Today)];
    }
}
