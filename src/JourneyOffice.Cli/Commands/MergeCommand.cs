using System.CommandLine;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary><c>journey merge</c>: brings two versions of a map together, given what both began from.</summary>
internal static class MergeCommand
{
    public static Command Create(CommandContext context)
    {
        var start = context.Carrier("base");
        var ours = context.Carrier("ours");
        var theirs = context.Carrier("theirs");
        var output = new Option<string>("--output", "-o") { Description = context.Words("Option.OutputFile"), Required = true };
        var prefer = context.Choice("--prefer", "Option.PreferMerge", "ours", "theirs");
        var force = context.Flag("--force", "Option.Force");
        var command = context.Command("merge");
        command.Add(start);
        command.Add(ours);
        command.Add(theirs);
        command.Add(output);
        command.Add(prefer);
        command.Add(force);
        context.Runs(command, (result, invocation, outcome) =>
        {
            var target = result.GetRequiredValue(output);
            OutputFile.RequireNew(target, result.GetValue(force));
            var reads = new[] { start, ours, theirs }.Select(argument => CarrierOperations.Read(invocation.Open(result.GetRequiredValue(argument)))).ToList();
            var merge = MapMerge.Merge(reads[0].Map, reads[1].Map, reads[2].Map, PreferenceOf(result.GetValue(prefer)));
            OutputFile.Write(target, MapJson.Write(merge.Merged), invocation.Cancellation);
            outcome.Findings.AddRange(reads.SelectMany(read => read.Findings));
            outcome.Findings.AddRange(merge.Conflicts.Select(conflict => Conflict(conflict, target)));
            outcome.AtLeast(merge.Conflicts.Count > 0 ? ExitCode.Findings : ExitCode.Done);
            outcome.Lines.Add(invocation.Words("Merge.Done", target, merge.Conflicts.Count));
            outcome.Data["file"] = target;
            outcome.Data["conflicts"] = ResultJson.Of(merge.Conflicts);
        });
        return command;
    }

    private static Finding Conflict(MergeConflict conflict, string target) =>
        new(CliErrors.MergeConflict, new Place(target, conflict.Path.Value), conflict.Path.Value, ChangeLines.Value(conflict.Ours), ChangeLines.Value(conflict.Theirs));

    private static MergePreference PreferenceOf(string? word) => word switch
    {
        "ours" => MergePreference.Ours,
        "theirs" => MergePreference.Theirs,
        _ => MergePreference.None,
    };
}
