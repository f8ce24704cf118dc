using System.CommandLine;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary><c>journey diff</c>: what changed from one map to another, whatever carries them.</summary>
internal static class DiffCommand
{
    public static Command Create(CommandContext context)
    {
        var before = context.Carrier("before");
        var after = context.Carrier("after");
        var command = context.Command("diff");
        command.Add(before);
        command.Add(after);
        context.Runs(command, (result, invocation, outcome) =>
        {
            var old = CarrierOperations.Read(invocation.Open(result.GetRequiredValue(before)));
            var current = CarrierOperations.Read(invocation.Open(result.GetRequiredValue(after)));
            var changes = MapDiff.Compare(old.Map, current.Map);
            outcome.Findings.AddRange(old.Findings);
            outcome.Findings.AddRange(current.Findings);
            outcome.AtLeast(old.Conflicts.Count + current.Conflicts.Count > 0 ? ExitCode.Findings : ExitCode.Done);
            outcome.Lines.AddRange(ChangeLines.Of(changes, invocation));
            outcome.Lines.Add(invocation.Words("Diff.Summary", changes.Count));
            outcome.Data["changes"] = ResultJson.Of(changes);
        });
        return command;
    }
}
