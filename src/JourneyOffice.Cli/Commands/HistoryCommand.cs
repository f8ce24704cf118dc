using System.CommandLine;
using System.Text.Json.Nodes;
using JourneyOffice.Carriers;

namespace JourneyOffice.Cli;

/// <summary><c>journey history</c>: the versions of a file of a library.</summary>
internal static class HistoryCommand
{
    public static Command Create(CommandContext context)
    {
        var name = context.Remote("remoteFile");
        var command = context.Command("history");
        command.Add(name);
        OnlineCommand.Runs(context, command, (result, client, invocation, outcome) => RunAsync(result.GetRequiredValue(name), client, invocation, outcome));
        return command;
    }

    private static async Task RunAsync(string name, ServiceClient client, Invocation invocation, Outcome outcome)
    {
        var history = await client.GetAsync($"v1/history?file={Uri.EscapeDataString(name)}", OnlineJson.Default.VersionList).ConfigureAwait(false);
        foreach (var version in history.Versions)
            outcome.Lines.Add($"{version.Number,4}  {OnlineCommand.Moment(version.When)}  {(string.IsNullOrEmpty(version.Who) ? invocation.Words("History.Nobody") : Shown.Text(version.Who))}  {Shown.Text(version.Why)}".TrimEnd());
        outcome.Data["file"] = history.File;
        outcome.Data["versions"] = ResultJson.Array(history.Versions, version => new JsonObject
        {
            ["number"] = version.Number,
            ["etag"] = version.Etag,
            ["length"] = version.Length,
            ["when"] = version.When.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            ["who"] = version.Who,
            ["why"] = version.Why,
        });
    }
}
