using System.CommandLine;
using System.Text.Json.Nodes;
using JourneyOffice.Carriers;

namespace JourneyOffice.Cli;

/// <summary><c>journey ls</c>: the files of a library that carry maps.</summary>
internal static class LsCommand
{
    private const int AtOnce = 500;

    public static Command Create(CommandContext context)
    {
        var words = new Argument<string[]>("words") { Description = context.Words("Argument.words"), Arity = ArgumentArity.ZeroOrMore };
        var command = context.Command("ls");
        var shared = context.Flag("--shared", "Option.Shared");
        command.Add(words);
        command.Add(shared);
        OnlineCommand.Runs(context, command, (result, client, invocation, outcome) =>
        {
            var sought = string.Join(' ', result.GetValue(words) ?? []);
            return result.GetValue(shared) ? ListSharedAsync(sought, client, invocation, outcome) : RunAsync(sought, client, invocation, outcome);
        });
        return command;
    }

    private static async Task RunAsync(string words, ServiceClient client, Invocation invocation, Outcome outcome)
    {
        var files = new List<FileEntry>();
        FileList part;
        do
        {
            part = await client.GetAsync($"v1/files?words={Uri.EscapeDataString(words)}&skip={files.Count}&take={AtOnce}", OnlineJson.Default.FileList).ConfigureAwait(false);
            files.AddRange(part.Files);
        }
        while (part.Files.Count == AtOnce);
        foreach (var file in files)
            outcome.Lines.AddRange([Shown.Text(file.Name), $"  {OnlineCommand.Moment(file.Modified)}  {TitlesOf(file, invocation)}"]);
        outcome.Lines.Add(invocation.Words("Ls.Summary", files.Count, client.Service.AbsoluteUri));
        outcome.Data["files"] = ResultJson.Array(files, Of);
    }

    private static async Task ListSharedAsync(string words, ServiceClient client, Invocation invocation, Outcome outcome)
    {
        var found = await client.GetAsync($"v1/sharing/found?words={Uri.EscapeDataString(words)}", OnlineJson.Default.SharedList).ConfigureAwait(false);
        foreach (var file in found.Files)
            outcome.Lines.AddRange([Shown.Text(file.FileName), $"  {OnlineCommand.Moment(file.Modified)}  {Shown.Text(file.By)}  {Shown.Text(file.Address)}"]);
        outcome.Lines.Add(invocation.Words("Ls.Shared", found.Files.Count));
        outcome.Data["files"] = ResultJson.Array(found.Files, file => new JsonObject { ["name"] = file.Name, ["fileName"] = file.FileName, ["by"] = file.By, ["address"] = file.Address });
    }

    private static string TitlesOf(FileEntry file, Invocation invocation) => file.Kind is null ? invocation.Words("Ls.Unreadable")
        : string.Join(" · ", (file.Maps ?? []).Select(map => Shown.Text(map.Title ?? map.Id)));

    private static JsonObject Of(FileEntry file) => new()
    {
        ["name"] = file.Name,
        ["kind"] = file.Kind,
        ["etag"] = file.Etag,
        ["length"] = file.Length,
        ["modified"] = file.Modified.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        ["maps"] = ResultJson.Array(file.Maps ?? [], map => new JsonObject { ["id"] = map.Id, ["title"] = map.Title, ["version"] = map.Version }),
    };
}
