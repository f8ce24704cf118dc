using System.CommandLine;

namespace JourneyOffice.Cli;

/// <summary>Commands that talk to a service: each has the option that names it.</summary>
internal static class OnlineCommand
{
    /// <summary>Lets a command run against the service that is named.</summary>
    public static void Runs(CommandContext context, Command command, Func<ParseResult, ServiceClient, Invocation, Outcome, Task> action)
    {
        var service = context.Text("--service", "Option.Service");
        command.Add(service);
        context.Runs(command, (result, invocation, outcome) =>
        {
            using var client = new ServiceClient(ServiceAddress.Find(result.GetValue(service), invocation), invocation);
            action(result, client, invocation, outcome).GetAwaiter().GetResult();
        });
    }

    /// <summary>The address of a file of a library.</summary>
    public static string AddressOf(string name) => "v1/files/" + string.Join('/', name.Split('/').Select(Uri.EscapeDataString));

    /// <summary>A moment in the reader's own time.</summary>
    public static string Moment(DateTimeOffset when) => when.ToLocalTime().ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
