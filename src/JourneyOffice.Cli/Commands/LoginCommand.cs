using System.CommandLine;
using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary><c>journey login</c>: signs a person in at a service, by a code that is typed on any device.</summary>
internal static class LoginCommand
{
    public static Command Create(CommandContext context)
    {
        var command = context.Command("login");
        OnlineCommand.Runs(context, command, (_, client, invocation, outcome) => RunAsync(client, invocation, outcome));
        return command;
    }

    private static async Task RunAsync(ServiceClient client, Invocation invocation, Outcome outcome)
    {
        var place = await SignInClient.PlaceOfAsync(client, invocation).ConfigureAwait(false);
        outcome.Data["service"] = client.Service.AbsoluteUri;
        outcome.Data["signedIn"] = place.Required;
        if (!place.Required)
        {
            outcome.Lines.Add(invocation.Words("Login.NotNeeded", client.Service.AbsoluteUri));
            return;
        }

        if (place.ClientId is null)
            throw new JourneyException(CliErrors.NoSignInForCommand, Place.None, client.Service.AbsoluteUri);
        if (place is not { Authority: { } authority, Scope: { } scope } || !authority.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            throw new JourneyException(CliErrors.StrangeAnswer, Place.None, client.Service.AbsoluteUri);
        var store = new SignInStore(invocation);
        var signIn = new SignInClient(client.Http, authority.TrimEnd('/'), place.ClientId, scope, invocation.Cancellation);
        store.Keep(client.Service, await signIn.SignInAsync(store.Of(client.Service)?.Claims, (address, code) =>
        {
            // Beside the results, so that it is seen whatever becomes of them.
            invocation.Terminal.Error.WriteLine(invocation.Words("Login.Tell", address, code));
            invocation.Terminal.Error.Flush();
        }).ConfigureAwait(false));
        outcome.Lines.Add(invocation.Words("Login.Done", client.Service.AbsoluteUri));
    }
}
