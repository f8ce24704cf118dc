using System.CommandLine;

namespace JourneyOffice.Cli;

/// <summary><c>journey logout</c>: forgets the sign-in at a service.</summary>
internal static class LogoutCommand
{
    public static Command Create(CommandContext context)
    {
        var command = context.Command("logout");
        OnlineCommand.Runs(context, command, (_, client, invocation, outcome) =>
        {
            var isForgotten = new SignInStore(invocation).Forget(client.Service);
            outcome.Lines.Add(invocation.Words(isForgotten ? "Logout.Done" : "Logout.Nothing", client.Service.AbsoluteUri));
            outcome.Data["service"] = client.Service.AbsoluteUri;
            outcome.Data["signedOut"] = isForgotten;
            return Task.CompletedTask;
        });
        return command;
    }
}
