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
        command.Add(words);
        OnlineCommand.Runs(context, command, (result, client, invocation, outcome) => RunAsync(string.Join(' ', result.GetValue(words) ?? []), client, invocation, outcome));
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
