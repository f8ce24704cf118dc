using System.CommandLine;

namespace JourneyOffice.Cli;

/// <summary><c>journey serve</c>: starts the service.</summary>
internal static class ServeCommand
{
    public static Command Create(CommandContext context)
    {
        var urls = context.Text("--urls", "Option.Urls");
        var library = context.Text("--library", "Option.Library");
        var command = context.Command("serve");
        command.Add(urls);
        command.Add(library);
        context.Runs(command, (result, invocation, outcome) =>
        {
            var arguments = new List<string>();
            if (result.GetValue(urls) is { } addresses)
                arguments.AddRange(["--urls", addresses]);
            if (result.GetValue(library) is { } folder)
                arguments.Add($"--Journey:Library={Path.GetFullPath(folder)}");
            outcome.ExitCode = ServiceProgram.Run(ServiceProgram.Find(invocation.Terminal), arguments, invocation.Cancellation) switch
            {
                0 => ExitCode.Done,
                (int)ExitCode.WrongUse => ExitCode.WrongUse,
                _ => ExitCode.Store,
            };
        });
        return command;
    }
}
