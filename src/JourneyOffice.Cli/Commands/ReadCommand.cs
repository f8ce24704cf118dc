using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary><c>journey read</c>: the map out of a carrier or several of them, with people's edits in it, or out of one that somebody drew.</summary>
internal static class ReadCommand
{
    public static Command Create(CommandContext context)
    {
        var carriers = context.Carriers();
        var output = context.Text("--output", "Option.OutputFile", "-o");
        var prefer = context.Prefer();
        var accept = context.Flag("--accept-removals", "Option.AcceptRemovals");
        var map = context.Text("--map", "Option.Map");
        var page = new Option<int?>("--page") { Description = context.Words("Option.Page") };
        page.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() < 1)
                result.AddError("--page: 1, 2, 3 …");
        });
        var force = context.Flag("--force", "Option.Force");
        var command = context.Command("read");
        command.Add(carriers);
        command.Add(output);
        command.Add(prefer);
        command.Add(accept);
        command.Add(map);
        command.Add(page);
        command.Add(force);
        context.Runs(command, (result, invocation, outcome) =>
        {
            var path = result.GetValue(output);
            if (path is not null)
                OutputFile.RequireNew(path, result.GetValue(force));
            var read = CarrierOperations.Read([.. result.GetRequiredValue(carriers).Select(invocation.Open)], new ReadOptions
            {
                Prefer = CommandContext.PreferenceOf(result.GetValue(prefer)),
                AcceptRemovals = result.GetValue(accept),
                MapId = result.GetValue(map),
                AlsoOldMaps = true,
                Page = result.GetValue(page),
            });
            outcome.Findings.AddRange(read.Findings);
            outcome.AtLeast(Waiting.In(read.Conflicts, read.ProposedRemovals, read.Findings));
            outcome.Data["changes"] = ResultJson.Of(read.Changes);
            outcome.Data["conflicts"] = ResultJson.Of(read.Conflicts);
            Give(read.Map, path, invocation, outcome);
        });
        return command;
    }

    private static void Give(JourneyMap map, string? path, Invocation invocation, Outcome outcome)
    {
        var json = MapJson.Write(map);
        if (path is not null)
        {
            OutputFile.Write(path, json, invocation.Cancellation);
            outcome.Lines.Add(invocation.Words("Read.Done", path));
            outcome.Data["file"] = path;
        }
        else if (invocation.Json)
        {
            outcome.Data["map"] = JsonNode.Parse(json);
        }
        else
        {
            outcome.Text = Encoding.UTF8.GetString(json) + "\n";
        }
    }
}
