using System.CommandLine;
using JourneyOffice.Carriers;

namespace JourneyOffice.Cli;

/// <summary><c>journey update</c>: brings a carrier up to date and keeps what people did to it.</summary>
internal static class UpdateCommand
{
    public static Command Create(CommandContext context)
    {
        var carrier = context.Carrier();
        var with = new Option<string[]>("--with") { Description = context.Words("Option.With"), Required = true, AllowMultipleArgumentsPerToken = true };
        var output = context.Text("--output", "Option.OutputUpdate", "-o");
        var prefer = context.Prefer();
        var accept = context.Flag("--accept-removals", "Option.AcceptRemovals");
        var older = context.Flag("--allow-older", "Option.AllowOlder");
        var relayout = context.Flag("--relayout", "Option.Relayout");
        var dryRun = context.Flag("--dry-run", "Option.DryRun");
        var map = context.Text("--map", "Option.Map");
        var compare = context.Text("--compare", "Option.Compare");
        var command = context.Command("update");
        foreach (var option in new Option[] { with, output, prefer, accept, older, relayout, dryRun, compare, map })
            command.Add(option);
        command.Add(carrier);
        context.Runs(command, (result, invocation, outcome) =>
        {
            var path = result.GetRequiredValue(carrier);
            var update = CarrierOperations.Update(invocation.Open(path), [.. result.GetRequiredValue(with).Select(file => invocation.Open(file))], new UpdateOptions
            {
                Prefer = CommandContext.PreferenceOf(result.GetValue(prefer)),
                AcceptRemovals = result.GetValue(accept),
                AllowOlder = result.GetValue(older),
                Relayout = result.GetValue(relayout),
                Compared = result.GetValue(compare) is { } other ? CarrierOperations.Read(invocation.Open(other)).Map : null,
                MapId = result.GetValue(map),
            });
            var target = result.GetValue(output) ?? path;
            var write = !result.GetValue(dryRun) && (update.Changed || target != path);
            if (write)
                OutputFile.Write(target, update.Bytes, invocation.Cancellation);
            Report(update, target, write, result.GetValue(dryRun), invocation, outcome);
        });
        return command;
    }

    private static void Report(UpdateResult update, string target, bool written, bool dryRun, Invocation invocation, Outcome outcome)
    {
        outcome.Findings.AddRange(update.Findings);
        outcome.AtLeast(Waiting.In(update.Conflicts, update.ProposedRemovals, update.Findings));
        outcome.Lines.AddRange(ChangeLines.Of(update.Incoming, invocation).Select(line => $"{invocation.Words("Status.Incoming")} {line}"));
        outcome.Lines.AddRange(ChangeLines.Of(update.Edits, invocation).Select(line => $"{invocation.Words("Status.Edited")} {line}"));
        var key = written ? "Update.Done" : dryRun && update.Changed ? "Update.WouldChange" : "Update.InStep";
        outcome.Lines.Add(invocation.Words(key, target));
        outcome.Data["file"] = target;
        outcome.Data["written"] = written;
        outcome.Data["changed"] = update.Changed;
        outcome.Data["operations"] = update.Operations;
        outcome.Data["incoming"] = ResultJson.Of(update.Incoming);
        outcome.Data["edits"] = ResultJson.Of(update.Edits);
        outcome.Data["conflicts"] = ResultJson.Of(update.Conflicts);
        outcome.Data["proposedRemovals"] = ResultJson.Of(update.ProposedRemovals);
    }
}
