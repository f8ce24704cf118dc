using System.CommandLine;
using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary><c>journey pull</c>: a file of a library onto this machine.</summary>
internal static class PullCommand
{
    private static readonly string[] Endings = [".json", ".pptx", ".pptm", ".potx", ".ppsx", ".xlsx", ".xlsm", ".xltx"];

    public static Command Create(CommandContext context)
    {
        var name = context.Remote("remote");
        var output = context.Text("--output", "Option.OutputPull", "-o");
        var force = context.Flag("--force", "Option.Force");
        var command = context.Command("pull");
        command.Add(name);
        command.Add(output);
        command.Add(force);
        OnlineCommand.Runs(context, command, (result, client, invocation, outcome) => RunAsync(result.GetRequiredValue(name), result.GetValue(output), result.GetValue(force), client, invocation, outcome));
        return command;
    }

    private static async Task RunAsync(string remote, string? output, bool force, ServiceClient client, Invocation invocation, Outcome outcome)
    {
        var (name, fileName) = await NameOfAsync(remote, client).ConfigureAwait(false);
        var path = output ?? fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        // What a service calls a file does not become any file here.
        if (output is null && (path.Length == 0 || path[0] == '.' || path.Any(char.IsControl) || !IsCarrier(path)))
            throw new JourneyException(CliErrors.StrangeAnswer, Place.None, client.Service.AbsoluteUri);
        var store = new PulledStore(invocation);
        // What is as it was pulled holds nobody's work.
        OutputFile.RequireNew(path, force || store.IsUntouched(path));
        using var response = await client.SendAsync(() => new HttpRequestMessage(HttpMethod.Get, new Uri(client.Service, OnlineCommand.AddressOf(name)))).ConfigureAwait(false);
        await client.RequireAsync(response).ConfigureAwait(false);
        if (response.Headers.ETag?.Tag is not { } tag)
            throw new JourneyException(CliErrors.StrangeAnswer, Place.None, client.Service.AbsoluteUri);
        var bytes = await Transfers.DownloadAsync(client, response, name, invocation).ConfigureAwait(false);
        OutputFile.Write(path, bytes, invocation.Cancellation);
        store.Keep(path, client.Service, name, tag, bytes);
        outcome.Lines.Add(invocation.Words("Pull.Done", Shown.Text(name), path));
        (outcome.Data["name"], outcome.Data["file"], outcome.Data["etag"]) = (name, path, tag);
    }

    private static bool IsCarrier(string name) => Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    // A name has an ending; an id has none. The first file of a map is the one that says what the map says. What is shared by a link is taken up.
    private static async Task<(string Name, string FileName)> NameOfAsync(string remote, ServiceClient client)
    {
        if (remote.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            var taken = await client.ShareAsync("links", null, new JsonObject { ["link"] = remote }).ConfigureAwait(false);
            return ((string?)taken["name"] ?? throw new JourneyException(CliErrors.StrangeAnswer, Place.None, client.Service.AbsoluteUri), (string?)taken["fileName"] ?? "map");
        }

        if (IsCarrier(remote))
            return (remote, remote);
        var files = await client.GetAsync($"v1/files?map={Uri.EscapeDataString(remote)}&take=1", OnlineJson.Default.FileList).ConfigureAwait(false);
        return files.Files.Count > 0 ? (files.Files[0].Name, files.Files[0].Name) : throw new JourneyException(CliErrors.NotInLibrary, Place.None, remote, client.Service.AbsoluteUri);
    }
}
