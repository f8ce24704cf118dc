using System.CommandLine;
using System.Text.Json.Nodes;
using JourneyOffice.Carriers;

namespace JourneyOffice.Cli;

/// <summary><c>journey status</c>: how carriers stand to their map.</summary>
internal static class StatusCommand
{
    public static Command Create(CommandContext context)
    {
        var carriers = context.Carriers();
        var against = context.Text("--against", "Option.Against");
        var map = context.Text("--map", "Option.Map");
        var command = context.Command("status");
        command.Add(carriers);
        command.Add(against);
        command.Add(map);
        context.Runs(command, (result, invocation, outcome) =>
        {
            var other = result.GetValue(against) is { } file ? invocation.Open(file) : null;
            var states = new JsonArray();
            ProgressSteps.Run(invocation, invocation.Words("Progress.Status"), result.GetRequiredValue(carriers), path =>
            {
                var status = CarrierOperations.Status(invocation.Open(path), other, result.GetValue(map));
                outcome.Findings.AddRange(status.Findings);
                outcome.AtLeast(Waiting.In(status.Conflicts, status.ProposedRemovals, status.Findings));
                outcome.Lines.AddRange(Lines(path, status, invocation));
                states.Add((JsonNode)Json(path, status));
            });
            outcome.Data["carriers"] = states;
        });
        return command;
    }

    private static IEnumerable<string> Lines(string path, StatusResult status, Invocation invocation)
    {
        yield return invocation.Words("Status.Line", invocation.Words("State." + status.State), path, status.MapId, status.Version);
        foreach (var line in ChangeLines.Of(status.Edits, invocation))
            yield return $"  {invocation.Words("Status.Edited")} {line}";
        foreach (var line in ChangeLines.Of(status.Incoming, invocation))
            yield return $"  {invocation.Words("Status.Incoming")} {line}";
    }

    private static JsonObject Json(string path, StatusResult status) => new()
    {
        ["file"] = path,
        ["state"] = Word(status.State),
        ["map"] = status.MapId,
        ["version"] = status.Version,
        ["edits"] = ResultJson.Of(status.Edits),
        ["incoming"] = ResultJson.Of(status.Incoming),
        ["conflicts"] = ResultJson.Of(status.Conflicts),
        ["proposedRemovals"] = ResultJson.Of(status.ProposedRemovals),
    };

    private static string Word(CarrierState state) => state switch
    {
        CarrierState.InStep => "inStep",
        CarrierState.Edited => "edited",
        CarrierState.Newer => "newer",
        CarrierState.Both => "both",
        _ => "copied",
    };
}
