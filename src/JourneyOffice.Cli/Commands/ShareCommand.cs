using System.CommandLine;
using System.Text.Json.Nodes;

namespace JourneyOffice.Cli;

/// <summary><c>journey share</c>: lets others have a file of a library, by a link or by their names.</summary>
internal static class ShareCommand
{
    public static Command Create(CommandContext context)
    {
        var name = context.Remote("remoteFile");
        var rights = context.Choice("--rights", "Option.Rights", "view", "edit");
        var with = new Option<string[]>("--with") { Description = context.Words("Option.WithPeople"), AllowMultipleArgumentsPerToken = true };
        var scope = context.Choice("--for", "Option.LinkFor", "organization", "people", "anyone");
        var message = context.Text("--message", "Option.Message");
        var command = context.Command("share");
        command.Add(name);
        command.Add(rights);
        command.Add(with);
        command.Add(scope);
        command.Add(message);
        OnlineCommand.Runs(context, command, (result, client, invocation, outcome) =>
        {
            var right = result.GetValue(rights) ?? "view";
            return result.GetValue(with) is { Length: > 0 } people
                ? InviteAsync(result.GetRequiredValue(name), right, people, result.GetValue(message) ?? "", client, invocation, outcome)
                : LinkAsync(result.GetRequiredValue(name), right, result.GetValue(scope) ?? "organization", client, invocation, outcome);
        });
        return command;
    }

    private static async Task LinkAsync(string name, string right, string scope, ServiceClient client, Invocation invocation, Outcome outcome)
    {
        var grant = await client.ShareAsync("link", name, new JsonObject { ["rights"] = right, ["scope"] = scope }).ConfigureAwait(false);
        outcome.Lines.Add(invocation.Words("Share.Link", name, Shown.Text((string?)grant["address"])));
        outcome.Data["grant"] = grant;
    }

    private static async Task InviteAsync(string name, string right, string[] people, string message, ServiceClient client, Invocation invocation, Outcome outcome)
    {
        var body = new JsonObject { ["people"] = new JsonArray([.. people.Select(person => JsonValue.Create(person))]), ["rights"] = right, ["message"] = message };
        var grants = await client.ShareAsync("invitations", name, body).ConfigureAwait(false);
        outcome.Lines.Add(invocation.Words("Share.Done", name, string.Join(", ", people)));
        outcome.Data["grants"] = grants["grants"]?.DeepClone();
    }
}
