using System.CommandLine;
using System.Net;
using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary><c>journey push</c>: a file of this machine into a library, over nothing but the version that was pulled.</summary>
internal static class PushCommand
{
    public static Command Create(CommandContext context)
    {
        var file = context.Carrier();
        var name = context.Text("--as", "Option.As");
        var why = context.Text("--why", "Option.Why");
        var asNew = context.Flag("--new", "Option.New");
        var command = context.Command("push");
        command.Add(file);
        command.Add(name);
        command.Add(why);
        command.Add(asNew);
        OnlineCommand.Runs(context, command, (result, client, invocation, outcome) => RunAsync(result.GetRequiredValue(file), result.GetValue(name), result.GetValue(why), result.GetValue(asNew), client, invocation, outcome));
        return command;
    }

    private static async Task RunAsync(string file, string? named, string? why, bool asNew, ServiceClient client, Invocation invocation, Outcome outcome)
    {
        // Looked at here, too, so that a damaged file does not travel first.
        var bytes = invocation.Open(file).Bytes.ToArray();
        var store = new PulledStore(invocation);
        var pulled = store.Of(file, client.Service);
        var name = named ?? pulled?.Name ?? Path.GetFileName(file);
        var tag = pulled is not null && pulled.Name == name && !asNew ? pulled.Tag : null;
        // If the answer is lost, the same request does it once.
        var key = Identifier.New("k");
        using var response = await Transfers.UploadAsync(client, name, bytes, () => Request(client, name, tag, why, key), invocation).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.PreconditionFailed)
            throw TooLate(file, name, tag is null ? null : pulled, store);
        // Whoever deleted it may have meant it: it does not come back by itself.
        if (response.StatusCode == HttpStatusCode.NotFound && tag is not null)
            throw new JourneyException(CliErrors.GoneMeanwhile, new Place(file), name, file);
        await client.RequireAsync(response).ConfigureAwait(false);
        if (response.Headers.ETag?.Tag is not { } now)
            throw new JourneyException(CliErrors.StrangeAnswer, Place.None, client.Service.AbsoluteUri);
        store.Keep(file, client.Service, name, now, bytes);
        outcome.Lines.Add(invocation.Words(tag is null ? "Push.Made" : now == tag ? "Push.Same" : "Push.Done", file, name));
        (outcome.Data["name"], outcome.Data["file"], outcome.Data["etag"], outcome.Data["new"]) = (name, file, now, tag is null);
    }

    private static HttpRequestMessage Request(ServiceClient client, string name, string? tag, string? why, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, new Uri(client.Service, OnlineCommand.AddressOf(name) + (why is null ? "" : $"?why={Uri.EscapeDataString(why)}")));
        request.Headers.TryAddWithoutValidation(tag is null ? "If-None-Match" : "If-Match", tag ?? "*");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return request;
    }

    // A deck or workbook knows what it was made from; a map file does not, and an update would put one version in the other's place.
    private static JourneyException TooLate(string file, string name, PulledFile? pulled, PulledStore store)
    {
        var theirs = Beside(file);
        if (pulled is null)
            return new JourneyException(CliErrors.InLibraryAlready, new Place(file), name, file, theirs);
        if (!name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            return new JourneyException(CliErrors.ChangedMeanwhile, new Place(file), name, theirs, $"journey update {theirs} --with {file}");
        return new JourneyException(CliErrors.ChangedMeanwhile, new Place(file), name, theirs, store.BaseOf(pulled) is { } seen ? $"journey merge {seen} {file} {theirs} -o {theirs} --force" : $"journey diff {theirs} {file}");
    }

    // A name for the other version beside one's own.
    private static string Beside(string file)
    {
        var name = Path.GetFileName(file);
        var ending = name.EndsWith(".journey.json", StringComparison.OrdinalIgnoreCase) ? name[^".journey.json".Length..] : Path.GetExtension(name);
        return Path.Combine(Path.GetDirectoryName(file) ?? "", name[..^ending.Length] + ".theirs" + ending);
    }
}
