using System.CommandLine;

namespace JourneyOffice.Cli;

/// <summary><c>journey completion</c>: prints the script that teaches a shell to complete the commands.</summary>
internal static class CompletionCommand
{
    public static Command Create(CommandContext context)
    {
        var shell = new Argument<string>("shell") { Description = context.Words("Argument.shell") };
        shell.AcceptOnlyFromAmong("bash", "zsh", "pwsh");
        var command = context.Command("completion");
        command.Add(shell);
        context.Runs(command, (result, _, outcome) =>
        {
            var script = CompletionScripts.For(result.GetRequiredValue(shell));
            outcome.Text = script;
            outcome.Data["script"] = script;
        });
        return command;
    }
}
